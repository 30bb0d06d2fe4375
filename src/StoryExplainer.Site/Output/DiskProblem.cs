namespace StoryExplainer.Site.Output;

/// <summary>Knows failures of the disk: no space, no rights, a file that another program holds. They are the user's to mend and no bug.</summary>
public static class DiskProblem
{
    /// <summary>The failure of the disk that an exception tells of; null if it tells of anything else. Work on many threads wraps what went wrong.</summary>
    public static Exception? In(Exception exception) => exception switch
    {
        AggregateException many => many.Flatten().InnerExceptions is var inner && inner.All(one => In(one) is not null) ? inner.FirstOrDefault() : null,
        IOException or UnauthorizedAccessException => exception,
        _ => null,
    };

    /// <summary>The system's words as a sentence.</summary>
    public static string Sentence(Exception problem) => Sentence(problem.Message);

    /// <summary>A message of the system as a sentence.</summary>
    public static string Sentence(string message)
    {
        var line = message.ReplaceLineEndings(" ").Trim();
        return line.Length == 0 || line[^1] is '.' or '!' or '?' ? line : line + ".";
    }
}
