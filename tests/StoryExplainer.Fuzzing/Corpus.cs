using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;

namespace StoryExplainer.Fuzzing;

/// <summary>The inputs that are damaged: the small cases and articles of the tests, and files that may stand beside a seed.</summary>
/// <param name="Seeds">Seeds with their ending.</param>
/// <param name="Sidecars">Files beside seeds.</param>
internal sealed record Corpus(ImmutableArray<(string Extension, byte[] Bytes)> Seeds, ImmutableArray<byte[]> Sidecars)
{
    private const int LongestSeed = 6000;

    private static readonly string[] SidecarTexts =
    [
        "title: Ferry stops\npublisher: Sund News\nauthors: [Nils Aune, \"Kari Moe\"]\npublished: 2024-05-03\nurl: https://sundnews.example/ferry?a=1&b=2\nrights: licensed\n",
        "# what we know\ntitle: \"Ferry <b>stops</b>\"\npublished: 2024-05\ncarrier: The Lantern\nrights-line: © 2024 Sund News\ndraft: false\nslug: ferry-stops\nkey: sund\n",
        "published: 1990s\nrights: public-domain\nauthors:\n  - Nils Aune\n  - Kari Moe\n",
        "title: |\n  A long\n  title\npublished: 2024-03-01/2024-03-07\nrights: own\n",
    ];

    /// <summary>Reads the files of the tests.</summary>
    public static Corpus Read()
    {
        var tests = Path.GetFullPath(Path.Combine(FolderOfSource(), ".."));
        var cases = Directory.EnumerateFiles(Path.Combine(tests, "StoryExplainer.SiteTests", "Cases"), "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".txt" or ".md" or ".html" or ".mhtml" or ".mht" or ".eml" && Path.GetFileName(path) != "README.md");
        var articles = Directory.EnumerateFiles(Path.Combine(tests, "StoryExplainer.Evaluation", "Articles"), "*.txt");
        return new Corpus(
            [.. cases.Concat(articles).Order(StringComparer.Ordinal).Select(path => (Path.GetExtension(path), Shorten(File.ReadAllBytes(path))))],
            [.. SidecarTexts.Select(Encoding.UTF8.GetBytes)]);
    }

    private static byte[] Shorten(byte[] bytes) => bytes.Length <= LongestSeed ? bytes : bytes[..LongestSeed];

    private static string FolderOfSource([CallerFilePath] string thisFile = "") => Path.GetDirectoryName(thisFile)!;
}
