using System.Collections.Immutable;
using StoryExplainer.Publishing;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Publishing.Support;

/// <summary>A finished site of a few files, as a build leaves it in its output folder.</summary>
internal sealed class SmallSite : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SmallSite()
    {
        Write(".story-explainer", "made by a build");
        Write("index.html", Page("assets/site.css", "Home"));
        Write("people/ada-obi.html", Page("../assets/site.css", "Ada Obi"));
        Write("people/ben okoro.html", Page("../assets/site.css", "Ben Okoro, in a file with a space"));
        Write("assets/site.css", "main { color: black }");
        Write("search/index.js", "storySearch({})");
        Write("feed.xml", "<feed/>");
    }

    /// <summary>Folder of the site.</summary>
    public string Folder => _folder.Path;

    /// <summary>What there is to publish.</summary>
    public ImmutableArray<PublishFile> Files => PublishFiles.Read(_folder.Path);

    /// <summary>What a place holds after a publication, by path.</summary>
    public SortedDictionary<string, string> Content => new(Files.ToDictionary(file => file.Path, file => File.ReadAllText(file.Source!)), StringComparer.Ordinal);

    /// <summary>A page that loads a style sheet.</summary>
    public static string Page(string style, string text) => $"<link rel=\"stylesheet\" href=\"{style}\"><p>{text}</p>";

    public void Write(string path, string text) => _folder.Write(path, text);

    public void Delete(string path) => File.Delete(_folder[path]);

    public void Dispose() => _folder.Dispose();
}
