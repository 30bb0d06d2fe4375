namespace StoryExplainer.Evaluation.Layers;

/// <summary>The list of key terms and their definitions.</summary>
internal sealed class TermsLayer : Layer
{
    private readonly Score _terms = new("terms");
    private readonly Score _definitions = new("definitions");
    private int _shown;
    private int _annotated;

    public override IEnumerable<Score> Scores => [_terms, _definitions];

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
                if (gold.Definition is not null)
                {
                    _definitions.Miss(place, $"{gold.Term}: {gold.Definition} (the term was not found)");
                }

                continue;
            }

            left.Remove(term);
            _terms.Hit();
            if (gold.Definition is { } definition)
            {
                if (term.Definition is { } found && (Words.Share(definition, found.Text) >= 0.6 || Words.Share(found.Text, definition) >= 0.8))
                {
                    _definitions.Hit();
                }
                else
                {
                    _definitions.Miss(place, $"{gold.Term}: {definition} (found: {term.Definition?.Text ?? "nothing"})");
                }
            }
            else if (term.Definition is { } invented)
            {
                _definitions.FalseFinding(place, $"{gold.Term}: {invented.Text} ({invented.Rule})");
            }
        }

        foreach (var term in left)
        {
            _terms.FalseFinding(article.PlaceOf(term.Mentions[0]), $"{term.Name}{(term.Definition is { } definition ? $": {definition.Text} ({definition.Rule})" : "")}");
        }
    }
}
