using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StoryExplainer.Language.Reading.Kernels;

namespace StoryExplainer.Language.Reading;

/// <summary>
/// Reads sentences: a small pretrained encoder with heads for parts of speech, the dependency tree (biaffine, Dozat and Manning 2017; the best tree by
/// maximum spanning), names, and spans of roles, definitions and terms. The weights are loaded at the first use and shared; a reader works for one thread at a time.
/// </summary>
internal sealed unsafe class SentenceReader
{
    private const int BatchPieces = 512;

    private static readonly Lazy<ReaderWeights> _shared = new(ReaderWeights.Load);
    private static readonly ConcurrentBag<SentenceReader> _idle = [];

    private readonly ReaderWeights _weights;
    private readonly Encoder _encoder;
    private readonly SentenceHeads _heads;
    private readonly List<int> _pieces = [];
    private readonly List<byte> _shapes = [];

    private SentenceReader(ReaderWeights weights)
    {
        _weights = weights;
        _encoder = new Encoder(weights);
        _heads = new SentenceHeads(weights);
    }

    /// <summary>Reads sentences given as their words, in any number and order; the result has the same order. Safe on any thread.</summary>
    public static SentenceReading[] Read(IReadOnlyList<string[]> sentences)
    {
        if (!_idle.TryTake(out var reader))
            reader = new SentenceReader(_shared.Value);

        try
        {
            return reader.ReadAll(sentences);
        }
        finally
        {
            _idle.Add(reader);
        }
    }

    private SentenceReading[] ReadAll(IReadOnlyList<string[]> sentences)
    {
        var windows = new List<SentencePieces>();
        var windowsOf = new int[sentences.Count];
        for (var i = 0; i < sentences.Count; i++)
        {
            var before = windows.Count;
            AddWindows(sentences[i], windows);
            windowsOf[i] = windows.Count - before;
        }

        var readings = ReadWindows(windows);
        var results = new SentenceReading[sentences.Count];
        for (int i = 0, at = 0; i < results.Length; at += windowsOf[i++])
            results[i] = ReadingJoiner.Join(readings.AsSpan(at, windowsOf[i]));

        return results;
    }

    // A sentence that is longer than the encoder takes is read in windows.
    private void AddWindows(string[] words, List<SentencePieces> windows)
    {
        var first = new List<int> { 0 };
        void Close()
        {
            _pieces.Add(_weights.Pieces.End);
            _shapes.Add(0);
            windows.Add(new SentencePieces([.. _pieces], [.. _shapes], [.. first]));
        }

        Open();
        foreach (var word in words)
        {
            var before = _pieces.Count;
            _weights.Pieces.Add(word, _pieces, _shapes);
            var added = Math.Min(_pieces.Count - before, LongestWord);
            _pieces.RemoveRange(before + added, _pieces.Count - before - added);
            _shapes.RemoveRange(before + added, _shapes.Count - before - added);
            if (before + added >= LongestWindow)
            {
                var (pieces, shapes) = (_pieces[before..], _shapes[before..]);
                _pieces.RemoveRange(before, added);
                _shapes.RemoveRange(before, added);
                Close();
                Open();
                first.RemoveRange(1, first.Count - 1);
                before = 1;
                _pieces.AddRange(pieces);
                _shapes.AddRange(shapes);
            }

            first.Add(before);
        }

        Close();
    }

    // Room for the opening and the closing piece is kept. A "word" of more pieces than this is an address or noise; its first pieces tell what it is.
    private const int LongestWindow = 250;
    private const int LongestWord = 24;

    private void Open()
    {
        _pieces.Clear();
        _shapes.Clear();
        _pieces.Add(_weights.Pieces.Start);
        _shapes.Add(0);
    }

    private SentenceReading[] ReadWindows(List<SentencePieces> windows)
    {
        var readings = new SentenceReading[windows.Count];
        for (var at = 0; at < readings.Length;)
        {
            var (end, pieces) = (at, 0);
            while (end < readings.Length && (end == at || pieces + windows[end].Pieces.Length <= BatchPieces))
                pieces += windows[end++].Pieces.Length;

            var batch = CollectionsMarshal.AsSpan(windows)[at..end];
            var vectors = _encoder.Encode(batch);
            for (; at < end; at++)
            {
                readings[at] = _heads.Read(windows[at], vectors);
                vectors += (long)windows[at].Pieces.Length * ReaderWeights.Hidden;
            }
        }

        return readings;
    }
}
