using System.Collections.Immutable;
using StoryExplainer.Language.Tokenization;

namespace StoryExplainer.Language.Reading;

/// <summary>
/// Remembers what was read of paragraphs by their words, so that an edited article is read again only where it changed. Bounded: when a generation is
/// full, the one before it is forgotten. Safe on any thread.
/// </summary>
internal sealed class ReadingMemory(int wordsPerGeneration)
{
    private const int Words = 60_000;

    private readonly Lock _lock = new();
    private Dictionary<string, ImmutableArray<SentenceReading>> _young = new(StringComparer.Ordinal);
    private Dictionary<string, ImmutableArray<SentenceReading>> _old = new(StringComparer.Ordinal);
    private int _words;

    /// <summary>The memory of the process.</summary>
    public static ReadingMemory Shared { get; } = new(Words);

    /// <summary>The readings of the sentences of some paragraphs; none for those that are null.</summary>
    public ImmutableArray<SentenceReading>[] Read(IReadOnlyList<TokenizedParagraph?> paragraphs)
    {
        var results = new ImmutableArray<SentenceReading>[paragraphs.Count];
        List<int> unread = [];
        for (var i = 0; i < results.Length; i++)
        {
            if (paragraphs[i] is not { } paragraph)
                results[i] = [];
            else if (!TryRecall(paragraph.Paragraph.Text, out results[i]))
                unread.Add(i);
        }

        var readings = SentenceReader.Read([.. unread.SelectMany(i => SentencesOf(paragraphs[i]!))]);
        var at = 0;
        foreach (var i in unread)
        {
            var count = paragraphs[i]!.Sentences.Length;
            results[i] = [.. readings.AsSpan(at, count)];
            at += count;
            Remember(paragraphs[i]!, results[i]);
        }

        return results;
    }

    private static IEnumerable<string[]> SentencesOf(TokenizedParagraph paragraph) =>
        paragraph.Sentences.Select(sentence =>
            Enumerable.Range(sentence.FirstToken, sentence.EndToken - sentence.FirstToken).Select(token => paragraph.TextOf(token).ToString()).ToArray());

    private bool TryRecall(string text, out ImmutableArray<SentenceReading> readings)
    {
        lock (_lock)
        {
            return _young.TryGetValue(text, out readings) || _old.TryGetValue(text, out readings);
        }
    }

    private void Remember(TokenizedParagraph paragraph, ImmutableArray<SentenceReading> readings)
    {
        lock (_lock)
        {
            _young[paragraph.Paragraph.Text] = readings;
            _words += paragraph.Tokens.Length;
            if (_words < wordsPerGeneration)
                return;

            (_old, _young, _words) = (_young, new(StringComparer.Ordinal), 0);
        }
    }
}
