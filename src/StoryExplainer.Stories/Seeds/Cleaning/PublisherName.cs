using System.Collections.Frozen;
using StoryExplainer.Stories.Seeds.Vocabulary;

namespace StoryExplainer.Stories.Seeds.Cleaning;

/// <summary>Knows whether words are the name of a news publisher: by a list, or by the words that such names are made of.</summary>
internal static class PublisherName
{
    private const int MostWords = 6;

    private static readonly FrozenDictionary<string, string> Known =
        WordList.ReadLines("publishers.txt").DistinctBy(Key).ToFrozenDictionary(Key, name => name);

    private static readonly FrozenSet<string> PaperWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Advertiser", "Advocate", "Argus", "Bee", "Broadcasting", "Bugle", "Bulletin", "Chronicle", "Courant", "Courier", "Dispatch", "Echo", "Enquirer", "Examiner", "Express", "Gazette",
        "Globe", "Guardian", "Herald", "Inquirer", "Journal", "Ledger", "Mail", "Mercury", "Mirror", "News", "Newspaper", "Observer", "Post", "Press", "Record", "Register", "Reporter",
        "Republic", "Sentinel", "Standard", "Sun", "Telegraph", "Times", "Tribune", "Voice", "Weekly");

    /// <summary>The name as its list writes it, or as it stands; null if it is no publisher's name.</summary>
    public static string? Find(string text)
    {
        text = text.Trim().TrimEnd('.', ',', ':');
        if (text.Length == 0)
        {
            return null;
        }

        if (Known.TryGetValue(Key(text), out var known))
        {
            // "The Times" of London and a city's "Times" differ: the article stays as the seed has it, only capitals are mended.
            return LineShape.IsAllCapitals(text) && Key(text).Contains(' ') ? WithArticleOf(text, known) : text;
        }

        var words = text.Split(' ');
        return words.Length is > 1 and <= MostWords && HasPaperWord(words) && words.All(IsNameWord)
            ? LineShape.IsAllCapitals(text) ? Capitals.ToTitleCase(text) : text
            : null;
    }

    /// <summary>True if both are names of one publisher.</summary>
    public static bool AreSame(string first, string second) => Key(first) == Key(second);

    private static string WithArticleOf(string text, string known) =>
        text.StartsWith("THE ", StringComparison.Ordinal) && !known.StartsWith("The ", StringComparison.Ordinal) ? "The " + known : known;

    private static bool HasPaperWord(string[] words) => PaperWords.Contains(words[^1]) || (PaperWords.Contains(words[0]) && words[0] is not ("News" or "Press" or "Post" or "Voice")) || (words[0] is "The" or "THE" && words.Length > 2 && PaperWords.Contains(words[^1]));

    private static bool IsNameWord(string word) => char.IsUpper(word[0]) || char.IsDigit(word[0]) || word is "of" or "and" or "&" or "the" or "de" or "for";

    private static string Key(string name)
    {
        var key = name.ToLowerInvariant();
        return key.StartsWith("the ", StringComparison.Ordinal) ? key[4..] : key;
    }
}
