using StoryExplainer.Language;
using StoryExplainer.Language.TemporalExpressions;

namespace StoryExplainer.Tests.Support;

/// <summary>The smallest values that tests need.</summary>
internal static class Some
{
    /// <summary>An article of text paragraphs, without a title.</summary>
    public static ArticleText Article(params string[] paragraphs) =>
        new() { Title = "", Paragraphs = [.. paragraphs.Select((text, index) => new Paragraph($"p{index + 1}", ParagraphKind.Text, index + 1, text))] };

    /// <summary>The same article with a stated publication day.</summary>
    public static ArticleText PublishedOn(this ArticleText article, int year, int month, int day) =>
        article with { Published = new PublicationDate(DateInterval.Day(new DateOnly(year, month, day)), DateBasis.Stated, "given by the test") };
}
