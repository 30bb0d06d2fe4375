using System.Text.RegularExpressions;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Showing;

/// <summary>Tells by their form stretches that stand where an explanation could and explain nothing: the term again, news of it, a name beside it.</summary>
internal static partial class Explanations
{
    private static readonly HashSet<string> SmallWords = new(StringComparer.Ordinal) { "a", "an", "and", "at", "by", "for", "from", "in", "is", "of", "on", "or", "s", "the", "to", "was", "with" };

    /// <summary>True if the words explain nothing of the term.</summary>
    public static bool IsNone(string term, string words)
    {
        var saysTerm = SaysTerm(term, words);
        return SaysOnlyHow().IsMatch(words)
            || IsTold().IsMatch(words)
            || IsOpen().IsMatch(words)
            || IsNewsClause().IsMatch(words)
            || (saysTerm && !IsSentenceAbout(term, words) && !IsKindBehind(term, words))
            || IsNameBeside(term, words);
    }

    /// <summary>True if the words hold all words of the term, or nothing but words of it.</summary>
    private static bool SaysTerm(string term, string words)
    {
        var (own, said) = (Content(term), Content(words));
        return own.Count > 0 && (own.IsSubsetOf(said) || said.IsSubsetOf(own));
    }

    private static HashSet<string> Content(string text) => NameKey.Words(text).Where(word => !SmallWords.Contains(word)).ToHashSet(StringComparer.Ordinal);

    /// <summary>True for "A gabion is a cage of stones": the term, a verb that explains, and what it is.</summary>
    private static bool IsSentenceAbout(string term, string words)
    {
        var at = words.IndexOf(term, StringComparison.OrdinalIgnoreCase);
        return at is >= 0 and <= 4 && Says().IsMatch(words[(at + term.Length)..]);
    }

    /// <summary>True for "Hull’s Old Town quarter": where it is and, behind the name, of what kind.</summary>
    private static bool IsKindBehind(string term, string words)
    {
        var at = words.IndexOf(term, StringComparison.OrdinalIgnoreCase);
        return at > 0 && KindAtEnd().IsMatch(words[(at + term.Length)..]);
    }

    /// <summary>True for "Port Works" beside another name: all its words are written as a name, and they are not what the term's letters stand for.</summary>
    private static bool IsNameBeside(string term, string words)
    {
        var parts = words.Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => !SmallWords.Contains(word.ToLowerInvariant())).ToList();
        return parts.Count > 0 && parts.TrueForAll(word => char.IsUpper(word[0]) || char.IsAsciiDigit(word[0]))
            && !(term.Length >= 2 && parts.Count >= 2 && term.ToUpperInvariant().StartsWith(string.Concat(parts.Select(word => char.ToUpperInvariant(word[0])))[..2], StringComparison.Ordinal) && !term.Contains(' ', StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^ \p{Ll}+$", RegexOptions.ExplicitCapture)]
    private static partial Regex KindAtEnd();

    // "increasingly likely": words for how something is, and nothing that it is.
    [GeneratedRegex(@"^((which|that) (is|are|was|were) )?\w+ly \w+$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex SaysOnlyHow();

    // A whole sentence of somebody's, a question, an aside between dashes, something scheduled.
    [GeneratedRegex(@"^[“""].*[.!?]?[”""]$|\?|\s[—–-]\s|^(scheduled|expected|due|set|slated|likely) to\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex IsTold();

    // "a group that has applauded": cut before what it is about.
    [GeneratedRegex(@"\b(that|which|who) (has|have|had|is|are|was|were)( \w+)?$|\b(and|or|of|for|to|with|by|in|the|a|an|its)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex IsOpen();

    // "which the council stands ready to support", "which accuses the firm": the clause goes on with others or with what was done.
    [GeneratedRegex(@"^(which|that|who|where|when) ((the|a|an|its|some|many|most|all)\b|\p{Lu}|(\w+ly )?(accuses?|accused|sued|said|says|told|announced|denied|denies|claims?|claimed|had|has (been|said|not)|came|comes|went|may|might|could|would|will)\b)", RegexOptions.ExplicitCapture)]
    private static partial Regex IsNewsClause();

    [GeneratedRegex(@"^\W*(s\W)?\s*(\([^)]*\)\s*)?(is|are|means?|refers to|stands for)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Says();
}
