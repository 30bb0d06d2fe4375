using StoryExplainer.Language.Glossary;

namespace StoryExplainer.Evaluation.Layers;

/// <summary>The list of key terms and their definitions.</summary>
internal sealed class TermsLayer : Layer
{
    private const int FirstTerms = 8;

    private readonly Score _terms = new("terms");
    private readonly Score _first = new("terms, the first eight");
    private readonly Score _definitions = new("definitions");
    private readonly Score _right = new("definitions that are right");
    private readonly Score _shownDefinitions = new("definitions, all that are shown");
    private int _shown;
    private int _annotated;

    /// <summary>
    /// "definitions" counts as wrong only what was found for a term that the text does not explain; "definitions that are right" also another stretch than the annotated one;
    /// "all that are shown" also every definition of a term that was not annotated.
    /// </summary>
    public override IEnumerable<Score> Scores => [_terms, _first, _definitions, _right, _shownDefinitions];

    /// <summary>How many terms are shown for each annotated one.</summary>
    public double ShownPerAnnotated => _annotated == 0 ? 0 : (double)_shown / _annotated;

    public override void Measure(Case article)
    {
        var left = article.Found.Terms.ToList();
        _shown += left.Count;
        _annotated += article.Gold.Terms.Length;
        foreach (var gold in article.Gold.Terms)
        {
            var term = left.Find(term => term.Variants.Prepend(term.Name).Any(form => Words.TermKey(form) == Words.TermKey(gold.Term)));
            var place = article.PlaceOf(gold.Term);
            if (term is null)
            {
                _terms.Miss(place, gold.Term);
                _first.Miss(place, gold.Term);
            }
            else
            {
                left.Remove(term);
                _terms.Hit();
                if (article.Found.Terms.IndexOf(term) < FirstTerms)
                    _first.Hit();
                else
                    _first.Miss(place, $"{gold.Term} (it comes later)");
            }

            MeasureDefinition(gold, term, place);
        }

        foreach (var term in left)
        {
            var (place, words) = (article.PlaceOf(term.Mentions[0]), $"{term.Name}{(term.Definition is { } definition ? $": {definition.Text} ({definition.Rule})" : "")}");
            _terms.FalseFinding(place, words);
            if (article.Found.Terms.IndexOf(term) < FirstTerms)
                _first.FalseFinding(place, words);
            if (term.Definition is not null)
                _shownDefinitions.FalseFinding(place, words);
        }
    }

    private void MeasureDefinition(GoldTerm gold, TermFinding? term, string place)
    {
        if (gold.Definition is { } wanted && IsRight(wanted, term?.Definition))
        {
            _definitions.Hit();
            _right.Hit();
            _shownDefinitions.Hit();
            return;
        }

        if (gold.Definition is { } missed)
        {
            var what = $"{gold.Term}: {missed} ({(term is null ? "the term was not found" : $"found: {term.Definition?.Text ?? "nothing"}")})";
            _definitions.Miss(place, what);
            _right.Miss(place, what);
            _shownDefinitions.Miss(place, what);
        }

        if (term?.Definition is not { } wrong)
            return;

        var finding = $"{gold.Term}: {wrong.Text} ({wrong.Rule})";
        _right.FalseFinding(place, finding);
        _shownDefinitions.FalseFinding(place, finding);
        if (gold.Definition is null)
            _definitions.FalseFinding(place, finding);
    }

    private static bool IsRight(string wanted, DefinitionFinding? found) =>
        found is not null && (Words.Share(wanted, found.Text) >= 0.6 || Words.Share(found.Text, wanted) >= 0.8);
}
