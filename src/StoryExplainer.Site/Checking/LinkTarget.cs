using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace StoryExplainer.Site.Checking;

/// <summary>Where a link leads, as numbers: a large site has millions of links, and two of a million different ones share a number once in a million builds.</summary>
/// <param name="File">Hash of the file's path.</param>
/// <param name="Place">Hash of the path with the place on the page; 0 if no place is meant.</param>
internal readonly record struct LinkTarget(ulong File, ulong Place)
{
    /// <summary>The number of a path, or of a path with a place.</summary>
    public static ulong HashOf(string words) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(words.AsSpan()));
}
