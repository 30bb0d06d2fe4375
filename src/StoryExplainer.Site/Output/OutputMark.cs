using System.Collections.Immutable;
using System.Text;

namespace StoryExplainer.Site.Output;

/// <summary>
/// The file by which a build knows its own folder, with the list of what it made there. What is not on the list is somebody else's and stays.
/// </summary>
/// <param name="Files">Paths of the files; null if the folder was made before there were lists.</param>
internal sealed record OutputMark(ImmutableSortedSet<string>? Files)
{
    private const string Heading = "This folder is made by StoryExplainer. Each build replaces the files below; others are left alone.";

    /// <summary>Reads the mark of a folder; null if it has none.</summary>
    public static OutputMark? Read(string folder)
    {
        var path = Path.Combine(folder, SiteWriter.MarkerName);
        if (!File.Exists(path))
        {
            return null;
        }

        var lines = File.ReadAllText(path).Split('\n');
        return new OutputMark(lines[0] == Heading ? lines.Skip(1).Where(line => line.Length > 0).ToImmutableSortedSet(StringComparer.Ordinal) : null);
    }

    /// <summary>The bytes of the mark of a folder with these files.</summary>
    public static byte[] ToUtf8(IEnumerable<string> files) =>
        Encoding.UTF8.GetBytes(Heading + "\n" + string.Concat(files.Order(StringComparer.Ordinal).Select(file => file + "\n")));

    /// <summary>True if a build made this file. Before there were lists, all but what begins with a dot was.</summary>
    public bool Has(string file) => Files?.Contains(file) ?? (file[0] != '.');
}
