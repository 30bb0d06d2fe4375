using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Showing;

/// <summary>Keeps words that are shown in part and their evidence together.</summary>
internal static class ShownWords
{
    /// <summary>The evidence of the words without the first <paramref name="length"/> UTF-16 code units of them.</summary>
    public static Evidence? From(Evidence? evidence, int length) =>
        evidence is { } place ? place with { Span = new TextSpan(place.Span.Start + length, place.Span.End) } : null;
}
