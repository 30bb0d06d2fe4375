using StoryExplainer.Language.Explaining;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Model;

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
                yield return ("Another name, or another role", $"# input/people.yml\n{id}:\n  name: {Quoted(NameOf(id))}\n  role: \n  source: \n");
                yield return ("Not a person, or not of the story", $"# input/people.yml\n{id}:\n  hide: true\n");
                yield return ("A private person", $"# input/people.yml\n{id}:\n  private: true\n");
                yield return ("Somebody else in this paragraph", $"# input/people.yml\n{id}:\n  split:\n    - name: \n      in: [{Quoted(Place(finding.Passage))}]\n");
                break;
            case "person" or "name" when finding.IsRejected:
                yield return ("A further form of somebody's name", $"# input/people.yml\nID-OF-THE-PERSON:\n  aliases: [{Quoted(words)}]\n");
                yield return ("A person that is missing", $"# input/people.yml\n{Slug.From(words)}:\n  add: true\n  name: {Quoted(words)}\n  aliases: [{Quoted(words)}]\n");
                break;
            case "role" when id is not null:
                yield return ("This role is wrong", $"# input/people.yml\n{id}:\n  remove-roles: [{Quoted(words)}]\n");
                break;
            case "organisation" or "place" when id is not null:
                var file = finding.Kind == "place" ? "places.yml" : "organisations.yml";
                yield return ("Another name", $"# input/{file}\n{id}:\n  name: {Quoted(finding.What)}\n");
                yield return ("Leave it out", $"# input/{file}\n{id}:\n  hide: true\n");
                break;
            case "term" or "definition" when id is not null:
                yield return ("Another definition", $"# input/terms.yml\n{id}:\n  definition: \n  source: \n");
                yield return ("Leave the term out", $"# input/terms.yml\n{id}:\n  hide: true\n");
                break;
            case "date":
                yield return ("Another date or headline", $"# input/timeline.yml\n- in: {Quoted(Place(finding.Passage))}\n  words: {Quoted(words)}\n  date: \n  headline: \n");
                yield return ("Leave it off the timeline", $"# input/timeline.yml\n- in: {Quoted(Place(finding.Passage))}\n  words: {Quoted(words)}\n  hide: true\n");
                break;
            case "quote":
                yield return ("Another speaker", $"# input/quotes.yml\n- quote: {Quoted(Beginning(words))}\n  in: {Quoted(Place(finding.Passage))}\n  speaker: \n");
                yield return ("Leave it out", $"# input/quotes.yml\n- quote: {Quoted(Beginning(words))}\n  in: {Quoted(Place(finding.Passage))}\n  hide: true\n");
                break;
            default:
                break;
        }
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
