namespace StoryExplainer.ExternalLinks;

/// <summary>What came of asking for an address.</summary>
/// <param name="Kind">What it means.</param>
/// <param name="Detail">The new address where it moved; else what the server or the network said.</param>
internal readonly record struct LinkAnswer(LinkAnswerKind Kind, string Detail);

/// <summary>What an answer means for a link.</summary>
internal enum LinkAnswerKind
{
    /// <summary>The page is there.</summary>
    Fine,

    /// <summary>The page has another address for good.</summary>
    Moved,

    /// <summary>The page is not there any more.</summary>
    Gone,

    /// <summary>The server is not there, or answers with nothing.</summary>
    Unreachable,

    /// <summary>The server does not answer programs, so nobody can tell.</summary>
    Refused,
}
