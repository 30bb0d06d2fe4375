namespace StoryExplainer.Site.Changes;

/// <summary>What happened to a fact.</summary>
public enum ChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It says something else.</summary>
    Changed,
}

/// <summary>A fact that changed between two published sites.</summary>
/// <param name="Kind">What happened to it.</param>
/// <param name="What">What kind of thing it is: "person".</param>
/// <param name="Id">Its id; the former one if it is gone.</param>
/// <param name="Name">Its name; the former one if it is gone.</param>
/// <param name="Was">What stood there, for a change; null if nothing did.</param>
/// <param name="Now">What stands there now, for a change; null if nothing does.</param>
public sealed record FactChange(ChangeKind Kind, string What, string Id, string Name, string? Was, string? Now);
