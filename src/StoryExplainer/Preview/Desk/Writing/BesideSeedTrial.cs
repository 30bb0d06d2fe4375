using System.Collections.Immutable;
using System.Text;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site.Incremental;
using StoryExplainer.Stories.Model;
using StoryExplainer.Stories.Seeds;

namespace StoryExplainer.Preview.Desk.Writing;

/// <summary>Reads an article with another file beside it, to see whether that can be read.</summary>
internal static class BesideSeedTrial
{
    /// <summary>What comes of it; null if the article cannot be read.</summary>
    /// <param name="seedsFolder">The folder of the articles.</param>
    /// <param name="file">Name of the file beside the seed: "seeds/bridge.yml".</param>
    /// <param name="now">Its bytes as they are, or null.</param>
    /// <param name="edited">The text that it would have.</param>
    /// <param name="stories">The stories.</param>
    public static SiteTrial? Run(string seedsFolder, string file, byte[]? now, string edited, StoryCollection stories)
    {
        if (stories.Articles.FirstOrDefault(article => "seeds/" + SeedPath.SidecarOf(article.Seed) == file) is not { } article)
        {
            return null;
        }

        var full = Path.Combine([seedsFolder, .. article.Seed.Split('/')]);
        if (!File.Exists(full))
        {
            return null;
        }

        var bytes = File.ReadAllBytes(full);
        var (before, after) = (new DiagnosticBag(), new DiagnosticBag());
        SeedReader.Read(article.Seed, bytes, now, before);
        SeedReader.Read(article.Seed, bytes, Encoding.UTF8.GetBytes(edited), after);
        var known = before.ToSorted().Select(problem => (problem.Code, problem.Message)).ToHashSet();
        return new SiteTrial([.. after.ToSorted().Where(problem => problem.Severity != Severity.Info && !known.Contains((problem.Code, problem.Message)))], []);
    }
}
