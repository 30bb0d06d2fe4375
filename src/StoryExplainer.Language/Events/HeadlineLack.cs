namespace StoryExplainer.Language.Events;

/// <summary>Why an event has no headline.</summary>
public enum HeadlineLack
{
    /// <summary>It has one.</summary>
    None,

    /// <summary>The date belongs to no clause: a heading, a list, a fragment.</summary>
    NoClause,

    /// <summary>The clause can't be told alone: a condition, a purpose, a participle, a claim.</summary>
    NotTold,

    /// <summary>The date tells when something named was ("Monday's meeting"), and the clause tells something else of it.</summary>
    DateOfNoun,

    /// <summary>The reader is not sure who acts, or sees two who might.</summary>
    UnsureSubject,

    /// <summary>Who acts is not said, or by a word that means nobody alone: "it", "many", "another".</summary>
    UnclearSubject,

    /// <summary>Part of what the clause tells stands outside of it, or a condition hangs on it.</summary>
    Incomplete,

    /// <summary>Nothing happens on the date: a habit, an impression, a period that figures cover, a date that is compared with.</summary>
    NoEvent,

    /// <summary>It speaks of something that only the text before it names: "the deal", "the company".</summary>
    NamedBefore,

    /// <summary>A word points to what stands outside of the headline: "her", "there", "this".</summary>
    LoosePronoun,

    /// <summary>It stays longer than a headline may be.</summary>
    TooLong,

    /// <summary>All of it or half of it stands in quotation marks, or it is a question.</summary>
    QuotedOrAsked,

    /// <summary>Something needed would be torn out: a verb, a head, an end.</summary>
    Torn,
}
