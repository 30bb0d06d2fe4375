using System.Collections.Immutable;
using StoryExplainer.Site.Addresses;
using StoryExplainer.Site.Planning;

namespace StoryExplainer.Site.Output;

/// <summary>The files of a site that are no pages: feed, map of the site, data, tables, the search index, and what the editor put into <c>input/static/</c>. Each is made when it is written.</summary>
public static class OutputFiles
{
    /// <summary>The files of a planned site, by address.</summary>
    public static ImmutableArray<PlannedFile> Make(SitePlan plan) =>
        [.. OfProgram(plan).Concat(plan.Model.Content.Static.Select(file => new PlannedFile(new PageAddress(file.Path), () => File.ReadAllBytes(file.FullPath)))).OrderBy(file => file.Address)];

    /// <summary>Those that the program makes.</summary>
    internal static ImmutableArray<PlannedFile> OfProgram(SitePlan plan)
    {
        var files = new List<PlannedFile>
        {
            new(SiteAddresses.Feed, () => Feed.Write(plan.Model)),
            new(new PageAddress("robots.txt"), () => Robots.Write(plan.Model.Content.Settings.BaseUrl)),
            new(new PageAddress("_headers"), () => SecurityHeaders.Write(plan.Model.Content.Settings.BaseUrl)),
            new(SiteAddresses.QuotesCsv, () => QuoteTable.Write(plan.Model)),
            new(SiteAddresses.Data, () => StoryData.ToUtf8(plan.Model.Collection, plan.Model.Content.Settings, full: false)),
            new(new PageAddress("data/story.schema.json"), StoryDataSchema.ToUtf8),
            new(new PageAddress("data/timelinejs.json"), () => TimelineExport.Write(plan.Model)),
        };
        if (!plan.Redirects.IsEmpty)
        {
            files.Add(new PlannedFile(new PageAddress("_redirects"), () => RedirectRules.Write(plan.Redirects, plan.Model.Content.Settings.BaseUrl)));
        }

        if (plan.Model.Addresses.HasStories)
        {
            files.AddRange(plan.Model.Addresses.Stories.Select(story => new PlannedFile(SiteAddresses.FeedOf(story), () => Feed.Write(plan.Model, story))));
        }

        files.AddRange(Sitemap.Plan(plan));
        files.AddRange(SearchIndex.Plan(plan.Model));
        return [.. files];
    }
}
