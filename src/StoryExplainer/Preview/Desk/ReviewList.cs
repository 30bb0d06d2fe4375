using System.Collections.Immutable;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Preview.Desk;

/// <summary>What an editor should decide, each with the lines of YAML that settle it.</summary>
internal static class ReviewList
{
    private const int Most = 200;

    /// <summary>Writes the list.</summary>
    /// <param name="state">What the preview shows.</param>
    /// <param name="items">The decisions, the most important first.</param>
    /// <param name="heading">Heading of the list.</param>
    public static Markup Write(PreviewState state, ImmutableArray<ReviewItem> items, string heading)
    {
        var list = new Markup($"<section class=\"review\" aria-labelledby=\"review\"><h2 id=\"review\">{heading}</h2>");
        if (items.IsEmpty)
        {
            return list.Add($"<p>Nothing is open.</p></section>");
        }

        list.Add($"<ol>");
        for (var i = 0; i < Math.Min(Most, items.Length); i++)
        {
            list.Add(Item(state, items[i], i));
        }

        list.Add($"</ol>");
        return (items.Length > Most ? list.Add($"<p>And {items.Length - Most} more.</p>") : list).Add($"</section>");
    }

    /// <summary>Lines of YAML with a button that copies them.</summary>
    public static Markup Yaml(string id, string yaml, string what) => new(
        $"<figure class=\"yaml\"><figcaption>{what} <button type=\"button\" data-copy=\"{id}\">Copy<span class=\"hidden\"> the lines for: {what}</span></button></figcaption><pre id=\"{id}\" tabindex=\"0\">{yaml.TrimEnd('\n')}\n</pre></figure>");

    private static Markup Item(PreviewState state, ReviewItem item, int number)
    {
        var article = item.Evidence is { } evidence ? state.Site.Stories.Articles.FirstOrDefault(article => article.Id == evidence.Article) : null;
        var place = article is null ? null : new Markup($" <a href=\"{DeskView.AddressOf(state, article)}#{article.Text.Paragraphs[item.Evidence!.Value.Paragraph].Id}\">Where it stands</a>"); // The article comes from it.
        var yaml = item.SuggestedYaml.Length > 0 ? Yaml($"review-{number + 1}", item.SuggestedYaml, "To settle it") : null;
        return new Markup($"<li><p>{item.Message}{place}</p>{yaml}</li>");
    }
}
