using StoryExplainer.Language.Text;
using StoryExplainer.Site.Changes;
using StoryExplainer.Site.Planning;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Pages.Making;

/// <summary>What the newest report of a story says first, and what is new in the story.</summary>
internal static class NewestReports
{
    /// <summary>The newest report with its opening sentence, where that may be quoted whole; null for a story without articles.</summary>
    public static NewestReport? Of(PageMaking making, StoryScope scope)
    {
        if (scope.Articles.IsEmpty)
        {
            return null;
        }

        var index = making.Site.Index.Articles[scope.Articles[0]];
        var words = index.Opening(making.Site.Content.Settings.CopyLimits.WarnRun);
        return new NewestReport(
            making.Entries.Article(index),
            making.Entries.Published(index.Article.Published)?.Date,
            words is { } place ? making.Linker.Link(place.Span.Of(index.Article.Text.Paragraphs[place.Paragraph].Text), place) : null,
            words is { } cited ? making.Citations.Cite(cited) : null);
    }

    /// <summary>How many facts of a story readers have not seen yet.</summary>
    public static int NewFacts(PageMaking making, StoryScope scope)
    {
        var (changes, collection) = (making.Site.Changes, making.Site.Collection);
        if (changes.AreFormer || changes.Changes.IsEmpty)
        {
            return 0;
        }

        var here = scope.People.Select(number => ("person", collection.People[number].Id))
            .Concat(scope.Terms.Select(number => ("term", collection.Terms[number].Id)))
            .Concat(scope.Events.Select(number => ("event", collection.Events[number].Id)))
            .Concat(scope.Quotes.Select(number => ("quote", collection.Quotes[number].Id)))
            .Concat(scope.Articles.Select(number => ("article", collection.Articles[number].Id))).ToHashSet();
        return changes.Changes.Count(change => change.Kind == ChangeKind.Added && here.Contains((change.What, change.Id)));
    }
}
