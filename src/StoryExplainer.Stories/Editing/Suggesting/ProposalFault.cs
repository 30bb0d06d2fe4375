namespace StoryExplainer.Stories.Editing.Suggesting;

/// <summary>Why a proposal is dropped.</summary>
public enum ProposalFault
{
    /// <summary>It rests on nothing, or on a sentence that does not exist.</summary>
    Source,

    /// <summary>It is about something that was not asked for, is empty, or is too long.</summary>
    Form,

    /// <summary>It has a name that its sentences do not have.</summary>
    Name,

    /// <summary>It has a number that its sentences do not have.</summary>
    Number,

    /// <summary>It has a date or a word of time that its sentences do not have.</summary>
    Date,

    /// <summary>It quotes words that its sentences do not have.</summary>
    Quotation,
}
