using System.Globalization;
using StoryExplainer.Training.Reader.Pieces;

namespace StoryExplainer.Training.Reader.Scores;

/// <summary>
/// Parts of speech and trees against a treebank: right tags (UPOS), right heads (UAS), right heads and relations (LAS, without the part of a
/// relation behind the colon), and F of some whole relations. Gold tokens and sentences.
/// </summary>
internal sealed class TreeScores
{
    private static readonly string[] Shown =
        ["nsubj", "nsubj:pass", "obj", "obl", "root", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "conj", "appos", "amod", "nmod", "nmod:poss", "compound", "flat"];

    private static readonly int Punctuation = Array.IndexOf(ReaderLabels.Tags, "PUNCT");

    private readonly Dictionary<string, Counts> _relations = Shown.ToDictionary(relation => relation, _ => new Counts(), StringComparer.Ordinal);
    private int _words;
    private int _inWords; // without punctuation
    private int _tags;
    private int _heads;
    private int _arcs;
    private int _headsOfWords;
    private int _arcsOfWords;

    /// <summary>Adds a sentence.</summary>
    public void Add(LabelledSentence gold, SentenceReading read)
    {
        for (var i = 0; i < gold.Words.Length; i++)
        {
            var headIsRight = gold.Heads![i] == read.Heads[i];
            var arcIsRight = headIsRight && MainPart(gold.Relations![i]) == MainPart(read.Relations[i]);
            var isWord = gold.Tags![i] != Punctuation;
            _words++;
            _tags += gold.Tags[i] == read.Tags[i] ? 1 : 0;
            _heads += headIsRight ? 1 : 0;
            _arcs += arcIsRight ? 1 : 0;
            _inWords += isWord ? 1 : 0;
            _headsOfWords += isWord && headIsRight ? 1 : 0;
            _arcsOfWords += isWord && arcIsRight ? 1 : 0;
            Count(gold.Relations![i], read.Relations[i], headIsRight);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"UPOS {Share(_tags, _words)} UAS {Share(_heads, _words)} LAS {Share(_arcs, _words)}; without punctuation UAS {Share(_headsOfWords, _inWords)} LAS {Share(_arcsOfWords, _inWords)} ({_words} words)\n  F: {string.Join(", ", Shown.Select(relation => $"{relation} {100 * _relations[relation].F:0.0}"))}");

    private void Count(string gold, string read, bool headIsRight)
    {
        if (_relations.TryGetValue(gold, out var there))
            there.Gold++;

        if (!_relations.TryGetValue(read, out var found))
            return;

        found.Found++;
        if (headIsRight && gold == read)
            found.Right++;
    }

    private static string MainPart(string relation) => relation.Split(':')[0];

    private static string Share(int part, int whole) => (100.0 * part / Math.Max(1, whole)).ToString("0.00", CultureInfo.InvariantCulture);
}
