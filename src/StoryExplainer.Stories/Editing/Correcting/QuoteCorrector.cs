using System.Collections.Immutable;
using System.Globalization;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Quotations;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing.Correcting;

/// <summary>Corrects who speaks. The words of a quotation are the article's and cannot be changed.</summary>
internal static class QuoteCorrector
{
    /// <summary>Applies the corrections.</summary>
    public static ImmutableArray<Quotation> Apply(
        ImmutableArray<QuoteCorrection> corrections, StoryCollection stories, EntryCorrector<Person, PersonCorrection> people, CiteResolver resolver, MatchLog log, DiagnosticBag diagnostics)
    {
        var quotes = stories.Quotes;
        var corrected = new Dictionary<string, DiagnosticLocation>(StringComparer.Ordinal);
        foreach (var correction in corrections.Where(correction => !correction.IsAdded))
        {
            if (Find(correction, stories.Quotes, resolver, log, diagnostics) is not { } found)
            {
                continue;
            }

            if (!corrected.TryAdd(found.Id, correction.Location))
            {
                diagnostics.Add(StoryDiagnostics.CorrectedTwice, correction.Location, corrected[found.Id].Position?.Line, "quotation");
                continue;
            }

            // Earlier corrections may have taken quotations out, so the place is looked up anew.
            var index = quotes.IndexOf(quotes.FirstOrDefault(quote => quote.Id == found.Id)!);
            if (index >= 0)
            {
                quotes = correction.IsHidden ? quotes.RemoveAt(index) : quotes.SetItem(index, Change(quotes[index], correction, people, diagnostics));
            }
        }

        return WithAdded(quotes, corrections, stories, people, resolver, diagnostics);
    }

    private static ImmutableArray<Quotation> WithAdded(
        ImmutableArray<Quotation> quotes, ImmutableArray<QuoteCorrection> corrections, StoryCollection stories, EntryCorrector<Person, PersonCorrection> people, CiteResolver resolver, DiagnosticBag diagnostics)
    {
        var added = corrections.Where(correction => correction.IsAdded).Select(correction => Added(correction, stories, people, resolver, diagnostics)).OfType<Quotation>()
            .Select((quote, index) => quote with { Id = "q" + (stories.Quotes.Length + index + 1).ToString(CultureInfo.InvariantCulture) }).ToList();
        if (added.Count == 0)
        {
            return quotes;
        }

        var order = new ReadingOrder(stories.Articles);
        return [.. quotes.Concat(added).OrderBy(quote => order.Place(quote.Evidence))];
    }

    /// <summary>A quotation that nobody found. Its words stand in the article, letter by letter, or it is none.</summary>
    private static Quotation? Added(QuoteCorrection correction, StoryCollection stories, EntryCorrector<Person, PersonCorrection> people, CiteResolver resolver, DiagnosticBag diagnostics)
    {
        if (correction.In is not { } where || resolver.Resolve(where.Value, where.Location) is not { } place)
        {
            return null;
        }

        var words = correction.Words;
        var found = place.Article.Text.Paragraphs.Select((paragraph, index) => (Index: index, At: QuotedPlace(paragraph.Text, words.Value)))
            .Where(candidate => candidate.At is { } span && place.Contains(new Evidence(place.Article.Id, candidate.Index, span))).ToList();
        if (found.Count == 0)
        {
            diagnostics.Add(StoryDiagnostics.QuoteNotThere, words.Location, words.Value, where);
            return null;
        }

        var evidence = new Evidence(place.Article.Id, found[0].Index, found[0].At!.Value); // Only places that are there are left.
        if (stories.Quotes.FirstOrDefault(quote => quote.Evidence.Article == evidence.Article && quote.Evidence.Paragraph == evidence.Paragraph && quote.Evidence.Span.Overlaps(evidence.Span)) is { } known)
        {
            diagnostics.Add(StoryDiagnostics.QuoteThereAlready, words.Location, known.Text);
            return null;
        }

        var quote = new Quotation
        {
            Id = "",
            Kind = QuoteKind.Speech,
            Evidence = evidence,
            Origin = Origin.Edited,
            Text = evidence.Span.Of(place.Article.Text.Paragraphs[evidence.Paragraph].Text),
        };
        quote = Change(quote, correction, people, diagnostics);
        return quote is { Speaker: null, SpeakerLabel: null } ? null : quote;
    }

    /// <summary>Where words stand; typographic and plain marks are one.</summary>
    private static TextSpan? QuotedPlace(string text, string words) =>
        Plain(text).IndexOf(Plain(words.Trim('“', '”', '"', ' ')), StringComparison.Ordinal) is >= 0 and var at ? new TextSpan(at, at + words.Trim('“', '”', '"', ' ').Length) : null;

    private static string Plain(string words) => words.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"');

    private static Quotation Change(Quotation quote, QuoteCorrection correction, EntryCorrector<Person, PersonCorrection> people, DiagnosticBag diagnostics)
    {
        if (correction.Speaker is { } speaker)
        {
            if (people.NewId(people.Finder.Find(speaker.Value)) is { } id)
            {
                return quote with { Speaker = id, UnnamedSource = null, SpeakerLabel = null, Origin = Origin.Edited };
            }

            diagnostics.Add(StoryDiagnostics.NoSuchPerson, speaker.Location, speaker.Value, people.Finder.Advice(speaker.Value));
        }
        else if (correction.Label is { } label)
        {
            return quote with { Speaker = null, UnnamedSource = null, SpeakerLabel = label.Value, Origin = Origin.Edited };
        }

        return quote;
    }

    private static Quotation? Find(QuoteCorrection correction, ImmutableArray<Quotation> quotes, CiteResolver resolver, MatchLog log, DiagnosticBag diagnostics)
    {
        CitePlace? place = null;
        if (correction.In is { } where)
        {
            place = resolver.Resolve(where.Value, where.Location);
            if (place is null)
            {
                return null;
            }
        }

        var begin = Folded(correction.Words.Value);
        var meant = quotes.Where(quote => (place is null || place.Contains(quote.Evidence)) && Folded(quote.Text).StartsWith(begin, StringComparison.Ordinal)).ToList();
        switch (meant.Count)
        {
            case 1:
                log.Note(correction.Words.Location.Path, correction.Words.Value, $"“{meant[0].Text}”");
                return meant[0];
            case 0:
                var was = log.Was(correction.Words.Location.Path, correction.Words.Value);
                diagnostics.Add(StoryDiagnostics.NoQuoteThere, correction.Words.Location, correction.Words.Value, correction.Describe(), was, MatchLog.AnyMore(was));
                return null;
            default:
                diagnostics.Add(StoryDiagnostics.SeveralQuotesThere, correction.Words.Location, meant.Count, correction.Words.Value);
                return null;
        }
    }

    /// <summary>Typographic and plain marks are one, so that an editor can type what they see.</summary>
    private static string Folded(string words) => words.Trim('“', '”', '"', '…', ' ').Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"');
}
