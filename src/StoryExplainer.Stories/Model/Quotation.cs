using System.Collections.Immutable;
using StoryExplainer.Language.Quotations;

namespace StoryExplainer.Stories.Model;

/// <summary>Words in quotation marks and who said them.</summary>
public sealed record Quotation
{
    /// <summary>Made from its article and its words, or the id that it was published with; unique on the site.</summary>
    public required string Id { get; init; }

    /// <summary>The words between the marks, exactly.</summary>
    public required string Text { get; init; }

    /// <summary>Speech or document.</summary>
    public required QuoteKind Kind { get; init; }

    /// <summary>Id of the person who speaks, or null.</summary>
    public string? Speaker { get; init; }

    /// <summary>Id of the unnamed source that speaks, or null.</summary>
    public string? UnnamedSource { get; init; }

    /// <summary>The words used for a speaker that is not a named person, else null.</summary>
    public string? SpeakerLabel { get; init; }

    /// <summary>Ids of the people who may speak where the article leaves it open, the likelier first. For the editor: nobody is named on a page by it.</summary>
    public ImmutableArray<string> Candidates { get; init; } = [];

    /// <summary>True for spoken words whose speaker the article leaves open, and which therefore stand in nobody's mouth.</summary>
    public bool IsOpen => Kind == QuoteKind.Speech && Speaker is null && UnnamedSource is null && SpeakerLabel is null;

    /// <summary>Where the words stand.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>The attribution in the text, or null.</summary>
    public Evidence? Attribution { get; init; }

    /// <summary>Extracted or edited.</summary>
    public Origin Origin { get; init; }
}
