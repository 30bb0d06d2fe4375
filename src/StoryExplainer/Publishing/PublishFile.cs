using System.Security.Cryptography;

namespace StoryExplainer.Publishing;

/// <summary>A file of the finished site, on disk or made for a place (such as <c>CNAME</c>).</summary>
internal sealed class PublishFile
{
    private readonly string? _source;
    private readonly ReadOnlyMemory<byte> _content;

    private PublishFile(string path, string? source, ReadOnlyMemory<byte> content, long length, string hash)
    {
        Path = path;
        _source = source;
        _content = content;
        Length = length;
        Hash = hash;
    }

    /// <summary>Path inside the site, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>Number of bytes.</summary>
    public long Length { get; }

    /// <summary>SHA-256 of its content, in small hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>Where it lies on disk, or null for one made for a place.</summary>
    public string? Source => _source;

    /// <summary>A file of the output folder.</summary>
    public static PublishFile OnDisk(string path, string source)
    {
        using var stream = File.OpenRead(source);
        return new PublishFile(path, source, default, stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }

    /// <summary>A file made for a place.</summary>
    public static PublishFile InMemory(string path, ReadOnlyMemory<byte> content) =>
        new(path, null, content, content.Length, Convert.ToHexStringLower(SHA256.HashData(content.Span)));

    /// <summary>
    /// Its content. A file that another build has changed meanwhile is refused, or pages of two builds would be mixed.
    /// </summary>
    public async Task<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancellation)
    {
        if (_source is null)
        {
            return _content;
        }

        ReadOnlyMemory<byte> bytes = File.Exists(_source) ? await File.ReadAllBytesAsync(_source, cancellation) : default;
        return Convert.ToHexStringLower(SHA256.HashData(bytes.Span)) == Hash ? bytes : throw new PublishProblemException(PublishDiagnostics.SiteChanged, Path);
    }

    /// <inheritdoc/>
    public override string ToString() => Path;
}
