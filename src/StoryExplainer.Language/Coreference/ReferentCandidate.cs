using StoryExplainer.Language.Scoring;

namespace StoryExplainer.Language.Coreference;

/// <summary>Somebody whom a mention may mean.</summary>
/// <param name="Who">Who it is.</param>
/// <param name="Confidence">The probability that it is meant, from 0 to 1.</param>
/// <param name="Features">What the probability was taken from, for the model to be fitted; null where the words tell by themselves.</param>
internal readonly record struct ReferentCandidate(Referent Who, double Confidence, FeatureList? Features = null);
