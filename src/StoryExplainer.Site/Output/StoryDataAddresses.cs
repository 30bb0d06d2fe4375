using StoryExplainer.Language.Names;
using StoryExplainer.Site.Planning;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Output;

/// <summary>Root-relative addresses of the pages, as the data file names them.</summary>
internal static class StoryDataAddresses
{
    /// <summary>A story's overview. The one story of a site is its home page.</summary>
    public static string Of(Story story, StoryCollection stories) =>
        story.Folder is null && stories.Stories.Length == 1 ? "/index.html" : $"/stories/{story.Id}/index.html";

    /// <summary>An article's page.</summary>
    public static string Of(Article article) => $"/articles/{article.Id}.html";

    /// <summary>A person's page, or null for those only listed among "also named".</summary>
    public static string? Of(Person person) => person.Tier == PersonTier.Page ? $"/people/{person.Id}.html" : null;

    /// <summary>An organisation's or a place's entry on its list.</summary>
    public static string Of(Entity entity, PageAddress list) => $"/{list.Path}#{entity.Id}";

    /// <summary>A term's page.</summary>
    public static string Of(Term term) => $"/terms/{term.Id}.html";
}
