using System.Collections.Immutable;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Building;

/// <summary>Asks the editor who speaks where the article leaves it open, with those whom the reading holds likeliest, else those who are named nearest.</summary>
internal sealed class OpenQuotations
{
    private const int MostCandidates = 3;
    private const int WordsToKnowItBy = 8;

    private readonly Dictionary<string, Article> _articles;
    private readonly Dictionary<string, Person> _people;
    private readonly ILookup<(string Article, int Paragraph), (Evidence Mention, Person Person)> _named;

    /// <summary>Looks up who is named where.</summary>
    public OpenQuotations(StoryCollection stories)
    {
        _articles = stories.Articles.ToDictionary(article => article.Id, StringComparer.Ordinal);
        _people = stories.People.ToDictionary(person => person.Id, StringComparer.Ordinal);
        _named = stories.People.SelectMany(person => person.Mentions.Select(mention => (Mention: mention, Person: person))).ToLookup(named => (named.Mention.Article, named.Mention.Paragraph));
    }

    /// <summary>The decision.</summary>
    public ReviewItem ReviewOf(Quotation quote)
    {
        ImmutableArray<Person> likely = [.. quote.Candidates.Where(_people.ContainsKey).Select(id => _people[id])];
        var candidates = likely.IsEmpty ? NamedNear(quote) : likely;
        var others = string.Concat(candidates.Skip(1).Select(person => $"  # or speaker: {person.Id}\n"));
        var start = $"# input/quotes.yml\n- quote: {ReviewBuilder.Quoted(Beginning(quote.Text))}\n  in: {ReviewBuilder.Quoted(PlaceOf(quote.Evidence))}\n";
        return new ReviewItem(
            2,
            "open-speaker",
            $"Who says \"{Beginning(quote.Text)}\"? The article leaves it open, so readers see no name.{(candidates.IsEmpty ? "" : $" {(likely.IsEmpty ? "Named nearby" : "Likeliest")}: {string.Join(" and ", candidates.Select(person => person.Name))}.")}",
            quote.Evidence,
            $"{start}  speaker: {(candidates.IsEmpty ? "" : candidates[0].Id)}\n{others}")
        {
            Choices =
            [
                .. candidates.Select(person => ($"{person.Name} says it", $"{start}  speaker: {person.Id}\n")),
                ("Somebody who is named", $"{start}  speaker: \n"),
                ("Somebody without a name", $"{start}  label: \n"),
                ("Not a quotation", $"{start}  hide: true\n"),
            ],
        };
    }

    /// <summary>A paragraph as the editor's files name it: "wapo ¶8".</summary>
    public string PlaceOf(Evidence evidence)
    {
        var article = _articles[evidence.Article];
        var paragraph = article.Text.Paragraphs[evidence.Paragraph].Id;
        return (article.CiteKey ?? article.Id) + (paragraph.StartsWith('p') ? " ¶" + paragraph[1..] : "");
    }

    /// <summary>Who is named in the paragraph and the one before, the nearest first.</summary>
    private ImmutableArray<Person> NamedNear(Quotation quote)
    {
        var place = quote.Evidence;
        var here = _named[(place.Article, place.Paragraph)].Where(named => !place.Span.Contains(named.Mention.Span)).OrderBy(named => Math.Abs(named.Mention.Span.Start - place.Span.Start));
        var before = _named[(place.Article, place.Paragraph - 1)].OrderByDescending(named => named.Mention.Span.Start);
        return [.. here.Concat(before).Select(named => named.Person).DistinctBy(person => person.Id, StringComparer.Ordinal).Take(MostCandidates)];
    }

    private static string Beginning(string words) => string.Join(' ', words.Split(' ').Take(WordsToKnowItBy));
}
