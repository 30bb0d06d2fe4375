using StoryExplainer.Language.Names;

namespace StoryExplainer.Training.Corpus;

/// <summary>
/// Makes a copy of each document in which the people have other names, kept through the document, and some cities too. A few sentences are
/// repeated as headlines, in capitals or with a capital on every word.
/// </summary>
internal sealed class Augmentation(NamePools pools, int seed)
{
    private const float WeightOfCopy = 0.3f;
    private const double ShareOfCities = 0.35;
    private const int LongestHeadline = 16;

    private readonly Random _random = new(seed);

    /// <summary>The copies, in the order of the documents.</summary>
    public IEnumerable<TrainingDocument> CopiesOf(IReadOnlyList<TrainingDocument> documents)
    {
        foreach (var document in documents)
        {
            if (document.Sentences.Any(sentence => sentence.Labels.Any(label => label != NameLabels.Outside)))
                yield return Copy(document);
        }
    }

    private TrainingDocument Copy(TrainingDocument document)
    {
        var names = new Renaming(document, pools, _random, ShareOfCities);
        var sentences = document.Sentences.Select(names.Apply).ToList();
        if (document.Sentences.Count > 4)
            AddHeadlines(sentences);

        return document with { Weight = document.Weight * WeightOfCopy, Sentences = sentences };
    }

    private void AddHeadlines(List<TrainingSentence> sentences)
    {
        var candidates = sentences.Where(sentence => sentence.Tokens.Length is > 4 and <= LongestHeadline).ToArray();
        for (var i = 0; i < Math.Min(2, candidates.Length); i++)
        {
            var sentence = candidates[_random.Next(candidates.Length)];
            sentences.Insert(0, i == 0 ? Capitalise(sentence) : Shout(sentence));
        }
    }

    private static TrainingSentence Shout(TrainingSentence sentence) =>
        sentence with { Tokens = [.. sentence.Tokens.Select(token => token.ToUpperInvariant())] };

    private static TrainingSentence Capitalise(TrainingSentence sentence) =>
        sentence with { Tokens = [.. sentence.Tokens.Select(token => token.Length > 3 || char.IsUpper(token[0]) ? char.ToUpperInvariant(token[0]) + token[1..] : token)] };
}
