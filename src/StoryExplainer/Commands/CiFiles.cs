using System.Collections.Immutable;
using System.Reflection;
using System.Text;

namespace StoryExplainer.Commands;

/// <summary>What <c>new site --ci</c> adds, so that a host or its builders publish the site on every change.</summary>
internal static class CiFiles
{
    private const string ToolList = ".config/dotnet-tools.json";

    private static readonly ImmutableArray<(string Name, string Path, string Kind, ImmutableArray<(string Name, string Path)> More)> Hosts =
    [
        ("github.yml", ".github/workflows/publish.yml", "folder", []),
        ("gitlab.yml", ".gitlab-ci.yml", "folder", []),

        // Netlify keeps a folder between two builds only for a plug-in that asks for it.
        ("netlify.toml", "netlify.toml", "netlify", [("keep-cache.js", "netlify/keep-cache/index.js"), ("keep-cache.manifest.yml", "netlify/keep-cache/manifest.yml")]),
        ("cloudflare.yml", ".github/workflows/publish.yml", "cloudflare", []),
    ];

    /// <summary>The hosts that there are files for.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Hosts.Select(host => Path.GetFileNameWithoutExtension(host.Name))];

    /// <summary>Paths of the files that a project gets for a host, the one to look at first.</summary>
    public static ImmutableArray<string> PathsOf(string host)
    {
        var (_, path, _, more) = Hosts.First(file => Path.GetFileNameWithoutExtension(file.Name) == host);
        return [path, .. more.Select(file => file.Path), ToolList];
    }

    /// <summary>Adds the files to a new project. Gives the path of the file to look at.</summary>
    public static string Write(string project, string host)
    {
        var (name, path, kind, more) = Hosts.First(file => Path.GetFileNameWithoutExtension(file.Name) == host);
        WriteText(project, path, Read("Ci/" + name));
        foreach (var (other, place) in more)
        {
            WriteText(project, place, Read("Ci/" + other));
        }

        WriteText(project, ToolList, ToolManifest());
        File.AppendAllText(
            Path.Combine(project, "input", "site.yml"),
            $"\n# Where \"publish\" puts the site; {path} takes it from there. It also gives the address, which other ways of publishing need here as base-url.\npublish:\n  to: {kind}\n  folder: public\n");
        StarterFiles.AddLines(Path.Combine(project, StarterFiles.GitIgnore), "public/\n");
        return path;
    }

    // By this file "dotnet tool restore" gets the very version that made the project.
    private static string ToolManifest() =>
        $$"""
        {
          "version": 1,
          "isRoot": true,
          "tools": {
            "story-explainer": {
              "version": "{{Version}}",
              "commands": ["story-explainer"]
            }
          }
        }

        """;

    private static string Version => Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";

    private static void WriteText(string project, string path, string text)
    {
        var target = Path.Combine(project, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!); // The files lie in the project, which is a folder.
        File.WriteAllText(target, text);
    }

    private static string Read(string name)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(resource, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
