using System.Collections.Immutable;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Building;

/// <summary>
/// Decides which namings over all articles are one person. A wrong merge puts one person's words into another's mouth, so what is not
/// certain stays apart and is put before the editor.
/// </summary>
/// <remarks>
/// 1. Namings with the same full name are one person, unless an article itself tells two of that name apart, their forms of address differ,
///    or their middle initials do.
/// 2. Within a story, two ways to write a full name ("Tim Obi" and "Timothy Obi", "Ada Obi Jr") are one person, if each fits only the other and no article names both.
/// 3. Within a story, a shorter name ("Obi", "von der Aue") joins the one fuller name that ends in it, unless its article names that person as well,
///    or forms of address or roles speak against it.
/// 4. What is still a single word is one person within its story only.
/// </remarks>
internal sealed class PersonMerger
{
    private readonly List<PersonGroup> _groups = [];
    private readonly List<UndecidedName> _undecided = [];

    /// <summary>A name that could have joined others but stays apart.</summary>
    /// <param name="Naming">The name.</param>
    /// <param name="Candidates">Those it could belong to.</param>
    /// <param name="Reason">What speaks against it, as the end of a sentence.</param>
    internal sealed record UndecidedName(PersonNaming Naming, ImmutableArray<PersonGroup> Candidates, string Reason);

    /// <summary>The people.</summary>
    public IReadOnlyList<PersonGroup> Groups => _groups;

    /// <summary>Names left apart for the editor.</summary>
    public IReadOnlyList<UndecidedName> Undecided => _undecided;

    /// <summary>Merges all namings.</summary>
    public static PersonMerger Merge(IEnumerable<PersonNaming> namings)
    {
        var merger = new PersonMerger();
        var all = namings.ToList();
        var full = new List<PersonGroup>();
        foreach (var byKey in all.Where(naming => !naming.IsSingleWord).GroupBy(naming => naming.Key, StringComparer.Ordinal))
        {
            full.AddRange(GroupFullNames(byKey.Key, [.. byKey]));
        }

        var shorter = merger.JoinShorterFullNames(JoinOtherSpellings(full));
        foreach (var story in all.Where(naming => naming.IsSingleWord).GroupBy(naming => naming.Story, StringComparer.Ordinal))
        {
            merger.JoinSingleWords(shorter.GetValueOrDefault(story.Key) ?? [], [.. story]);
        }

        return merger;
    }

    private static List<PersonGroup> GroupFullNames(string key, IReadOnlyList<PersonNaming> namings)
    {
        // With two different initials or forms of address about, a naming without any could be either: it stays alone.
        var initialsDiffer = namings.Select(naming => naming.Initials).Where(initials => initials.Length > 0).Distinct(StringComparer.Ordinal).Take(2).Count() > 1;
        var addressesDiffer = namings.Select(naming => naming.Address).Where(address => address != Address.Unknown).Distinct().Take(2).Count() > 1;
        var timesInArticle = new Dictionary<int, int>();
        var groups = new Dictionary<(string Initials, Address Address, int Time), PersonGroup>();
        foreach (var naming in namings)
        {
            var time = timesInArticle.GetValueOrDefault(naming.Article);
            timesInArticle[naming.Article] = time + 1;
            var discriminator = (initialsDiffer ? naming.Initials : "", addressesDiffer ? naming.Address : Address.Unknown, time);
            if (!groups.TryGetValue(discriminator, out var group))
            {
                groups.Add(discriminator, group = new PersonGroup(key));
            }

            group.Add(naming);
        }

        return [.. groups.Values];
    }

    /// <summary>The people, with those of one story joined whose full names are two ways to write one name.</summary>
    private static List<PersonGroup> JoinOtherSpellings(List<PersonGroup> full)
    {
        var fitting = full.ToDictionary(group => group, _ => new List<PersonGroup>());
        foreach (var family in full.GroupBy(group => NameKey.WithoutSuffix(group.Key)[^1], StringComparer.Ordinal))
        {
            var members = family.ToList();
            for (var i = 0; i < members.Count; i++)
            {
                foreach (var other in members.Skip(i + 1).Where(other => CanBeOne(members[i], other)))
                {
                    fitting[members[i]].Add(other);
                    fitting[other].Add(members[i]);
                }
            }
        }

        var absorbed = new HashSet<PersonGroup>();
        foreach (var group in full.Where(group => fitting[group].Count == 1))
        {
            var other = fitting[group][0];
            if (fitting[other].Count == 1 && !absorbed.Contains(group) && absorbed.Add(other))
            {
                foreach (var naming in other.Namings)
                {
                    group.Add(naming);
                }
            }
        }

        return [.. full.Where(group => !absorbed.Contains(group))];
    }

