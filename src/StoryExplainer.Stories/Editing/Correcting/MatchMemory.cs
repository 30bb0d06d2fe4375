using System.Collections.Immutable;
using System.Text;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing.Correcting;

/// <summary>Keeps in the cache folder what corrections matched, a line for each. Whatever is wrong with the file, it is only a memory: then nothing is remembered.</summary>
public static class MatchMemory
{
    private const string FileName = "corrections.txt";

    /// <summary>Reads what is remembered.</summary>
    /// <param name="cacheFolder">The cache folder.</param>
    public static ImmutableArray<CorrectionMatch> Read(string cacheFolder)
    {
        try
        {
            var path = Path.Combine(cacheFolder, FileName);
            return File.Exists(path)
                ? [.. File.ReadAllLines(path).Select(line => line.Split('\t')).Where(parts => parts.Length == 3).Select(parts => new CorrectionMatch(parts[0], parts[1], parts[2]))]
                : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Remembers; writes nothing if nothing changed.</summary>
    /// <param name="cacheFolder">The cache folder; made if it is missing.</param>
    /// <param name="matches">What to remember.</param>
    public static void Save(string cacheFolder, ImmutableArray<CorrectionMatch> matches)
    {
        try
        {
            var path = Path.Combine(cacheFolder, FileName);
            var text = string.Concat(matches.Select(match => $"{Line(match.File)}\t{Line(match.Target)}\t{Line(match.Words)}\n"));
            if (text.Length > 0 && (!File.Exists(path) || File.ReadAllText(path) != text))
            {
                Directory.CreateDirectory(cacheFolder);
                File.WriteAllText(path, text, new UTF8Encoding(false));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next build says less about a correction without effect; nothing else depends on it.
        }
    }

    private static string Line(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');
}
