using System.Collections.Frozen;

namespace StoryExplainer.Stories.Seeds.Cleaning;

/// <summary>Looks at the shape of a line: how it begins and ends, its letters, its little words.</summary>
internal static class LineShape
{
    private static readonly FrozenSet<string> FunctionWords = FrozenSet.Create(
        "the", "of", "to", "and", "in", "a", "is", "for", "on", "that", "with", "as", "at", "by", "from", "was", "it", "an", "are", "be", "has", "have",
        "had", "were", "his", "her", "their", "this", "which", "after", "but", "not", "or", "who", "will", "been", "its", "he", "she", "they", "over",
        "into", "than", "about", "up", "out", "would", "could", "can", "more", "when", "if", "no", "we", "you", "i", "how", "what", "why", "your", "our");

    /// <summary>True for the little words that every English sentence has.</summary>
    public static bool IsFunctionWord(string word) => FunctionWords.Contains(word);

    /// <summary>True if the line ends as a sentence does, quotation marks and brackets set aside.</summary>
    public static bool EndsSentence(string text)
    {
        var end = text.Length;
        while (end > 0 && text[end - 1] is '"' or '\'' or '”' or '’' or '»' or ')' or ']' or '*' or ' ')
        {
            end--;
        }

        return end > 0 && text[end - 1] is '.' or '!' or '?' or '…' or ':' or ';' or '।';
    }

    /// <summary>True if a sentence of six words or more ends inside the line: "The case goes on in May. AB/CD".</summary>
    public static bool HoldsSentence(string text)
    {
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return end > 0 && text.AsSpan(0, end).Count(' ') >= 5;
    }

    /// <summary>True if the line begins with a quotation mark.</summary>
    public static bool StartsQuoted(string text) => text[0] is '"' or '“' or '‘' or '\'' or '«' or '„' or '”';

    /// <summary>True if the line is one quotation in double marks and nothing else.</summary>
    public static bool IsQuotationAlone(string text) =>
        text.Length > 2 && text[0] is '"' or '“' && text[^1] is '"' or '”' && text.AsSpan(1, text.Length - 2).IndexOfAny('"', '“', '”') < 0;

    /// <summary>True if somebody's words stand in the line.</summary>
    public static bool HasQuotation(string text) => text.AsSpan().IndexOfAny('"', '“', '”') >= 0;

    /// <summary>Share of words that start with a small letter: low in labels and names, high in running text.</summary>
    public static double SmallLetterShare(string text)
    {
        var words = 0;
        var small = 0;
        foreach (var range in text.AsSpan().Split(' '))
        {
            var word = text.AsSpan(range).TrimStart("\"“‘'([");
            if (word.Length > 0 && char.IsLetter(word[0]))
            {
                words++;
                small += char.IsLower(word[0]) ? 1 : 0;
            }
        }

        return words == 0 ? 0 : (double)small / words;
    }

    /// <summary>True if the line has letters and all of them are capitals.</summary>
    public static bool IsAllCapitals(string text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            letters += char.IsUpper(c) ? 1 : 0;
        }

        return letters > 1;
    }
}
