using System.Collections.Immutable;
using StoryExplainer.Language.Documents;

namespace StoryExplainer.Language.Quotations;

/// <summary>One reason to think that somebody speaks a quotation.</summary>
/// <param name="Kind">How the text ties the two.</param>
/// <param name="Sentence">The sentence of the subject, or null where the voice is known already.</param>
/// <param name="Subject">The head word of who speaks, in <paramref name="Sentence"/>.</param>
/// <param name="First">First token of the attribution in the paragraph of <paramref name="Sentence"/>.</param>
/// <param name="End">Token after its last one.</param>
/// <param name="Traits">What else tells for or against it, as names of features.</param>
internal sealed record QuoteSource(SourceKind Kind, Sentence? Sentence, int Subject, int First, int End, ImmutableArray<string> Traits)
{
    /// <summary>Who speaks, where another quotation tells it.</summary>
    public Voice? Voice { get; init; }

    /// <summary>How probable it is that <see cref="Voice"/> spoke the other quotation.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>True if the other quotation has no speaker either.</summary>
    public bool IsOpen { get; init; }

    /// <summary>True if it touches the quotation, so that the words surely are its own.</summary>
    public bool IsAdjacent => Kind is >= SourceKind.SaidBefore or SourceKind.Did or SourceKind.Signed;

    /// <summary>A source by another quotation.</summary>
    public static QuoteSource Of(SourceKind kind, AttributedQuote quote, params ReadOnlySpan<string> traits)
    {
        var best = quote.Candidates.FirstOrDefault();
        var isQuestion = quote.Stretch.Words.Of(quote.Paragraph.Text).AsSpan().TrimEnd("’'\"” ").EndsWith("?");
        return new(kind, null, -1, 0, 0, isQuestion ? [.. traits, "after-question"] : [.. traits]) { Voice = quote.Voice.IsKnown ? quote.Voice : best?.Voice ?? Quotations.Voice.Nobody, Confidence = best?.Probability ?? 1, IsOpen = !quote.Voice.IsKnown };
    }
}
