namespace StoryExplainer.Training.Reader.Scores;

/// <summary>What a reader said of a sentence.</summary>
/// <param name="Tags">Part of speech of each word.</param>
/// <param name="Heads">Head of each word counted from 1, 0 for the root.</param>
/// <param name="Relations">Relation of each word to its head.</param>
/// <param name="Names">Name label of each word.</param>
/// <param name="Spans">For each layer the label of each word: 0 outside, 1 begin, 2 inside.</param>
internal sealed record SentenceReading(int[] Tags, int[] Heads, string[] Relations, int[] Names, int[][] Spans);
