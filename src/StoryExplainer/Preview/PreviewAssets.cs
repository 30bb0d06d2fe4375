using System.Collections.Concurrent;

namespace StoryExplainer.Preview;

/// <summary>Scripts and styles of the preview itself, which travel inside the program and never get into a built site.</summary>
internal static class PreviewAssets
{
    private static readonly ConcurrentDictionary<string, byte[]?> Files = new(StringComparer.Ordinal);

    /// <summary>A file by its name, or null.</summary>
    public static byte[]? Find(string name) => Files.GetOrAdd(name, static key =>
    {
        using var stream = typeof(PreviewAssets).Assembly.GetManifestResourceStream("Preview/" + key);
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    });
}
