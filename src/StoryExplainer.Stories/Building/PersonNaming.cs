using System.Runtime.CompilerServices;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Building;

/// <summary>A person as one article names them.</summary>
/// <param name="Article">Index of the article.</param>
/// <param name="Index">Index into the article's people.</param>
/// <param name="Story">Id of the article's story.</param>
/// <param name="Finding">What the article says.</param>
internal sealed record PersonNaming(int Article, int Index, string Story, PersonFinding Finding)
{
    // What follows from the finding alone is worked out once for as long as the finding lives: a preview asks again after every edit.
    private static readonly ConditionalWeakTable<PersonFinding, Folded> Known = [];

    private readonly Folded _folded = Known.GetValue(Finding, static finding => new Folded(
        NameKey.OfPerson(finding.Name), NameKey.MiddleInitials(finding.Name), AddressReader.Read(finding), RoleWords.Of(finding.Roles.Select(role => role.Text))));

    /// <summary>The name's words, folded and without middle initials.</summary>
    public string Key => _folded.Key;

    /// <summary>Middle initials, folded.</summary>
    public string Initials => _folded.Initials;

    /// <summary>What the forms of address say about the person.</summary>
    public Address Address => _folded.Address;

    /// <summary>The words of the article's roles.</summary>
    public RoleWords RoleWords => _folded.RoleWords;

    /// <summary>True if the name is one word: a surname alone, or a name that has no second part.</summary>
    public bool IsSingleWord => !Key.Contains(' ', StringComparison.Ordinal);

    private sealed record Folded(string Key, string Initials, Address Address, RoleWords RoleWords);
}
