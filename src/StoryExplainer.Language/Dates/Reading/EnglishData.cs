namespace StoryExplainer.Language.Dates.Reading;

/// <summary>Reads the data files under <c>English/Dates/</c>: UTF-8 lines, <c>#</c> begins a comment line.</summary>
internal static class EnglishData
{
    /// <summary>The lines of a file that are neither empty nor comments.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(EnglishData).Assembly.GetManifestResourceStream("Dates/" + name)
            ?? throw new InvalidOperationException($"The data file English/Dates/{name} is not part of the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
