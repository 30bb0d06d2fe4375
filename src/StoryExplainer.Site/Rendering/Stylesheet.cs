using System.Collections.Immutable;
using System.Text;

namespace StoryExplainer.Site.Rendering;

/// <summary>Joins the theme's style files to the one file that readers load.</summary>
internal static class Stylesheet
{
    /// <summary>Lowest first; the user's own layer wins over all others without any fight about specificity.</summary>
    private const string LayerOrder = "@layer reset,tokens,base,layout,components,print,theme;\n";

    private const string FontFile = "styles/fonts.css";
    private const string UserFile = "assets/theme.css";

    /// <summary>Joins the files.</summary>
    public static string Join(ImmutableSortedDictionary<string, ThemeFile> files, ThemeSettings settings)
    {
        var css = new StringBuilder(LayerOrder);
        foreach (var file in files.Values.Where(file => file.Path.StartsWith("styles/", StringComparison.Ordinal) && IsWanted(file, settings)))
        {
            css.Append(Squeeze(file.Text)).Append('\n');
        }

        css.Append(AccentRule(settings));
        if (files.TryGetValue(UserFile, out var user) && Squeeze(user.Text) is { Length: > 0 } rules)
        {
            css.Append("@layer theme{\n").Append(rules).Append("\n}\n");
        }

        return css.ToString();
    }

    private static bool IsWanted(ThemeFile file, ThemeSettings settings) =>
        file.Path == FontFile ? settings.HasFonts : settings.HasDefaultStyles || !file.IsDefault;

    /// <summary>Takes out comments, indentation and empty lines, and leaves texts in quotes alone.</summary>
    internal static string Squeeze(string css)
    {
        var squeezed = new StringBuilder(css.Length);
        for (var i = 0; i < css.Length; i++)
        {
            var character = css[i];
            if (character is '"' or '\'')
            {
                var end = css.IndexOf(character, i + 1);
                end = end < 0 ? css.Length - 1 : end;
                squeezed.Append(css, i, end - i + 1);
                i = end;
            }
            else if (character == '/' && i + 1 < css.Length && css[i + 1] == '*')
            {
                var end = css.IndexOf("*/", i + 2, StringComparison.Ordinal);
                i = end < 0 ? css.Length : end + 1;
            }
            else if (!char.IsWhiteSpace(character))
            {
                squeezed.Append(character);
            }
            else if (squeezed.Length > 0 && !char.IsWhiteSpace(squeezed[^1]))
            {
                squeezed.Append(character == '\n' ? '\n' : ' ');
            }
            else if (character == '\n' && squeezed.Length > 0)
            {
                squeezed[^1] = '\n';
            }
        }

        return squeezed.ToString().Trim();
    }

    private static string AccentRule(ThemeSettings settings)
    {
        if (settings.Accent is null && settings.AccentDark is null)
        {
            return "";
        }

        var light = settings.Accent ?? "#0b5566";
        var dark = settings.AccentDark ?? $"color-mix(in oklab,{light} 40%,white)";
        return $"@layer tokens{{:root{{--link:light-dark({light},{dark})}}}}\n";
    }
}
