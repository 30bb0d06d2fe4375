using System.Text.RegularExpressions;
using StoryExplainer.Language.Diagnostics;
using YamlDotNet.RepresentationModel;

namespace StoryExplainer.Site.Rendering;

/// <summary>Reads <c>theme.yml</c> strictly: an unknown name or value is an error with its place.</summary>
internal static partial class ThemeSettingsReader
{
    private static readonly string[] SectionNames = [.. RecordAccessor.PropertiesOf(typeof(ThemeSections)).Select(property => MemberName.ToTemplate(property.Name))];

    /// <summary>Reads the settings; what is wrong keeps its default.</summary>
    /// <param name="file">The file.</param>
    /// <param name="settings">The defaults.</param>
    /// <param name="diagnostics">Takes the problems.</param>
    public static ThemeSettings Read(ThemeFile file, ThemeSettings settings, DiagnosticBag diagnostics)
    {
        var root = ThemeYaml.Read(file, ThemeDiagnostics.Setting, diagnostics) ?? [];
        foreach (var (key, value) in root.Children)
        {
            var reader = new SettingReader(file, ((YamlScalarNode)key).Value ?? "", key, value, diagnostics);
            settings = reader.Name switch
            {
                "name" => settings with { Name = reader.Text() ?? settings.Name },
                "version" => settings with { Version = reader.Text() ?? settings.Version },
                "fonts" => settings with { HasFonts = reader.Choice("bundled", "system") != "system" },
                "styles" => settings with { HasDefaultStyles = reader.Choice("default", "own") != "own" },
                "accent" => settings with { Accent = reader.Colour(isDark: false) },
                "accent_dark" => settings with { AccentDark = reader.Colour(isDark: true) },
                "sections" => settings with { Sections = ReadSections(file, value, settings.Sections, diagnostics) },
                _ => reader.Unknown(settings, ["name", "version", "fonts", "styles", "accent", "accent_dark", "sections"]),
            };
        }

        return settings;
    }

    private static ThemeSections ReadSections(ThemeFile file, YamlNode node, ThemeSections sections, DiagnosticBag diagnostics)
    {
        if (node is not YamlMappingNode mapping)
        {
            diagnostics.Add(ThemeDiagnostics.Setting, ThemeYaml.At(file, node), $"\"sections\" should hold lines such as \"people: on\". Known are {string.Join(", ", SectionNames)}.");
            return sections;
        }

        foreach (var (key, value) in mapping.Children)
        {
            var reader = new SettingReader(file, ((YamlScalarNode)key).Value ?? "", key, value, diagnostics);
            var isOn = reader.Choice("on", "off") != "off";
            sections = reader.Name switch
            {
                "due_next" => sections with { DueNext = isOn },
                "people" => sections with { People = isOn },
                "quotes" => sections with { Quotes = isOn },
                "terms" => sections with { Terms = isOn },
                "timeline" => sections with { Timeline = isOn },
                "questions" => sections with { Questions = isOn },
                "provenance" => sections with { Provenance = isOn },
                _ => reader.Unknown(sections, SectionNames),
            };
        }

        return sections;
    }

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex Colour();

    /// <summary>One line of the file.</summary>
    private readonly struct SettingReader(ThemeFile file, string name, YamlNode key, YamlNode value, DiagnosticBag diagnostics)
    {
        public string Name => name;

        public string? Text() => value is YamlScalarNode { Value: { Length: > 0 } text } ? text : Fail(value, $"\"{name}\" should be a text.");

        public string? Choice(string first, string second) =>
            value is YamlScalarNode { Value: { } text } && (text == first || text == second)
                ? text
                : Fail(value, $"\"{name}\" is \"{value}\", but it can only be \"{first}\" or \"{second}\".");

        public string? Colour(bool isDark)
        {
            if (value is not YamlScalarNode { Value: { } text } || !ThemeSettingsReader.Colour().IsMatch(text))
            {
                return Fail(value, $"\"{name}\" is \"{value}\", but it should be a colour such as \"#0b5566\", in quotes.");
            }

            var contrast = ColourContrast.Between(text, isDark ? ColourContrast.DarkPage : ColourContrast.LightPage);
            if (contrast < 4.5)
            {
                diagnostics.Add(
                    ThemeDiagnostics.Contrast, ThemeYaml.At(file, value), text, contrast.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture),
                    isDark ? "dark" : "light", isDark ? "lighter" : "darker");
            }

            return text;
        }

        public T Unknown<T>(T settings, IEnumerable<string> known)
        {
            Fail(key, $"There is no setting \"{name}\".{NearestName.Hint(name, known)} Known are {string.Join(", ", known)}.");
            return settings;
        }

        private string? Fail(YamlNode node, string message)
        {
            diagnostics.Add(ThemeDiagnostics.Setting, ThemeYaml.At(file, node), message);
            return null;
        }
    }
}
