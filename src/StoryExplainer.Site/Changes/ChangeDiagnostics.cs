using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Site.Changes;

/// <summary>SE52xx: what readers were shown before, and the addresses that they keep.</summary>
public static class ChangeDiagnostics
{
    /// <summary>The record of the published site cannot be read.</summary>
    public static readonly DiagnosticRule BrokenRecord = new(
        "SE5201",
        Severity.Error,
        "The record of the published site is broken",
        "This file is written by \"publish\" and cannot be read any more, so nobody could say which addresses readers have. Take it back from version control. If nothing was ever published, delete it.",
        """
        The file published.json holds every fact and address of the site as readers last saw it. With it, a build lists what changed and keeps
        former addresses alive. It is not meant to be edited; after a conflict in version control take either side as a whole.
        """);

    /// <summary>The record was written by a later version.</summary>
    public static readonly DiagnosticRule NewerRecord = new(
        "SE5202",
        Severity.Error,
        "The record of the published site is from a newer version",
        "This file was written by a newer version of StoryExplainer, so this one cannot say which addresses readers have. Use the newer version.",
        "The file published.json holds every fact and address of the site as readers last saw it, in a form that carries a number.");

    /// <summary>A published address that this build does not make any more.</summary>
    public static readonly DiagnosticRule DroppedAddress = new(
        "SE5203",
        Severity.Error,
        "A published page would vanish",
        "Readers know the page \"{0}\" ({1}), and this site does not make it any more. Add a line that says where they go now, such as \"{0}: {2}\", or \"{0}: gone\".",
        """
        Whoever linked to a page should not stand before nothing. What you rename, merge or hide in input/ leads on by itself; for everything else the
        file input/redirects.yml says where a former address leads, or that it is gone on purpose. The addresses that readers know stand in
        input/published.json, which "publish" writes.
        """);

    /// <summary>Published addresses that this build does not make any more.</summary>
    public static readonly DiagnosticRule DroppedAddresses = new(
        "SE5208",
        Severity.Error,
        "Published pages would vanish",
        "Readers know {0} pages that this site does not make any more, \"{1}\" ({2}) among them. Paste these lines into input/redirects.yml; each says where readers go now, and may say \"gone\" instead.",
        """
        Whoever linked to a page should not stand before nothing. An article that is taken out takes the pages of people and terms with it that no other article
        has. The lines under the message lead each of them to the list of its kind; change them as you like.
        """);

    /// <summary>Words that are no address of a page.</summary>
    public static readonly DiagnosticRule NoPageAddress = new(
        "SE5204",
        Severity.Error,
        "This is not a page of the site",
        "\"{0}\" is not the address of a page. Write it as it stands behind the address of the site, without a slash in front, such as people/ada-obi.html.",
        "The file redirects.yml holds a former address, a colon, and the page that takes its place or the word gone.");

    /// <summary>A redirect to a page that does not exist.</summary>
    public static readonly DiagnosticRule NoSuchTarget = new(
        "SE5205",
        Severity.Error,
        "A former address leads nowhere",
        "There is no page \"{0}\" to lead to. {1}",
        "The page that takes the place of a former address must be one that this build makes.");

    /// <summary>A redirect from a page that exists.</summary>
    public static readonly DiagnosticRule StillThere = new(
        "SE5206",
        Severity.Warning,
        "A redirect from a page that is there",
        "The page \"{0}\" is there, so this line has no effect. Remove it.",
        "Only an address that no page has any more can lead to another one.");

    /// <summary>A correction told on a page that does not exist.</summary>
    public static readonly DiagnosticRule NoticeWithoutPage = new(
        "SE5207",
        Severity.Error,
        "A correction on no page",
        "There is no page \"{0}\", so readers of the page would not learn of this correction. {1}",
        "The key \"page\" of an entry in corrections.yml holds the address of a page as it stands behind the address of the site. It may be left out; the entry then stands on the page of corrections only.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All { get; } = [BrokenRecord, NewerRecord, DroppedAddress, DroppedAddresses, NoPageAddress, NoSuchTarget, StillThere, NoticeWithoutPage];
}
