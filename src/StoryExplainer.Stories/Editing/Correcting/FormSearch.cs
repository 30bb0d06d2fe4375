using StoryExplainer.Language;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing.Correcting;

/// <summary>Looks for a form that an editor gives in the articles: whole words only, and only where no entry of the kind is named already.</summary>
internal sealed class FormSearch
{
    private readonly IReadOnlyList<Article> _articles;
    private readonly Dictionary<(string Article, int Paragraph), List<TextSpan>> _taken = [];

    /// <summary>Knows where entries are named already.</summary>
    public FormSearch(IReadOnlyList<Article> articles, IEnumerable<Evidence> taken)
    {
        _articles = articles;
        foreach (var mention in taken)
        {
            Take(mention);
        }
    }

    /// <summary>Every free place of a form in some stories (all if null); each place is taken from then on.</summary>
    public List<Evidence> Take(string form, IReadOnlySet<string>? stories)
    {
        var found = new List<Evidence>();
        foreach (var article in _articles.Where(article => stories is null || stories.Contains(article.Story)))
        {
            for (var index = 0; index < article.Text.Paragraphs.Length; index++)
            {
                var paragraph = article.Text.Paragraphs[index];
                if (paragraph.Kind != ParagraphKind.Caption)
                {
                    found.AddRange(WordSearch.Find(paragraph.Text, form).Select(span => new Evidence(article.Id, index, span)).Where(IsFree));
                }
            }
        }

        found.ForEach(Take);
        return found;
    }

    private bool IsFree(Evidence place) => !_taken.TryGetValue((place.Article, place.Paragraph), out var spans) || !spans.Exists(span => span.Overlaps(place.Span));

    private void Take(Evidence place)
    {
        if (!_taken.TryGetValue((place.Article, place.Paragraph), out var spans))
        {
            _taken.Add((place.Article, place.Paragraph), spans = []);
        }

        spans.Add(place.Span);
    }
}
