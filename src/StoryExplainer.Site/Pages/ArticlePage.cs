using System.Collections.Immutable;

namespace StoryExplainer.Site.Pages;

/// <summary>An article and what rests on each of its paragraphs.</summary>
public sealed record ArticlePage : PageRecord
{
    /// <inheritdoc/>
    public override string Template => "article.html";

    /// <inheritdoc/>
    public override string Kind => "article";

    /// <summary>The article: headline, reporters, publisher, date, rights, numbers.</summary>
    public required ArticleEntry Article { get; init; }

    /// <summary>True if rights allow the full text; else paragraphs show at most their first words.</summary>
    public bool ShowsText { get; init; }

    /// <summary>True if paragraphs show their first words so that readers find them: only where the original's address is not known.</summary>
    public bool ShowsLocators { get; init; }

    /// <summary>Paragraphs in reading order, the headline first.</summary>
    public ImmutableArray<ParagraphEntry> Paragraphs { get; init; } = [];

    /// <summary>People that the article names.</summary>
    public ImmutableArray<PersonLink> People { get; init; } = [];

    /// <summary>Terms that the article uses.</summary>
    public ImmutableArray<NamedLink> Terms { get; init; } = [];
}
