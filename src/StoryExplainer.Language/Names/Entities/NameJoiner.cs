using StoryExplainer.Language.Sentences;

namespace StoryExplainer.Language.Names;

/// <summary>Joins what the tagger took for two names: "National Museum" and "U.S. Air Force" in "the National Museum of the U.S. Air Force".</summary>
internal static class NameJoiner
{
    /// <summary>The names, an organisation joined with the name that "of" ties to its head word.</summary>
    public static IEnumerable<NameSpan> Join(TokenizedArticle article, IReadOnlyList<NameSpan> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (i + 1 < names.Count && BelongTogether(article.Paragraphs[names[i].Paragraph], names[i], names[i + 1]))
            {
                yield return names[i] with { EndToken = names[i + 1].EndToken, Margin = Math.Min(names[i].Margin, names[i + 1].Margin) };
                i++;
            }
            else
            {
                yield return names[i];
            }
        }
    }

    private static bool BelongTogether(TokenizedParagraph paragraph, NameSpan left, NameSpan right)
    {
        if (left.Kind != NameKind.Organisation || right.Kind is not (NameKind.Organisation or NameKind.Place) || left.Paragraph != right.Paragraph)
            return false;

        var gap = right.FirstToken - left.EndToken;
        return gap is 1 or 2
            && paragraph.TextOf(left.EndToken) is "of"
            && (gap == 1 || paragraph.TextOf(left.EndToken + 1) is "the")
            && NameHeads.Of(EntityKey.Of("x " + paragraph.TextOf(left.EndToken - 1).ToString())) == NameHead.Organisation;
    }
}
