using AngleSharp.Dom;

namespace StoryExplainer.Stories.Seeds.Formats;

/// <summary>The meta tags of a page by name, property or item property.</summary>
internal sealed class MetaTags
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the tags of a page; of several with one name the first counts.</summary>
    public MetaTags(IDocument document)
    {
        foreach (var tag in document.QuerySelectorAll("meta[content]"))
        {
            var value = LineText.Normalise(tag.GetAttribute("content"));
            if (value.Length > 0 && (tag.GetAttribute("property") ?? tag.GetAttribute("name") ?? tag.GetAttribute("itemprop")) is { } name)
            {
                _values.TryAdd(name.Trim(), value);
            }
        }
    }

    /// <summary>The value of the first name that has one.</summary>
    public string? First(params string[] names) => All(names).FirstOrDefault();

    /// <summary>All values, in the order of the names.</summary>
    public IEnumerable<string> All(params string[] names) => names.Select(name => _values.GetValueOrDefault(name)).OfType<string>();
}
