using System.Collections.Immutable;
using StoryExplainer.Language.Glossary;
using StoryExplainer.Language.Sentences;

namespace StoryExplainer.Language.Terms;

/// <summary>Ranks terms by how useful a page would be, and keeps as many as an article of its length deserves.</summary>
internal static class TermRanking
{
    /// <summary>Below this nobody would look a term up. Set while reading the annotated articles.</summary>
    private const double Least = 1.7;

    private const double OfOrganisation = 1.5;
    private const double OfPlace = 1.3;
    private const double OfRegion = 1.5;
    private const double Everyday = 0.6;
    private const int LastOfLead = 2;

    private const int Fewest = 12;
    private const int Most = 15;
    private const int WordsForOneMore = 400;

    /// <summary>The terms worth showing, the best first; equals in order of their first use.</summary>
    public static ImmutableArray<TermFinding> Choose(List<TermGroup> groups, TokenizedArticle article, int words)
    {
        var count = Math.Clamp(Fewest + (words / WordsForOneMore), Fewest, Most);
        return [.. groups
            .Where(group => group.Mentions.Count > 0 && (group.Candidate.Origin != TermOrigin.Place || group.Candidate.Best is not null))
            .Select(group => ToFinding(group, article))
            .Where(term => term.Score >= Least)
            .OrderByDescending(term => term.Score)
            .ThenBy(term => term.Mentions[0])
            .Take(count)];
    }

    private static TermFinding ToFinding(TermGroup group, TokenizedArticle article) => new()
    {
        Name = group.Name,
        Variants = [.. group.Variants],
        Definition = group.Candidate.Best is { } best ? new DefinitionFinding(best.Passage.Of(article.Article), best.Passage, best.Rule) : null,
        Mentions = [.. group.Mentions],
        Score = Math.Round(ScoreOf(group, article), 3),
    };

    private static double ScoreOf(TermGroup group, TokenizedArticle article)
    {
        var candidate = group.Candidate;
        var score = candidate.Weight;
        if (candidate.Best is { } definition)
        {
            // Organisations and places have pages of their own that say the same.
            score += candidate.Origin switch
            {
                TermOrigin.Organisation => OfOrganisation,
                TermOrigin.Place => definition.Strength < 3 ? OfRegion : OfPlace,
                _ => definition.Strength >= 3 ? 2.5 : 2.1,
            };
        }

        score += 0.5 * Math.Log(group.Mentions.Count);
        var first = group.Mentions[0].Paragraph;
        var leads = article.Paragraphs[first].Paragraph.Id == "title" || first <= LastOfLead;
        if (article.Paragraphs[first].Paragraph.Id == "title")
            score += 0.4;

        // "merger", "satellite": named once in passing, a word of every paper.
        if (candidate.Origin == TermOrigin.Concept && candidate.Best is null && group.Mentions.Count == 1 && !leads && IsEveryday(group.Name))
            score -= Everyday;
        return score;
    }

    private static bool IsEveryday(string name) => !name.Contains(' ') && !EverydayWords.IsRare(name);
}
