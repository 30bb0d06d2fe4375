using System.Text;
using StoryExplainer.Language;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Site.Linking;

/// <summary>Makes the address of words in the original article: <c>#:~:text=first%20words,last%20words</c>.</summary>
internal static class TextFragment
{
    private const int FewWords = 5;
    private const int WholeUpTo = 10;

    /// <summary>The address, or null if the original's is not one of the web. Falls back to the article's address where the words are not unique.</summary>
    public static string? Of(string? sourceUrl, ArticleText article, int paragraph, TextSpan span)
    {
        if (sourceUrl is null || !Uri.TryCreate(sourceUrl, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
        {
            return null;
        }

        var text = span.Of(article.Paragraphs[paragraph].Text).Trim();
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var few = FewWords; few <= 2 * FewWords; few += FewWords)
        {
            if (words.Length <= WholeUpTo)
            {
                return IsUnique(article, text) ? Join(address, Encode(text)) : sourceUrl;
            }

            var start = string.Join(' ', words[..Math.Min(few, words.Length / 2)]);
            if (IsUnique(article, start))
            {
                return Join(address, $"{Encode(start)},{Encode(string.Join(' ', words[^Math.Min(FewWords, words.Length / 2)..]))}");
            }
        }

        return sourceUrl;
    }

    private static bool IsUnique(ArticleText article, string words)
    {
        var count = 0;
        foreach (var paragraph in article.Paragraphs)
        {
            for (var at = paragraph.Text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = paragraph.Text.IndexOf(words, at + 1, StringComparison.Ordinal))
            {
                if (++count > 1)
                {
                    return false;
                }
            }
        }

        return count == 1;
    }

    private static string Join(Uri address, string directive) =>
        address.AbsoluteUri + (address.Fragment.Length > 0 ? ":~:text=" : "#:~:text=") + directive;

    /// <summary>Percent-encodes all but letters and digits: commas, hyphens and ampersands would end a part of the directive.</summary>
    private static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length + 32);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && char.IsAsciiLetterOrDigit((char)rune.Value))
            {
                encoded.Append((char)rune.Value);
                continue;
            }

            foreach (var value in bytes[..rune.EncodeToUtf8(bytes)])
            {
                encoded.Append('%').Append(value.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return encoded.ToString();
    }
}
