using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing.Correcting;

/// <summary>An entry while it is being corrected.</summary>
/// <typeparam name="T">What it is: a person, an entity, a term.</typeparam>
/// <typeparam name="TCorrection">What corrects it.</typeparam>
internal sealed class DraftEntry<T, TCorrection>
    where TCorrection : EntryCorrection
{
    /// <summary>The id under which it was found.</summary>
    public required string FoundId { get; init; }

    /// <summary>Its id.</summary>
    public required string Id { get; set; }

    /// <summary>Its name.</summary>
    public required string Name { get; set; }

    /// <summary>Other forms.</summary>
    public List<string> Forms { get; } = [];

    /// <summary>Mentions.</summary>
    public List<Evidence> Mentions { get; } = [];

    /// <summary>What was found: its own entry first, then those merged into it. Empty for an added entry.</summary>
    public List<T> Found { get; } = [];

    /// <summary>True if the correction of another entry took mentions away from it.</summary>
    public bool HasLostMentions { get; set; }

    /// <summary>True if it is just as it was found.</summary>
    public bool IsUntouched => Correction is null && Found.Count == 1 && !HasLostMentions;

    /// <summary>What the editor says, or null.</summary>
    public TCorrection? Correction { get; set; }
}

/// <summary>How an entry of some kind is read.</summary>
/// <typeparam name="T">The kind.</typeparam>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Forms">Other forms.</param>
/// <param name="Mentions">Mentions.</param>
internal sealed record EntryShape<T>(Func<T, string> Id, Func<T, string> Name, Func<T, IEnumerable<string>> Forms, Func<T, IEnumerable<Evidence>> Mentions);
