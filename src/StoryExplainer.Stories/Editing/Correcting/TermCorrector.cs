using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Editing.Yaml;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing.Correcting;

/// <summary>Corrects terms.</summary>
internal static class TermCorrector
{
    private static readonly EntryShape<Term> Shape = new(term => term.Id, term => term.Name, term => term.Variants, term => term.Mentions);

    /// <summary>Applies the corrections. An added term stands behind those that the articles made important.</summary>
    public static StoryCollection Apply(StoryCollection stories, ImmutableArray<TermCorrection> corrections, CiteResolver resolver, MatchLog log, DiagnosticBag diagnostics)
    {
        var corrector = new EntryCorrector<Term, TermCorrection>(stories.Terms, Shape, corrections, stories, Describe, resolver, log, diagnostics);
        var order = new ReadingOrder(stories.Articles);
        return stories with
        {
            Terms = [.. corrector.Entries.Select(entry => Build(entry, order, resolver, diagnostics)).OrderByDescending(term => term.Score)],
            Moves = [.. stories.Moves, .. corrector.Moves(EntryKind.Term)],
        };
    }

    private static Term Build(DraftEntry<Term, TermCorrection> entry, ReadingOrder order, CiteResolver resolver, DiagnosticBag diagnostics)
    {
        var correction = entry.Correction;
        if (entry.IsUntouched)
        {
            return entry.Found[0];
        }

        if (correction?.IsAdded == true && entry.Mentions.Count == 0 && correction.Source is null)
        {
            diagnostics.Add(StoryDiagnostics.AddedWithoutSource, correction.Target.Location, entry.Name);
        }

        // A place that is not there is a mistake even where no definition rests on it.
        var cited = correction?.Source is { } source && CiteResolver.IsCitation(source.Value) ? resolver.Resolve(source.Value, source.Location) : null;
        var definitions = entry.Found.SelectMany(part => part.Definitions).DistinctBy(definition => NameKey.Of(definition.Text), StringComparer.Ordinal);
        return new Term
        {
            Id = entry.Id,
            Name = entry.Name,
            Variants = [.. entry.Forms.Where(form => form != entry.Name).Distinct(StringComparer.Ordinal)],
            Definitions = correction?.Definition is { } own
                ? [Own(own.Value, correction.Source, cited)]
                : [.. definitions],
            Mentions = order.Sort(entry.Mentions),
            Score = entry.Found.Sum(part => part.Score),
            Review = correction?.Review,
            Origin = entry.Found.Count == 1 && correction is { Name: null, Slug: null, Definition: null, Aliases.IsEmpty: true, RemovedAliases.IsEmpty: true, Mentions.IsEmpty: true } ? entry.Found[0].Origin : Origin.Edited,
        };
    }

    /// <summary>The editor's definition takes the place of the articles'. It rests on a paragraph, or on a source outside.</summary>
    private static Definition Own(string words, YamlText? source, CitePlace? cited) =>
        source is { } place && CiteResolver.IsCitation(place.Value)
            ? new Definition(words, cited?.Evidence, Origin.Edited)
            : new Definition(words, null, Origin.Edited, source?.Value);

    private static string Describe(Term term) => term.Name;
}
