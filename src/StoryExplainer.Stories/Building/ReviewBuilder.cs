using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Building;

/// <summary>Lists what an editor should decide, the most important first, each with the lines of YAML that would settle it.</summary>
internal static class ReviewBuilder
{
    /// <summary>Builds the list. What a correction settled, or an editor marked as checked, is not on it.</summary>
    public static ImmutableArray<ReviewItem> Build(StoryCollection stories, BuiltPeople people, SiteSettings settings)
    {
        var quotes = new OpenQuotations(stories);
        var ids = stories.People.Select(person => person.Id).ToHashSet(StringComparer.Ordinal);
        var named = stories.People.SelectMany(person => person.Mentions).ToHashSet();
        var items = stories.Articles.SelectMany(OfArticle)
            .Concat(people.Review.Where(item => item.Subject is null || ids.Contains(item.Subject)))
            .Concat(stories.Articles.SelectMany((article, index) => AmbiguousIn(article, people.PersonIds[index], named)))
            .Concat(stories.Quotes.Where(quote => quote.IsOpen).Select(quotes.ReviewOf))
            .Concat(stories.People.SelectMany(OfPerson))
            .Concat(stories.Events.Where(item => item.Headline is null).Select(item => OfEvent(item, quotes)))
            .Concat(stories.Terms.Where(term => term.Definitions.IsEmpty).Select(term => TermReview.Of(term, settings)));
        var settled = stories.People.Where(person => person.Review is not null).Select(person => person.Id)
            .Concat(stories.Terms.Where(term => term.Review is not null).Select(term => term.Id))
            .ToHashSet(StringComparer.Ordinal);
        return [.. items
            .Where(item => item.Subject is null || !settled.Contains(item.Subject))
            .OrderBy(item => item.Priority)
            .ThenBy(item => item.Kind, StringComparer.Ordinal)];
    }

    /// <summary>One question for all that an article does not say of itself, with all the lines that answer it.</summary>
    private static IEnumerable<ReviewItem> OfArticle(Article article)
    {
        var (published, title) = (article.Published, article.Text.Title);
        var needsAddress = article.SourceUrl is null && article.Rights is RightsMode.Quoted or RightsMode.Licensed;
        var (priority, kind, question) = published switch
        {
            null => (1, "unknown-date", $"It is not known when \"{title}\" was published, so words such as \"on Friday\" stay without a date."),
            { Basis: DateBasis.Inferred } => (1, "inferred-date", $"Was \"{title}\" published on {Long(published.Date)}? The article does not say so; its words do: {published.Evidence}"),
            _ when needsAddress => (2, "no-source-address", $"The address of \"{title}\" is missing, so readers cannot go to the original."),
            _ => (0, "", ""),
        };
        if (priority == 0)
        {
            yield break;
        }

        var lines = new StringBuilder($"# {BesideSeed(article.Seed)}\n");
        lines.Append(article.Text.Publisher is null ? "publisher: \n" : "").Append(needsAddress ? "url: \n" : "");
        lines.Append(kind == "unknown-date" ? "published: \n" : kind == "inferred-date" ? $"published: {Iso(published!.Date)}\n" : ""); // An inferred date is one.
        yield return new ReviewItem(priority, kind, question, null, lines.ToString()) { Subject = article.Id };
    }

    private static IEnumerable<ReviewItem> AmbiguousIn(Article article, ImmutableArray<string> ids, HashSet<Evidence> named) =>
        article.Analysis.AmbiguousNames.Where(name => name.Candidates.Length > 0 && !named.Contains(BuiltArticles.Evidence(article, name.Passage))).Select(name => new ReviewItem(
            2,
            "ambiguous-name",
            $"Who is \"{name.Form}\"? It could be {string.Join(" or ", name.Candidates.Select(candidate => article.Analysis.People[candidate].Name))}, so it is linked to neither.",
            BuiltArticles.Evidence(article, name.Passage),
            $"# input/people.yml\n{ids[name.Candidates[0]]}:\n  aliases: [{Quoted(name.Form)}]\n")
        {
            Choices = [.. name.Candidates.Select(candidate => ($"It is {article.Analysis.People[candidate].Name}", $"# input/people.yml\n{ids[candidate]}:\n  aliases: [{Quoted(name.Form)}]\n"))],
        });

