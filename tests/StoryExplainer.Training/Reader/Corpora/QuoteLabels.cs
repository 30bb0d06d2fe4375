using StoryExplainer.Language.English;
using StoryExplainer.Language.Speech;
using StoryExplainer.Training.Reader.Pieces;

namespace StoryExplainer.Training.Reader.Corpora;

/// <summary>
/// Labels the verb of speech and the words for the speaker beside annotated quotations ("said", "Mr Okoro"). The annotation tells who speaks but not
/// where it is said: only a clause that leaves no doubt is labelled, and a sentence with a verb of speech and no such clause teaches nothing.
/// </summary>
internal static class QuoteLabels
{
    private const int LongestApposition = 14;
    private const int LongestDescription = 7;

    private static readonly int[] Layers = [ReaderLabels.Layer("cue"), ReaderLabels.Layer("source")];

    private static readonly HashSet<string> Verbs =
        [.. WordFile.ReadSections("quotation-cues.txt").Where(entry => entry.Section == "speech").Select(entry => entry.Word.ToLowerInvariant())];

    private static readonly HashSet<string> Honorifics = [.. WordFile.Read("honorifics.txt")];

    private static readonly HashSet<string> Pronouns = ["he", "she", "they"];

    private static readonly HashSet<string> BeforeVerb =
        ["also", "has", "had", "have", "later", "then", "who", "once", "even", "often", "again", "only", "simply", "recently", "previously", "repeatedly", "reportedly", "is", "was"];

    private static readonly HashSet<string> OpensDescription = ["the", "a", "an", "his", "her", "their", "one", "another", "its"];

    /// <summary>Labels all lines.</summary>
    public static void Mark(IReadOnlyList<ArticleLine> lines, GoldFile gold)
    {
        var forms = gold.People.ToLookup(person => person.Name, person => person.Aliases.Append(person.Name).OrderByDescending(form => form.Length).ToArray(), StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var quoted = new QuotedLine(line, gold.Quotes);
            foreach (var sentence in line.Sentences)
                Mark(quoted, new TokenRun(sentence.FirstToken, sentence.EndToken), quote => FormsOf(forms, quote));
        }
    }

    private static IEnumerable<string> FormsOf(ILookup<string, string[]> people, GoldFile.GoldQuote quote) =>
        quote.Speaker is not null ? people[quote.Speaker].SelectMany(forms => forms).DefaultIfEmpty(quote.Speaker) : quote.Label is null ? [] : [quote.Label];

    private static void Mark(QuotedLine line, TokenRun sentence, Func<GoldFile.GoldQuote, IEnumerable<string>> formsOf)
    {
        var cues = CuesOf(line, sentence);
        if (cues.Count == 0)
            return;

        var quotes = line.QuotesOf(sentence);
        var speakers = quotes.Select(quote => (quote.Quote.Speaker, quote.Quote.Label)).Distinct().ToArray();
        var clause = speakers.Length == 1 ? ClauseOf(line, sentence, cues, [.. formsOf(quotes[0].Quote)], quotes) : null;
        foreach (var doubtful in clause is null ? [sentence] : cues)
            Array.ForEach(Layers, layer => line.Line.Hide(layer, doubtful));

        if (clause is not var (verb, source))
            return;

        Set(line.Line, "cue", verb);
        Set(line.Line, "source", source);
    }

    private static void Set(ArticleLine line, string layer, TokenRun run)
    {
        for (var i = run.Start; i < run.End; i++)
        {
            Array.ForEach(Layers, other => line.Spans[other][i] = 0);
            line.Spans[ReaderLabels.Layer(layer)][i] = i == run.Start ? 1 : 2;
        }
    }

    private static List<TokenRun> CuesOf(QuotedLine line, TokenRun sentence)
    {
        var cues = new List<TokenRun>();
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (line.IsInside[i])
                continue;

            if (IsWord(line, i, "according") && i + 1 < sentence.End && IsWord(line, i + 1, "to"))
                cues.Add(new TokenRun(i, i + 2));
            else if (Verbs.Contains(line.Line.Words[i].ToLowerInvariant()))
                cues.Add(new TokenRun(i, i + 1));
        }

