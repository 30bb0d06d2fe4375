using System.Collections.Immutable;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Stories.Seeds.Formats.Word;

/// <summary>Reads a .docx document: its paragraphs with what their styles say. Deleted and hidden words, comments and notes are not read.</summary>
internal static class WordSeedFormat
{
    /// <summary>A small packed file can hold endless text.</summary>
    private const long MostCharacters = 8 * 1024 * 1024;

    private const int DeepestNesting = 200;

    /// <summary>The lines of a document, or null with a diagnostic if it cannot be opened.</summary>
    /// <param name="path">The file as the editor sees it.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static SeedDocument? Read(string path, byte[] bytes, DiagnosticBag diagnostics)
    {
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            using var document = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = MostCharacters, AutoSave = false });
            if (document.MainDocumentPart is { } part && !IsTooDeep(part) && part.Document?.Body is { } body)
            {
                return new SeedDocument(WordLines.Read(body, StyleNames(part)), SeedMetadata.None);
            }

            diagnostics.Add(SeedDiagnostics.BrokenDocument, new DiagnosticLocation(path), "it has no text");
        }
        catch (Exception exception) when (exception is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException or IOException or FormatException or InvalidOperationException or ArgumentException or NotSupportedException or OverflowException or KeyNotFoundException or UriFormatException)
        {
            diagnostics.Add(SeedDiagnostics.BrokenDocument, new DiagnosticLocation(path), Reason(bytes));
        }

        return null;
    }

    /// <summary>Documents nest about ten deep. What walks one that is nested without end by recursion ends the program.</summary>
    private static bool IsTooDeep(MainDocumentPart part)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = MostCharacters });
        while (reader.Read())
        {
            if (reader.Depth > DeepestNesting)
            {
                return true;
            }
        }

        return false;
    }

    private static string Reason(byte[] bytes) =>
        bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? "it is protected by a password, or is an old .doc document"
        : bytes.AsSpan().StartsWith("PK"u8) ? "its contents are broken or are no text document"
        : "it is no packed file";

    /// <summary>Names of the styles by their ids: ids are translated in other languages' programs, names are not.</summary>
    private static Dictionary<string, string> StyleNames(MainDocumentPart part)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var style in part.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id && style.StyleName?.Val?.Value is { } name)
            {
                names.TryAdd(id, name.ToLowerInvariant());
            }
        }

        return names;
    }
}
