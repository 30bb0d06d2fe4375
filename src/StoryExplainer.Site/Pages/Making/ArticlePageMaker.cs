using System.Collections.Immutable;
using System.Globalization;
using StoryExplainer.Language;
using StoryExplainer.Language.Text;
using StoryExplainer.Site.Linking;
using StoryExplainer.Site.Output;
using StoryExplainer.Site.Planning;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Pages.Making;

/// <summary>Makes an article's page: the index of citations turned round, and the text itself where rights allow it.</summary>
internal static class ArticlePageMaker
{
    private const int LocatorWords = 8;

    /// <summary>The page of an article.</summary>
    public static PageRecord Make(PageMaking making, int number)
    {
        var site = making.Site;
        var index = site.Index.Articles[number];
        var article = index.Article;
        var showsText = article.Rights != RightsMode.Quoted;
        var showsLocators = !showsText && article.SourceUrl is null;
        var entry = making.Entries.ArticleEntry(number);
        var uses = new ParagraphUses(making, index);
        var page = new ArticlePage
        {
            Article = entry,
            ShowsText = showsText,
            ShowsLocators = showsLocators,
            Paragraphs = [.. article.Text.Paragraphs.Select((paragraph, place) => Paragraph(making, index, uses, paragraph, place, showsText, showsLocators))],
            People = [.. Named(index, FactKind.Person).Select(making.Entries.Person)],
            Terms = [.. Named(index, FactKind.Term).Select(making.Entries.Term)],
        };
        var story = site.Addresses.HasStories ? site.Addresses.Stories[index.Story] : site.Addresses.Whole;
        return PageFraming.Complete(making, new PageHead
        {
            Title = article.Text.Title.Length > 0 ? article.Text.Title : article.Seed,
            Description = article.Text.Publisher is { } publisher
                ? site.Words.Say("description.article", ("title", article.Text.Title), ("publisher", publisher), ("count", index.TextParagraphs))
                : site.Words.Say("description.article_unknown", ("title", article.Text.Title), ("count", index.TextParagraphs)),
            Story = story,
            Section = "sources",
            Steps = [(site.Words.Say("title.sources"), story.Sources.Landing)],
            IsHidden = article.Rights == RightsMode.Licensed,
            Thing = StructuredData.AboutArticle(entry, article.Text.Title),
        }, page);
    }

    private static ParagraphEntry Paragraph(PageMaking making, ArticleIndex index, ParagraphUses uses, Paragraph paragraph, int place, bool showsText, bool showsLocators)
    {
        var cite = making.Citations.CiteParagraph(index, place);
        var isHeadline = paragraph.Id == "title";
        return new ParagraphEntry
        {
            Id = paragraph.Id,
            Number = CitationMaker.NumberOf(paragraph),
            Kind = paragraph.Kind.ToString().ToLowerInvariant(),
            // The headline is shown above anyway, as a credited title.
            Locator = isHeadline || (showsLocators && paragraph.Kind != ParagraphKind.Caption) ? WordCount.First(paragraph.Text, LocatorWords) : null,
            Sentences = Sentences(making, index, paragraph, place, showsText),
            OriginalHref = cite.OriginalHref,
            Uses = uses.Of(place),
        };
    }

    private static ImmutableArray<SentenceEntry> Sentences(PageMaking making, ArticleIndex index, Paragraph paragraph, int place, bool showsText)
    {
        var sentences = index.SentencesOf(place);
        if (sentences.IsEmpty)
        {
            return [new SentenceEntry(paragraph.Id + "s1", showsText ? making.Linker.Link(paragraph.Text, new Evidence(index.Article.Id, place, new TextSpan(0, paragraph.Text.Length))) : null)];
        }

        var entries = ImmutableArray.CreateBuilder<SentenceEntry>(sentences.Length);
        for (var i = 0; i < sentences.Length; i++)
        {
            // A sentence keeps the space behind it, so that the sentences of a paragraph together are its text.
            var span = new TextSpan(i == 0 ? 0 : sentences[i].Span.Start, i + 1 < sentences.Length ? sentences[i + 1].Span.Start : paragraph.Text.Length);
            var id = string.Create(CultureInfo.InvariantCulture, $"{paragraph.Id}s{i + 1}");
            entries.Add(new SentenceEntry(id, showsText ? making.Linker.Link(span.Of(paragraph.Text), new Evidence(index.Article.Id, place, span)) : null));
        }

        return entries.MoveToImmutable();
    }

    private static List<int> Named(ArticleIndex index, FactKind kind)
    {
        var found = new List<int>();
        var seen = new HashSet<int>();
        foreach (var fact in index.Facts)
        {
            if (fact.Kind == kind && seen.Add(fact.Index))
            {
                found.Add(fact.Index);
            }
        }

        return found;
    }
}