        return cues;
    }

    // The one verb with the speaker beside it. Several with the same speaker: the one nearest to a quotation.
    private static (TokenRun Cue, TokenRun Source)? ClauseOf(
        QuotedLine line,
        TokenRun sentence,
        List<TokenRun> cues,
        string[] forms,
        IReadOnlyList<(TokenRun Run, GoldFile.GoldQuote Quote)> quotes)
    {
        var names = NamesOf(line, sentence, forms);
        var found = cues.Select(cue => (Cue: cue, Source: SourceOf(line, sentence, cue, names))).Where(pair => pair.Source is not null).ToArray();
        if (found.Length == 0 && cues.Count == 1)
            found = [(cues[0], DescriptionOf(line, sentence, cues[0]))];

        var best = found.Where(pair => pair.Source is not null).OrderBy(pair => quotes.Min(quote => quote.Run.DistanceTo(pair.Cue))).ThenBy(pair => pair.Cue.Start).FirstOrDefault();
        return best.Source is { } source ? (best.Cue, source) : null;
    }

    private static List<TokenRun> NamesOf(QuotedLine line, TokenRun sentence, string[] forms)
    {
        var names = new List<TokenRun>();
        foreach (var run in forms.SelectMany(form => line.Line.Find(form)).Where(run => run.Start >= sentence.Start && run.End <= sentence.End))
        {
            if (!line.IsInside[run.Start] && !names.Exists(run.Overlaps))
                names.Add(WithHonorific(line, sentence, run));
        }

        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (!line.IsInside[i] && Pronouns.Contains(line.Line.Words[i].ToLowerInvariant()))
                names.Add(new TokenRun(i, i + 1));
        }

        return names;
    }

    private static TokenRun WithHonorific(QuotedLine line, TokenRun sentence, TokenRun name)
    {
        var start = name.Start;
        while (start > sentence.Start && Honorifics.Contains(line.Line.Words[start - 1]))
            start--;

        return name with { Start = start };
    }

    private static TokenRun? SourceOf(QuotedLine line, TokenRun sentence, TokenRun cue, List<TokenRun> names)
    {
        foreach (var name in names)
        {
            if (name.Start == cue.End)
                return name;

            if (cue.Length == 1 && name.End <= cue.Start && IsBefore(line, sentence, name, cue))
                return name;
        }

        return null;
    }

    // "Okoro said", "Okoro later said", "Okoro, who leads the inquiry, said".
    private static bool IsBefore(QuotedLine line, TokenRun sentence, TokenRun name, TokenRun cue)
    {
        var gap = line.Line.Words[name.End..cue.Start];
        if (gap.All(word => BeforeVerb.Contains(word.ToLowerInvariant()) || word.EndsWith("ly", StringComparison.Ordinal)))
            return true;

        return gap.Length is > 2 and <= LongestApposition && gap[0] == "," && gap[^1] == "," && Enumerable.Range(name.End, gap.Length).All(i => !line.IsInside[i])
            && gap.Count(word => word == ",") == 2 && name.Start >= sentence.Start;
    }

    // "the envoy said", "said a spokesman for the union": a description between the quotation, the verb and the next mark.
    private static TokenRun? DescriptionOf(QuotedLine line, TokenRun sentence, TokenRun cue)
    {
        var end = cue.End;
        while (end < sentence.End && char.IsLetterOrDigit(line.Line.Words[end][0]) && !line.IsInside[end])
            end++;

        var start = cue.Start;
        while (start > sentence.Start && char.IsLetterOrDigit(line.Line.Words[start - 1][0]) && !line.IsInside[start - 1])
            start--;

        if (cue.Start - start is > 1 and <= LongestDescription && OpensDescription.Contains(line.Line.Words[start].ToLowerInvariant()))
            return new TokenRun(start, cue.Start);

        return start == cue.Start && end - cue.End is > 1 and <= LongestDescription && OpensDescription.Contains(line.Line.Words[cue.End].ToLowerInvariant())
            ? new TokenRun(cue.End, end)
            : null;
    }

    private static bool IsWord(QuotedLine line, int token, string word) => line.Line.Words[token].Equals(word, StringComparison.OrdinalIgnoreCase);
}
