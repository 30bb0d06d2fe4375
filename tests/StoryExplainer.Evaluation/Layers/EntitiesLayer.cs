using System.Collections.Immutable;
using StoryExplainer.Language.NamedEntities;

namespace StoryExplainer.Evaluation.Layers;

/// <summary>The lists of organisations and places.</summary>
internal sealed class EntitiesLayer : Layer
{
    private readonly Score _organisations = new("organisations");
    private readonly Score _places = new("places");

    public override IEnumerable<Score> Scores => [_organisations, _places];

    public override void Measure(Case article)
    {
        Compare(article, _organisations, article.Gold.Organisations, article.Found.Organisations);
        Compare(article, _places, article.Gold.Places, article.Found.Places);
    }

    private static void Compare(Case article, Score score, ImmutableArray<string> gold, ImmutableArray<EntityFinding> found)
    {
        var wanted = gold.Select(Words.Key).ToHashSet(StringComparer.Ordinal);
        var forms = found.SelectMany(entity => entity.Aliases.Prepend(entity.Name)).Select(Words.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var name in gold)
        {
            if (forms.Contains(Words.Key(name)))
            {
                score.Hit();
            }
            else
            {
                score.Miss(article.PlaceOf(name), name);
            }
        }

        foreach (var entity in found.Where(entity => !entity.Aliases.Prepend(entity.Name).Any(form => wanted.Contains(Words.Key(form)))))
        {
            score.FalseFinding(article.PlaceOf(entity.Mentions[0]), entity.Name);
        }
    }
}
