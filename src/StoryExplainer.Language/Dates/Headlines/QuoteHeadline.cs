using System.Collections.Immutable;
using StoryExplainer.Language.Dates.Clauses;
using StoryExplainer.Language.Dates.Reading;
using StoryExplainer.Language.Dates.Resolving;
using StoryExplainer.Language.Names;
using StoryExplainer.Language.Quotes;
using StoryExplainer.Language.Sentences;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Dates.Headlines;

/// <summary>
/// Writes what somebody is quoted with as who says it and the words in their marks: "Ada Obi: “I learned long division again”". So "I" and "we" are somebody's, and nobody
/// takes a claim for a fact. The words are never changed, only clipped.
/// </summary>
internal sealed class QuoteHeadline(TokenizedArticle article, PeopleFindings people, ImmutableArray<QuoteFinding> quotes)
{
    // Fewer quoted words say nothing.
    private const int FewestWords = 4;

    /// <summary>The headline; null if the date is neither in a quotation nor the day of one.</summary>
    public HeadlineDraft? Write(DatedExpression dated)
    {
        if (QuoteOf(dated) is not { } quote)
            return null;

        // Words of nobody known stay in their marks.
        var speaker = SpeakerOf(quote);

        var text = article.Paragraphs[quote.Words.Paragraph].Paragraph.Text;
        var words = new List<DateWord>();
        DateWordReader.Read(text, quote.Words.Span, words);
        var isInside = dated.Place.Paragraph == quote.Words.Paragraph && quote.Words.Span.Contains(dated.Expression.Span);
        var first = isInside ? FirstWord(dated, words) : Math.Max(0, words.FindIndex(word => word.Start >= dated.Place.Text.Span.Start && word.Kind != WordKind.Mark));
        var budget = HeadlineBuilder.MostWords - (speaker?.Split(' ').Length ?? 0);
        var (end, isWhole) = Clip(text, words, first, budget);
        if (end <= first || CountWords(words, first, end) < Math.Min(FewestWords, CountWords(words, first, words.Count)))
            return null;

        var quoted = text[words[first].Start..words[end - 1].End].TrimEnd(',', ';', ':', '.', ' ', '–', '—');
        if (!HasVerb(text, words, first, end))
            return null;

        if (quoted.AsSpan().ContainsAny('“', '”', '"'))
            return null;

        return new HeadlineDraft($"{(speaker is null ? "" : speaker + ": ")}“{(first > 0 && char.IsLower(text[words[first].Start]) ? "…" : "")}{quoted}{(isWhole ? "" : "…")}”", speaker is null ? HeadlineFault.Clipped : 0);
    }

    private QuoteFinding? QuoteOf(DatedExpression dated)
    {
        var sentence = dated.Place.Text.Span;
        foreach (var quote in quotes)
        {
            if (quote.Words.Paragraph != dated.Place.Paragraph || quote.Kind != QuoteKind.Speech)
                continue;

            // A quotation of a few words inside a sentence is part of it.
            if (quote.Words.Span.Contains(dated.Expression.Span))
                return IsUtterance(quote) ? quote : null;

            if (dated.Clause.IsStatement && IsUtterance(quote) && quote.Words.Span.End > sentence.Start && quote.Words.Span.Start < sentence.End && IsSaid(dated, quote))
                return quote;
        }

        return null;
    }

    // The day of speaking: nothing but the quotation says what was said.
    private static bool IsSaid(DatedExpression dated, QuoteFinding quote)
    {
        var clauses = dated.Place.Clauses;
        var (index, text) = (dated.Clause.VerbClause, dated.Place.Text);
        return !clauses.Any(clause => clause.Opener == ClauseOpener.That && clause.HasVerb && text[clause.First].Start < quote.Words.Span.Start)
            && (text[clauses[index].First].Start >= quote.Words.Span.End || quote.Words.Span.Start - text[Math.Max(0, clauses[index].End - 1)].End < 40);
    }

    // It begins with a capital, or the sentence with it.
    private bool IsUtterance(QuoteFinding quote)
    {
        var text = article.Paragraphs[quote.Words.Paragraph].Paragraph.Text;
        var i = quote.Words.Span.Start;
        while (i < quote.Words.Span.End && !char.IsLetterOrDigit(text[i]))
            i++;

        return i < quote.Words.Span.End && (char.IsUpper(text[i]) || char.IsDigit(text[i]));
    }

