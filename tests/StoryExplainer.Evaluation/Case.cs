using StoryExplainer.Language;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Seeds;

namespace StoryExplainer.Evaluation;

/// <summary>One annotated article: what the reader found, and what the program found.</summary>
internal sealed record Case(string Id, string[] Lines, GoldArticle Gold, CleanedSeed Seed, ArticleAnalysis Found)
{
    /// <summary>True if a saved page was read, whose lines have other numbers than those of the text that was annotated.</summary>
    public bool IsPage { get; init; }

    /// <summary>File and line of a passage, for the list of errors.</summary>
    public string PlaceOf(Passage passage) => $"{Id}:{Found.Article.Paragraphs[passage.Paragraph].Line}";

    /// <summary>File and line where some words stand in the text, the first time.</summary>
    public string PlaceOf(string words)
    {
        var key = Words.Key(words);
        for (var i = 0; i < Lines.Length; i++)
        {
            if (Words.Key(Lines[i]).Contains(key, StringComparison.Ordinal))
            {
                return $"{Id}:{i + 1}";
            }
        }

        return Id;
    }
}
