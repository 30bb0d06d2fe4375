using System.Globalization;

namespace StoryExplainer.Stories.Seeds.Cleaning.Learned;

/// <summary>Collects the features of one line as 32-bit hashes of their names (FNV-1a), so that no table of names is needed.</summary>
internal sealed class FeatureList
{
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    private readonly List<uint> _structure = [];
    private readonly List<uint> _words = [];
    private readonly List<uint> _markup = [];

    /// <summary>Features of shape, place and neighbours.</summary>
    public IReadOnlyList<uint> Structure => _structure;

    /// <summary>Features that hold words of the line.</summary>
    public IReadOnlyList<uint> Words => _words;

    /// <summary>Features of the markup.</summary>
    public IReadOnlyList<uint> Markup => _markup;

    /// <summary>Adds a feature that is simply true.</summary>
    public void Add(string name) => _structure.Add(Hash(name));

    /// <summary>Adds a feature with a number as value.</summary>
    public void Add(string name, int value) => _structure.Add(Hash(value.ToString(CultureInfo.InvariantCulture), Hash("=", Hash(name))));

    /// <summary>Adds a feature with words as value.</summary>
    public void AddWords(string name, params ReadOnlySpan<string> words) => _words.Add(Hash(name, words));

    /// <summary>Adds a feature of the markup.</summary>
    public void AddMarkup(string name, params ReadOnlySpan<string> words) => _markup.Add(Hash(name, words));

    /// <summary>0, 1, 2, 3 to 4, 5 to 8 and so on.</summary>
    public static int Bucket(int count) => count <= 2 ? Math.Max(0, count) : 2 + (int)Math.Ceiling(Math.Log2(count) - 1);

    private static uint Hash(string name, ReadOnlySpan<string> words)
    {
        var hash = Hash(name);
        foreach (var word in words)
        {
            hash = Hash(word, Hash(" ", hash));
        }

        return hash;
    }

    private static uint Hash(string text, uint hash = Offset)
    {
        foreach (var c in text)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }
}
