namespace StoryExplainer.Site.Planning;

/// <summary>Where a person, term, organisation, place or unnamed source occurs, by numbers into the collection's lists. Not changed after the index is built.</summary>
internal sealed class SubjectIndex
{
    /// <summary>Articles that mention it, in the collection's order.</summary>
    public List<int> Articles { get; } = [];

    /// <summary>For each of <see cref="Articles"/>, how many paragraphs mention it.</summary>
    public List<int> ParagraphsByArticle { get; } = [];

    /// <summary>What it says.</summary>
    public List<int> Quotes { get; } = [];

    /// <summary>Events whose sentence has it, in the collection's order.</summary>
    public List<int> Events { get; } = [];

    /// <summary>Connections it is part of.</summary>
    public List<int> Connections { get; } = [];

    /// <summary>Number of paragraphs that mention it.</summary>
    public int Paragraphs => ParagraphsByArticle.Sum();

    /// <summary>How much it carries the site: each paragraph counts once, each quotation twice more, since readers want to know who speaks.</summary>
    public int Weight => Paragraphs + (2 * Quotes.Count);
}
