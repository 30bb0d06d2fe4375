using System.Globalization;
using StoryExplainer.Site.Pages;

namespace StoryExplainer.Site.Rendering;

/// <summary>The theme's labels for titles, descriptions and dates that the program itself writes.</summary>
internal sealed class ThemeWords(Labels labels) : IPageWords
{
    /// <inheritdoc/>
    public CultureInfo Culture => labels.Culture;

    /// <inheritdoc/>
    public string Say(string key, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var named = new KeyValuePair<string, object?>[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            named[i] = new(values[i].Name, values[i].Value);
        }

        return labels.Format(key, named, default).ToString() ?? "";
    }
}
