using StoryExplainer.Language.Sentences;

namespace StoryExplainer.Language.Names;

/// <summary>
/// Finds names of organisations that the tagger missed but whose head word gives them away: a run of capitalised words that no other name touches,
/// such as "Treasury Board" or "Medical Journal of Ruritania".
/// </summary>
internal static class HeadedRunFinder
{
    // As sure as a name that the tagger is fairly sure of.
    private const float Margin = 4;

    /// <summary>The names, as spans of kind <see cref="NameKind.Organisation"/>.</summary>
    public static IEnumerable<NameSpan> Find(TokenizedArticle article, IReadOnlyList<NameSpan> names)
    {
        var namesOf = names.ToLookup(name => name.Paragraph);
        for (var i = 0; i < article.Paragraphs.Length; i++)
        {
            // In headings ordinary words have capitals too.
            if (article.Paragraphs[i].Paragraph.Kind is ParagraphKind.Caption or ParagraphKind.Heading || !article.Paragraphs[i].Paragraph.Text.Any(char.IsLower))
                continue;

            foreach (var span in FindIn(article.Paragraphs[i], i, TakenTokens(article.Paragraphs[i], namesOf[i])))
                yield return span;
        }
    }

    private static IEnumerable<NameSpan> FindIn(TokenizedParagraph paragraph, int index, bool[] taken)
    {
        foreach (var sentence in paragraph.Sentences)
        {
            for (var start = sentence.FirstToken; start < sentence.EndToken; start++)
            {
                var end = EndOfRun(paragraph, start, sentence.EndToken, taken);
                if (end - start < 2)
                    continue;

                var first = IsOpening(paragraph, start, sentence.FirstToken) ? start + 1 : start;
                if (end - first >= 2 && IsOrganisation(paragraph, first, end))
                    yield return new NameSpan(index, first, end, NameKind.Organisation, Margin);

                start = end - 1;
            }
        }
    }

    private static bool IsOrganisation(TokenizedParagraph paragraph, int first, int end)
    {
        var key = EntityKey.Of(paragraph, first, end);
        return NameHeads.Of(key) == NameHead.Organisation
            && (!NameHeads.IsTrade(key) || (NameLexicon.English.Find(paragraph.TextOf(first)) & NameClasses.OrdinaryWord) == NameClasses.None);
    }

    private static int EndOfRun(TokenizedParagraph paragraph, int start, int limit, bool[] taken)
    {
        var end = start;
        for (var i = start; i < limit && !taken[i] && i - end <= 2; i++)
        {
            if (char.IsUpper(paragraph.TextOf(i)[0]))
                end = i + 1;
            else if (end == start || paragraph.TextOf(i) is not ("of" or "for" or "the") || (i == end && paragraph.TextOf(i) is "the"))
                break;
        }

        return end;
    }

    private static bool IsOpening(TokenizedParagraph paragraph, int start, int sentenceStart) =>
        (NameLexicon.English.Find(paragraph.TextOf(start)) & NameClasses.FunctionWord) != NameClasses.None || (start == sentenceStart && paragraph.TextOf(start) is "The");

    private static bool[] TakenTokens(TokenizedParagraph paragraph, IEnumerable<NameSpan> names)
    {
        var taken = new bool[paragraph.Tokens.Length];
        foreach (var name in names)
            taken.AsSpan(name.FirstToken, name.EndToken - name.FirstToken).Fill(true);

        return taken;
    }
}
