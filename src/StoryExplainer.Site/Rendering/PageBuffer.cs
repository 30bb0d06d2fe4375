using System.Buffers;
using System.Text;
using Scriban.Runtime;

namespace StoryExplainer.Site.Rendering;

/// <summary>Collects a page's characters in a pooled array; partials write into the same one, so nothing is copied twice.</summary>
internal sealed class PageBuffer : IScriptOutput, IDisposable
{
    /// <summary>No page is this long; a template that gets here would never end.</summary>
    public const int Limit = 32 * 1024 * 1024;

    private char[] _characters = ArrayPool<char>.Shared.Rent(64 * 1024);
    private int _length;

    /// <summary>True if a template wrote more than any page can hold.</summary>
    public bool IsOverLimit => _length > Limit;

    /// <summary>What was written so far.</summary>
    public ReadOnlySpan<char> Written => _characters.AsSpan(0, _length);

    /// <summary>Adds text as it is.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        text.CopyTo(Reserve(text.Length));
        _length += text.Length;
    }

    /// <summary>Adds text with its five special characters escaped.</summary>
    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        for (var next = HtmlEscaper.FirstSpecial(text); next >= 0; next = HtmlEscaper.FirstSpecial(text))
        {
            Write(text[..next]);
            Write(HtmlEscaper.Entity(text[next]));
            text = text[(next + 1)..];
        }

        Write(text);
    }

    /// <inheritdoc/>
    public void Write(string text, int offset, int count) => Write(text.AsSpan(offset, count));

    /// <inheritdoc/>
    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>The page in UTF-8.</summary>
    public byte[] ToUtf8() => Encoding.UTF8.GetBytes(_characters, 0, _length);

    /// <inheritdoc/>
    public override string ToString() => new(Written);

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_characters);
        _characters = [];
        _length = 0;
    }

    private Span<char> Reserve(int count)
    {
        if (_characters.Length - _length < count)
        {
            var larger = ArrayPool<char>.Shared.Rent(Math.Max(_characters.Length * 2, _length + count));
            Written.CopyTo(larger);
            ArrayPool<char>.Shared.Return(_characters);
            _characters = larger;
        }

        return _characters.AsSpan(_length);
    }
}
