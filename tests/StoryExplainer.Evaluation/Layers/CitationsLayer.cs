using StoryExplainer.Language.Text;

namespace StoryExplainer.Evaluation.Layers;

/// <summary>Whether the words that a fact cites are really there.</summary>
internal sealed class CitationsLayer : Layer
{
    private readonly Score _citations = new("citations match");

    public override IEnumerable<Score> Scores => [_citations];

    public override void Measure(Case article)
    {
        var found = article.Found;
        foreach (var passage in found.Sentences.Concat(found.People.SelectMany(person => person.Mentions)).Concat(found.Events.Select(e => e.Sentence))
            .Concat(found.Quotes.Select(quote => quote.Words)).Concat(found.Terms.SelectMany(term => term.Mentions))
            .Concat(found.Organisations.Concat(found.Places).SelectMany(entity => entity.Mentions)))
        {
            Ask(article, passage, null);
        }

        foreach (var role in found.People.SelectMany(person => person.Roles))
        {
            Ask(article, role.Passage, role.Text);
        }

        foreach (var definition in found.Terms.Select(term => term.Definition).OfType<Language.Glossary.DefinitionFinding>())
        {
            Ask(article, definition.Passage, definition.Text);
        }

        foreach (var e in found.Events)
        {
            _citations.Ask(e.Sentence.Contains(e.Expression), article.PlaceOf(e.Sentence), "a date outside its sentence");
        }
    }

    private void Ask(Case article, Passage passage, string? words)
    {
        var isInside = passage.Paragraph >= 0 && passage.Paragraph < article.Found.Article.Paragraphs.Length
            && passage.Span.Start >= 0 && passage.Span.Start < passage.Span.End
            && passage.Span.End <= article.Found.Article.Paragraphs[passage.Paragraph].Text.Length;
        _citations.Ask(
            isInside && (words is null || passage.Of(article.Found.Article) == words), article.Id, $"paragraph {passage.Paragraph}, {passage.Span}: {words ?? "outside the text"}");
    }
}
