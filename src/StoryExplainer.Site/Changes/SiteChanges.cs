using System.Collections.Immutable;
using StoryExplainer.Site.Planning;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Changes;

/// <summary>What changed between the site as readers last saw it and the one being made.</summary>
/// <param name="Facts">The facts of the site being made.</param>
/// <param name="Changes">The changes, without anything that would name a private person.</param>
/// <param name="Day">The day of the version they are told against or, for former ones, on which they were published; null if there is none.</param>
/// <param name="AreFormer">True if nothing changed, and these are the changes that the last published version brought.</param>
internal sealed record SiteChanges(ImmutableArray<PublishedFact> Facts, ImmutableArray<FactChange> Changes, DateOnly? Day, bool AreFormer)
{
    /// <summary>What the editor's corrections matched.</summary>
    public ImmutableArray<CorrectionMatch> Matches { get; init; } = [];

    /// <summary>Compares a site with its former one.</summary>
    public static SiteChanges Of(SiteContent content)
    {
        var stories = content.Collection;
        var facts = FactList.Of(stories);
        if (content.Former is not { } former)
        {
            return new SiteChanges(facts, [], null, AreFormer: false) { Matches = stories.Matches };
        }

        var changes = ChangeFinder.Find(former.Facts, facts, stories.Moves);
        return changes.IsEmpty
            ? new SiteChanges(facts, WithoutPrivate(former.Changes, stories), former.ChangesDay, AreFormer: true) { Matches = stories.Matches }
            : new SiteChanges(facts, WithoutPrivate(changes, stories), former.Day, AreFormer: false) { Matches = stories.Matches };
    }

    /// <summary>What readers see once this site is published.</summary>
    /// <param name="pages">Its addresses.</param>
    /// <param name="day">The day.</param>
    public PublishedSite Shown(ImmutableArray<PublishedPage> pages, DateOnly day) => new()
    {
        Day = day,
        Pages = pages,
        Facts = Facts,
        Matches = Matches,
        Changes = Changes,
        ChangesDay = Changes.IsEmpty ? null : AreFormer ? Day : day,
    };

    private static ImmutableArray<FactChange> WithoutPrivate(ImmutableArray<FactChange> changes, StoryCollection stories)
    {
        var gone = stories.Moves.Where(move => move.IsPrivate).Select(move => move.From).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. changes
                .Where(change => change.What != "person" || !(gone.Contains(change.Id) || stories.Private.Any(person => person.IsNamedIn(change.Name))))
                .Select(change => change with { Name = Mask(change.Name)!, Was = Mask(change.Was), Now = Mask(change.Now) }) // A name stays a name.
                .Where(change => change.Kind != ChangeKind.Changed || change.Was != change.Now),
        ];

        string? Mask(string? text) => text is null ? null : stories.Private.Aggregate(text, (masked, person) => person.Mask(masked));
    }
}
