using System.Text;

namespace StoryExplainer.Stories.Seeds.Cleaning;

/// <summary>Writes words that are set in capitals as they are written in running text.</summary>
internal static class Capitals
{
    /// <summary>"JANE O'NEILL-MCADAM" becomes "Jane O'Neill-McAdam". Initials and words that are not all capitals stay.</summary>
    public static string ToTitleCase(string text)
    {
        var words = text.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Length > 1 && LineShape.IsAllCapitals(words[i]) && !words[i].Contains('.') && !(i > 0 && words[i] is "II" or "III" or "IV"))
            {
                words[i] = i > 0 && words[i] is "OF" or "AND" or "THE" or "FOR" or "DE" or "VAN" or "VON" or "DER" or "BIN" ? words[i].ToLowerInvariant() : TitleWord(words[i]);
            }
        }

        return string.Join(' ', words);
    }

    private static string TitleWord(string word)
    {
        var result = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var startsPart = i == 0 || word[i - 1] == '-' || (word[i - 1] is '\'' or '’' && i == 2) || (i == 2 && word.StartsWith("MC", StringComparison.Ordinal) && word.Length > 4);
            result.Append(startsPart ? word[i] : char.ToLowerInvariant(word[i]));
        }

        return result.ToString();
    }
}
