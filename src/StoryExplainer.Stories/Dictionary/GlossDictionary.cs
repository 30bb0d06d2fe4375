using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

namespace StoryExplainer.Stories.Dictionary;

/// <summary>
/// The nouns of Open English WordNet that are written in small letters: one sense a line, <c>lemma TAB mark and field TAB gloss</c>, lines in the
/// order of their bytes, so that a word is found by halving. The mark <c>+</c> is <see cref="DictionarySense.IsSure"/>. Made by
/// <c>StoryExplainer.Training dictionary</c>; the licence lies beside the file.
/// </summary>
internal static class GlossDictionary
{
    /// <summary>The name under which glosses are credited.</summary>
    public const string Credit = "Open English WordNet (CC BY 4.0), derived from Princeton WordNet";

    private const byte Tab = (byte)'\t';
    private const byte LineEnd = (byte)'\n';

    // Unpacked on first use: a site whose articles explain their terms never needs it.
    private static readonly Lazy<byte[]> Lines = new(Load);

    /// <summary>The senses of a noun, in the dictionary's order; the last word may be a plural. Empty for a word that it does not have.</summary>
    public static ImmutableArray<DictionarySense> Find(string word) =>
        Forms(word).Select(Lookup).FirstOrDefault(senses => !senses.IsEmpty, []);

    private static IEnumerable<string> Forms(string word)
    {
        yield return word;
        if (word.EndsWith("ies", StringComparison.Ordinal))
        {
            yield return word[..^3] + "y";
        }

        if (word.EndsWith("es", StringComparison.Ordinal))
        {
            yield return word[..^2];
        }

        if (word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal))
        {
            yield return word[..^1];
        }
    }

    private static ImmutableArray<DictionarySense> Lookup(string lemma)
    {
        var lines = Lines.Value.AsSpan();
        var wanted = Encoding.UTF8.GetBytes(lemma + "\t");
        var senses = ImmutableArray.CreateBuilder<DictionarySense>();
        for (var start = FirstAtOrAfter(lines, wanted); start < lines.Length && lines[start..].StartsWith(wanted); start = EndOf(lines, start) + 1)
        {
            senses.Add(Read(lemma, lines[(start + wanted.Length)..EndOf(lines, start)]));
        }

        return senses.ToImmutable();
    }

    private static int FirstAtOrAfter(ReadOnlySpan<byte> lines, ReadOnlySpan<byte> wanted)
    {
        var (low, high) = (0, lines.Length);
        while (low < high)
        {
            var middle = StartOf(lines, low + ((high - low) / 2));
            if (lines[middle..EndOf(lines, middle)].SequenceCompareTo(wanted) < 0)
            {
                low = EndOf(lines, middle) + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static int StartOf(ReadOnlySpan<byte> lines, int at) => at == 0 ? 0 : lines[..at].LastIndexOf(LineEnd) + 1;

    private static int EndOf(ReadOnlySpan<byte> lines, int start) => lines[start..].IndexOf(LineEnd) is >= 0 and var length ? start + length : lines.Length;

    private static DictionarySense Read(string lemma, ReadOnlySpan<byte> line)
    {
        var tab = line.IndexOf(Tab);
        var field = Encoding.UTF8.GetString(line[..tab]);
        return new DictionarySense(lemma, field.TrimStart('+'), Encoding.UTF8.GetString(line[(tab + 1)..]), field.StartsWith('+'));
    }

    private static byte[] Load()
    {
        using var packed = typeof(GlossDictionary).Assembly.GetManifestResourceStream("Dictionary/nouns.br")
            ?? throw new InvalidOperationException("The dictionary is not part of this build.");
        using var unpacked = new MemoryStream();
        using (var reader = new BrotliStream(packed, CompressionMode.Decompress))
        {
            reader.CopyTo(unpacked);
        }

        return unpacked.ToArray();
    }
}
