using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;
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
        foreach (var correction in corrections)
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

        return quotes;
    }

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
