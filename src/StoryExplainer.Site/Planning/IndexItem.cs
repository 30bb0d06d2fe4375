namespace StoryExplainer.Site.Planning;

/// <summary>Something that the A to Z lists.</summary>
/// <param name="Kind">What it is: a person, term, organisation or place; an article has the kind <see cref="IndexItemKind.Article"/>.</param>
/// <param name="Number">Index into the collection's list of that kind.</param>
/// <param name="SortName">The words it stands under.</param>
internal readonly record struct IndexItem(IndexItemKind Kind, int Number, string SortName);

/// <summary>What the A to Z lists.</summary>
internal enum IndexItemKind
{
    /// <summary>A person with a page.</summary>
    Person,

    /// <summary>A key term.</summary>
    Term,

    /// <summary>An organisation.</summary>
    Organisation,

    /// <summary>A place.</summary>
    Place,

    /// <summary>An article.</summary>
    Article,
}
