using AngleSharp.Dom;

namespace StoryExplainer.Stories.Seeds.Formats.Pages;

/// <summary>The meta tags of a page by name, property or item property.</summary>
internal sealed class MetaTags
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the tags of a page.</summary>
    public MetaTags(IDocument document)
    {
        foreach (var tag in document.QuerySelectorAll("meta[content]"))
        {
            var value = LineText.Normalise(tag.GetAttribute("content"));
            if (value.Length > 0 && (tag.GetAttribute("property") ?? tag.GetAttribute("name") ?? tag.GetAttribute("itemprop")) is { } name)
            {
                Add(name.Trim(), value);
            }
        }
    }

    /// <summary>All values of all tags.</summary>
    public IEnumerable<string> Values => _values.Values.SelectMany(values => values);

    /// <summary>The value of the first name that has one.</summary>
    public string? First(params string[] names) => All(names).FirstOrDefault();

    /// <summary>The first value of each name, in the order of the names.</summary>
    public IEnumerable<string> All(params string[] names) => names.Where(_values.ContainsKey).Select(name => _values[name][0]);

    /// <summary>All values of one name, in the order of the page.</summary>
    public IReadOnlyList<string> Of(string name) => _values.GetValueOrDefault(name) ?? [];

    private void Add(string name, string value)
    {
        if (!_values.TryGetValue(name, out var values))
        {
            _values.Add(name, values = []);
        }

        values.Add(value);
    }
}
