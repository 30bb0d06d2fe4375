using System.Collections.Frozen;
using StoryExplainer.Language.English;
using StoryExplainer.Language.Names;

namespace StoryExplainer.Language.Quotes;

/// <summary>
/// Tells whom "the archbishop" or "the Russian leader" means: the one person of the article whose role has these words. Two archbishops, or an
/// unnamed source of that noun, and it means nobody.
/// </summary>
internal sealed class Descriptions(PeopleFindings people)
{
    private const int LongestDescription = 4;
    private const int ShortestSharedStem = 4;

    private static readonly FrozenDictionary<string, string[]> OfficeWords = WordFile.Read("office-words.txt")
        .Select(line => line.Split('=', StringSplitOptions.TrimEntries))
        .ToFrozenDictionary(parts => parts[0], parts => parts[1].Split(", "), StringComparer.OrdinalIgnoreCase);

    /// <summary>The person, or null.</summary>
    /// <param name="label">The description: "the archbishop".</param>
    /// <param name="source">The unnamed source that the description was taken for, or null.</param>
    public Voice? Resolve(string label, int? source)
    {
        if (!label.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
            return null;

        var words = label.Split(' ')[1..];
        if (words.Length > LongestDescription || IsAnother(source, words))
            return null;

        return Only(role => EndsWith(HeadOf(role), words) && !IsNarrower(HeadOf(role), words))
            ?? Only(role => EndsWith(HeadOf(role), words))
            ?? Only(role => IsMeantBy(role, words));
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

    private Voice? Only(Func<string, bool> fits)
    {
        int? only = null;
        for (var person = 0; person < people.People.Length; person++)
        {
            if (!people.People[person].Roles.Any(role => fits(role.Text)))
                continue;
            if (only is not null)
                return null;
            only = person;
        }

        return only is { } found ? Voice.OfPerson(found) : null;
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
        if (!fits && OfficeWords.TryGetValue(noun, out var offices))
        {
            foreach (var office in offices)
            {
                fits |= EndsWith(head, office.Split(' '));
            }
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

        var words = role.Split(' ');
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
