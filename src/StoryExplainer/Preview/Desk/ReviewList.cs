using System.Collections.Immutable;
using System.Globalization;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Preview.Desk;

/// <summary>What an editor should decide, each with the ways to settle it.</summary>
internal static class ReviewList
{
    private const int Most = 200;

    /// <summary>Writes the list.</summary>
    /// <param name="state">What the preview shows.</param>
    /// <param name="items">The decisions, the most important first.</param>
    /// <param name="heading">Heading of the list.</param>
    /// <param name="forms">Writes corrections.</param>
    public static Markup Write(PreviewState state, ImmutableArray<ReviewItem> items, string heading, DeskForms forms)
    {
        var list = new Markup($"<section class=\"review\" aria-labelledby=\"review\"><h2 id=\"review\">{heading} ({items.Length})</h2>");
        if (items.IsEmpty)
        {
            return list.Add($"<p>Nothing is open.</p></section>");
        }

        list.Add($"<p class=\"keys\"><button type=\"button\" data-first>Go through them</button> With a decision in focus: <kbd>n</kbd> next, <kbd>p</kbd> previous, <kbd>a</kbd> accept its first answer, <kbd>s</kbd> skip it for now.</p><ol>");
        for (var i = 0; i < Math.Min(Most, items.Length); i++)
        {
            list.Add(Item(state, items[i], i, forms));
        }

        list.Add($"</ol>");
        return (items.Length > Most ? list.Add($"<p>And {items.Length - Most} more.</p>") : list).Add($"</section>");
    }

    private static Markup Item(PreviewState state, ReviewItem item, int number, DeskForms forms)
    {
        var article = item.Evidence is { } evidence ? state.Site.Stories.Articles.FirstOrDefault(article => article.Id == evidence.Article) : null;
        var place = article is null ? null : new Markup($" <a href=\"{DeskView.AddressOf(state, article)}#{article.Text.Paragraphs[item.Evidence!.Value.Paragraph].Id}\">Where it stands</a>"); // The article comes from it.
        var choices = item.Choices.IsEmpty && item.SuggestedYaml.Length > 0 ? [("To settle it", item.SuggestedYaml)] : item.Choices;
        var html = new Markup($"<li class=\"decision\" tabindex=\"-1\" data-kind=\"{item.Kind}\"><p>{item.Message}{place}</p>");
        for (var i = 0; i < choices.Length; i++)
        {
            html.Add(forms.Correction(string.Create(CultureInfo.InvariantCulture, $"review-{number + 1}-{i + 1}"), choices[i].Yaml, choices[i].What, isOpen: i == 0));
        }

        return html.Add($"</li>");
    }
}
