using System.Collections.Immutable;

namespace StoryExplainer.Stories.Model;

/// <summary>Somebody whom the editor marked as private. Kept only to take the name out of everything that is said; no page and no data shows it.</summary>
/// <param name="Initials">What may stand instead: "A. O.".</param>
/// <param name="Forms">Every form of the name, the longest first.</param>
public sealed record PrivatePerson(string Initials, ImmutableArray<string> Forms)
{
    /// <summary>Somebody by name and other forms.</summary>
    public static PrivatePerson Of(Person person) => new(
        string.Join(' ', person.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsLetter(word[0])).Select(word => char.ToUpperInvariant(word[0]) + ".")),
        [.. person.Aliases.Add(person.Name).Distinct(StringComparer.Ordinal).OrderByDescending(form => form.Length)]);

    /// <summary>True if a text names them.</summary>
    public bool IsNamedIn(string text) => Forms.Any(form => WordSearch.Find(text, form).Any());

    /// <summary>The text with initials where it names them.</summary>
    public string Mask(string text)
    {
        foreach (var form in Forms)
        {
            foreach (var span in WordSearch.Find(text, form).Reverse().ToList())
            {
                text = string.Concat(text.AsSpan(0, span.Start), Initials, text.AsSpan(span.End));
            }
        }

        return text;
    }
}
