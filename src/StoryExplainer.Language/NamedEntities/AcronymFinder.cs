using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Tokenization;

namespace StoryExplainer.Language.NamedEntities;

/// <summary>
/// Finds initials that the article itself explains: "World Health Organization (WHO)", "the WHO (World Health Organization)". The initials are then a form
/// of that organisation even where the tagger does not know them.
/// </summary>
internal static class AcronymFinder
{
    /// <summary>The forms of initials that stand in brackets behind a known form and are spelled by it.</summary>
    public static IEnumerable<EntityForm> Find(TokenizedArticle article, List<EntityForm> forms)
    {
        var byKey = forms.Where(form => form.Kind == NameKind.Organisation).ToLookup(form => form.Key, StringComparer.Ordinal);
        var longForms = forms.Where(form => form.Kind == NameKind.Organisation && form.Key.AsSpan().Count(' ') >= 2).DistinctBy(form => form.Key).ToArray();
        foreach (var paragraph in article.Paragraphs.Where(paragraph => paragraph.Paragraph.Kind != ParagraphKind.Caption))
        {
            for (var i = 2; i + 1 < paragraph.Tokens.Length; i++)
            {
                // ", known as KSPCB", and later KSPCB alone: long initials are no chance.
                if (IsInitials(paragraph.TextOf(i)) && paragraph.TextOf(i).Length >= 3 && longForms.Length > 0 && SpellsOne(paragraph.TextOf(i).ToString(), longForms))
                {
                    yield return new EntityForm(paragraph.TextOf(i).ToString(), EntityKey.Of(paragraph.TextOf(i).ToString()), NameKind.Organisation);
                    continue;
                }

                if (paragraph.TextOf(i - 1) is not "(" || paragraph.TextOf(i + 1) is not ")" || !IsInitials(paragraph.TextOf(i)))
                    continue;

                var initials = paragraph.TextOf(i).ToString();
                if (NameBefore(paragraph, i - 1, initials, byKey))
                    yield return new EntityForm(initials, EntityKey.Of(initials), NameKind.Organisation);
            }
        }
    }

    private static bool SpellsOne(string initials, EntityForm[] longForms) => longForms.Count(form => EntityGrouper.AreInitials(EntityKey.Of(initials), form.Key)) == 1;

    private static bool NameBefore(TokenizedParagraph paragraph, int end, string initials, ILookup<string, EntityForm> forms)
    {
        for (var start = end - 2; start >= Math.Max(0, end - 12); start--)
        {
            var key = EntityKey.Of(paragraph, start, end);
            if (forms.Contains(key) && EntityGrouper.AreInitials(EntityKey.Of(initials), key))
                return true;
        }

        return false;
    }

    private static bool IsInitials(ReadOnlySpan<char> word) => word.Length is >= 2 and <= 9 && !word.ContainsAnyExceptInRange('A', 'Z');
}
