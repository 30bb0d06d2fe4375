using System.Collections.Frozen;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Site.Planning;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Linking;

/// <summary>
/// Finds the names of people and terms in a text that is not an article's: a dictionary of first words, then the longest form that matches whole
/// words. A form that means two things links to neither.
/// </summary>
internal sealed class NameDictionary
{
    private readonly FrozenDictionary<string, (string Form, Subject Subject)[]> _byFirstWord;
    private readonly FrozenDictionary<string, (string Form, Subject Subject)[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private NameDictionary(Dictionary<string, Subject?> forms)
    {
        _byFirstWord = forms.Where(form => form.Value is not null)
            .Select(form => (Form: form.Key, Subject: form.Value!.Value)) // The null ones are left out above.
            .GroupBy(form => form.Form[..WordEnd(form.Form, 0)], StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(form => form.Form.Length).ThenBy(form => form.Form, StringComparer.Ordinal).ToArray(),
                StringComparer.Ordinal);
        _lookup = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The names of a collection.</summary>
    public static NameDictionary Of(StoryCollection collection)
    {
        var forms = new Dictionary<string, Subject?>(StringComparer.Ordinal);
        for (var number = 0; number < collection.People.Length; number++)
        {
            if (collection.People[number] is { Tier: PersonTier.Page } person)
            {
                Add(forms, person.Name, new Subject(FactKind.Person, number));
                foreach (var alias in person.Aliases)
                {
                    Add(forms, alias, new Subject(FactKind.Person, number));
                }
            }
        }

        for (var number = 0; number < collection.Terms.Length; number++)
        {
            Add(forms, collection.Terms[number].Name, new Subject(FactKind.Term, number));
            foreach (var variant in collection.Terms[number].Variants)
            {
                Add(forms, variant, new Subject(FactKind.Term, number));
            }
        }

        return new NameDictionary(forms);
    }

    /// <summary>Finds the names in a text, in reading order, without overlaps.</summary>
    public List<Occurrence> Find(string text)
    {
        var found = new List<Occurrence>();
        for (var start = 0; start < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[start]))
            {
                start++;
                continue;
            }

            var end = WordEnd(text, start);
            if (_lookup.TryGetValue(text.AsSpan(start, end - start), out var forms)
                && Array.Find(forms, form => StandsAt(text, start, form.Form)) is { Form: { } name } match)
            {
                found.Add(new Occurrence(match.Subject, start, start + name.Length));
                end = start + name.Length;
            }

            start = end;
        }

        return found;
    }

    /// <summary>True if the form stands there as whole words.</summary>
    public static bool StandsAt(string text, int start, string form)
    {
        var end = start + form.Length;
        return end <= text.Length
            && text.AsSpan(start, form.Length).SequenceEqual(form)
            && (start == 0 || !char.IsLetterOrDigit(text[start - 1]))
            && (end == text.Length || !char.IsLetterOrDigit(text[end]));
    }

    private static void Add(Dictionary<string, Subject?> forms, string form, Subject subject)
    {
        if (form.Length == 0 || !char.IsLetterOrDigit(form[0]))
        {
            return;
        }

        forms[form] = !forms.TryGetValue(form, out var other) || other == subject ? subject : null;
    }

    private static int WordEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return Math.Max(end, start + 1);
    }
}

/// <summary>A person or term that a text can be about or lead to.</summary>
/// <param name="Kind">Person or term.</param>
/// <param name="Number">Index into the collection's list of that kind.</param>
internal readonly record struct Subject(FactKind Kind, int Number);

/// <summary>A person or term that stands in a text.</summary>
/// <param name="Subject">What it is.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last character.</param>
internal readonly record struct Occurrence(Subject Subject, int Start, int End);
