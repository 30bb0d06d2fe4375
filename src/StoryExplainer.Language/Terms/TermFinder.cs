using System.Collections.Immutable;
using StoryExplainer.Language.Glossary;
using StoryExplainer.Language.Names;
using StoryExplainer.Language.Quotes;
using StoryExplainer.Language.Sentences;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Terms;

/// <summary>
/// Finds the terms a lay reader would look up, and what the article says they are: (1) gather candidates in every paragraph; (2) look for a
/// definition at each use; (3) put forms of one term together; (4) rank, and keep as many as an article of its length deserves.
/// </summary>
internal static class TermFinder
{
    /// <summary>Finds the terms of an article, the most useful first.</summary>
    public static ImmutableArray<TermFinding> Find(
        TokenizedArticle article, ImmutableArray<NameSpan> names, PeopleFindings people, EntityFindings entities, ImmutableArray<QuoteFinding> quotes) =>
        Find(article, new QuotedArticle(article, names, people), entities, quotes);

    /// <summary>The same for an article whose quotation marks are paired already.</summary>
    public static ImmutableArray<TermFinding> Find(TokenizedArticle article, QuotedArticle spoken, EntityFindings entities, ImmutableArray<QuoteFinding> quotes)
    {
        var candidates = new Dictionary<string, TermCandidate>(StringComparer.Ordinal);
        var words = 0;
        var spokenWords = quotes.Select(quote => quote.Words).ToHashSet();
        for (var i = 0; i < spoken.Count; i++)
        {
            if (!spoken.IsRead(i))
                continue;
            TermCandidates.Gather(spoken.Paragraph(i), isRunningText: spoken.IsRunningText(i), spokenWords, candidates);
            words += article.Paragraphs[i].Tokens.Length;
        }

        foreach (var candidate in candidates.Values)
        {
            Define(candidate, spoken);
        }

        var grouped = TermGroups.Join(candidates, spoken, entities);
        return TermRanking.Choose(grouped, article, words);
    }

    private static void Define(TermCandidate candidate, QuotedArticle article)
    {
        foreach (var use in candidate.Uses)
        {
            if (article.IsRunningText(use.Paragraph))
                candidate.Offer(DefinitionFinder.At(article.Paragraph(use.Paragraph), use, candidate.Origin));
        }
    }
}
