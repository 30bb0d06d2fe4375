using System.Collections.Immutable;

namespace StoryExplainer.Site.Rendering;

/// <summary>A label: one text, or a text for each plural form of its language.</summary>
/// <param name="Text">The text, or that of the form "other".</param>
/// <param name="Forms">Plural forms by their CLDR name ("one", "few" …); empty for a label without.</param>
internal sealed record Label(string Text, ImmutableDictionary<string, string> Forms)
{
    /// <summary>The text for the values given: the argument "count" decides the plural form.</summary>
    public string For(string language, IReadOnlyList<KeyValuePair<string, object?>> arguments)
    {
        if (Forms.IsEmpty)
        {
            return Text;
        }

        foreach (var (name, value) in arguments)
        {
            if (name == "count" && value is int count)
            {
                return Forms.GetValueOrDefault(PluralRules.FormOf(language, count)) ?? Text;
            }
        }

        return Text;
    }
}
