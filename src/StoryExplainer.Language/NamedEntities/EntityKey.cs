using StoryExplainer.Language.Lexicon;
using StoryExplainer.Language.Tokenization;

namespace StoryExplainer.Language.NamedEntities;

/// <summary>Brings forms of one name that differ only in writing to one key: "the U.N.", "UN".</summary>
internal static class EntityKey
{
    /// <summary>The key of the words from token <paramref name="first"/> up to, but not with, token <paramref name="end"/>.</summary>
    public static string Of(TokenizedParagraph paragraph, int first, int end) => Of(paragraph.SpanOf(first, end).Of(paragraph.Paragraph.Text));

    /// <summary>The key: small letters, no leading article, plain marks, no full stops in initials.</summary>
    public static string Of(string form)
    {
        var start = form.StartsWith("The ", StringComparison.Ordinal) || form.StartsWith("the ", StringComparison.Ordinal) ? 4 : 0;
        Span<char> key = stackalloc char[form.Length];
        var length = 0;
        for (var i = start; i < form.Length; i++)
        {
            var c = WordHash.Fold(form[i]);
            if (c == '.' || (c == ' ' && length > 0 && key[length - 1] == ' '))
                continue;

            // "Al - Shifa" and "Al-Shifa" are one.
            if (Characters.IsHyphen(c))
                c = ' ';

            if (c != ' ' || (length > 0 && key[length - 1] != ' '))
                key[length++] = c;
        }

        return key[..length].TrimEnd(' ').ToString();
    }
}
