namespace StoryExplainer.Language.Coreference;

/// <summary>How much a mention draws the attention of what follows.</summary>
[Flags]
internal enum FocusKind
{
    /// <summary>Named in passing.</summary>
    None = 0,

    /// <summary>The subject of a clause.</summary>
    Subject = 1,

    /// <summary>The subject of the main clause.</summary>
    Main = 2,

    /// <summary>Who speaks a quotation.</summary>
    Speaker = 4,

    /// <summary>Who is asked.</summary>
    Asked = 8,

    /// <summary>Named only as the owner of something.</summary>
    Owner = 16,

    /// <summary>Named inside of a quotation.</summary>
    Quoted = 32,

    /// <summary>A pronoun.</summary>
    Pronoun = 64,

    /// <summary>Said to have said something: "Obi said that", "according to Obi".</summary>
    Reporting = 128,
}
