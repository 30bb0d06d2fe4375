using System.Globalization;
using System.Text.RegularExpressions;
using StoryExplainer.Language;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing;

/// <summary>A place in an article that an editor named: an article, a paragraph of it, or a sentence.</summary>
/// <param name="Article">The article.</param>
/// <param name="Paragraph">Index of the paragraph, or null for the whole article.</param>
/// <param name="Sentence">Number of the sentence, counted from 1, or null for the whole paragraph.</param>
/// <param name="Span">The words of the paragraph or sentence; empty for a whole article.</param>
/// <param name="Key">The article's key as the editor wrote it, or null.</param>
public sealed record CitePlace(Article Article, int? Paragraph, int? Sentence, TextSpan Span, string? Key)
{
    /// <summary>The place as evidence; null for a whole article.</summary>
    public Evidence? Evidence => Paragraph is { } paragraph ? new Evidence(Article.Id, paragraph, Span) : null;

    /// <summary>True if the words lie in this place.</summary>
    public bool Contains(Evidence evidence) =>
        evidence.Article == Article.Id && (Paragraph is null || (evidence.Paragraph == Paragraph && Span.Contains(evidence.Span)));
}

/// <summary>
/// Finds the places that an editor names: <c>¶8</c>, <c>¶8.2</c> (its second sentence), <c>title</c>; with the article's key in front where
/// there are several (<c>wapo ¶8</c>). The key is the one in the file beside the seed, or the article's id. <c>p8</c> works for keyboards without ¶.
/// </summary>
public sealed partial class CiteResolver
{
    private readonly Dictionary<string, Article> _byKey = new(StringComparer.Ordinal);
    private readonly DiagnosticBag _diagnostics;
    private readonly KeylessCitations _keyless;
    private readonly List<Article> _all;

    /// <summary>Knows the articles that can be meant; with a single one no key is needed.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="diagnostics">Takes what is wrong with a citation.</param>
    /// <param name="keyless">Knows what citations without a key mean where there are several articles, and tells of all of them together.</param>
    public CiteResolver(IEnumerable<Article> articles, DiagnosticBag diagnostics, KeylessCitations keyless)
    {
        _diagnostics = diagnostics;
        _keyless = keyless;
        var all = _all = [.. articles];
        foreach (var article in all)
        {
            _byKey.TryAdd(article.Id, article);
        }

        foreach (var article in all.Where(article => article.CiteKey is not null))
        {
            _byKey[article.CiteKey!] = article;
        }
    }

    /// <summary>True if the words have the form of a citation, whether or not the place exists.</summary>
    public static bool IsCitation(string words) => Form().IsMatch(Bare(words));

    /// <summary>Finds a place, or reports why there is none.</summary>
    /// <param name="words">What the editor wrote, without brackets.</param>
    /// <param name="location">Where.</param>
    public CitePlace? Resolve(string words, DiagnosticLocation location)
    {
        words = Bare(words);
        var match = Form().Match(words);
        if (!match.Success)
        {
            return Article(words.Trim(), location) is { } whole ? new CitePlace(whole, null, null, default, words.Trim()) : null;
        }

        var key = match.Groups["key"].Success ? match.Groups["key"].Value : null;
        if ((key is null ? OfNone(words, location) : Article(key, location)) is not { } article)
        {
            return null;
        }

        var id = match.Groups["paragraph"].Success ? "p" + match.Groups["paragraph"].Value : "title";
        var paragraph = IndexOf(article, id);
        if (paragraph < 0)
        {
            _diagnostics.Add(StoryDiagnostics.NoSuchParagraph, location, words, article.Text.Title, article.Text.Paragraphs.Count(p => p.Id != "title"));
            return null;
        }

        return match.Groups["sentence"].Success
            ? Sentence(words, location, article, paragraph, int.Parse(match.Groups["sentence"].Value, CultureInfo.InvariantCulture), key)
            : new CitePlace(article, paragraph, null, new TextSpan(0, article.Text.Paragraphs[paragraph].Text.Length), key);
    }

    /// <summary>Whoever copies a citation from a text copies its brackets.</summary>
    private static string Bare(string words) => words.Length > 2 && words[0] == '[' && words[^1] == ']' ? words[1..^1] : words;

    private static int IndexOf(Article article, string id)
    {
        for (var i = 0; i < article.Text.Paragraphs.Length; i++)
        {
            if (article.Text.Paragraphs[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }

    private CitePlace? Sentence(string words, DiagnosticLocation location, Article article, int paragraph, int number, string? key)
    {
        var sentences = article.Analysis.Sentences.Where(sentence => sentence.Paragraph == paragraph).ToList();
        if (number >= 1 && number <= sentences.Count)
        {
            return new CitePlace(article, paragraph, number, sentences[number - 1].Span, key);
        }

        _diagnostics.Add(StoryDiagnostics.NoSuchSentence, location, words, sentences.Count);
        return null;
    }

    private Article? OfNone(string words, DiagnosticLocation location) => _all.Count == 1 ? _all[0] : _keyless.Find(words, location, _all, _byKey);

    private Article? Article(string key, DiagnosticLocation location)
    {
        if (_byKey.TryGetValue(key, out var article))
        {
            return article;
        }

        var nearest = NearestName.Find(key, _byKey.Keys);
        _diagnostics.Add(StoryDiagnostics.NoSuchArticle, location, key, nearest is null
            ? $"Keys that can stand here: {string.Join(", ", _byKey.Keys.Order(StringComparer.Ordinal).Take(8))}."
            : $"Did you mean \"{nearest}\"?");
        return null;
    }

    [GeneratedRegex(@"^\s*(?:(?<key>[a-z0-9][a-z0-9_-]*)\s+)?(?:(?:¶|p\.?|par\.?)\s?(?<paragraph>[1-9][0-9]{0,4})(?:\.(?<sentence>[0-9]{1,3}))?|title)\s*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Form();
}
