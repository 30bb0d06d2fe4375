using System.Collections.Frozen;
using StoryExplainer.Language.English;
using StoryExplainer.Language.Lexicon;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Quotations;
using StoryExplainer.Language.Speech;

namespace StoryExplainer.Language.Coreference;

/// <summary>
/// Tells whom "the archbishop", "the ministry’s spokeswoman", "his deputy" or "the Russian leader" means: the people of the article whose role has these words. Two archbishops,
/// or an unnamed source of that noun, and it stays open.
/// </summary>
internal sealed class PersonDescriptions(PeopleFindings people)
{
    private const int LongestDescription = 7;
    private const int ShortestSharedStem = 4;

    private static readonly string[] _determiners = ["the", "his", "her", "its", "their"];

    private static readonly FrozenDictionary<string, string[]> _officeWords = WordFile.Read("office-words.txt")
        .Select(line => line.Split('=', StringSplitOptions.TrimEntries))
        .ToFrozenDictionary(parts => parts[0], parts => parts[1].Split(", "), StringComparer.OrdinalIgnoreCase);

    /// <summary>The people that a description can mean: one, several, or none.</summary>
    /// <param name="label">The description as the text words it, without clauses: "the archbishop".</param>
    /// <param name="source">The unnamed source that the description was taken for, or null.</param>
    public IReadOnlyList<int> Find(string label, int? source)
    {
        var parts = label.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var owner = Array.FindIndex(parts, part => part.EndsWith("’s", StringComparison.Ordinal) || part.EndsWith("'s", StringComparison.Ordinal));
        var isDefinite = parts.Length > 1 && _determiners.Contains(parts[0], StringComparer.OrdinalIgnoreCase);
        if ((!isDefinite && owner < 0) || parts.Length > LongestDescription)
            return [];

        var words = HeadOf(string.Join(' ', parts[(owner >= 0 ? owner + 1 : 1)..]));
        words = [.. words.Where(word => word is not ("former" or "then" or "late" or "current" or "own" or "new"))];
        if (words.Length == 0 || IsAnother(source, words))
            return [];

        var ownerWords = owner >= 0 ? parts[..(owner + 1)].Select(part => part.Replace("’s", "", StringComparison.Ordinal).Replace("'s", "", StringComparison.Ordinal))
            .Where(part => !_determiners.Contains(part, StringComparer.OrdinalIgnoreCase)).ToArray() : [];
        bool Owns(string role) => ownerWords.Length == 0 || Array.Exists(ownerWords, word => HasLike(role, word));
        return FirstOf(
            role => EndsWith(HeadOf(role), words) && !IsNarrower(HeadOf(role), words) && Owns(role),
            role => EndsWith(HeadOf(role), words) && Owns(role),
            role => IsMeantBy(role, words) && Owns(role));
    }

    // Plurals that have no ending, and words of several people that nobody is quoted by.
    private static readonly FrozenSet<string> _several = new[] { "men", "women", "children", "spokespeople", "couple", "pair", "duo", "trio", "staff", "public", "media", "youth", "model", "person" }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _severalLookup = _several.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for a noun of one person: an office, a profession, an age, or another noun of who may speak, but no group or plural.</summary>
    public static bool IsSinglePerson(ReadOnlySpan<char> noun) => !IsSeveral(noun)
        && ((NameLexicon.English.Find(noun) & NameClasses.Role) != NameClasses.None || noun.EndsWith("-old", StringComparison.Ordinal)
            || (Cues.Of(noun) & Cue.PersonNoun) != Cue.None);

    /// <summary>True for a plural and for the name of a group: "lawmakers", "the crowd".</summary>
    public static bool IsSeveral(ReadOnlySpan<char> noun) =>
        _severalLookup.Contains(noun) || (Cues.Of(noun) & Cue.Group) != Cue.None || (noun.EndsWith("s", StringComparison.Ordinal) && !noun.EndsWith("ss", StringComparison.Ordinal));

    /// <summary>True if an unnamed source other than the one that a description was taken for has its noun: "the officer" after "a police officer".</summary>
    public bool IsOthers(ReadOnlySpan<char> noun, int? source) => IsAnother(source, [noun.ToString()]);

    private int[] FirstOf(params ReadOnlySpan<Func<string, bool>> tests)
    {
        foreach (var test in tests)
        {
            var found = Enumerable.Range(0, people.People.Length).Where(person => people.People[person].Roles.Any(role => test(role.Text))).ToArray();
            if (found.Length > 0)
                return found;
        }

        return [];
    }

    /// <summary>True if an unnamed source other than the description itself has its noun.</summary>
    private bool IsAnother(int? itself, string[] words)
    {
        for (var i = 0; i < people.UnnamedSources.Length; i++)
        {
            if (i != itself && EndsWith(HeadOf(people.UnnamedSources[i].Label), words.AsSpan(words.Length - 1)))
                return true;
        }

        return false;
    }

    /// <summary>"the minister" hardly means a prime minister where there is another one.</summary>
    private static bool IsNarrower(ReadOnlySpan<string> head, ReadOnlySpan<string> words) =>
        words.Length == 1 && head.Length > 1 && head[^2].ToLowerInvariant() is "prime" or "first" or "deputy" or "vice" or "former" or "assistant" or "chief" or "junior";

    /// <summary>The head of the role is an office that the last word can mean, and each word before it has its like in the role: "the Russian leader".</summary>
    private static bool IsMeantBy(string role, ReadOnlySpan<string> words)
    {
        var noun = words[^1];
        var head = HeadOf(role);
        var fits = EndsWith(head, words[^1..]);
        if (!fits && _officeWords.TryGetValue(noun, out var offices))
        {
            foreach (var office in offices)
                fits |= EndsWith(head, office.Split(' '));
        }

        if (!fits)
            return false;

        foreach (var word in words[..^1])
        {
            if (!HasLike(role, word))
                return false;
        }

        return true;
    }

    /// <summary>True if the role has the word or one of the same stem: "Russia" and "Russian", "Brazil" and "Brazilian".</summary>
    private static bool HasLike(string role, string word)
    {
        foreach (var range in role.AsSpan().SplitAny(" ,"))
        {
            var other = role.AsSpan(range);
            if (other.Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
            if (char.IsUpper(word[0]) && other.CommonPrefixLength(word) >= Math.Max(ShortestSharedStem, Math.Min(other.Length, word.Length) - 2))
                return true;
        }

        return false;
    }

    /// <summary>True if the head ends with the words.</summary>
    private static bool EndsWith(ReadOnlySpan<string> head, ReadOnlySpan<string> words)
    {
        if (head.Length < words.Length)
            return false;

        for (var i = 0; i < words.Length; i++)
        {
            if (!head[head.Length - words.Length + i].Equals(words[i], StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }

    /// <summary>The words of a role up to its head, which is the last word, or the last before "of", "for", "at", "in" or a comma.</summary>
    private static string[] HeadOf(string role)
    {
        if (role.StartsWith("who ", StringComparison.Ordinal))
            return [];

        var words = role.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0 && words[i] is "of" or "for" or "at" or "in" or "to" or "with" or "who" or "on" or "from")
                return words[..i];
            if (words[i].EndsWith(','))
                return [.. words[..i], words[i].TrimEnd(',')];
        }

        return words;
    }
}
