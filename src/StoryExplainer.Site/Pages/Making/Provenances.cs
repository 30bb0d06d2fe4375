using StoryExplainer.Site.Planning;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Pages.Making;

/// <summary>Counts how the pages of a story, or of the whole site, were made.</summary>
internal static class Provenances
{
    /// <summary>The numbers of a scope.</summary>
    public static Provenance Of(PageMaking making, StoryScope scope, ReviewNote? review)
    {
        var collection = making.Site.Collection;
        var articles = scope.Articles.Select(number => making.Site.Index.Articles[number]).ToList();
        return new Provenance
        {
            Articles = articles.Count,
            Paragraphs = articles.Sum(article => article.TextParagraphs),
            Words = articles.Sum(article => article.Words),
            People = scope.People.Length,
            AlsoNamed = scope.AlsoNamed.Length,
            UnnamedSources = scope.UnnamedSources.Length,
            Quotes = scope.Quotes.Length,
            Events = scope.Events.Length,
            Terms = scope.Terms.Length,
            DictionaryTerms = scope.Terms.Count(term => collection.Terms[term] is { Definitions.IsEmpty: true, Gloss: not null }),
            Edited = CountEdited(collection, scope),
            Checked = Checks.Of(making, review),
        };
    }

    private static int CountEdited(StoryCollection collection, StoryScope scope) =>
        scope.People.Concat(scope.AlsoNamed).Count(person => IsEdited(collection.People[person]))
        + scope.Terms.Count(term => collection.Terms[term].Origin == Origin.Edited || collection.Terms[term].Definitions.Any(definition => definition.Origin == Origin.Edited))
        + scope.Events.Count(entry => collection.Events[entry].Origin == Origin.Edited)
        + scope.Quotes.Count(quote => collection.Quotes[quote].Origin == Origin.Edited);

    private static bool IsEdited(Person person) => person.Origin == Origin.Edited || person.Roles.Any(role => role.Origin == Origin.Edited);
}
