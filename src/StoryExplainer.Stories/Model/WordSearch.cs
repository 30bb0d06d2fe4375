using StoryExplainer.Language.Text;

namespace StoryExplainer.Stories.Model;

/// <summary>Finds a form as whole words: "NATO" is not in "Senator".</summary>
internal static class WordSearch
{
    /// <summary>Every place of the form, none overlapping another.</summary>
    public static IEnumerable<TextSpan> Find(string text, string form)
    {
        for (var at = text.IndexOf(form, StringComparison.Ordinal); at >= 0 && form.Length > 0; at = text.IndexOf(form, at + 1, StringComparison.Ordinal))
        {
            var end = at + form.Length;
            if ((at == 0 || !IsWord(text[at - 1]) || !IsWord(form[0])) && (end == text.Length || !IsWord(text[end]) || !IsWord(form[^1])))
            {
                yield return new TextSpan(at, end);
                at = end - 1;
            }
        }
    }

    private static bool IsWord(char character) => char.IsLetterOrDigit(character);
}
