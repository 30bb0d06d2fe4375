using System.Collections.Immutable;
using AngleSharp.Dom;

namespace StoryExplainer.Stories.Seeds.Formats.Pages;

/// <summary>One element that a rule of a style sheet asks for.</summary>
/// <param name="Name">Its name, or null for any.</param>
/// <param name="Id">Its id, or null for any.</param>
/// <param name="Classes">Classes that it must have.</param>
/// <param name="IsChild">True if it must be a child of the step before, and not only lie somewhere in it.</param>
internal sealed record StyleStep(string? Name, string? Id, ImmutableArray<string> Classes, bool IsChild)
{
    /// <summary>What an element must have: a class, else an id, else a name.</summary>
    public string Key => Classes.Length > 0 ? "." + Classes[^1] : Id is not null ? "#" + Id : Name ?? "*";

    /// <summary>Weight of the step among rules: an id outweighs classes, a class outweighs names.</summary>
    public long Weight => (Id is null ? 0 : 1L << 50) + ((long)Classes.Length << 40) + (Name is null ? 0 : 1L << 32);

    /// <summary>Reads <c>p.note</c>, <c>#box</c> or <c>*</c>; null for anything else.</summary>
    /// <param name="text">The words of the step.</param>
    /// <param name="isChild">True behind <c>&gt;</c>.</param>
    public static StyleStep? TryParse(ReadOnlySpan<char> text, bool isChild)
    {
        string? name = null;
        string? id = null;
        var classes = ImmutableArray.CreateBuilder<string>();
        for (var at = text is ['*', ..] ? 1 : 0; at < text.Length;)
        {
            var kind = text[at] is '.' or '#' ? text[at++] : ' ';
            var end = at;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_' or > '\u007F'))
            {
                end++;
            }

            if (end == at || (kind == ' ' && at > 0))
            {
                return null;
            }

            var word = text[at..end].ToString();
            if (kind == '.')
            {
                classes.Add(word);
            }
            else if (kind == '#')
            {
                id = word;
            }
            else
            {
                name = word.ToLowerInvariant();
            }

            at = end;
        }

        return new StyleStep(name, id, classes.ToImmutable(), isChild);
    }

    /// <summary>True if an element is what the step asks for.</summary>
    public bool Matches(IElement element) => (Name is null || element.LocalName == Name) && (Id is null || element.Id == Id) && Classes.All(element.ClassList.Contains);
}
