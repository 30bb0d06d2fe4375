using System.Globalization;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing.Suggesting;

/// <summary>Names sentences as an editor would cite them.</summary>
internal static class SentencePlaces
{
    /// <summary>The sentences of a story with their places, in reading order; neither titles nor captions.</summary>
    public static IEnumerable<(string Place, Evidence Evidence, string Text)> Of(StoryCollection stories, string story)
    {
        foreach (var article in stories.Articles.Where(article => article.Story == story))
        {
            var (paragraph, number) = (-1, 0);
            foreach (var sentence in article.Analysis.Sentences)
            {
                number = sentence.Paragraph == paragraph ? number + 1 : 1;
                paragraph = sentence.Paragraph;
                var text = article.Text.Paragraphs[paragraph];
                if (text.Id != "title" && text.Kind is not Language.ParagraphKind.Caption)
                {
                    var place = string.Create(CultureInfo.InvariantCulture, $"{Key(stories, article)}¶{text.Id[1..]}.{number}");
                    yield return (place, new Evidence(article.Id, paragraph, sentence.Span), sentence.Span.Of(text.Text));
                }
            }
        }
    }

    /// <summary>A paragraph as an editor would cite it.</summary>
    public static string ParagraphOf(StoryCollection stories, Evidence evidence)
    {
        var article = stories.Articles.First(candidate => candidate.Id == evidence.Article);
        var id = article.Text.Paragraphs[evidence.Paragraph].Id;
        return Key(stories, article) + (id == "title" ? id : "¶" + id[1..]);
    }

    private static string Key(StoryCollection stories, Article article) => stories.Articles.Length == 1 ? "" : (article.CiteKey ?? article.Id) + " ";
}
