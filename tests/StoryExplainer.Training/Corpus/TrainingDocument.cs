namespace StoryExplainer.Training.Corpus;

/// <summary>A sentence whose names are known.</summary>
/// <param name="Tokens">Its words.</param>
/// <param name="Labels">One label for each token, as <see cref="Language.Names.NameLabels"/> numbers them.</param>
internal sealed record TrainingSentence(string[] Tokens, byte[] Labels);

/// <summary>A document whose names are known.</summary>
/// <param name="File">The file it comes from, without folder and ending.</param>
/// <param name="Weight">How much it counts in training.</param>
/// <param name="Sentences">Its sentences in reading order.</param>
internal sealed record TrainingDocument(string File, float Weight, IReadOnlyList<TrainingSentence> Sentences);