    private static IEnumerable<ReviewItem> OfPerson(Person person)
    {
        if (person.IsWithheld())
        {
            yield return new ReviewItem(
                2,
                "withheld-person",
                $"\"{person.Name}\" has no entry, because {ReasonOf(person.Withheld)}. Should readers find this person?",
                person.Mentions.IsEmpty ? null : person.Mentions[0],
                $"# input/people.yml\n{person.Id}:\n  page: true   # or private: true\n")
            {
                Subject = person.Id,
                Choices = [("A private person", OfPerson(person, "private")), ("Readers should find them", OfPerson(person, "page"))],
            };
            yield break;
        }

        if (person.Tier == PersonTier.Named && !person.IsConfirmed && person.Origin == Origin.Extracted)
        {
            yield return new ReviewItem(
                3,
                "thin-evidence",
                $"Is \"{person.Name}\" a person who should have a page? The evidence is thin{(person.Signals.Length > 0 ? ": " + person.Signals : "")}.",
                person.Mentions.IsEmpty ? null : person.Mentions[0],
                $"# input/people.yml\n{person.Id}:\n  page: true   # or hide: true\n")
            {
                Subject = person.Id,
                Choices = [("A person with a page", OfPerson(person, "page")), ("Not a person, or not of the story", OfPerson(person, "hide"))],
            };
        }

        if (Contradiction(person) is var (first, second))
        {
            yield return new ReviewItem(
                3,
                "contradictory-roles",
                $"Is the \"{first.Text}\" of one article and the \"{second.Text}\" of another one and the same {person.Name}? Both roles are shown, each with its source.",
                second.Evidence,
                $"# input/people.yml\n{person.Id}:\n  remove-roles: [{Quoted(second.Text)}]\n")
            {
                Subject = person.Id,
                Choices = [.. new[] { second, first }.Select(role => ($"“{role.Text}” is wrong", $"# input/people.yml\n{person.Id}:\n  remove-roles: [{Quoted(role.Text)}]\n"))],
            };
        }
    }

    private static string OfPerson(Person person, string key) => $"# input/people.yml\n{person.Id}:\n  {key}: true\n";

    /// <summary>Two roles of different articles that share no word.</summary>
    private static (Role First, Role Second)? Contradiction(Person person)
    {
        if (person.Roles.IsDefaultOrEmpty || person.Roles[0].Evidence is not { } first)
        {
            return null;
        }

        var words = RoleWords.Of(person.Roles.Where(role => role.Evidence?.Article == first.Article).Select(role => role.Text));
        var second = person.Roles.FirstOrDefault(role => role.Evidence is { } evidence && evidence.Article != first.Article && !RoleWords.Of([role.Text]).AgreesWith(words));
        return second is null ? null : (person.Roles[0], second);
    }

    private static string ReasonOf(WithholdReason reason) => reason switch
    {
        WithholdReason.Minor => "an article says or seems to say that the person is under 18",
        WithholdReason.SexualOffence => "an article says or seems to say that a sexual offence was done to the person",
        _ => "an article calls the person a patient",
    };

    private static ReviewItem OfEvent(TimelineEvent item, OpenQuotations places)
    {
        var start = item.Evidence is { } evidence ? $"# input/timeline.yml\n- in: {Quoted(places.PlaceOf(evidence))}\n{(item.Expression is { } expression ? $"  words: {Quoted(expression)}\n" : "")}" : null;
        return new ReviewItem(
            4,
            "no-headline",
            $"What happened {(item.Expression is { } words ? $"\"{words}\"" : "then")}? No headline could be made that says it truly, so readers see the sentence if it is short, else nothing.",
            item.Evidence,
            start is null ? "" : start + "  headline: \n")
        {
            Choices = start is null ? [] : [("A headline", start + "  headline: \n"), ("Not an event", start + "  hide: true\n")],
        };
    }

    private static string BesideSeed(string seed)
    {
        var dot = seed.LastIndexOf('.');
        return "seeds/" + (dot > seed.LastIndexOf('/') ? seed[..dot] : seed) + ".yml";
    }

    /// <summary>Words as a YAML text.</summary>
    internal static string Quoted(string words) => "\"" + words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private static string Iso(DateInterval date) => date.Precision switch
    {
        DatePrecision.Day => date.Start!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DatePrecision.Month => date.Start!.Value.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        DatePrecision.Year => date.Start!.Value.ToString("yyyy", CultureInfo.InvariantCulture),
        DatePrecision.Unknown => "",
        _ => string.Create(CultureInfo.InvariantCulture, $"{date.Start:yyyy-MM-dd}/{date.End:yyyy-MM-dd}"),
    };

    private static string Long(DateInterval date) => date.Precision switch
    {
        DatePrecision.Day => date.Start!.Value.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        DatePrecision.Month => date.Start!.Value.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        DatePrecision.Year => date.Start!.Value.ToString("yyyy", CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"a day from {date.Start:d MMMM yyyy} to {date.End:d MMMM yyyy}"),
    };
}
