using System.Globalization;

namespace StoryExplainer.Stories.Model;

/// <summary>Hands out slugs, each once: a second "anna-berg" becomes "anna-berg-2". The same names in the same order always get the same slugs.</summary>
public sealed class UniqueSlugs
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lastNumber = new(StringComparer.Ordinal);

    /// <summary>The slug of a name, with a number behind it where it is taken already.</summary>
    public string Assign(string name) => AssignSlug(Slug.From(name));

    /// <summary>The given slug, with a number behind it where it is taken already.</summary>
    public string AssignSlug(string slug)
    {
        if (_taken.Add(slug))
        {
            return slug;
        }

        var number = _lastNumber.GetValueOrDefault(slug, 1);
        string numbered;
        do
        {
            number++;
            numbered = slug + "-" + number.ToString(CultureInfo.InvariantCulture);
        }
        while (!_taken.Add(numbered));
        _lastNumber[slug] = number;
        return numbered;
    }

    /// <summary>Keeps a slug from being handed out later; false if it is taken.</summary>
    public bool Reserve(string slug) => _taken.Add(slug);
}