    private static bool CanBeOne(PersonGroup group, PersonGroup other) =>
        group.Key != other.Key && NameKey.AreWaysToWriteOne(group.Key, other.Key)
        && group.Namings.Select(naming => naming.Story).Distinct(StringComparer.Ordinal).SequenceEqual(other.Namings.Select(naming => naming.Story).Distinct(StringComparer.Ordinal))
        && group.Namings.Concat(other.Namings).Select(naming => naming.Initials).Where(initials => initials.Length > 0).Distinct(StringComparer.Ordinal).Take(2).Count() < 2
        && other.Namings.All(naming => Objection(naming, group) is null);

    /// <summary>
    /// Joins names such as "von der Aue" to "Ulla von der Aue". Longest names first, so that a candidate is never itself a shorter form of another.
    /// A group that is named in several stories is joined only if all its stories lead to the same person.
    /// </summary>
    /// <returns>For each story, the people by every shorter ending of their names.</returns>
    private Dictionary<string, Dictionary<string, List<PersonGroup>>> JoinShorterFullNames(List<PersonGroup> full)
    {
        var endings = new Dictionary<string, Dictionary<string, List<PersonGroup>>>(StringComparer.Ordinal);
        foreach (var group in full.OrderByDescending(group => group.Key.Count(c => c == ' ')).ThenBy(group => group.Key, StringComparer.Ordinal).ThenBy(group => group.Namings[0].Article))
        {
            var stories = group.Namings.Select(naming => naming.Story).Distinct(StringComparer.Ordinal).ToList();
            var candidates = stories.Select(story => endings.GetValueOrDefault(story)?.GetValueOrDefault(group.Key) ?? []).ToList();
            var distinct = candidates.SelectMany(groups => groups).Distinct().ToImmutableArray();
            var target = distinct.Length == 1 && candidates.All(groups => groups.Count == 1) && distinct[0] is var only && group.Namings.All(naming => Objection(naming, only) is null)
                ? only
                : null;
            foreach (var naming in group.Namings)
            {
                target?.Add(naming);
            }

            if (target is not null)
            {
                continue;
            }

            _groups.Add(group);
            if (distinct.Length > 0)
            {
                _undecided.Add(new UndecidedName(group.Namings[0], distinct, ReasonFor(group.Namings[0], distinct)));
            }

            foreach (var story in stories)
            {
                AddEndings(endings, story, group);
            }
        }

        return endings;
    }

    private static void AddEndings(Dictionary<string, Dictionary<string, List<PersonGroup>>> endings, string story, PersonGroup group)
    {
        if (!endings.TryGetValue(story, out var ofStory))
        {
            endings.Add(story, ofStory = new Dictionary<string, List<PersonGroup>>(StringComparer.Ordinal));
        }

        var words = NameKey.WithoutSuffix(group.Key);
        for (var first = 1; first < words.Length; first++)
        {
            var ending = string.Join(' ', words[first..]);
            if (!ofStory.TryGetValue(ending, out var groups))
            {
                ofStory.Add(ending, groups = []);
            }

            groups.Add(group);
        }
    }

    private void JoinSingleWords(Dictionary<string, List<PersonGroup>> endings, IReadOnlyList<PersonNaming> namings)
    {
        var alone = new Dictionary<string, List<PersonGroup>>(StringComparer.Ordinal);
        foreach (var naming in namings)
        {
            var candidates = (endings.GetValueOrDefault(naming.Key) ?? []).ToImmutableArray();
            if (candidates.Length == 1 && Objection(naming, candidates[0]) is null)
            {
                candidates[0].Add(naming);
                continue;
            }

            if (!candidates.IsEmpty)
            {
                _undecided.Add(new UndecidedName(naming, candidates, ReasonFor(naming, candidates)));
            }

            if (!alone.TryGetValue(naming.Key, out var groups))
            {
                alone.Add(naming.Key, groups = []);
            }

            var group = groups.Find(group => Objection(naming, group) is null);
            if (group is null)
            {
                groups.Add(group = new PersonGroup(naming.Key));
                _groups.Add(group);
            }

            group.Add(naming);
        }
    }

    private static string ReasonFor(PersonNaming naming, ImmutableArray<PersonGroup> candidates) =>
        candidates.Length > 1 ? "several people have that name" : Objection(naming, candidates[0]) ?? "the stories do not agree on who it is";

    private static string? Objection(PersonNaming naming, PersonGroup group)
    {
        if (group.IsNamedIn(naming.Article))
        {
            return "the same article names both";
        }

        if (!group.AgreesWith(naming.Address))
        {
            return "one is addressed as a man and one as a woman";
        }

        return naming.RoleWords.AgreesWith(group.RoleWords) ? null : "their roles have nothing in common";
    }
}
