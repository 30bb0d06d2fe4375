using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Site.Addresses;
using StoryExplainer.Site.Planning;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Output;

/// <summary>Addresses of the pages on their server, as the data file names them.</summary>
/// <param name="root">The path that the site lives at, ending in a slash.</param>
internal sealed class StoryDataAddresses(string root)
{
    /// <summary>A story's overview. The one story of a site is its home page.</summary>
    public string Of(Story story, StoryCollection stories) =>
        story.Folder is null && stories.Stories.Length == 1 ? root + "index.html" : $"{root}stories/{story.Id}/index.html";

    /// <summary>An article's page.</summary>
    public string Of(Article article) => $"{root}articles/{article.Id}.html";

    /// <summary>A person's page, or null for those only listed among "also named".</summary>
    public string? Of(Person person) => person.Tier == PersonTier.Page ? $"{root}people/{person.Id}.html" : null;

    /// <summary>An organisation's or a place's entry on its list.</summary>
    public string Of(Entity entity, PageAddress list) => $"{root}{list.Path}#{entity.Id}";

    /// <summary>A term's page.</summary>
    public string Of(Term term) => $"{root}terms/{term.Id}.html";
}
