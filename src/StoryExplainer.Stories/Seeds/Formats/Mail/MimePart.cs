using System.Collections.Immutable;

namespace StoryExplainer.Stories.Seeds.Formats.Mail;

/// <summary>A part of a mail or web archive: its headers, and its bytes or its own parts.</summary>
/// <param name="Headers">Names in small letters with their values, in order.</param>
/// <param name="Content">Its bytes, with the transfer encoding taken off; empty for a part that holds parts.</param>
/// <param name="Parts">Its parts; empty for a part that holds bytes.</param>
internal sealed record MimePart(ImmutableArray<(string Name, string Value)> Headers, ReadOnlyMemory<byte> Content, ImmutableArray<MimePart> Parts)
{
    /// <summary>The kind of content, with its parameters.</summary>
    public MimeType Type { get; } = MimeType.Parse(Find(Headers, "content-type") ?? "text/plain");

    /// <summary>True if the part is a file that hangs on the mail.</summary>
    public bool IsAttachment => Header("content-disposition")?.TrimStart().StartsWith("attachment", StringComparison.OrdinalIgnoreCase) ?? false;

    /// <summary>The value of a header as it stands, or null.</summary>
    /// <param name="name">Its name in small letters.</param>
    public string? Header(string name) => Find(Headers, name);

    /// <summary>This part and all parts in it, outer ones first.</summary>
    public IEnumerable<MimePart> All() => Parts.SelectMany(part => part.All()).Prepend(this);

    private static string? Find(ImmutableArray<(string Name, string Value)> headers, string name) => headers.FirstOrDefault(header => header.Name == name).Value;
}
