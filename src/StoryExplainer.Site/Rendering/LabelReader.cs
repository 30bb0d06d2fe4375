using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;
using YamlDotNet.RepresentationModel;

namespace StoryExplainer.Site.Rendering;

/// <summary>Reads the language files: the site's language over its primary language over English, label by label.</summary>
internal static class LabelReader
{
    private const string Fallback = "en";

    /// <summary>Reads the labels of a language.</summary>
    public static Labels Read(ImmutableSortedDictionary<string, ThemeFile> files, string language, DiagnosticBag diagnostics)
    {
        var labels = new Dictionary<string, Label>(StringComparer.Ordinal);
        var shown = $"i18n/{Fallback}.yml";
        foreach (var name in new[] { Fallback, language.Split('-')[0], language }.Distinct(StringComparer.Ordinal))
        {
            // A user's file may hold only the labels that differ, so the built-in one is read first.
            foreach (var file in Layers(files, $"i18n/{name}.yml"))
            {
                shown = file.Shown;
                if (ThemeYaml.Read(file, ThemeDiagnostics.Labels, diagnostics) is { } root)
                {
                    Add(labels, "", root, file, diagnostics);
                }
            }
        }

        return new Labels(language, shown, labels);
    }

    private static IEnumerable<ThemeFile> Layers(ImmutableSortedDictionary<string, ThemeFile> files, string path)
    {
        if (ThemeFiles.BuiltIn.TryGetValue(path, out var builtIn))
        {
            yield return builtIn;
        }

        if (files.TryGetValue(path, out var own) && !own.IsDefault)
        {
            yield return own;
        }
    }

    private static void Add(Dictionary<string, Label> labels, string prefix, YamlMappingNode node, ThemeFile file, DiagnosticBag diagnostics)
    {
        foreach (var (key, value) in node.Children)
        {
            var name = prefix + ((YamlScalarNode)key).Value;
            switch (value)
            {
                case YamlScalarNode text:
                    labels[name] = new Label(text.Value ?? "", ImmutableDictionary<string, string>.Empty);
                    break;
                case YamlMappingNode forms when PluralForms(forms) is { } plural:
                    labels[name] = new Label(plural["other"], plural);
                    break;
                case YamlMappingNode group:
                    Add(labels, name + ".", group, file, diagnostics);
                    break;
                default:
                    diagnostics.Add(ThemeDiagnostics.Labels, ThemeYaml.At(file, value), $"The label \"{name}\" should be a text, or plural forms such as \"one\" and \"other\".");
                    break;
            }
        }
    }

    private static ImmutableDictionary<string, string>? PluralForms(YamlMappingNode node)
    {
        var forms = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in node.Children)
        {
            if (key is not YamlScalarNode { Value: { } name } || !PluralRules.IsForm(name) || value is not YamlScalarNode text)
            {
                return null;
            }

            forms[name] = text.Value ?? "";
        }

        return forms.ContainsKey("other") ? forms.ToImmutable() : null;
    }
}
