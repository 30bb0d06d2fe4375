using CsCheck;
using StoryExplainer.Language;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Glossary;

/// <summary>Laws that hold for every text, however strange.</summary>
public class TermLawTests
{
    // Words that explanations and names are made of, thrown together: the finders must survive every order of them.
    private static readonly string[] Words =
    [
        "a", "an", "the", "A", "The", "An", "of", "in", "by", "which", "that", "where", "when", "who", "what", "is", "are", "was", "means", "meaning", "or", "and", ",", ".", ":", ";", "–", "-", "(", ")", "“", "”", "\"", "'", "’s",
        "called", "known", "as", "call", "geologists", "so-called", "term", "refers", "to", "stands", "for", "such", "tephra", "ash", "volcano", "storm", "surge", "law", "Act", "Bill", "Under", "lets", "has", "let", "rises",
        "Kestrel", "Foods", "Ministry", "Health", "Social", "Avon", "Somerset", "Police", "Leeds", "coach", "beat", "3-1", "near", "village", "Tolvane", "Ohio", "58", "company", "charity", "chief", "executive", "spokesman", "at", "with",
        "SPV", "WHO", "Independent", "Regulator", "Africa", "southern", "Lake", "River", "State", "Department", "Culture", "Media", "Sport", "Supreme", "Court",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Words.Length - 1].Array[0, 30].Select(indexes => string.Join(' ', indexes.Select(index => Words[index])));

    [Fact]
    public void A_definition_is_always_the_words_of_the_article() =>
        Texts.Sample(text =>
        {
            var article = Some.Article(text);
            foreach (var term in ArticleAnalyzer.Analyze(article).Terms)
            {
                Assert.NotEmpty(term.Mentions);
                Assert.True(term.Definition is not { } definition || (definition.Text.Length > 0 && definition.Text == definition.Passage.Of(article)));
            }
        });

    [Fact]
    public void Every_mention_of_an_organisation_or_a_place_is_one_of_its_forms() =>
        Texts.Sample(text =>
        {
            var article = Some.Article(text);
            var analysis = ArticleAnalyzer.Analyze(article);
            foreach (var entity in analysis.Organisations.Concat(analysis.Places))
            {
                Assert.All(entity.Mentions, mention => Assert.Contains(mention.Of(article), entity.Aliases.Prepend(entity.Name), StringComparer.OrdinalIgnoreCase));
            }
        });

    [Fact]
    public void Any_characters_are_read_without_an_exception() =>
        Gen.String.Sample(text => _ = ArticleAnalyzer.Analyze(Some.Article(text)).Terms.Length);
}
