using System.Globalization;
using StoryExplainer.Language;
using StoryExplainer.Language.Explaining;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Language.Text;
using StoryExplainer.Preview.Desk.Writing;
using StoryExplainer.Stories.Model;
using StoryExplainer.Stories.Seeds;

namespace StoryExplainer.Preview.Desk;

/// <summary>The lines of YAML for the usual corrections of something that was found, ready to be pasted into a file of <c>input/</c>.</summary>
/// <param name="stories">The stories, to name entries by their ids.</param>
/// <param name="article">The article.</param>
internal sealed class CorrectionAdvice(StoryCollection stories, Article article)
{
    /// <summary>What can be done about a finding: a sentence, and the lines.</summary>
    public IEnumerable<(string What, string Yaml)> For(Explanation finding)
    {
        var words = finding.Passage.Of(article.Text);
        var id = IdOf(finding);
        switch (finding.Kind)
        {
            case "person" when id is not null:
                yield return ("Another role", $"# input/people.yml\n{id}:\n  role: \n  source: \n");
                yield return ("Another name", $"# input/people.yml\n{id}:\n  name: {Quoted(NameOf(id))}\n");
                yield return ("The same person as …", $"# input/people.yml\n{id}:\n  merge: [\"\"]\n");
                yield return ("Two people: somebody else in this paragraph", $"# input/people.yml\n{id}:\n  split:\n    - name: \"\"\n      in: [{Quoted(Place(finding.Passage))}]\n");
                yield return ("Not a person, or not of the story", $"# input/people.yml\n{id}:\n  hide: true\n");
                yield return ("A private person", $"# input/people.yml\n{id}:\n  private: true\n");
                yield return ("A portrait", $"# input/people.yml\n{id}:\n  picture: \n  alt: \n  credit: \n");
                if (words != NameOf(id))
                {
                    yield return ($"“{words}” means somebody else", $"# input/people.yml\n{id}:\n  remove-aliases: [{Quoted(words)}]\n");
                }

                break;
            case "person" or "name" when finding.IsRejected:
                yield return ("Somebody whom the site knows, in this paragraph", $"# input/people.yml\n{DeskTemplate.SomeEntry}:\n  mentions:\n    - form: {Quoted(words)}\n      in: [{Quoted(Place(finding.Passage))}]\n");
                yield return ("A further form of somebody's name", $"# input/people.yml\n{DeskTemplate.SomeEntry}:\n  aliases: [{Quoted(words)}]\n");
                yield return ("A person that is missing", $"# input/people.yml\n{Slug.From(words)}:\n  add: true\n  name: {Quoted(words)}\n  aliases: [{Quoted(words)}]\n");
                break;
            case "role" when id is not null:
                yield return ("This role is wrong", $"# input/people.yml\n{id}:\n  remove-roles: [{Quoted(words)}]\n");
                yield return ("Another role", $"# input/people.yml\n{id}:\n  role: \n  source: \n");
                break;
            case "statement" when ConnectionAt(finding.Passage) is { } connection:
                yield return ("This connection is wrong", $"# input/people.yml\n{connection.From}:\n  remove-connections: [{connection.To}]\n");
                break;
            case "organisation" or "place" when id is not null:
                var file = finding.Kind == "place" ? "places.yml" : "organisations.yml";
                yield return ("Another name", $"# input/{file}\n{id}:\n  name: {Quoted(finding.What)}\n");
                yield return ("The same as …", $"# input/{file}\n{id}:\n  merge: [\"\"]\n");
                yield return ("Leave it out", $"# input/{file}\n{id}:\n  hide: true\n");
                break;
            case "term" or "definition" when id is not null:
                yield return ("Another definition", $"# input/terms.yml\n{id}:\n  definition: \n  source: {Quoted(Place(finding.Passage))}\n");
                yield return ("Another name", $"# input/terms.yml\n{id}:\n  name: {Quoted(stories.Terms.First(term => term.Id == id).Name)}\n");
                yield return ("Leave the term out", $"# input/terms.yml\n{id}:\n  hide: true\n");
                break;
            case "date":
                var date = $"# input/timeline.yml\n- in: {Quoted(Place(finding.Passage))}\n  words: {Quoted(words)}\n";
                yield return ("Wrong date", $"{date}  date: \n");
                yield return ("Another headline", $"{date}  headline: \n");
                yield return ("Did it happen?", $"{date}  status: \n");
                yield return ("Leave it off the timeline", $"{date}  hide: true\n");
                break;
            case "quote":
                var quote = $"# input/quotes.yml\n- quote: {Quoted(Beginning(words))}\n  in: {Quoted(Place(finding.Passage))}\n";
                yield return ("Wrong speaker", $"{quote}  speaker: \n");
                yield return ("A speaker without a name", $"{quote}  label: \n");
                yield return ("Leave it out", $"{quote}  hide: true\n");
                break;
            default:
                break;
        }
    }

