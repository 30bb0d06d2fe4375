using System.Collections.Immutable;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Reading.Kernels;

namespace StoryExplainer.Language.Reading;

/// <summary>A name as the reader sees it.</summary>
/// <param name="First">Index of its first word in the sentence.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Probability">The geometric mean of the probabilities of its labels.</param>
public readonly record struct ReadName(int First, int End, NameKind Kind, float Probability);

/// <summary>A span that the reader marked.</summary>
/// <param name="First">Index of its first word in the sentence.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Probability">The geometric mean of the probabilities of its labels.</param>
public readonly record struct ReadSpan(int First, int End, float Probability);

/// <summary>What the reader makes of one sentence. All arrays hold one entry a word; words are counted within the sentence.</summary>
public sealed record SentenceReading
{
    /// <summary>Parts of speech.</summary>
    public required ImmutableArray<PartOfSpeech> Tags { get; init; }

    /// <summary>Index of each word's head; -1 for the root.</summary>
    public required ImmutableArray<int> Heads { get; init; }

    /// <summary>The relation of each word to its head.</summary>
    public required ImmutableArray<Relation> Relations { get; init; }

    /// <summary>By how much, in log odds, the head of each word beats the next one.</summary>
    public required ImmutableArray<float> HeadMargins { get; init; }

    /// <summary>The names, in reading order.</summary>
    public required ImmutableArray<ReadName> Names { get; init; }

    /// <summary>Log probabilities of the labels of names, [words, 11]: outside, then begin and inside of person, organisation, place, nationality, other.</summary>
    public required ImmutableArray<float> NameScores { get; init; }

    /// <summary>Log probabilities of the labels of spans, [words, layers, 3]: outside, begin, inside.</summary>
    public required ImmutableArray<float> SpanScores { get; init; }

    /// <summary>Number of words.</summary>
    public int Count => Tags.Length;

    /// <summary>The most probable spans of a layer, in reading order.</summary>
    public ImmutableArray<ReadSpan> SpansOf(SpanLayer layer) => LabelDecoder.Spans(SpanScores.AsSpan(), Count, (int)layer);

    /// <summary>The probability that a word belongs to a span of a layer.</summary>
    public float ProbabilityOf(SpanLayer layer, int word)
    {
        var layers = SpanScores.Length / Count / ReaderHeads.SpanLabelCount;
        return (float)(1 - Exponential.Exp(SpanScores[((word * layers) + (int)layer) * ReaderHeads.SpanLabelCount]));
    }
}
