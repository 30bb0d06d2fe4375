using System.Text;

namespace StoryExplainer.Stories.Editing.Writing;

/// <summary>Finds the words in quotation marks, and tells whether a source has them letter by letter.</summary>
internal static class QuotedWords
{
    /// <summary>All words between double quotation marks, typographic or plain.</summary>
    public static IEnumerable<string> Find(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('“' or '"' or '„' or '«'))
            {
                continue;
            }

            var close = text.AsSpan(i + 1).IndexOfAny(text[i] switch { '“' => "”", '„' => "“”", '«' => "»", _ => "\"" });
            if (close < 0)
            {
                yield break;
            }

            yield return text.Substring(i + 1, close);
            i += close + 1;
        }
    }

    /// <summary>True if the source has the words; only a mark at their end may be the editor's.</summary>
    public static bool StandsIn(string words, string source)
    {
        var wanted = Folded(words).Trim();
        return wanted.Length > 0 && Folded(source).Contains(wanted.TrimEnd('.', ',', ';', '!', '?', '…', ' '), StringComparison.Ordinal);
    }

    /// <summary>The shape of quotation marks and spaces is the typesetter's, everything else the author's.</summary>
    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            folded.Append(character switch { '’' or '‘' or '`' => '\'', '“' or '”' or '„' or '«' or '»' => '"', '\u00a0' or '\u202f' or '\t' or '\n' => ' ', _ => character });
        }

        return folded.ToString();
    }
}
