using System.Text.RegularExpressions;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Stories.Dictionary;

namespace StoryExplainer.Stories.Showing;

/// <summary>
/// Tells words that say who somebody is ("harbour master of Hull", "who runs the port", "of Port Watch") from words that only stood where a role could: "even wealthier",
/// "board", "20-year-old", "who joked about it".
/// </summary>
internal static partial class RoleWording
{
    private const int SensesInUse = 3;
    private const int ShortestWithEnding = 5;

    private static readonly HashSet<string> Posts = new(StringComparer.OrdinalIgnoreCase)
    {
        "chairs", "chaired", "coaches", "coached", "commands", "commanded", "directs", "directed", "edits", "edited", "founded", "co-founded", "governs", "governed", "heads", "headed",
        "hosts", "hosted", "leads", "led", "manages", "managed", "oversees", "oversaw", "owns", "owned", "plays", "played", "presides", "presided", "represents", "represented", "runs", "ran",
        "serves", "served", "sits", "sat", "studies", "succeeded", "replaced", "teaches", "taught", "volunteers", "volunteered", "works", "worked",
    };

    private static readonly HashSet<string> Opinions = new(StringComparer.OrdinalIgnoreCase)
    {
        "alleges", "argues", "believes", "claims", "denies", "expects", "faces", "fears", "feels", "hopes", "insists", "knows", "maintains", "needs", "says", "sees", "thinks", "wants", "wishes",
    };

    private static readonly HashSet<string> Pronouns = new(StringComparer.OrdinalIgnoreCase) { "he", "her", "him", "his", "it", "its", "she", "that", "their", "them", "there", "they", "this", "those" };

    /// <summary>True for words that say who somebody is.</summary>
    public static bool NamesSomebody(string role)
    {
        var text = Opening().Replace(role.Trim(), "");
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [] => false,
            ["who" or "Who", ..] => SaysPost(words[1..]),
            [var first, ..] when Posts.Contains(first) => true,
            ["of" or "from" or "at" or "with", ..] => words.Skip(1).Any(word => char.IsUpper(word[0])),
            _ => HasPersonNoun(text),
        };
    }

    /// <summary>True for a phrase whose first part ends in a noun for one person: "former harbour adviser".</summary>
    public static bool IsPersonPhrase(string phrase) => Joints().Split(Opening().Replace(phrase.Trim(), "")) is [var first, ..] && first.Length > 0 && IsPerson(first[(first.LastIndexOf(' ') + 1)..], 1);

    private static bool SaysPost(string[] clause)
    {
        var verb = Array.FindIndex(clause, word => !word.EndsWith("ly", StringComparison.Ordinal) && word is not ("also" or "now" or "then" or "once" or "has" or "had" or "still"));
        return verb >= 0 && (Posts.Contains(clause[verb]) || IsLasting(clause[verb..]) || (clause[verb] is "is" or "was" or "became" or "been" && HasPersonNoun(Opening().Replace(string.Join(' ', clause[(verb + 1)..]), ""))));
    }

    /// <summary>True for what somebody does as a rule, told in the present and without words for others: "lectures in politics", not "says that he left".</summary>
    private static bool IsLasting(string[] clause) =>
        clause[0].EndsWith('s') && clause[0] is not ("is" or "was" or "has" or "does") && !Opinions.Contains(clause[0]) && !clause.Skip(1).Any(Pronouns.Contains);

    /// <summary>True if the first part of the phrase, up to a small word, ends in a noun for a person or holds one that means little else, or a compound at the end is one: "Health and Safety secretary".</summary>
    private static bool HasPersonNoun(string phrase)
    {
        var parts = Joints().Split(phrase).Select(part => Opening().Replace(part, "").Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(part => part.Length > 0).ToList();
        return parts.Count > 0 && (IsPerson(parts[0][^1], SensesInUse) || parts[0].Any(word => IsPerson(word, 1)) || (parts[^1].Length > 1 && IsPerson(parts[^1][^1], SensesInUse)));
    }

    private static bool IsPerson(string word, int senses)
    {
        var noun = word.Trim('"', '“', '”', '‘', '’', '(', ')', '.', ';').ToLowerInvariant();
        if (noun.Length == 0 || char.IsAsciiDigit(noun[0]))
        {
            return false;
        }

        var last = noun[(noun.LastIndexOf('-') + 1)..];
        if (PersonNouns.Has(noun) || PersonNouns.Has(last))
        {
            return true;
        }

        var found = GlossDictionary.Find(noun);
        if (found.IsEmpty && last != noun)
        {
            noun = last;
            found = GlossDictionary.Find(noun);
        }

        return found.IsEmpty
            ? noun.Length >= ShortestWithEnding && DoerEnding().IsMatch(noun)
            : found[0].Lemma == noun && found.Take(senses).Any(sense => sense.Field == "person");
    }

    [GeneratedRegex(@"^(an?|the|one of the)\s+", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(@",\s*|\s(?:of|for|at|in|from|to|with|on|and|or|who|by|under|behind|over|as|per|into|against)\s", RegexOptions.ExplicitCapture)]
    private static partial Regex Joints();

    [GeneratedRegex("(man|woman|person|ist|ian|maker|[^aeiou]er|[tsc]or)$", RegexOptions.ExplicitCapture)]
    private static partial Regex DoerEnding();
}
