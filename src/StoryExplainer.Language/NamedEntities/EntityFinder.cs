using System.Collections.Immutable;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Text;
using StoryExplainer.Language.Tokenization;

namespace StoryExplainer.Language.NamedEntities;

/// <summary>What <see cref="EntityFinder"/> finds.</summary>
/// <param name="Organisations">Organisations, in order of first mention.</param>
/// <param name="Places">Places, in order of first mention.</param>
internal sealed record EntityFindings(ImmutableArray<EntityFinding> Organisations, ImmutableArray<EntityFinding> Places);

/// <summary>
/// Finds the organisations and places of an article: 1. decide which forms name one, 2. add initials that the text explains and governments named after
/// their head, 3. join the forms of one thing, 4. find every mention of every form.
/// </summary>
internal static class EntityFinder
{
    /// <summary>Finds the organisations and places of an article.</summary>
    public static EntityFindings Find(Document document, ImmutableArray<NameSpan> names, PeopleFindings people)
    {
        var article = document.Tokenized;
        var forms = EntityFormReader.Find(document, people);
        forms.AddRange(AcronymFinder.Find(article, forms).ToArray());
        forms.AddRange(AdministrationFinder.Find(article));
        var groups = EntityGrouper.Group([.. forms.Distinct()]);
        var mentions = MentionsOf(groups, article, names, people);

        var found = groups
            .Select((group, index) => (Kind: group[0].Kind, Mentions: mentions[index]))
            .Where(entity => entity.Mentions.Count > 0)
            .OrderBy(entity => entity.Mentions[0])
            .Select(entity => (entity.Kind, Finding: Make(article.Article, entity.Mentions)))
            .ToArray();
        return new EntityFindings(
            [.. found.Where(entity => entity.Kind == NameKind.Organisation).Select(entity => entity.Finding)],
            [.. found.Where(entity => entity.Kind == NameKind.Place).Select(entity => entity.Finding)]);
    }

    private static List<Passage>[] MentionsOf(List<List<EntityForm>> groups, TokenizedArticle article, ImmutableArray<NameSpan> names, PeopleFindings people)
    {
        var scanner = new MentionScanner();
        var mentions = new List<Passage>[groups.Count];
        for (var owner = 0; owner < groups.Count; owner++)
        {
            mentions[owner] = [];
            foreach (var form in groups[owner])
                scanner.Add(form.Text, owner);
        }

        var keys = groups.SelectMany(group => group).Select(form => form.Key).ToHashSet(StringComparer.Ordinal);
        var namesOf = names.ToLookup(name => name.Paragraph);
        var peopleOf = people.People.SelectMany(person => person.Mentions).ToLookup(mention => mention.Paragraph, mention => mention.Span);
        for (var i = 0; i < article.Paragraphs.Length; i++)
        {
            if (article.Paragraphs[i].Paragraph.Kind == ParagraphKind.Caption)
                continue;

            foreach (var (passage, owner) in scanner.Scan(article.Paragraphs[i], i, OthersIn(article.Paragraphs[i], namesOf[i], peopleOf[i], keys)))
                mentions[owner].Add(passage);
        }

        return mentions;
    }

    // People, and names of other things that are longer than one word, unless the article's whole use of the name made it an organisation or a place.
    // "Trump" in "Trump administration" is a mention of both.
    private static List<TextSpan> OthersIn(TokenizedParagraph text, IEnumerable<NameSpan> names, IEnumerable<TextSpan> people, HashSet<string> keys)
    {
        var others = names.Where(name => name.Kind == NameKind.Other && name.EndToken - name.FirstToken > 1)
            .Where(name => !IsForm(name))
            .Select(name => text.SpanOf(name.FirstToken + LengthOfOwner(text, name), name.EndToken));
        var persons = people
            .Concat(names.Where(name => name.Kind == NameKind.Person && !IsForm(name)).Select(name => text.SpanOf(name.FirstToken, name.EndToken)))
            .Where(span => !IsBeforeAdministration(text.Paragraph.Text, span));
        return [.. others, .. persons];

        bool IsForm(NameSpan name) => keys.Contains(EntityKey.Of(text, name.FirstToken, name.EndToken));
    }

    // "NASA T-shirt", "NBC’s Meet the Press": the organisation in front is named all the same.
    private static int LengthOfOwner(TokenizedParagraph paragraph, NameSpan name)
    {
        for (var length = Math.Min(4, name.EndToken - name.FirstToken - 1); length > 0; length--)
        {
            var key = EntityKey.Of(paragraph, name.FirstToken, name.FirstToken + length);
            if (KnownEntities.English.IsClearOrganisation(key) || KnownEntities.English.IsNewsOrganisation(key))
                return length;
        }

        return 0;
    }

    private static bool IsBeforeAdministration(string text, TextSpan span) =>
        text.AsSpan(span.End).TrimStart().StartsWith("administration", StringComparison.OrdinalIgnoreCase);

    // The longest form is the name; a form that differs only in capitals is not worth listing.
    private static EntityFinding Make(ArticleText article, List<Passage> mentions)
    {
        var forms = mentions.Select(mention => mention.Of(article)).Distinct(StringComparer.Ordinal).ToArray();
        var name = forms.MaxBy(form => form.Length)!;
        var aliases = forms.Where(form => form != name).DistinctBy(form => form.ToUpperInvariant(), StringComparer.Ordinal)
            .Where(form => !form.Equals(name, StringComparison.OrdinalIgnoreCase));
        return new EntityFinding(name, [.. aliases], [.. mentions]);
    }
}
