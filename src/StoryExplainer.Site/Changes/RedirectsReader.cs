using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Editing.Yaml;

namespace StoryExplainer.Site.Changes;

/// <summary>Reads <c>input/redirects.yml</c>: a former address, a colon, and the page that takes its place or the word <c>gone</c>.</summary>
internal static class RedirectsReader
{
    /// <summary>Reads the file.</summary>
    public static Redirects Read(EditorFiles files, DiagnosticBag diagnostics)
    {
        if (files.Find(Redirects.FileName) is not { } source)
        {
            return Redirects.None;
        }

        var file = StrictYaml.ReadMapping(source, [], diagnostics);
        var lines = ImmutableArray.CreateBuilder<Redirect>();
        foreach (var entry in file.Entries)
        {
            var from = new YamlText(entry.Key, entry.KeyLocation);
            if (IsPage(from, diagnostics) & file.Require(entry.Key) && file.LocatedText(entry.Key) is { } to && (to.Value == "gone" || IsPage(to, diagnostics)))
            {
                lines.Add(new Redirect(from, to.Value == "gone" ? null : to));
            }
        }

        return new Redirects(lines.ToImmutable());
    }

    private static bool IsPage(YamlText address, DiagnosticBag diagnostics)
    {
        var path = address.Value;
        var isPage = path.EndsWith(".html", StringComparison.Ordinal) && path.Split('/').All(part => part.Length > 0 && part[0] != '.')
            && path.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or '/');
        if (!isPage)
        {
            diagnostics.Add(ChangeDiagnostics.NoPageAddress, address.Location, path);
        }

        return isPage;
    }
}