    /// <summary>What can be done about a whole paragraph: what nobody found in it.</summary>
    public IEnumerable<(string What, string Yaml)> ForParagraph(Passage paragraph)
    {
        var place = Quoted(Place(paragraph));
        yield return ("A quotation that nobody found", $"# input/quotes.yml\n- quote: \n  add: true\n  in: {place}\n  speaker: \n");
        yield return ("An event that nobody found", $"# input/timeline.yml\n- add: true\n  date: \n  headline: \n  source: {place}\n");
        yield return ("Words that mean somebody", $"# input/people.yml\n{DeskTemplate.SomeEntry}:\n  mentions:\n    - form: \n      in: [{place}]\n");
        yield return ("A term that nobody found", $"# input/terms.yml\n{DeskTemplate.SomeEntry}:\n  add: true\n  definition: \n  source: {place}\n");
    }

    /// <summary>What can be said about the article as a whole, with what is known of it.</summary>
    public IEnumerable<(string What, string Yaml)> ForArticle()
    {
        var file = $"# seeds/{SeedPath.SidecarOf(article.Seed)}\n";
        yield return ("Title", $"{file}title: {Quoted(article.Text.Title)}\n");
        yield return ("Date", $"{file}published: {(article.Published is { Date: { Precision: DatePrecision.Day, Start: { } day } } ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "")}\n");
        yield return ("Publisher", $"{file}publisher: {(article.Text.Publisher is { } publisher ? Quoted(publisher) : "")}\n");
        yield return ("Address", $"{file}url: {(article.SourceUrl is { } url ? Quoted(url) : "")}\n");
        yield return ("Rights", $"{file}rights: {article.Rights switch { RightsMode.Quoted => "quoted", RightsMode.Licensed => "licensed", RightsMode.PublicDomain => "public-domain", _ => "own" }}\n");
    }

    /// <summary>The entry of the site that a finding became, or null.</summary>
    public (string Folder, string Id)? EntryOf(Explanation finding) => IdOf(finding) is not { } id ? null : finding.Kind switch
    {
        "person" or "role" => ("people", id),
        "term" or "definition" => ("terms", id),
        _ => null,
    };

    private string? IdOf(Explanation finding) => finding.IsRejected ? null : finding.Kind switch
    {
        "person" => stories.People.FirstOrDefault(person => person.Mentions.Contains(At(finding.Passage)))?.Id,
        "role" => stories.People.FirstOrDefault(person => person.Roles.Any(role => role.Evidence == At(finding.Passage)))?.Id,
        "organisation" => stories.Organisations.FirstOrDefault(entity => entity.Mentions.Contains(At(finding.Passage)))?.Id,
        "place" => stories.Places.FirstOrDefault(entity => entity.Mentions.Contains(At(finding.Passage)))?.Id,
        "term" => stories.Terms.FirstOrDefault(term => term.Mentions.Contains(At(finding.Passage)))?.Id,
        "definition" => stories.Terms.FirstOrDefault(term => term.Definitions.Any(definition => definition.Evidence == At(finding.Passage)))?.Id,
        _ => null,
    };

    private Connection? ConnectionAt(Passage verb) =>
        stories.Connections.FirstOrDefault(connection => connection.Evidence.Article == article.Id && connection.Evidence.Paragraph == verb.Paragraph && connection.Evidence.Span.Contains(verb.Span));

    private string NameOf(string person) => stories.People.First(candidate => candidate.Id == person).Name;

    private Evidence At(Passage passage) => new(article.Id, passage.Paragraph, passage.Span);

    /// <summary>A paragraph as the editor's files name it: "wapo ¶8".</summary>
    private string Place(Passage passage)
    {
        var paragraph = article.Text.Paragraphs[passage.Paragraph].Id;
        return (article.CiteKey ?? article.Id) + (paragraph.StartsWith('p') ? " ¶" + paragraph[1..] : "");
    }

    /// <summary>Enough words to know a quotation by.</summary>
    private static string Beginning(string words)
    {
        var end = 0;
        for (var count = 0; count < 8 && end >= 0 && end < words.Length; count++)
        {
            end = words.IndexOf(' ', end + 1);
        }

        return end > 0 && end < words.Length ? words[..end] : words;
    }

    /// <summary>Words as a text of YAML.</summary>
    public static string Quoted(string words) => "\"" + words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
