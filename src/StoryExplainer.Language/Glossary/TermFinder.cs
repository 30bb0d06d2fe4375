using System.Collections.Immutable;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Quotations;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Glossary;

/// <summary>
/// Finds the terms a lay reader would look up, and what the article says they are: 1. gather what may be a term, and put its forms together; 2. choose the stretch that
/// explains each best; 3. rank, and keep those that deserve a place; 4. name them.
/// </summary>
internal static class TermFinder
{
    /// <summary>Finds the terms of an article, the most useful first.</summary>
    /// <param name="document">The article as it was read.</param>
    /// <param name="names">Its names.</param>
    /// <param name="people">Its people, who are no terms.</param>
    /// <param name="quotes">Its quotations, which are no coined phrases.</param>
    public static ImmutableArray<TermFinding> Find(Document document, ImmutableArray<NameSpan> names, ImmutableArray<PersonFinding> people, ImmutableArray<QuoteFinding> quotes)
    {
        var text = new GlossaryText(document, names, people.SelectMany(person => person.Mentions), quotes.Select(quote => quote.Words));
        var terms = TermGroups.Gather(text);
        DefinitionChooser.Choose(text, terms);
        return [.. TermRanking.Choose(text, terms).Select(term => ToFinding(text, term))];
    }

    private static TermFinding ToFinding(GlossaryText text, TermDraft term)
    {
        var mentions = new List<Passage>();
        var forms = new TermForms(text, term.Definition is { } meaning && term.Names(text[meaning.Sentence], meaning.First, meaning.End));
        foreach (var use in term.Uses)
        {
            var passage = text[use.Sentence].PassageOf(use.First, use.End);
            if (mentions.Count > 0 && mentions[^1].Overlaps(passage))
                continue;

            mentions.Add(passage);
            forms.Add(use);
        }

        return new TermFinding
        {
            Name = forms.Name,
            Variants = forms.Variants,
            Definition = term.Definition is { } definition ? ToFinding(text[definition.Sentence], definition) : null,
            Mentions = [.. mentions],
            Score = term.Probability,
        };
    }

    private static DefinitionFinding ToFinding(Sentence sentence, Definition definition)
    {
        var passage = sentence.PassageOf(definition.First, definition.End);
        return new DefinitionFinding(passage.Span.Of(sentence.Text), passage, definition.Rule);
    }
}
