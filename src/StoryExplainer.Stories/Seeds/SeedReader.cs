using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Seeds.Cleaning;
using StoryExplainer.Stories.Seeds.Encodings;
using StoryExplainer.Stories.Seeds.Formats;
using StoryExplainer.Stories.Seeds.Formats.Mail;
using StoryExplainer.Stories.Seeds.Formats.Pages;
using StoryExplainer.Stories.Seeds.Formats.Word;

namespace StoryExplainer.Stories.Seeds;

/// <summary>Reads and cleans one seed. Pure: the same bytes always give the same article, so that the result can be remembered by its content.</summary>
public static class SeedReader
{
    private const int MostBytesOfText = 2 * 1024 * 1024;
    private const int MostBytesOfPage = 16 * 1024 * 1024;

    /// <summary>Web archives and documents hold their pictures.</summary>
    private const int MostBytesOfArchive = 64 * 1024 * 1024;

    /// <summary>Endings of the files that are seeds.</summary>
    public static bool IsSeed(string path) => SeedPath.ExtensionOf(path) is ".txt" or ".md" or ".markdown" or ".html" or ".htm" or ".xhtml" or ".mhtml" or ".mht" or ".eml" or ".docx";

    /// <summary>The cleaned seed, or null with a diagnostic if it makes no article.</summary>
    /// <param name="path">Path under <c>seeds/</c> with forward slashes.</param>
    /// <param name="bytes">The seed as it lies on disk.</param>
    /// <param name="sidecar">The <c>.yml</c> file beside it, or null.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static CleanedSeed? Read(string path, byte[] bytes, byte[]? sidecar, DiagnosticBag diagnostics)
    {
        var extension = SeedPath.ExtensionOf(path);
        var shownPath = SeedPath.ForDiagnostics(path);
        var limit = extension switch { ".html" or ".htm" or ".xhtml" => MostBytesOfPage, ".mhtml" or ".mht" or ".eml" or ".docx" => MostBytesOfArchive, _ => MostBytesOfText };
        if (bytes.Length > limit)
        {
            diagnostics.Add(SeedDiagnostics.TooLong, new DiagnosticLocation(shownPath), bytes.Length, extension, limit);
            return null;
        }

        if (ReadDocument(shownPath, bytes, diagnostics) is not { } document)
        {
            return null;
        }

        var beside = sidecar is null ? SeedMetadata.None : ReadSidecar(path, sidecar, diagnostics);
        return SeedCleaner.Clean(path, document, beside.Over(document.Metadata), diagnostics);
    }

    /// <summary>Reads a seed by its ending; a page or a web archive is known by its beginning, whatever its ending.</summary>
    internal static SeedDocument? ReadDocument(string path, byte[] bytes, DiagnosticBag diagnostics)
    {
        var extension = SeedPath.ExtensionOf(path);
        if (extension == ".docx")
        {
            return WordSeedFormat.Read(path, bytes, diagnostics);
        }

        if (extension is ".mhtml" or ".mht" or ".eml" || (extension is ".html" or ".htm" && MailSeedFormat.IsMail(bytes)))
        {
            return MailSeedFormat.Read(path, bytes, diagnostics) is { } mail ? MendLines(path, mail, 0, diagnostics) : null;
        }

        var isPage = extension is ".html" or ".htm" or ".xhtml" || (extension == ".txt" && StartsAsPage(bytes));
        if (SeedDecoder.Decode(path, bytes, diagnostics, isPage ? DeclaredCharset.Find(bytes) : null) is not { } text)
        {
            return null;
        }

        var source = new SourceText(path, DoubleEncoding.Mend(text, out var mended));
        var document = isPage ? HtmlSeedFormat.Read(source, diagnostics)
            : extension is ".md" or ".markdown" ? MarkdownSeedFormat.Read(source, diagnostics)
            : TextSeedFormat.Read(source);
        return MendLines(path, document, mended, diagnostics);
    }

    private static bool StartsAsPage(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, 200)];
        start = start[Math.Max(0, start.IndexOfAnyExcept((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF, (byte)' ', (byte)'\r', (byte)'\n', (byte)'\t']))..];
        return System.Text.Ascii.EqualsIgnoreCase(start[..Math.Min(start.Length, 14)], "<!doctype html"u8) || System.Text.Ascii.EqualsIgnoreCase(start[..Math.Min(start.Length, 5)], "<html"u8);
    }

    /// <summary>Letters that were encoded twice may stand in a page as entities, and are seen only now; marks of notes are no words in any format.</summary>
    private static SeedDocument MendLines(string path, SeedDocument document, int mended, DiagnosticBag diagnostics)
    {
        var lines = document.Lines.Select(line => line with { Text = NoteMarks.Remove(Mend(line.Text, ref mended)!) }).Where(line => line.Text.Length > 0).ToImmutableArray();
        var metadata = document.Metadata with { Title = Mend(document.Metadata.Title, ref mended), Publisher = Mend(document.Metadata.Publisher, ref mended) };
        if (mended > 0)
        {
            diagnostics.Add(SeedDiagnostics.EncodedTwice, new DiagnosticLocation(path), mended);
        }

        return new SeedDocument(lines, metadata);
    }

    private static string? Mend(string? text, ref int mended)
    {
        if (text is null)
        {
            return null;
        }

        var result = DoubleEncoding.Mend(text, out var count);
        mended += count;
        return result;
    }

    private static SeedMetadata ReadSidecar(string path, byte[] sidecar, DiagnosticBag diagnostics)
    {
        var shownPath = SeedPath.ForDiagnostics(SeedPath.SidecarOf(path));
        return SeedDecoder.Decode(shownPath, sidecar, diagnostics) is { } text ? SidecarReader.Read(new SourceText(shownPath, text), diagnostics) : SeedMetadata.None;
    }
}
