using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using StoryExplainer.Site.Checking;
using StoryExplainer.Site.Rendering;

namespace StoryExplainer.Site.Incremental;

/// <summary>What is remembered of a page that was drawn and checked without a problem.</summary>
/// <param name="Templates">Paths of the templates that drew it, sorted.</param>
/// <param name="TemplatesKey">Hash of these templates' texts.</param>
/// <param name="Bytes">Hash of the page.</param>
/// <param name="Links">Its links and ids.</param>
internal sealed record KnownPage(ImmutableArray<string> Templates, UInt128 TemplatesKey, UInt128 Bytes, PageLinkList Links)
{
    /// <summary>Hash of some templates of a theme.</summary>
    public static UInt128 KeyOf(IEnumerable<string> templates, Theme theme)
    {
        var hash = new XxHash128();
        foreach (var path in templates)
        {
            hash.Append(Encoding.UTF8.GetBytes(theme.FindTemplate(path)?.Source.Text ?? "\0"));
            hash.Append([0]);
        }

        return hash.GetCurrentHashAsUInt128();
    }

    /// <summary>Writes it down.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        Write(writer, TemplatesKey);
        Write(writer, Bytes);
        writer.Write(string.Join('\n', Templates));
        writer.Write(string.Join('\n', Links.External));
        writer.Write(Links.Ids.Length);
        writer.Write(MemoryMarshal.AsBytes(Links.Ids.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(Links.Links.AsSpan()));
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote on the same machine.</summary>
    public static KnownPage Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        var (templates, page) = (MemoryMarshal.Read<UInt128>(reader.ReadBytes(16)), MemoryMarshal.Read<UInt128>(reader.ReadBytes(16)));
        var names = reader.ReadString().Split('\n');
        var external = reader.ReadString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var ids = MemoryMarshal.Cast<byte, ulong>(reader.ReadBytes(8 * reader.ReadInt32()));
        var links = MemoryMarshal.Cast<byte, LinkTarget>(bytes.AsSpan((int)reader.BaseStream.Position));
        return new KnownPage([.. names], templates, page, new PageLinkList([.. ids], [.. links], [.. external]));
    }

    private static void Write(BinaryWriter writer, UInt128 hash) => writer.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<UInt128>(in hash)));
}
