
namespace StoryExplainer.Stories.Model;

/// <summary>Leaves out what is a number of Unicode but never a character: such text cannot be normalised or written as XML, and says nothing to anybody.</summary>
public static class Letters
{
    /// <summary>The text without U+FFFE and U+FFFF.</summary>
    public static string Of(string text) => text.AsSpan().ContainsAny('\uFFFE', '\uFFFF') ? string.Concat(text.Where(character => character < '\uFFFE')) : text;
}
