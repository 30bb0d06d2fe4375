namespace StoryExplainer.Evaluation;

/// <summary>
/// Checks by rule what a reader would stumble over in a headline that stands alone. It knows nothing of how headlines are made, so that it can judge any of them;
/// it sees no wrong meaning, only wrong form: the reading of a sample by a person stays necessary.
/// </summary>
internal static class HeadlineCheck
{
    private const int MostWords = 14;

    private static readonly HashSet<string> OpenEnds = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "of", "to", "at", "by", "for", "from", "with", "into", "onto", "about", "against", "between", "during", "before", "after", "since", "until", "amid", "among", "towards", "toward", "upon",
        "despite", "without", "within", "and", "or", "but", "nor", "that", "which", "who", "whom", "whose", "where", "when", "while", "because", "although", "if", "unless", "whether", "than", "as",
        "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "will", "would", "shall", "should", "can", "could", "may", "might", "must", "does", "do", "did", "not", "never",
        "my", "your", "his", "its", "our", "their", "every", "each", "some", "no", "very", "also", "said", "says", "told", "added", "became", "become", "including", "following", "whether", "per",
    };

    private static readonly HashSet<string> Pronouns = new(StringComparer.OrdinalIgnoreCase)
    {
        "he", "she", "it", "they", "his", "her", "its", "their", "him", "them", "this", "that", "these", "those", "we", "i", "our", "my", "one", "who", "which", "both", "neither", "another", "others",
    };

    private static readonly HashSet<string> Denials = new(StringComparer.OrdinalIgnoreCase)
    {
        "not", "never", "no", "nobody", "none", "neither", "denied", "denies", "deny", "doubt", "doubts", "doubted", "unlikely", "if", "unless", "whether", "without", "refused", "rejected", "dismissed", "failed", "fail",
        "don't", "doesn't", "didn't", "won't", "wouldn't", "can't", "couldn't", "isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't", "hadn't", "shouldn't", "cannot",
    };

    /// <summary>What is wrong with a headline; empty if nothing.</summary>
    /// <param name="headline">The headline.</param>
    /// <param name="sentence">The sentence that it was made from.</param>
    public static IReadOnlyList<string> FaultsOf(string headline, string sentence)
    {
        var faults = new List<string>();
        var words = WordsOf(headline);
        if (words.Length == 0)
        {
            return ["empty"];
        }

        if (words.Length > MostWords)
        {
            faults.Add("too long");
        }

        var isMarked = headline.EndsWith('…') || headline.EndsWith("…”", StringComparison.Ordinal);
        if (OpenEnds.Contains(words[^1]) && !sentence.TrimEnd('.', '”', '"', ' ', '!', '?').EndsWith(words[^1], StringComparison.OrdinalIgnoreCase))
        {
            faults.Add("ends in the air");
        }

        // Words in quotation marks are somebody's own, whatever they begin with.
        if (headline[0] != '“' && Pronouns.Contains(words[0]) && !IsDemonstrativeOfTime(words))
        {
            faults.Add("opens with a pronoun");
        }

        if (words.Length < 2)
        {
            faults.Add("one word");
        }

        if (!isMarked && words.Any(Denials.Contains) && LosesWords(words[^1], sentence))
        {
            faults.Add("a denial or condition clipped");
        }

        if (headline.Count(c => c == '"') % 2 == 1 || headline.Count(c => c == '“') != headline.Count(c => c == '”') || headline.Count(c => c == '(') != headline.Count(c => c == ')'))
        {
            faults.Add("half a pair of marks");
        }

        if (headline.Contains("  ", StringComparison.Ordinal) || headline.Contains(" ,", StringComparison.Ordinal) || headline.Contains(",,", StringComparison.Ordinal))
        {
            faults.Add("stray mark");
        }

        return faults;
    }

    // "This year's festival"
    private static bool IsDemonstrativeOfTime(string[] words) =>
        words.Length > 1 && words[1].Split('\'', '’')[0] is "year" or "week" or "month" or "summer" or "winter" or "spring" or "autumn" or "weekend" or "season" or "morning";

    // True if the sentence goes on behind the last word of the headline without a mark between.
    private static bool LosesWords(string last, string sentence)
    {
        var at = sentence.LastIndexOf(last, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return false;
        }

        var rest = sentence[(at + last.Length)..];
        return rest.Length > 1 && rest[0] == ' ' && WordsOf(rest).Length > 4;
    }

    private static string[] WordsOf(string text) =>
        [.. text.Split([' ', '\u00a0'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim(',', '.', ';', ':', '"', '“', '”', '(', ')', '–', '—', '…', '!', '?', '‘', '[', ']')).Where(word => word.Any(char.IsLetterOrDigit))];
}
