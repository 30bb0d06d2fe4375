namespace StoryExplainer.Language.Coreference;

/// <summary>What a mention can refer to.</summary>
internal enum ReferentKind
{
    /// <summary>A named person; the index counts the people of the article.</summary>
    Person,

    /// <summary>A source without a name; the index counts the unnamed sources.</summary>
    Source,

    /// <summary>An organisation; the index counts the organisations.</summary>
    Organisation,

    /// <summary>Somebody who is in no list: "the boy", a name that the people step did not take. Known only so that nobody else is taken for them.</summary>
    Other,
}
