namespace StoryExplainer.Language.Names;

/// <summary>What a name names.</summary>
public enum NameKind
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>An organisation.</summary>
    Organisation,

    /// <summary>A place.</summary>
    Place,

    /// <summary>A nationality, a people, a faith, or the followers of a party.</summary>
    Nationality,

    /// <summary>Another name: a programme, a work, an event, a law.</summary>
    Other,
}

/// <summary>A name found by the tagger: a run of tokens of one sentence.</summary>
/// <param name="Paragraph">Index into <see cref="ArticleText.Paragraphs"/>.</param>
/// <param name="FirstToken">Index of its first token in the paragraph.</param>
/// <param name="EndToken">Index after its last token.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Margin">How much better this reading is than the next one, in units of the model's weights; larger is surer.</param>
public readonly record struct NameSpan(int Paragraph, int FirstToken, int EndToken, NameKind Kind, float Margin);
