namespace StoryExplainer.Training.Corpus;

/// <summary>How much a document of each file counts: most where the text is news, little where it is an encyclopaedia of music.</summary>
internal static class CorpusWeights
{
    /// <summary>The weight of a file, given by its name.</summary>
    public static float Of(string file) => file switch
    {
        "gum-news" or "gum-interview" or "wikinews" => 1f,
        "crossner-politics" or "wikigold" or "uner-ewt" or "uner-pud" or "re3d-government" => 0.7f,
        _ when file.StartsWith("gum-", StringComparison.Ordinal) => 0.5f,
        _ when file.StartsWith("crossner-", StringComparison.Ordinal) => 0.3f,
        _ => 1f,
    };
}
