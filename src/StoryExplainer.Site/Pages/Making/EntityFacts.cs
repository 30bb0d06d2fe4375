using StoryExplainer.Site.Linking;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Pages.Making;

/// <summary>Tells what happened at a place and what an organisation did from what merely names them in the same sentence.</summary>
internal static class EntityFacts
{
    private static readonly string[] Where = ["in ", "at ", "near ", "outside ", "inside ", "across ", "off ", "around ", "throughout ", "in the ", "at the ", "near the ", "outside the ", "across the ", "off the "];

    /// <summary>True if the words of an event say that it happened at the place, or that the organisation did it.</summary>
    public static bool Concerns(TimelineEvent item, Entity entity) =>
        entity.Aliases.Append(entity.Name).Any(form => entity.Kind == EntityKind.Place ? HappenedAt(item.Title, form) : WasDoneBy(item.Title, form));

    private static bool HappenedAt(string headline, string form)
    {
        for (var at = headline.IndexOf(form, StringComparison.Ordinal); at >= 0; at = headline.IndexOf(form, at + 1, StringComparison.Ordinal))
        {
            if (NameDictionary.StandsAt(headline, at, form) && Array.Exists(Where, word => headline.AsSpan(0, at).EndsWith(word, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The doer stands first in a headline: subject, verb, object.</summary>
    private static bool WasDoneBy(string headline, string form)
    {
        var start = headline.StartsWith("The ", StringComparison.OrdinalIgnoreCase) && !form.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? 4 : 0;
        return NameDictionary.StandsAt(headline, start, form) && !headline.AsSpan(start + form.Length).StartsWith("’s") && !headline.AsSpan(start + form.Length).StartsWith("'s");
    }
}
