using System.Collections.Immutable;
using StoryExplainer.Stories.Seeds.Vocabulary;

namespace StoryExplainer.Stories.Seeds.Cleaning;

/// <summary>
/// Third step: decides for every line behind the header whether it is the article, a block of furniture inside it, or what follows its end.
/// A line alone often cannot tell ("Storm closes schools in the north" may be a heading or a link), so the cheapest reading of all lines together
/// is taken: running text is dear to lose, the more so if it speaks of the same things as the text before; furniture is dear to keep;
/// and each change from one state to another has its price. The prices were set on pages of many publishers.
/// </summary>
internal static class BodyFinder
{
    private const double Never = 1e9;

    /// <summary>Share of a line's longer words that the text before must hold for the line to belong to it.</summary>
    private const double LinkedShare = 0.22;

    /// <summary>Behind one or two paragraphs every paragraph is new, so nothing can be said.</summary>
    private const int WordsToCompareWith = 60;

    /// <summary>"Sign up", "Our newsletter": a label, which has more lines below it.</summary>
    private const int WordsOfPlugLabel = 4;

    private enum State
    {
        Body,
        Block,
        Tail,
        HardTail,
    }

    /// <summary>Decides on all lines behind the header.</summary>
    public static void Decide(ArticleDraft draft)
    {
        var lines = draft.Lines.RemoveRange(0, draft.BodyStart);
        var states = FindCheapest(lines, FindLinks(draft));
        BodyWriter.Write(draft, [.. states.Select(state => state == State.Body ? BodyPart.Article : state == State.Block ? BodyPart.Block : BodyPart.Tail)]);
    }

    private static State[] FindCheapest(ImmutableArray<ArticleLine> lines, double[] links)
    {
        var states = Enum.GetValues<State>();
        var from = new State[lines.Length, states.Length];
        var costs = new double[states.Length];
        Array.Fill(costs, Never);
        costs[(int)State.Body] = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var isClosed = i > 0 && (lines[i - 1].Furniture is { Reach: FurnitureReach.Close } || IsHeadingBehindPlug(lines, i, links));
            var next = new double[states.Length];
            foreach (var to in states)
            {
                var best = states.MinBy(state => costs[(int)state] + CostOfChange(state, to, lines[i], links[i], isClosed));
                from[i, (int)to] = best;
                next[(int)to] = costs[(int)best] + CostOfChange(best, to, lines[i], links[i], isClosed) + CostOfLine(to, lines, i, links[i]);
            }

            costs = next;
        }

        var path = new State[lines.Length];
        var last = states.MinBy(state => costs[(int)state]);
        for (var i = lines.Length - 1; i >= 0; i--)
        {
            path[i] = last;
            last = from[i, (int)last];
        }

        return path;
    }

    /// <summary>A plug for a newsletter is one line; a short line between it and text that goes on with the subject is a heading. A link block is longer.</summary>
    private static bool IsHeadingBehindPlug(ImmutableArray<ArticleLine> lines, int index, double[] links) =>
        index + 1 < lines.Length && lines[index - 1].Furniture is { Reason: "newsletter" or "subscription", Reach: FurnitureReach.Block } && lines[index - 1].WordCount > WordsOfPlugLabel
        && lines[index] is { IsProse: false, IsFurniture: false, EndsSentence: false, Source.AfterGap: true } && lines[index + 1].IsProse && links[index + 1] >= LinkedShare;

    private static double CostOfChange(State from, State to, ArticleLine line, double link, bool isClosed)
    {
        if (from == to)
        {
            return 0;
        }

        var reach = line.Furniture?.Reach;
        return (from, to) switch
        {
            (State.Body, State.Block) => reach switch { FurnitureReach.Block => 0, FurnitureReach.End => 0.7, _ => Never },
            (State.Body, State.Tail) or (State.Block, State.Tail) => reach switch { FurnitureReach.End => 1, FurnitureReach.HardEnd => 1, _ => line.IsProse ? 6 : 3 },
            (State.Body, State.HardTail) or (State.Block, State.HardTail) or (State.Tail, State.HardTail) => reach == FurnitureReach.HardEnd ? 0.5 : Never,
            (State.Block, State.Body) => isClosed ? 0 : line.IsProse ? (link >= LinkedShare ? 0.5 : 1.6) : line.IsFurniture ? 0.5 : 1.6,
            _ => Never,
        };
    }

    private static double CostOfLine(State state, ImmutableArray<ArticleLine> lines, int index, double link)
    {
        var line = lines[index];
        if (line.IsFurniture || line.IsDropped)
        {
            return state == State.Body ? CostOfFurnitureInBody(line) : state == State.Block && line.Furniture is { Reach: FurnitureReach.HardEnd } ? 3 : 0;
        }

        if (line.IsProse)
        {
            var weight = line.WordCount >= 20 && line.EndsSentence ? 4 : 2.5;
            var linked = link >= LinkedShare;
            return state switch
            {
                State.Body => linked ? 0 : 0.3,
                State.Block => linked ? weight + 1 : weight,
                State.Tail => weight * (linked ? 0.45 : 0.25),
                _ => weight * (linked ? 0.4 : 0.15),
            };
        }

        if (line.EndsSentence)
        {
            return state switch { State.Body => 0, State.Block => line.Text[^1] == '?' ? 0.4 : 1, _ => 0.6 };
        }

        var hasShortNeighbour = (index > 0 && IsShort(lines[index - 1])) || (index + 1 < lines.Length && IsShort(lines[index + 1]));
        return state == State.Body ? (line.WordCount >= 6 ? 0.35 : 0.2) + (hasShortNeighbour ? 0.35 : 0) : 0.05;
    }

    private static bool IsShort(ArticleLine line) => line.IsOpen && line.Furniture is not { Reason: "newsletter" or "subscription" } && !line.IsProse && !line.EndsSentence;

    private static double CostOfFurnitureInBody(ArticleLine line) =>
        line.Furniture?.Reach switch
        {
            FurnitureReach.HardEnd => 3,
            FurnitureReach.End => 1,
            FurnitureReach.Block or FurnitureReach.Line or FurnitureReach.Close => 0.3,
            _ => line.Reason is "date" or "byline" or "other language" ? 2 : 0.05,
        };

    /// <summary>For each line behind the header the share of its longer words that the running text before it has.</summary>
    private static double[] FindLinks(ArticleDraft draft)
    {
        var vocabulary = new HashSet<string>(StringComparer.Ordinal);
        vocabulary.UnionWith(draft.TitleLine?.ContentWords ?? []);
        var links = new double[draft.Lines.Length - draft.BodyStart];
        for (var i = 0; i < draft.Lines.Length; i++)
        {
            var line = draft.Lines[i];
            if (i >= draft.BodyStart)
            {
                links[i - draft.BodyStart] = vocabulary.Count < WordsToCompareWith ? 1 : line.ContentWords.Count == 0 ? 0 : (double)line.ContentWords.Count(vocabulary.Contains) / line.ContentWords.Count;
            }

            if (line.IsOpen && line.IsProse)
            {
                vocabulary.UnionWith(line.ContentWords);
            }
        }

        return links;
    }
}
