namespace StoryExplainer.Language.Events;

/// <summary>To what a dated expression belongs.</summary>
internal enum Attachment
{
    /// <summary>To nothing that the tree shows.</summary>
    None,

    /// <summary>To a predicate: "met on Friday".</summary>
    Clause,

    /// <summary>To a noun: "Friday's meeting", "the 2019 report".</summary>
    Noun,

    /// <summary>It is the subject or object of a predicate itself: "2019 was a good year".</summary>
    Argument,
}
