using System.Text.RegularExpressions;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Seeds.Cleaning;
using StoryExplainer.Stories.Seeds.Encodings;
using StoryExplainer.Stories.Seeds.Formats.Pages;

namespace StoryExplainer.Stories.Seeds.Formats.Mail;

/// <summary>Reads a web archive (.mhtml) or a mail (.eml): the page or text in it, and what its headers say.</summary>
internal static partial class MailSeedFormat
{
    /// <summary>The lines of the page or text, or null with a diagnostic if there is none.</summary>
    /// <param name="path">The file as the editor sees it.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static SeedDocument? Read(string path, ReadOnlyMemory<byte> bytes, DiagnosticBag diagnostics)
    {
        var mail = MimeReader.Read(bytes);
        if (FindPage(mail) is not { } page)
        {
            diagnostics.Add(SeedDiagnostics.NoPageInside, new DiagnosticLocation(path));
            return null;
        }

        var isPage = page.Type.Name is "text/html" or "application/xhtml+xml";
        var declared = page.Type["charset"] ?? (isPage ? DeclaredCharset.Find(page.Content.Span) : null);
        if (SeedDecoder.Decode(path, page.Content.Span, diagnostics, declared) is not { } text)
        {
            return null;
        }

        var source = new SourceText(path, text);
        var document = isPage ? HtmlSeedFormat.Read(source, diagnostics) : TextSeedFormat.Read(source);
        return document with { Metadata = document.Metadata.Over(IsArchive(mail) ? OfArchive(mail, page) : OfMail(mail)) };
    }

    /// <summary>True if the bytes begin with the headers of a mail or an archive.</summary>
    public static bool IsMail(ReadOnlySpan<byte> bytes) => Opening().IsMatch(System.Text.Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 400)]));

    /// <summary>The part that the archive names as its root, else the first page, else the first text; of one content in several forms the page.</summary>
    private static MimePart? FindPage(MimePart mail)
    {
        var leaves = mail.All().Where(part => part.Parts.IsEmpty && !part.IsAttachment && part.Content.Length > 0).ToArray();
        var pages = leaves.Where(part => part.Type.Name is "text/html" or "application/xhtml+xml").ToArray();
        var root = mail.Type["start"];
        return Array.Find(pages, part => root is not null && part.Header("content-id") == root)
            ?? Array.Find(pages, part => mail.Header("snapshot-content-location") is { } location && part.Header("content-location") == location)
            ?? pages.FirstOrDefault()
            ?? Array.Find(leaves, part => part.Type.Name is "text/plain" or "text");
    }

    private static bool IsArchive(MimePart mail) => mail.Header("snapshot-content-location") is not null || (mail.Header("from")?.StartsWith("<Saved by", StringComparison.OrdinalIgnoreCase) ?? false);

    /// <summary>The date of an archive is the day on which it was saved, so it is not read.</summary>
    private static SeedMetadata OfArchive(MimePart mail, MimePart page) => new()
    {
        Title = Subject(mail),
        SourceUrl = PageAddress.Parse(mail.Header("snapshot-content-location") ?? page.Header("content-location"), null)?.AbsoluteUri,
    };

    /// <summary>A newsletter appears when it is sent; a mail that was passed on, or answered, says nothing about what it passes on.</summary>
    private static SeedMetadata OfMail(MimePart mail)
    {
        if (Subject(mail) is not { } subject)
        {
            return SeedMetadata.None;
        }

        var (clean, isPassedOn) = (PassedOn().Replace(subject, "").Trim(), PassedOn().IsMatch(subject));
        var sent = isPassedOn || mail.Header("date") is not { } date || !DateParser.TryParseDay(date, out var day)
            ? null
            : new PublicationDate(DateInterval.Day(day), DateBasis.Stated, $"The mail says \"Date: {LineText.Normalise(date)}\".");
        var sender = isPassedOn || mail.Header("from") is not { } from ? null : HeaderText.Decode(Address().Replace(from, "")).Trim(' ', '"', '\'');
        return new SeedMetadata { Title = clean.Length > 0 ? clean : null, Published = sent, Publisher = sender is null ? null : PublisherName.Find(sender) };
    }

    private static string? Subject(MimePart mail) => mail.Header("subject") is { } subject && HeaderText.Decode(subject) is { Length: > 0 } text ? text : null;

    [GeneratedRegex(@"^(?:(?:fwd?|fw|re|wg|aw|tr|rv)\s*:\s*)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PassedOn();

    [GeneratedRegex(@"<[^>]*>|\S+@\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"^\s*(?:From: <Saved by|MIME-Version: 1\.0|Received: |Delivered-To: |Return-Path: |From: .+\r?\n(?:[\w-]+: .*\r?\n)*(?:MIME-Version|Subject|Content-Type|Date):)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
