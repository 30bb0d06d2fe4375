using System.Collections.Immutable;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Showing;

/// <summary>
/// What readers see of all that was found and corrected. What cannot be said right is not shown; the whole collection stays the editor's, with a
/// decision for each thing that is left out here.
/// </summary>
/// <remarks>
/// 1. People who are withheld go, with what would be found under their names.
/// 2. Definitions that need their sentence go; terms that nothing explains are plain text.
/// 3. Sentences about one event are one entry; an event without a true headline is quoted or left out.
/// 4. Roles that need their sentence go, and people of whom nothing is then known stand in the list without a page.
/// </remarks>
public static class ReadersView
{
    /// <summary>The collection as readers see it.</summary>
    public static StoryCollection Of(StoryCollection stories)
    {
        stories = WithheldPeople.Remove(stories);
        stories = stories with { Terms = [.. stories.Terms.Select(ShownDefinitions.Of)] };
        var dropped = stories.Terms.Where(term => !term.IsExplained).ToList();
        stories = stories with
        {
            Terms = stories.Terms.RemoveAll(term => !term.IsExplained),
            Events = ShownEvents.Of(stories),
            Moves = [.. stories.Moves, .. dropped.Select(term => new EntryMove(EntryKind.Term, term.Id, null, IsMerged: false, term.Mentions.IsEmpty ? null : term.Mentions[0], IsPrivate: false))],
        };
        stories = stories with { People = ShownPeople.Of(stories) };
        return stories with { Events = OfWhatIsShown(stories) };
    }

    /// <summary>Events that name nothing which is not there.</summary>
    private static ImmutableArray<TimelineEvent> OfWhatIsShown(StoryCollection stories)
    {
        var terms = stories.Terms.Select(term => term.Id).ToHashSet(StringComparer.Ordinal);
        var organisations = stories.Organisations.Select(entity => entity.Id).ToHashSet(StringComparer.Ordinal);
        var places = stories.Places.Select(entity => entity.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. stories.Events.Select(item => item with
            {
                Terms = item.Terms.RemoveAll(id => !terms.Contains(id)),
                Organisations = item.Organisations.RemoveAll(id => !organisations.Contains(id)),
                Places = item.Places.RemoveAll(id => !places.Contains(id)),
            }),
        ];
    }
}
