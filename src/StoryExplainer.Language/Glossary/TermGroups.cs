using StoryExplainer.Language.Documents;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Reading;

namespace StoryExplainer.Language.Glossary;

/// <summary>Puts the uses of one term together: singular and plural, capital and small letters, initials and what they stand for.</summary>
internal static class TermGroups
{
    private const int FewestLetters = 3;

    private static readonly string[] _joining = ["of", "the", "and", "for", "in", "on", "&", "-", "to"];

    /// <summary>Gathers the terms of an article, in order of first use.</summary>
    public static List<TermDraft> Gather(GlossaryText text)
    {
        var drafts = new Dictionary<string, TermDraft>(StringComparer.Ordinal);
        var abbreviations = new List<(string Short, string Long)>();
        foreach (var sentence in text.Document.Sentences)
        {
            foreach (var ((first, end), sources) in new TermSpans(text, sentence).Find())
                DraftOf(drafts, TermKey.Of(sentence, first, end)).Sources |= sources;

            foreach (var (initials, meaning) in Abbreviations.Find(sentence))
            {
                if (text.NamesPerson(sentence, meaning.First, meaning.End))
                    continue;

                DraftOf(drafts, TermKey.Of(sentence, initials.First, initials.End)).Sources |= TermSources.Initials;
                DraftOf(drafts, TermKey.Of(sentence, meaning.First, meaning.End)).Sources |= TermSources.LongForm;
                abbreviations.Add((TermKey.Of(sentence, initials.First, initials.End), TermKey.Of(sentence, meaning.First, meaning.End)));
            }
        }

        abbreviations.AddRange(FarAbbreviations(text, drafts).ToArray());
        AddUses(text, drafts);
        Join(drafts, abbreviations);
        return [.. drafts.Values.Where(draft => draft.Uses.Count > 0).OrderBy(draft => draft.Uses[0].Sentence).ThenBy(draft => draft.Uses[0].First).ThenBy(draft => draft.Key, StringComparer.Ordinal)];
    }

    private static TermDraft DraftOf(Dictionary<string, TermDraft> drafts, string key)
    {
        if (!drafts.TryGetValue(key, out var draft))
            drafts.Add(key, draft = new TermDraft(key));

        return draft;
    }

    /// <summary>"World Tide Office" in one sentence and "WTO" in another, where nothing else has these initials.</summary>
    private static IEnumerable<(string Short, string Long)> FarAbbreviations(GlossaryText text, Dictionary<string, TermDraft> drafts)
    {
        var longForms = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        void Add(string initials, string key) => (longForms.TryGetValue(initials, out var keys) ? keys : longForms[initials] = new(StringComparer.Ordinal)).Add(key);
        foreach (var sentence in text.Document.Sentences)
        {
            foreach (var name in text.NamesOf(sentence).Where(name => name.Kind is NameKind.Organisation or NameKind.Other && name.End - name.First >= FewestLetters))
            {
                var initials = string.Concat(Enumerable.Range(name.First, name.End - name.First).Select(word => sentence.TextOf(word)[0]).Where(char.IsUpper)).ToLowerInvariant();
                var key = TermKey.Of(sentence, name.First, name.End);
                if (initials.Length >= FewestLetters && drafts.ContainsKey(key))
                    Add(initials, key);
            }
        }

        // "tidal energy levy" in small letters, and "TEL".
        foreach (var (key, draft) in drafts.Where(pair => !pair.Value.Sources.HasFlag(TermSources.Name)))
        {
            var initials = string.Concat(key.Split(' ').Where(word => !_joining.Contains(word)).Select(word => word[0]));
            if (initials.Length >= FewestLetters && drafts.TryGetValue(initials, out var shorter) && shorter.Sources.HasFlag(TermSources.Initials))
                Add(initials, key);
        }

        return longForms.Where(pair => pair.Value.Count == 1 && drafts.TryGetValue(pair.Key, out var draft) && draft.Sources.HasFlag(TermSources.Initials))
            .Select(pair => (pair.Key, pair.Value.Min!));
    }

    /// <summary>Every place where the words of a term stand, also where the reader saw nothing in them.</summary>
    private static void AddUses(GlossaryText text, Dictionary<string, TermDraft> drafts)
    {
        var lengths = drafts.Keys.GroupBy(FirstWord, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Select(LengthOf).Distinct().OrderDescending().ToArray(), StringComparer.Ordinal);
        foreach (var sentence in text.Document.Sentences)
        {
            for (var first = 0; first < sentence.Count; first++)
            {
                if (lengths.TryGetValue(TermKey.OfWord(sentence.TextOf(first)), out var several))
                    AddUsesAt(text, sentence, first, several, drafts);
                if (TermKey.OfLast(sentence.TextOf(first)) is var single && single != TermKey.OfWord(sentence.TextOf(first)) && drafts.ContainsKey(single))
                    AddUsesAt(text, sentence, first, [1], drafts);
            }
        }
    }

    private static void AddUsesAt(GlossaryText text, Sentence sentence, int first, int[] lengths, Dictionary<string, TermDraft> drafts)
    {
        foreach (var length in lengths)
        {
            if (first + length <= sentence.Count && drafts.TryGetValue(TermKey.Of(sentence, first, first + length), out var draft)
                && IsSameWord(draft, sentence, first, first + length) && (draft.Sources.HasFlag(TermSources.Quoted) || !text.NamesPerson(sentence, first, first + length)))
                draft.Uses.Add(new TermUse(sentence.Index, first, first + length));
        }
    }

    // "WHO" is not "who".
    private static bool IsSameWord(TermDraft draft, Sentence sentence, int first, int end) =>
        (draft.Sources & ~TermSources.LongForm) != TermSources.Initials || end - first > 1 || Abbreviations.IsInitials(sentence.TextOf(first));

    private static string FirstWord(string key) => key.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? key[..space] : key;

    private static int LengthOf(string key) => key.Count(c => c == ' ') + 1;

    private static void Join(Dictionary<string, TermDraft> drafts, List<(string Short, string Long)> abbreviations)
    {
        foreach (var (initials, meaning) in abbreviations)
        {
            if (initials == meaning || !drafts.TryGetValue(meaning, out var draft) || !drafts.Remove(initials, out var shorter))
                continue;

            draft.OtherKeys.Add(initials);
            draft.OtherKeys.AddRange(shorter.OtherKeys);
            draft.Sources |= shorter.Sources;
            draft.Uses.AddRange(shorter.Uses);
            draft.Uses.Sort((a, b) => a.Sentence != b.Sentence ? a.Sentence.CompareTo(b.Sentence) : a.First.CompareTo(b.First));
        }
    }
}
