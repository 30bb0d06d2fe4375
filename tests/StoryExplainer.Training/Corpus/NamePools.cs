namespace StoryExplainer.Training.Corpus;

/// <summary>Names to draw from.</summary>
internal sealed class NamePools
{
    /// <summary>Reads the lists of a folder.</summary>
    public static NamePools Read(string folder) => new();
}
