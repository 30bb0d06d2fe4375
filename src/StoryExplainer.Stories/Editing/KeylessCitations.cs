using System.Globalization;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Editing.Yaml;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing;

/// <summary>
/// Citations that name no article although there are several. Each means the article that the editor names once (<c>cites</c> in <c>site.yml</c>), else
/// the one that was alone when it was written. All of them are told in one message, because they have one cause.
/// </summary>
/// <param name="said">What <c>cites</c> in <c>site.yml</c> says, or null.</param>
/// <param name="lone">Which article was alone.</param>
public sealed class KeylessCitations(YamlText? said = null, LoneArticles? lone = null)
{
    private const int MaximumKeys = 8;
    private const int MaximumLines = 6;

    private readonly Dictionary<DiagnosticLocation, (DiagnosticLocation Location, string Words, Article? Meant)> _found = [];

    /// <summary>The article that a citation means, or null; then it is reported with all others.</summary>
    /// <param name="words">The citation.</param>
    /// <param name="location">Where it stands.</param>
    /// <param name="articles">The articles that can be meant.</param>
    /// <param name="byKey">The same by key and id.</param>
    internal Article? Find(string words, DiagnosticLocation location, IReadOnlyList<Article> articles, IReadOnlyDictionary<string, Article> byKey)
    {
        if (said is { } key && byKey.TryGetValue(key.Value, out var named))
        {
            return named;
        }

        var meant = articles.Count > 0 ? lone?.Among(articles) : null;
        _found[location] = (location, words, meant);
        return meant;
    }

    /// <summary>Tells of the citations without a key: what they are taken to mean, or that nobody can know.</summary>
    /// <param name="articles">All articles of the site.</param>
    /// <param name="diagnostics">Takes the messages.</param>
    public void Report(IReadOnlyList<Article> articles, DiagnosticBag diagnostics)
    {
        var keys = articles.Select(KeyOf).Order(StringComparer.Ordinal).ToList();
        if (said is { } named && !articles.Any(article => article.CiteKey == named.Value || article.Id == named.Value))
        {
            diagnostics.Add(StoryDiagnostics.NoSuchArticle, named.Location, named.Value, $"Keys that can stand here: {Some(keys)}.");
            _found.Clear();
        }

        foreach (var group in _found.Values.GroupBy(citation => citation.Meant?.Id, StringComparer.Ordinal))
        {
            var places = group.OrderBy(citation => citation.Location.Path, StringComparer.Ordinal).ThenBy(citation => citation.Location.Position?.Line).ToList();
            if (places[0].Meant is { } meant)
            {
                diagnostics.Add(StoryDiagnostics.KeyAssumed, places[0].Location, Count(places), KeyOf(meant), ListOf(places));
            }
            else
            {
                diagnostics.Add(StoryDiagnostics.KeyNeeded, places[0].Location, Count(places), places[0].Words, keys[0], Some(keys), ListOf(places));
            }
        }

        _found.Clear();
    }

    private static string KeyOf(Article article) => article.CiteKey ?? article.Id;

    private static string Some(List<string> keys) => string.Join(", ", keys.Take(MaximumKeys)) + (keys.Count > MaximumKeys ? " …" : "");

    private static string Count(List<(DiagnosticLocation Location, string Words, Article? Meant)> places) =>
        places.Count == 1 ? "this citation does" : $"{places.Count.ToString(CultureInfo.InvariantCulture)} citations do";

    private static string ListOf(List<(DiagnosticLocation Location, string Words, Article? Meant)> places) => string.Join("; ", places
        .GroupBy(place => place.Location.Path, StringComparer.Ordinal)
        .Select(file => (file.Key, Lines: file.Select(place => place.Location.Position?.Line.ToString(CultureInfo.InvariantCulture)).OfType<string>().Distinct(StringComparer.Ordinal).ToList()))
        .Select(file => $"{file.Key} line{(file.Lines.Count == 1 ? "" : "s")} {string.Join(", ", file.Lines.Take(MaximumLines))}{(file.Lines.Count > MaximumLines ? " …" : "")}"));
}
