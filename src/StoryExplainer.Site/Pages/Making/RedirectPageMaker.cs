using StoryExplainer.Site.Addresses;
using StoryExplainer.Site.Changes;

namespace StoryExplainer.Site.Pages.Making;

/// <summary>Makes the page at a former address.</summary>
internal static class RedirectPageMaker
{
    /// <summary>The page.</summary>
    public static PageRecord Make(PageMaking making, PublishedPage redirect)
    {
        var target = new PageAddress(redirect.Target!); // A redirect has one.
        var title = making.Site.Words.Say("title.moved", ("title", TitleOf(making, target.Path)));
        var page = PageFraming.Complete(
            making,
            new PageHead { Title = title, Description = title, Section = "redirect", IsHidden = true },
            new RedirectPage { Target = making.Href(target) });
        return page with { Canonical = target.AbsoluteIn(making.Site.Content.Settings.BaseUrl), JsonLd = null, Previews = [] };
    }

    private static string TitleOf(PageMaking making, string path)
    {
        var collection = making.Site.Collection;
        var id = Path.GetFileNameWithoutExtension(path);
        return path.Split('/')[0] switch
        {
            "people" when making.Site.Index.Person(id) is >= 0 and var person => collection.People[person].Name,
            "terms" when making.Site.Index.Term(id) is >= 0 and var term => collection.Terms[term].Name,
            "articles" when collection.Articles.FirstOrDefault(article => article.Id == id) is { } article => article.Text.Title,
            _ => making.Site.Content.Settings.Title,
        };
    }
}
