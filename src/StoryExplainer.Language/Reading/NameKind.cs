namespace StoryExplainer.Language.Reading;

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
