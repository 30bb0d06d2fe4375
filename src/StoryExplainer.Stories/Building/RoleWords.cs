using System.Collections.Frozen;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Building;

/// <summary>The words of a person's roles that mean something. Two people whose roles share none are not one person without further knowledge.</summary>
internal sealed class RoleWords
{
    private static readonly FrozenSet<string> Empty = new[]
    {
        "a", "an", "the", "of", "and", "in", "for", "to", "at", "on", "with", "by", "from", "s", "his", "her", "their", "its", "who", "former", "then", "new", "current", "longtime",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    /// <summary>The words of some roles.</summary>
    public static RoleWords Of(IEnumerable<string> roles)
    {
        var words = new RoleWords();
        words._words.UnionWith(roles.SelectMany(NameKey.Words).Where(word => !Empty.Contains(word)));
        return words;
    }

    /// <summary>Adds the words of other roles.</summary>
    public void Add(RoleWords other) => _words.UnionWith(other._words);

    /// <summary>True if the two share a word, or one of them has no role at all.</summary>
    public bool AgreesWith(RoleWords other) =>
        _words.Count == 0 || other._words.Count == 0 || _words.Overlaps(other._words) || _words.Any(word => other._words.Any(otherWord => AreAkin(word, otherWord)));

    /// <summary>"Russia" and "Russian", "minister" and "ministerial" are near enough.</summary>
    private static bool AreAkin(string word, string other)
    {
        var common = Math.Min(word.Length, other.Length);
        return common >= 5 && string.CompareOrdinal(word, 0, other, 0, Math.Max(5, common - 2)) == 0;
    }
}
