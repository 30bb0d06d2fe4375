using StoryExplainer.Training.Reader.Pieces;

namespace StoryExplainer.Training.Reader.Corpora;

/// <summary>Labels key terms wherever they stand, and the words that explain them where these stand nearest to the term.</summary>
internal static class TermLabels
{
    /// <summary>Labels all terms and definitions.</summary>
    public static void Mark(IReadOnlyList<ArticleLine> lines, GoldFile gold)
    {
        // Longer terms first: "Rules Committee" before "committee".
        foreach (var term in gold.Terms.OrderByDescending(term => term.Term.Length).ThenBy(term => term.Term, StringComparer.Ordinal))
        {
            var places = new List<int>();
            for (var i = 0; i < lines.Count; i++)
            {
                foreach (var run in lines[i].Find(term.Term))
                {
                    lines[i].Mark(ReaderLabels.Layer("term"), run);
                    places.Add(i);
                }
            }

            if (term.Definition is not null)
                MarkDefinition(lines, term.Definition, places);
        }
    }

    private static void MarkDefinition(IReadOnlyList<ArticleLine> lines, string definition, List<int> places)
    {
        var found = Enumerable.Range(0, lines.Count)
            .SelectMany(line => lines[line].Find(definition).Select(run => (Distance: places.Select(place => Math.Abs(place - line)).DefaultIfEmpty(0).Min(), Line: line, Run: run)))
            .OrderBy(place => place.Distance).ThenBy(place => place.Line).ThenBy(place => place.Run.Start);
        foreach (var (_, line, run) in found.Take(1))
            lines[line].Mark(ReaderLabels.Layer("definition"), run);
    }
}
