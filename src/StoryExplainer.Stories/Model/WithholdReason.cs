namespace StoryExplainer.Stories.Model;

/// <summary>Why the program alone gives somebody no entry: people whom a search for their name should not find here years later.</summary>
public enum WithholdReason
{
    /// <summary>Nothing speaks against an entry.</summary>
    None,

    /// <summary>An article gives an age below 18, or calls them a child.</summary>
    Minor,

    /// <summary>An article says that a sexual offence was done to them.</summary>
    SexualOffence,

    /// <summary>An article calls them a patient.</summary>
    Patient,
}
