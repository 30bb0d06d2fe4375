using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Editing.Publishing;

namespace StoryExplainer.Publishing;

/// <summary>Chooses among the places of <c>input/site.yml</c>.</summary>
internal static class PublishChoice
{
    /// <summary>The place of a name, or the only one; null with a diagnostic where that does not tell.</summary>
    public static PublishSettings? Choose(ImmutableArray<PublishSettings> places, string? name, DiagnosticBag diagnostics)
    {
        if (places.IsEmpty)
        {
            diagnostics.Add(PublishDiagnostics.NoTarget, null);
            return null;
        }

        if (name is null)
        {
            if (places is [var only])
            {
                return only;
            }

            diagnostics.Add(PublishDiagnostics.TargetNeeded, null, string.Join(", ", places.Select(place => "--target " + place.Name)));
            return null;
        }

        if (places.FirstOrDefault(place => place.Name == name) is { } found)
        {
            return found;
        }

        diagnostics.Add(PublishDiagnostics.UnknownTarget, null, name, NearestName.Find(name, places.Select(place => place.Name)) is { } nearest
            ? $"Did you mean \"{nearest}\"?"
            : $"It has: {string.Join(", ", places.Select(place => place.Name))}.");
        return null;
    }
}
