using System.Collections.Immutable;
using StoryExplainer.Language.NamedEntities.People;
using StoryExplainer.Language.NamedEntities.Words;

namespace StoryExplainer.Language.NamedEntities.Roles;

/// <summary>Chooses among the roles that were found for a person: each once, and none that only repeats a part of a longer one.</summary>
internal static class RoleFinder
{
    /// <summary>A person's roles in reading order: no wording twice, none that lies whole inside another.</summary>
    public static ImmutableArray<RoleFinding> Choose(List<(MarkedParagraph Paragraph, FoundRole Role)> found)
    {
        var roles = found
            .Select(entry => (Passage: entry.Paragraph.PassageOf(entry.Role.FirstToken, entry.Role.EndToken), entry.Role.Rule, entry.Paragraph))
            .Select(entry => new RoleFinding(entry.Passage.Span.Of(entry.Paragraph.Source.Paragraph.Text), entry.Passage, entry.Rule))
            .OrderBy(role => role.Passage)
            .ToList();
        var chosen = ImmutableArray.CreateBuilder<RoleFinding>();
        for (var i = 0; i < roles.Count; i++)
        {
            if (!roles.Where((other, j) => j != i && IsCovered(roles[i].Text, other.Text, isLater: j < i)).Any())
            {
                chosen.Add(roles[i]);
            }
        }

        return chosen.DrainToImmutable();
    }

    /// <summary>True inside quotation marks: what stands there is somebody's view and not the article's.</summary>
    public static bool IsQuoted(MarkedParagraph paragraph, int token)
    {
        var text = paragraph.Source.Paragraph.Text.AsSpan(0, paragraph.Source.Tokens[token].Span.Start);
        var straight = text.Count('"');
        var open = text.LastIndexOf('“');
        return straight % 2 == 1 || (open >= 0 && open > text.LastIndexOf('”'));
    }

    /// <summary>Whether a longer wording says all of it, or an earlier one the same.</summary>
    private static bool IsCovered(string role, string other, bool isLater)
    {
        var mine = WithoutArticle(role);
        var theirs = WithoutArticle(other);
        if (mine.Equals(theirs, StringComparison.OrdinalIgnoreCase))
        {
            return isLater;
        }

        var at = theirs.IndexOf(mine, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || theirs[at - 1] == ' ') && (at + mine.Length == theirs.Length || theirs[at + mine.Length] is ' ' or ',');
    }

    private static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> role) =>
        role.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? role[4..]
        : role.StartsWith("a ", StringComparison.OrdinalIgnoreCase) ? role[2..]
        : role.StartsWith("an ", StringComparison.OrdinalIgnoreCase) ? role[3..] : role;
}