    private string? SpeakerOf(QuoteFinding quote)
    {
        var label = quote.Speaker is { } person ? NameOf(people.People[person])
            : quote.UnnamedSource is { } source ? people.UnnamedSources[source].Label
            : quote.SpeakerLabel;
        return label is { Length: > 0 } && label.Split(' ').Length <= 6 && !label.StartsWith("he", StringComparison.OrdinalIgnoreCase) ? HeadlinePolish.Capitalise(label) : null;
    }

    // "Ms Obi" says more than "Obi".
    private static string NameOf(PersonFinding person) =>
        person.Name.Contains(' ', StringComparison.Ordinal) ? person.Name : person.Aliases.FirstOrDefault(alias => alias.EndsWith(" " + person.Name, StringComparison.Ordinal)) ?? person.Name;

    // From the beginning of the sentence that holds the date, or of its clause if the date stands late in it.
    private static int FirstWord(DatedExpression dated, List<DateWord> words)
    {
        var sentence = words.FindIndex(word => word.Start >= dated.Place.Text.Span.Start && word.Kind != WordKind.Mark);
        var date = words.FindIndex(word => word.Start >= dated.Expression.Span.Start);
        if (CountWords(words, Math.Max(0, sentence), date) <= 6)
            return Math.Max(0, sentence);

        var clause = dated.Place.Text[dated.Place.Clauses[dated.Clause.Clause].First].Start;
        return Math.Max(0, words.FindIndex(word => word.Start >= clause && word.Kind != WordKind.Mark));
    }

    // To the end of the sentence, or the last place of the budget where a phrase ends.
    private static (int End, bool IsWhole) Clip(string text, List<DateWord> words, int first, int budget)
    {
        var (count, best, comma) = (0, first, first);
        for (var i = first; i < words.Count; i++)
        {
            var word = words[i];
            if (word.Is('.') && word.Start > 0 && i > first && !IsAbbreviation(text, words, i) || word.Is('?') || word.Is('!'))
                return (word.Is('.') ? i : i + 1, true);

            if (word.Kind == WordKind.Mark)
            {
                comma = word.Is(',') || word.Is(';') || word.Is('–') || word.Is('—') ? i : comma;
                continue;
            }

            // "1,200" and "day’s" are one word; a mark that stands alone joins nothing.
            if (i > first && word.Start == words[i - 1].End && (words[i - 1].Kind != WordKind.Mark || (i - 1 > first && words[i - 1].Start == words[i - 2].End)))
                continue;

            if (++count > budget)
                return best > first ? (best, false) : (comma, false);

            if (i > first && IsPhraseStart(text, word) && !IsPhraseStart(text, words[i - 1]))
                best = i;
        }

        return (words.Count, true);
    }

    private static bool IsAbbreviation(string text, List<DateWord> words, int i) => i + 1 < words.Count && words[i + 1].Start < text.Length && char.IsLower(text[words[i + 1].Start]);

    private static bool IsPhraseStart(string text, DateWord word) =>
        word.Kind is WordKind.In or WordKind.On or WordKind.At or WordKind.By or WordKind.For or WordKind.From or WordKind.Of or WordKind.To or WordKind.And or WordKind.Or or WordKind.After or WordKind.Before or WordKind.Since or WordKind.Until or WordKind.During or WordKind.That
        || (word.Length > 0 && Expressions.FunctionWords.Contains(text.AsSpan(word.Start, word.Length)) && text.AsSpan(word.Start, word.Length) is "with" or "but" or "because" or "when" or "while" or "if" or "as" or "which" or "who" or "where" or "than" or "into" or "about" or "against" or "between");

    private static bool HasVerb(string text, List<DateWord> words, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (i > 0 && words[i - 1].Kind == WordKind.To)
                continue;

            if (VerbWords.Find(text.AsSpan(words[i].Start, words[i].Length)).Has(VerbKind.Auxiliary | VerbKind.Past | VerbKind.Present) || words[i].Length > 3 && text.AsSpan(words[i].Start, words[i].Length).ContainsAny('\'', '’'))
                return true;
        }

        return false;
    }

    private static int CountWords(List<DateWord> words, int first, int end)
    {
        var count = 0;
        for (var i = first; i < Math.Min(end, words.Count); i++)
            count += words[i].Kind is WordKind.Mark or WordKind.Possessive ? 0 : 1;

        return count;
    }
}
