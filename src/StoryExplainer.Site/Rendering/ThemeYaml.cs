using StoryExplainer.Language.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace StoryExplainer.Site.Rendering;

/// <summary>Opens the YAML files of a theme: names inside names, each once, with the place of every value.</summary>
internal static class ThemeYaml
{
    /// <summary>The mapping that a file holds; empty for an empty file, null after a problem.</summary>
    public static YamlMappingNode? Read(ThemeFile file, DiagnosticRule rule, DiagnosticBag diagnostics)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(file.Text));
            if (stream.Documents.Count == 0)
            {
                return [];
            }

            if (stream.Documents[0].RootNode is YamlMappingNode mapping)
            {
                return mapping;
            }

            diagnostics.Add(rule, At(file, stream.Documents[0].RootNode), "This file should hold lines of \"name: value\".");
        }
        catch (YamlException exception)
        {
            var start = new DiagnosticLocation(file.Shown, (int)exception.Start.Line, (int)exception.Start.Column);
            diagnostics.Add(rule, start, $"This is not YAML that can be read: {exception.InnerException?.Message ?? exception.Message}");
        }

        return null;
    }

    /// <summary>The place of a value.</summary>
    public static DiagnosticLocation At(ThemeFile file, YamlNode node) => new(file.Shown, (int)node.Start.Line, (int)node.Start.Column);
}
