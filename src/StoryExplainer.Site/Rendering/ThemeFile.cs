namespace StoryExplainer.Site.Rendering;

/// <summary>A file of a theme.</summary>
/// <param name="Path">Path in the theme folder, with forward slashes.</param>
/// <param name="Shown">Path as messages show it.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="IsBuiltIn">True if it comes with the program.</param>
internal sealed record ThemeFile(string Path, string Shown, byte[] Content, bool IsBuiltIn)
{
    private static readonly string[] Texts = [".html", ".css", ".js", ".yml", ".md", ".svg", ".txt"];

    /// <summary>True if it belongs to another built-in theme than the default one.</summary>
    public bool IsOfVariant { get; init; }

    /// <summary>True if it holds words and no picture, font or anything else.</summary>
    public bool IsText => Texts.Contains(System.IO.Path.GetExtension(Path), StringComparer.Ordinal);

    /// <summary>True if it belongs to the default theme.</summary>
    public bool IsDefault => IsBuiltIn && !IsOfVariant;

    /// <summary>The bytes as UTF-8 text, without a byte order mark and with plain line ends.</summary>
    public string Text => System.Text.Encoding.UTF8.GetString(Content).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal);
}
