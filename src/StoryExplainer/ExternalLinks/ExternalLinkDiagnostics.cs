using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.ExternalLinks;

/// <summary>What can be wrong with links to other sites: SE63xx. None of it stops a build: nobody's own site is wrong because another one went away.</summary>
internal static class ExternalLinkDiagnostics
{
    /// <summary>A page of another site is not there any more.</summary>
    public static readonly DiagnosticRule Gone = new(
        "SE6301",
        Severity.Warning,
        "An outside link is dead",
        "The page \"{0}\" links to {1}, which is not there any more ({2}). Give the article's new address in the file beside its seed, or change your own text.",
        "Papers move and remove articles. An archived copy (for example of the Internet Archive) can take the place of the address.");

    /// <summary>Another site does not answer.</summary>
    public static readonly DiagnosticRule Unreachable = new(
        "SE6302",
        Severity.Warning,
        "An outside link cannot be reached",
        "The page \"{0}\" links to {1}, which cannot be reached: {2}. Check the address; if it is right, try again later.",
        "The name may be misspelt, or the server down for the moment. Addresses inside your own network are not asked: articles must not make this machine knock there.");

    /// <summary>A page of another site has a new address.</summary>
    public static readonly DiagnosticRule Moved = new(
        "SE6303",
        Severity.Info,
        "An outside link has moved",
        "The page \"{0}\" links to {1}, which has moved for good to {2}. Use the new address.",
        "The old address still leads on, but nobody knows for how long.");

    /// <summary>A server does not answer programs.</summary>
    public static readonly DiagnosticRule Refused = new(
        "SE6304",
        Severity.Info,
        "An outside link cannot be checked",
        "The page \"{0}\" links to {1}, and the server does not tell a program whether it is there ({2}). Open it in a browser.",
        "Many papers ask for a login (401, 403) or refuse programs (429). That says nothing about the link.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All { get; } = [Gone, Unreachable, Moved, Refused];
}
