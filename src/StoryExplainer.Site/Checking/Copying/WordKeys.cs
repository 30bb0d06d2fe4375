using StoryExplainer.Language.Text;

namespace StoryExplainer.Site.Checking.Copying;

/// <summary>The words of a text in the form in which copies are found: without case, marks around them and the shape of apostrophes.</summary>
internal static class WordKeys
{
    /// <summary>The words with their places: what stands between spaces and begins or ends with a letter or digit somewhere.</summary>
    public static List<(string Key, TextSpan Span)> Of(string text)
    {
        var words = new List<(string, TextSpan)>();
        for (var start = 0; start < text.Length;)
        {
            if (char.IsWhiteSpace(text[start]))
            {
                start++;
                continue;
            }

            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            var (first, last) = (start, end);
            while (first < last && !char.IsLetterOrDigit(text[first]))
            {
                first++;
            }

            while (last > first && !char.IsLetterOrDigit(text[last - 1]))
            {
                last--;
            }

            if (first < last)
            {
                words.Add((text[first..last].ToLowerInvariant().Replace('’', '\''), new TextSpan(first, last)));
            }

            start = end;
        }

        return words;
    }
}
