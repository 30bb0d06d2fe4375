using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing.Correcting;

/// <summary>Corrects organisations or places.</summary>
internal static class EntityCorrector
{
    private static readonly EntryShape<Entity> Shape = new(entity => entity.Id, entity => entity.Name, entity => entity.Aliases, entity => entity.Mentions);

    /// <summary>Applies the corrections.</summary>
    public static StoryCollection Apply(EntityKind kind, StoryCollection stories, ImmutableArray<EntityCorrection> corrections, CiteResolver resolver, MatchLog log, DiagnosticBag diagnostics)
    {
        var isPlace = kind == EntityKind.Place;
        var corrector = new EntryCorrector<Entity, EntityCorrection>(isPlace ? stories.Places : stories.Organisations, Shape, corrections, stories, Describe, resolver, log, diagnostics);
        var order = new ReadingOrder(stories.Articles);
        var corrected = order.ByFirstMention(corrector.Entries.Select(entry => Build(kind, entry, order, diagnostics)).OfType<Entity>(), entity => entity.Mentions);
        return stories with
        {
            Organisations = isPlace ? stories.Organisations : corrected,
            Places = isPlace ? corrected : stories.Places,
            Moves = [.. stories.Moves, .. corrector.Moves(isPlace ? EntryKind.Place : EntryKind.Organisation)],
        };
    }

    private static Entity? Build(EntityKind kind, DraftEntry<Entity, EntityCorrection> entry, ReadingOrder order, DiagnosticBag diagnostics)
    {
        if (entry.IsUntouched)
        {
            return entry.Found[0];
        }

        if (entry.Mentions.Count == 0)
        {
            // An organisation or a place says nothing by itself, so one that no article names has no use.
            if (entry.Correction is { } correction)
            {
                diagnostics.Add(StoryDiagnostics.AliasNowhere, correction.Target.Location, entry.Name);
            }

            return null;
        }

        return new Entity
        {
            Id = entry.Id,
            Kind = kind,
            Name = entry.Name,
            Aliases = [.. entry.Forms.Where(form => form != entry.Name).Distinct(StringComparer.Ordinal)],
            Mentions = order.Sort(entry.Mentions),
            Origin = Origin.Edited,
        };
    }

    private static string Describe(Entity entity) => entity.Name;
}
