using System.Text.RegularExpressions;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Showing;

/// <summary>Tells roles that say who somebody is from words that only their sentence explains.</summary>
internal static partial class ShownRoles
{
    /// <summary>True for a role that a reader understands beside the name. What the editor wrote is always shown.</summary>
    public static bool IsShown(Role role) => role.Origin == Origin.Edited || (!NeedsItsSentence(role.Text) && RoleWording.NamesSomebody(role.Text));

    /// <summary>The role as it stands beside a name: "former mayor" for "a former mayor". What the editor wrote stays as it is.</summary>
    public static Role BesideName(Role role) =>
        role.Origin == Origin.Edited || LeadingArticle().Match(role.Text) is not { Success: true } article ? role : role with { Text = role.Text[article.Length..], Evidence = ShownWords.From(role.Evidence, article.Length) };

    /// <summary>True for "her brother", "ministers", "head of" and "vice-".</summary>
    public static bool NeedsItsSentence(string role)
    {
        var words = role.Trim();
        return words.Length == 0 || PointsElsewhere().IsMatch(words) || IsCut().IsMatch(words) || SeveralPeople().IsMatch(HeadOf(words));
    }

    /// <summary>The words up to the first preposition or comma: "ministers" of "ministers from the north".</summary>
    private static string HeadOf(string role) => HeadEnd().Match(role) is { Success: true } end ? role[..end.Index] : role;

    [GeneratedRegex(@"^(his|her|their|my|our|its|your|this|that|these|those|both|another|other|fellow|same|latter)\b|\b(my|our|your|whose|he|she|they)\b|^former$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex PointsElsewhere();

    [GeneratedRegex(@"^[-‑–]|[-‑–]$|\b(of|for|and|or|the|a|an|to|in|at|with|by|from|after|before|when|while|that|which|who|as|if|than|its|his|her|their)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex IsCut();

    [GeneratedRegex(@"\b(\w{3,}(?<!s|u|i|corp|serie|specie|new)s|\w+women|wives|children|men|people|\w+men)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex SeveralPeople();

    [GeneratedRegex(@"^(an?|the)\s+(?=\S)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex LeadingArticle();

    [GeneratedRegex(@",|\s(of|for|at|in|from|to|with|on|and)\s", RegexOptions.ExplicitCapture)]
    private static partial Regex HeadEnd();
}
