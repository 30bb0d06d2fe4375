using StoryExplainer.Language.NamedEntities.Words;

namespace StoryExplainer.Language.NamedEntities.People;

/// <summary>A way in which somebody is named, without honorifics, cut into comparable parts.</summary>
internal sealed class NameForm
{
    private NameForm(string[] parts, int[] wordStarts, string suffix, bool startsWithParticle, bool isFamilyFirst)
    {
        Parts = parts;
        WordStarts = wordStarts;
        Suffix = suffix;
        StartsWithParticle = startsWithParticle;
        IsFamilyFirst = isFamilyFirst;
        Key = suffix.Length == 0 ? string.Join(' ', parts) : string.Join(' ', parts) + ", " + suffix;
    }

    /// <summary>Lower-case parts without accents; a hyphen parts them like a space.</summary>
    public string[] Parts { get; }

    /// <summary>Where each word begins among the parts.</summary>
    public int[] WordStarts { get; }

    /// <summary>"jr", "iii", or "".</summary>
    public string Suffix { get; }

    /// <summary>Equal for spellings of one form.</summary>
    public string Key { get; }

    /// <summary>True for "von der Leyen" and "Van Hollen", but also for "Van Morrison": the article decides.</summary>
    public bool StartsWithParticle { get; }

    /// <summary>True if the family name stands first: "Kim Jong-un".</summary>
    public bool IsFamilyFirst { get; }

    /// <summary>True for a single word: a surname, a given name, or the only name of somebody.</summary>
    public bool IsOneWord => WordStarts.Length == 1;

    /// <summary>Reads tokens of a paragraph as a form.</summary>
    public static NameForm Read(MarkedParagraph paragraph, int firstToken, int endToken)
    {
        var parts = new List<string>(4);
        var starts = new List<int>(4);
        var suffix = "";
        for (var i = firstToken; i < endToken; i++)
        {
            if (i > firstToken && i == endToken - 1 && paragraph.Is(i, WordKinds.Suffix))
            {
                suffix = paragraph.Source.TextOf(i).ToString().TrimEnd('.').ToLowerInvariant();
                continue;
            }

            var count = parts.Count;
            NameFolding.AddParts(paragraph.Source.TextOf(i), parts);
            if (parts.Count > count)
            {
                starts.Add(count);
            }
        }

        if (parts.Count == 0)
        {
            parts.Add("");
            starts.Add(0);
        }

        var startsWithParticle = starts.Count > 1 && paragraph.Is(firstToken, WordKinds.Particle);
        return new NameForm([.. parts], [.. starts], suffix, startsWithParticle, IsFamilyNameFirst(paragraph, firstToken, starts.Count));
    }

    /// <summary>
    /// Where <paramref name="other"/>'s parts stand together inside this form as whole words, or -1: "Lind" is not in "Ada Lind-Obi", but "Sisi" is in "al-Sisi".
    /// </summary>
    public int IndexOf(NameForm other)
    {
        for (var i = 0; i + other.Parts.Length <= Parts.Length; i++)
        {
            if (IsWordStart(i) && IsWordEnd(i + other.Parts.Length) && Parts.AsSpan(i, other.Parts.Length).SequenceEqual(other.Parts))
            {
                return i;
            }
        }

        return -1;
    }

    private bool IsWordStart(int part) => Array.IndexOf(WordStarts, part) >= 0 || (part > 0 && NameComparer.IsArabicArticle(Parts[part - 1]));

    private bool IsWordEnd(int part) => part == Parts.Length || Array.IndexOf(WordStarts, part) >= 0;

    /// <summary>
    /// A known East Asian family name before a hyphened name or two more words, or before one word that is not such a family name itself:
    /// "Kim Jong-un", "Lee Hsien Loong", "Xi Jinping", but not "Kim Clarke Lee".
    /// </summary>
    private static bool IsFamilyNameFirst(MarkedParagraph paragraph, int firstToken, int words)
    {
        if (words is < 2 or > 4 || !paragraph.Is(firstToken, WordKinds.FamilyFirst))
        {
            return false;
        }

        return !paragraph.Is(firstToken + words - 1, WordKinds.FamilyFirst) || paragraph.Source.TextOf(firstToken + 1).Contains('-');
    }
}
