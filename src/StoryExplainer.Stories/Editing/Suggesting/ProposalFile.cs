using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing.Suggesting;

/// <summary>Writes <c>input/proposals.yml</c>: each proposal with the sentences that it rests on and the lines to paste. No build reads the file.</summary>
public static class ProposalFile
{
    /// <summary>The text of the file.</summary>
    /// <param name="model">Name of the model.</param>
    /// <param name="proposals">The proposals with their sentences.</param>
    /// <param name="stories">The site.</param>
    /// <param name="dropped">How many did not pass.</param>
    public static string Write(string model, ImmutableArray<(Proposal Proposal, ImmutableArray<string> Sentences)> proposals, StoryCollection stories, int dropped)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Proposals of {model.ReplaceLineEndings(" ")}. Nothing here is on the site, and no build reads this file; \"suggest\" writes it anew.\n");
        text.Append("# Names, numbers, dates and quoted words of each proposal stand in the sentences below it. Whether it says the same as they do is yours to decide:\n");
        text.Append("# paste the lines into the file named, change them as you like, and remove the rest.\n");
        text.Append(CultureInfo.InvariantCulture, $"# Dropped because something in them stands in no cited sentence: {dropped}.\n");
        foreach (var (proposal, sentences) in proposals)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n- for: {FileOf(proposal)}\n  paste: |\n");
            foreach (var line in LinesOf(proposal, stories))
            {
                text.Append(CultureInfo.InvariantCulture, $"    {line}\n");
            }

            text.Append("  rests-on:\n");
            for (var i = 0; i < sentences.Length; i++)
            {
                text.Append(CultureInfo.InvariantCulture, $"    - {Quoted($"{proposal.RestsOn[i]}: {sentences[i]}")}\n");
            }
        }

        return text.ToString();
    }

    private static string FileOf(Proposal proposal) => proposal.Kind switch
    {
        ProposalKind.Definition => "terms.yml",
        ProposalKind.Headline => "timeline.yml",
        _ => "story.md",
    };

    private static IEnumerable<string> LinesOf(Proposal proposal, StoryCollection stories)
    {
        switch (proposal.Kind)
        {
            case ProposalKind.Definition:
                return [$"{proposal.Target}:", $"  definition: {Quoted(proposal.Text)}", $"  source: {Quoted(proposal.RestsOn[0])}"];
            case ProposalKind.Headline:
                var item = stories.Events.First(candidate => candidate.Id == proposal.Target);
                return
                [
                    $"- in: {Quoted(SentencePlaces.ParagraphOf(stories, item.Evidence!.Value))}", // Only events of articles are asked about.
                    .. item.Expression is { } words ? [$"  words: {Quoted(words)}"] : Array.Empty<string>(),
                    $"  headline: {Quoted(proposal.Text)}",
                ];
            default:
                return [$"- {proposal.Text} {string.Join(' ', proposal.RestsOn.Select(place => $"[{place}]"))}"];
        }
    }

    private static string Quoted(string words) => "\"" + words.ReplaceLineEndings(" ").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
