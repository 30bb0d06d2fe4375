namespace StoryExplainer.Language.English;

/// <summary>
/// Reads the word files of this folder: one word or phrase a line, <c>#</c> opens a comment line, <c>[name]</c> a section.
/// They are part of the assembly, so nothing is looked for on the disk.
/// </summary>
internal static class WordFile
{
    /// <summary>All words of a file in its order, whatever their section.</summary>
    public static IEnumerable<string> Read(string file) => ReadSections(file).Select(entry => entry.Word);

    /// <summary>All words of a file in its order, each with the section that it stands in ("" before the first).</summary>
    public static IEnumerable<(string Section, string Word)> ReadSections(string file)
    {
        using var reader = new StreamReader(Open(file));
        var section = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;

            if (line[0] == '[' && line[^1] == ']')
                section = line[1..^1];
            else
                yield return (section, line);
        }
    }

    /// <summary>A file of this folder as bytes.</summary>
    public static Stream Open(string file) =>
        typeof(WordFile).Assembly.GetManifestResourceStream(file)
        ?? throw new ArgumentException($"The assembly has no file {file}.", nameof(file));
}
