using System.Collections.Immutable;
using System.Globalization;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Text;
using StoryExplainer.Language.Tokenization;

namespace StoryExplainer.Language.Explaining;

/// <summary>Says for an article what was found where, by which rule or with which margin, and which names were left out.</summary>
public static class ArticleExplainer
{
    /// <summary>Explains an analysis, in reading order.</summary>
    public static ImmutableArray<Explanation> Explain(ArticleAnalysis analysis)
    {
        var found = FindingsOf(analysis).ToList();
        found.AddRange(NamesOf(analysis));
        return [.. found.OrderBy(explanation => explanation.Passage).ThenBy(explanation => explanation.Kind, StringComparer.Ordinal)];
    }

    private static IEnumerable<Explanation> FindingsOf(ArticleAnalysis analysis)
    {
        foreach (var person in analysis.People)
        {
            foreach (var mention in person.Mentions)
            {
                yield return new Explanation(mention, "person", person.Name, $"{(person.Tier == PersonTier.Page ? "has a page" : "only also named")}; {person.Evidence}");
            }

            foreach (var role in person.Roles)
            {
                yield return new Explanation(role.Passage, "role", $"{role.Text}, of {person.Name}", role.Rule);
            }
        }

        foreach (var name in analysis.AmbiguousNames)
        {
            var candidates = string.Join(" or ", name.Candidates.Select(index => analysis.People[index].Name));
            yield return new Explanation(name.Passage, "person", $"{candidates}?", "could be either, so it is linked to neither", IsRejected: true);
        }

        foreach (var source in analysis.UnnamedSources)
        {
            foreach (var mention in source.Mentions)
            {
                yield return new Explanation(mention, "unnamed source", source.Label, "a source that the article does not name");
            }
        }

        foreach (var organisation in analysis.Organisations)
        {
            foreach (var mention in organisation.Mentions)
            {
                yield return new Explanation(mention, "organisation", organisation.Name, "");
            }
        }

        foreach (var place in analysis.Places)
        {
            foreach (var mention in place.Mentions)
            {
                yield return new Explanation(mention, "place", place.Name, "");
            }
        }

        foreach (var term in analysis.Terms)
        {
            foreach (var mention in term.Mentions)
            {
                yield return new Explanation(mention, "term", term.Name, string.Create(CultureInfo.InvariantCulture, $"score {term.Score:0.##}"));
            }

            if (term.Definition is { } definition)
            {
                yield return new Explanation(definition.Passage, "definition", $"of {term.Name}", definition.Rule);
            }
        }

        foreach (var timelineEvent in analysis.Events)
        {
            yield return new Explanation(
                timelineEvent.Expression, "date", $"{timelineEvent.Date}, {timelineEvent.Status.ToString().ToLowerInvariant()}: {timelineEvent.Headline}", timelineEvent.Rule);
        }

        foreach (var quote in analysis.Quotes)
        {
            var speaker = quote.Speaker is { } index ? analysis.People[index].Name : quote.SpeakerLabel ?? "nobody the text tells";
            yield return new Explanation(quote.Words, "quote", $"by {speaker}", quote.Rule);
        }

        foreach (var statement in analysis.Statements)
        {
            yield return new Explanation(
                statement.Verb, "statement", $"{analysis.People[statement.Subject].Name} – {statement.Verb.Of(analysis.Article)} – {analysis.People[statement.Other].Name}", "the sentence states it");
        }
    }

    // The reader's names, so that a name that became no person, organisation or place can be seen together with its margin.
    private static IEnumerable<Explanation> NamesOf(ArticleAnalysis analysis)
    {
        var text = ArticleTokenizer.Tokenize(analysis.Article);
        var used = analysis.People.SelectMany(person => person.Mentions)
            .Concat(analysis.Organisations.SelectMany(organisation => organisation.Mentions))
            .Concat(analysis.Places.SelectMany(place => place.Mentions))
            .ToLookup(passage => passage.Paragraph);
        foreach (var name in NameReader.Find(DocumentReader.Read(text)))
        {
            var passage = new Passage(name.Paragraph, text.Paragraphs[name.Paragraph].SpanOf(name.FirstToken, name.EndToken));
            var isUsed = used[name.Paragraph].Any(other => other.Overlaps(passage));
            yield return new Explanation(
                passage,
                "name",
                $"read as {name.Kind.ToString().ToLowerInvariant()}",
                string.Create(CultureInfo.InvariantCulture, $"margin {name.Margin:0.#}"),
                IsRejected: !isUsed && name.Kind is (NameKind.Person or NameKind.Organisation or NameKind.Place));
        }
    }
}
