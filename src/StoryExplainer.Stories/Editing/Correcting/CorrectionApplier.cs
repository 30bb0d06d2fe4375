using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing.Correcting;

/// <summary>
/// Applies all corrections to what the articles gave. The order matters: people are split before they are merged, and merged before quotations and
/// events name them.
/// </summary>
internal static class CorrectionApplier
{
    /// <summary>Applies the corrections.</summary>
    public static StoryCollection Apply(StoryCollection stories, Corrections corrections, DiagnosticBag diagnostics)
    {
        var keyless = corrections.Keyless ?? new KeylessCitations();
        var resolver = new CiteResolver(stories.Articles, diagnostics, keyless);
        var log = new MatchLog(corrections.Former);
        stories = PersonSplitter.Apply(stories, corrections.People, resolver, diagnostics);
        stories = EntityCorrector.Apply(EntityKind.Organisation, stories, corrections.Organisations, resolver, log, diagnostics);
        stories = EntityCorrector.Apply(EntityKind.Place, stories, corrections.Places, resolver, log, diagnostics);
        stories = TermCorrector.Apply(stories, corrections.Terms, resolver, log, diagnostics);
        (stories, var people) = PeopleCorrector.Apply(stories, corrections.People, resolver, log, diagnostics);
        var corrected = stories with
        {
            Quotes = QuoteCorrector.Apply(corrections.Quotes, stories, people, resolver, log, diagnostics),
            Events = TimelineCorrector.Apply(corrections.Events, stories, people, resolver, log, diagnostics),
            Matches = log.ToRemember,
        };
        if (corrections.Keyless is null)
        {
            keyless.Report(stories.Articles, diagnostics);
        }

        return corrected;
    }
}
