namespace StoryExplainer.Site.Pages;

/// <summary>The search.</summary>
public sealed record SearchPage : PageRecord
{
    /// <inheritdoc/>
    public override string Template => "search.html";

    /// <inheritdoc/>
    public override string Kind => "search";

    /// <summary>The script that holds the search index, or its first part; it names the other parts.</summary>
    public required string IndexScript { get; init; }

    /// <summary>Number of entries in the index.</summary>
    public int Entries { get; init; }
}
