using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Seeds.Cleaning;
using StoryExplainer.Stories.Seeds.Formats;

namespace StoryExplainer.Stories.Seeds;

/// <summary>Reads and cleans one seed. Pure: the same bytes always give the same article, so that the result can be remembered by its content.</summary>
public static class SeedReader
{
    private const int MostBytesOfText = 2 * 1024 * 1024;
    private const int MostBytesOfPage = 16 * 1024 * 1024;

    /// <summary>Endings of the files that are seeds.</summary>
    public static bool IsSeed(string path) => SeedPath.ExtensionOf(path) is ".txt" or ".md" or ".html" or ".htm";

    /// <summary>The cleaned seed, or null with a diagnostic if it makes no article.</summary>
    /// <param name="path">Path under <c>seeds/</c> with forward slashes.</param>
    /// <param name="bytes">The seed as it lies on disk.</param>
    /// <param name="sidecar">The <c>.yml</c> file beside it, or null.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static CleanedSeed? Read(string path, byte[] bytes, byte[]? sidecar, DiagnosticBag diagnostics)
    {
        var extension = SeedPath.ExtensionOf(path);
        var shownPath = SeedPath.ForDiagnostics(path);
        var limit = extension is ".html" or ".htm" ? MostBytesOfPage : MostBytesOfText;
        if (bytes.Length > limit)
        {
            diagnostics.Add(SeedDiagnostics.TooLong, new DiagnosticLocation(shownPath), bytes.Length, extension, limit);
            return null;
        }

        if (SeedDecoder.Decode(shownPath, bytes, diagnostics) is not { } text)
        {
            return null;
        }

        var source = new SourceText(shownPath, text);
        var document = extension switch
        {
            ".md" => MarkdownSeedFormat.Read(source, diagnostics),
            ".html" or ".htm" => HtmlSeedFormat.Read(source, diagnostics),
            _ => TextSeedFormat.Read(source),
        };
        var beside = sidecar is null ? SeedMetadata.None : ReadSidecar(path, sidecar, diagnostics);
        return SeedCleaner.Clean(path, document, beside.Over(document.Metadata), diagnostics);
    }

    private static SeedMetadata ReadSidecar(string path, byte[] sidecar, DiagnosticBag diagnostics)
    {
        var shownPath = SeedPath.ForDiagnostics(SeedPath.SidecarOf(path));
        return SeedDecoder.Decode(shownPath, sidecar, diagnostics) is { } text ? SidecarReader.Read(new SourceText(shownPath, text), diagnostics) : SeedMetadata.None;
    }
}
