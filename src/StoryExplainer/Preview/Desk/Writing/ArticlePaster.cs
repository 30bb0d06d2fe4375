using StoryExplainer.Adding;
using StoryExplainer.Site;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Preview.Desk.Writing;

/// <summary>Makes a seed of text that was pasted into the desk, as <c>add</c> makes one of a file.</summary>
/// <param name="session">Knows the site.</param>
/// <param name="folders">Where the project lies.</param>
/// <param name="today">The day on which articles are added.</param>
internal sealed class ArticlePaster(PreviewSession session, SiteFolders folders, DateOnly today)
{
    /// <summary>Adds an article.</summary>
    public async Task<DeskAnswer> PasteAsync(PasteRequest request, CancellationToken cancellation)
    {
        AddedArticle added;
        try
        {
            var story = string.IsNullOrWhiteSpace(request.Story) ? null : Slug.From(request.Story);
            var adder = new ArticleAdder(folders.Seeds, story, today);
            added = adder.AddText(new PastedArticle(request.Text ?? "", request.Title, request.Url, request.Publisher, request.Published));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new DeskAnswer(false, $"The article could not be written: {exception.Message}");
        }

        if (added.Path is not { } path)
        {
            return new DeskAnswer(false, "Nothing was added: " + added.Words);
        }

        session.Hear();
        var state = await session.CurrentAsync(cancellation);
        var seed = Path.GetRelativePath(folders.Seeds, path).Replace('\\', '/');
        var article = state.Site.Stories.Articles.FirstOrDefault(article => article.Seed == seed);
        return new DeskAnswer(true, $"Added as seeds/{seed}: {added.Words}") { File = "seeds/" + seed, Page = article is null ? null : DeskView.AddressOf(state, article) };
    }
}
