namespace StoryExplainer.Stories.Model;

/// <summary>The kinds of named entries.</summary>
public enum EntryKind
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>An organisation.</summary>
    Organisation,

    /// <summary>A place.</summary>
    Place,

    /// <summary>A term.</summary>
    Term,
}

/// <summary>An entry that the editor moved to another address, merged into another entry or took out. Former addresses are led on by it.</summary>
/// <param name="Kind">What kind of entry.</param>
/// <param name="From">The id that it would have without the correction, or a former one.</param>
/// <param name="To">Its id now, or that of the entry it became part of; null if the editor took it out.</param>
/// <param name="IsMerged">True if it became part of another entry.</param>
/// <param name="First">Its first mention, by which it is known whatever its id was; null if it has none.</param>
/// <param name="IsPrivate">True for a person whom the editor marked as private: not even an address may name them.</param>
public sealed record EntryMove(EntryKind Kind, string From, string? To, bool IsMerged, Evidence? First, bool IsPrivate);
