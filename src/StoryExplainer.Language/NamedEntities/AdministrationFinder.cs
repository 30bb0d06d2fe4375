using StoryExplainer.Language.Lexicon;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Tokenization;

namespace StoryExplainer.Language.NamedEntities;

/// <summary>Finds governments named after their head: "the Okafor administration". They are organisations, not people.</summary>
internal static class AdministrationFinder
{
    /// <summary>Their forms, each with the head's name as the text has it.</summary>
    public static IEnumerable<EntityForm> Find(TokenizedArticle article)
    {
        foreach (var paragraph in article.Paragraphs.Where(paragraph => paragraph.Paragraph.Kind != ParagraphKind.Caption))
        {
            for (var i = 2; i < paragraph.Tokens.Length; i++)
            {
                if (paragraph.TextOf(i) is not ("administration" or "Administration") || !IsHead(paragraph, i - 1))
                    continue;

                var form = paragraph.SpanOf(i - 1, i + 1).Of(paragraph.Paragraph.Text);
                yield return new EntityForm(form, EntityKey.Of(form), NameKind.Organisation);
            }
        }
    }

    // One capitalised word between an article (or an adjective behind it) and "administration", which is neither a nationality nor part of an agency.
    private static bool IsHead(TokenizedParagraph paragraph, int head)
    {
        var classes = NameLexicon.English.Find(paragraph.TextOf(head));
        var excluded = NameClasses.Demonym | NameClasses.Country | NameClasses.OrganisationWord | NameClasses.Organisation | NameClasses.Calendar | NameClasses.Region;
        var standsAlone = !char.IsUpper(paragraph.TextOf(head - 1)[0]) || NameLexicon.English.Find(paragraph.TextOf(head - 1)).HasFlag(NameClasses.FunctionWord);
        return char.IsUpper(paragraph.TextOf(head)[0]) && standsAlone
            && (classes & excluded) == NameClasses.None
            && ((classes & NameClasses.OrdinaryWord) == NameClasses.None || (classes & NameClasses.Surname) != NameClasses.None);
    }
}
