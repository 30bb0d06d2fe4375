using StoryExplainer.Language.Documents;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Scoring;

namespace StoryExplainer.Language.NamedEntities;

/// <summary>Decides which forms of an article name organisations and places. All uses of a form are weighed together: "Kyiv said" may be unclear once, but not the article.</summary>
internal static class EntityFormReader
{
    /// <summary>The name of the model of organisations in the file of scorers.</summary>
    public const string OrganisationModel = "organisation";

    /// <summary>The name of the model of places.</summary>
    public const string PlaceModel = "place";

    // Set on articles held out from the reader's training.
    private const double LeastOfOrganisation = 0.4;
    private const double LeastOfPlace = 0.5;

    private static readonly LinearScorer _organisations = LinearScorer.Load(OrganisationModel);
    private static readonly LinearScorer _places = LinearScorer.Load(PlaceModel);

    /// <summary>The forms, in the order of their keys.</summary>
    public static List<EntityForm> Find(Document document, PeopleFindings people)
    {
        var forms = new List<EntityForm>();
        foreach (var candidate in EntityCandidates.Find(document, people))
        {
            if (KindOf(candidate) is not { } kind)
                continue;

            forms.AddRange(candidate.Texts.Select(text => new EntityForm(text, candidate.Key, kind)));
        }

        return forms;
    }

    private static NameKind? KindOf(EntityCandidate candidate)
    {
        if (candidate.Listed is { } listed)
            return listed;

        var features = candidate.Features();
        var (organisation, place) = (_organisations.Probability(features), _places.Probability(features));
        return organisation >= place
            ? organisation >= LeastOfOrganisation ? NameKind.Organisation : null
            : place >= LeastOfPlace ? NameKind.Place : null;
    }
}
