using StoryExplainer.Training.Reader.Pieces;

namespace StoryExplainer.Training.Reader.Corpora;

/// <summary>
/// Labels the words that say what a person is. The annotation names the words but not the place: it is the one nearest to a mention of the
/// person, and every other that stands right beside one. Others in a sentence with the person stay open.
/// </summary>
internal static class RoleLabels
{
    private const int Beside = 3;
    private const int OtherSentence = 1000;

    /// <summary>Labels the roles of all people.</summary>
    public static void Mark(IReadOnlyList<ArticleLine> lines, GoldFile gold)
    {
        foreach (var person in gold.People)
        {
            var mentions = lines.Select(line => person.Aliases.Append(person.Name).SelectMany(form => line.Find(form)).ToArray()).ToArray();
            foreach (var role in person.Roles.OrderByDescending(role => role.Length).ThenBy(role => role, StringComparer.Ordinal))
                Mark(lines, mentions, role);
        }
    }

    private static void Mark(IReadOnlyList<ArticleLine> lines, TokenRun[][] mentions, string role)
    {
        var places = Enumerable.Range(0, lines.Count)
            .SelectMany(line => lines[line].Find(role).Select(run => (Distance: Distance(lines, mentions, line, run), Line: line, Run: run)))
            .OrderBy(place => place.Distance).ThenBy(place => place.Line).ThenBy(place => place.Run.Start)
            .ToArray();
        for (var i = 0; i < places.Length; i++)
        {
            if (i == 0 || places[i].Distance <= Beside)
                lines[places[i].Line].Mark(ReaderLabels.Layer("role"), places[i].Run);
            else if (places[i].Distance < OtherSentence)
                lines[places[i].Line].Hide(ReaderLabels.Layer("role"), places[i].Run);
        }
    }

    private static int Distance(IReadOnlyList<ArticleLine> lines, TokenRun[][] mentions, int line, TokenRun run)
    {
        var sentence = lines[line].SentenceOf[run.Start];
        var inSentence = mentions[line].Where(mention => lines[line].SentenceOf[mention.Start] == sentence).Select(run.DistanceTo);
        if (inSentence.Any())
            return inSentence.Min();

        var away = Enumerable.Range(0, mentions.Length).Where(other => mentions[other].Length > 0).Select(other => Math.Abs(other - line));
        return OtherSentence + away.DefaultIfEmpty(OtherSentence).Min();
    }
}
