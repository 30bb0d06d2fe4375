using System.Collections.Immutable;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Seeds;

/// <summary>What is said about an article beside its text: in the file beside the seed, in front matter or in a page's head. Null is not said.</summary>
internal sealed record SeedMetadata
{
    /// <summary>Nothing said.</summary>
    public static readonly SeedMetadata None = new();

    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>Who published it first.</summary>
    public string? Publisher { get; init; }

    /// <summary>Who carried it.</summary>
    public string? Carrier { get; init; }

    /// <summary>Reporters; default if not said.</summary>
    public ImmutableArray<string> Authors { get; init; }

    /// <summary>When it was published.</summary>
    public PublicationDate? Published { get; init; }

    /// <summary>True if <see cref="Published"/> was read from a morning in universal time, when it may still have been the day before where the paper is.</summary>
    public bool MayBeDayBefore { get; init; }

    /// <summary>Address of the original.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>The rights line.</summary>
    public string? RightsLine { get; init; }

    /// <summary>What may be published.</summary>
    public RightsMode? Rights { get; init; }

    /// <summary>True if it shows in preview only.</summary>
    public bool? IsDraft { get; init; }

    /// <summary>The page's name.</summary>
    public string? Slug { get; init; }

    /// <summary>The key under which it is cited.</summary>
    public string? CiteKey { get; init; }

    /// <summary>First words of lines that belong to the text whatever the program thinks.</summary>
    public ImmutableArray<string> Keep { get; init; } = [];

    /// <summary>First words of lines that do not.</summary>
    public ImmutableArray<string> Drop { get; init; } = [];

    /// <summary>These words where they say something, <paramref name="weaker"/> for the rest.</summary>
    public SeedMetadata Over(SeedMetadata weaker) => new()
    {
        Title = Title ?? weaker.Title,
        Publisher = Publisher ?? weaker.Publisher,
        Carrier = Carrier ?? weaker.Carrier,
        Authors = Authors.IsDefaultOrEmpty ? weaker.Authors : Authors,
        Published = Published ?? weaker.Published,
        MayBeDayBefore = Published is null ? weaker.MayBeDayBefore : MayBeDayBefore,
        SourceUrl = SourceUrl ?? weaker.SourceUrl,
        RightsLine = RightsLine ?? weaker.RightsLine,
        Rights = Rights ?? weaker.Rights,
        IsDraft = IsDraft ?? weaker.IsDraft,
        Slug = Slug ?? weaker.Slug,
        CiteKey = CiteKey ?? weaker.CiteKey,
        Keep = [.. Keep, .. weaker.Keep],
        Drop = [.. Drop, .. weaker.Drop],
    };
}
