using StoryExplainer.Language.Names;

namespace StoryExplainer.Stories.Building;

/// <summary>A person as one article names them.</summary>
/// <param name="Article">Index of the article.</param>
/// <param name="Index">Index into the article's people.</param>
/// <param name="Story">Id of the article's story.</param>
/// <param name="Finding">What the article says.</param>
internal sealed record PersonNaming(int Article, int Index, string Story, PersonFinding Finding)
{
    /// <summary>The name's words, folded and without middle initials.</summary>
    public string Key { get; } = NameKey.OfPerson(Finding.Name);

    /// <summary>Middle initials, folded.</summary>
    public string Initials { get; } = NameKey.MiddleInitials(Finding.Name);

    /// <summary>What the forms of address say about the person.</summary>
    public Address Address { get; } = AddressReader.Read(Finding);

    /// <summary>The words of the article's roles.</summary>
    public RoleWords RoleWords { get; } = RoleWords.Of(Finding.Roles.Select(role => role.Text));

    /// <summary>True if the name is one word: a surname alone, or a name that has no second part.</summary>
    public bool IsSingleWord => !Key.Contains(' ', StringComparison.Ordinal);
}
