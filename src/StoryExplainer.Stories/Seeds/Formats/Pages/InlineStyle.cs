namespace StoryExplainer.Stories.Seeds.Formats.Pages;

/// <summary>What declarations of CSS say about whether words are seen, and how.</summary>
/// <param name="Display">The value of <c>display</c>, or null.</param>
/// <param name="IsUnseen">True if the words are made invisible or are moved out of sight.</param>
/// <param name="KeepsLines">True if line breaks of the source are shown.</param>
internal readonly record struct InlineStyle(string? Display, bool IsUnseen, bool KeepsLines)
{
    /// <summary>Sites that move words off the screen move them this far.</summary>
    private const double Offscreen = -900;

    /// <summary>Reads declarations: <c>display: none; color: red</c>.</summary>
    public static InlineStyle Parse(ReadOnlySpan<char> declarations)
    {
        string? display = null;
        var isUnseen = false;
        var keepsLines = false;
        var isPlaced = false;
        var isFarAway = false;
        var isClear = false;
        foreach (var range in declarations.Split(';'))
        {
            var declaration = declarations[range];
            var colon = declaration.IndexOf(':');
            if (colon < 0)
            {
                continue;
            }

            var name = declaration[..colon].Trim();
            var value = declaration[(colon + 1)..].Trim();
            if (value.EndsWith("!important", StringComparison.OrdinalIgnoreCase))
            {
                value = value[..^"!important".Length].TrimEnd();
            }

            if (Is(name, "display"))
            {
                display = value.ToString().ToLowerInvariant();
            }
            else if (Is(name, "visibility"))
            {
                isUnseen = Is(value, "hidden") || Is(value, "collapse");
            }
            else if (Is(name, "position"))
            {
                isPlaced = Is(value, "absolute") || Is(value, "fixed");
            }
            else if (Is(name, "left") || Is(name, "top") || Is(name, "right") || Is(name, "bottom") || Is(name, "inset-inline-start"))
            {
                isFarAway |= LengthOf(value) < Offscreen;
            }
            else if (Is(name, "text-indent"))
            {
                isUnseen |= LengthOf(value) < Offscreen;
            }
            else if (Is(name, "font-size"))
            {
                isUnseen |= LengthOf(value) == 0;
            }
            else if (Is(name, "opacity"))
            {
                isClear = LengthOf(value) == 0;
            }
            else if (Is(name, "clip-path"))
            {
                isUnseen |= value.StartsWith("inset(50%", StringComparison.OrdinalIgnoreCase) || value.StartsWith("inset(100%", StringComparison.OrdinalIgnoreCase);
            }
            else if (Is(name, "clip"))
            {
                isUnseen |= value.StartsWith("rect(0", StringComparison.OrdinalIgnoreCase) || value.StartsWith("rect(1px", StringComparison.OrdinalIgnoreCase);
            }
            else if (Is(name, "white-space"))
            {
                keepsLines = value.StartsWith("pre", StringComparison.OrdinalIgnoreCase);
            }
        }

        return new InlineStyle(display, isUnseen || (isPlaced && (isFarAway || isClear)) || display is "none", keepsLines);
    }

    private static bool Is(ReadOnlySpan<char> text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static double LengthOf(ReadOnlySpan<char> value)
    {
        var end = value.Length;
        while (end > 0 && (char.IsLetter(value[end - 1]) || value[end - 1] == '%'))
        {
            end--;
        }

        return double.TryParse(value[..end], System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 1;
    }
}
