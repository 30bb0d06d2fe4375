using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Publishing;

/// <summary>What can go wrong between a finished site and its readers: SE62xx.</summary>
internal static class PublishDiagnostics
{
    /// <summary>Nothing says where to publish.</summary>
    public static readonly DiagnosticRule NoTarget = new(
        "SE6201",
        Severity.Error,
        "Nowhere to publish to",
        "input/site.yml does not say where to publish, so nothing was sent. Add the key \"publish\"; input/README.md has an example of each kind of place.",
        """
        The shortest form copies the site into a folder:
          publish:
            to: folder
            folder: ../public
        """);

    /// <summary>A target of an unknown name.</summary>
    public static readonly DiagnosticRule UnknownTarget = new(
        "SE6202",
        Severity.Error,
        "No such place to publish to",
        "input/site.yml has no place \"{0}\" under \"publish\", so nothing was sent. {1}",
        "The names under \"publish\" in input/site.yml are those that --target takes.");

    /// <summary>Several targets, and none chosen.</summary>
    public static readonly DiagnosticRule TargetNeeded = new(
        "SE6203",
        Severity.Error,
        "Several places to publish to",
        "input/site.yml has several places under \"publish\", so nothing was sent. Say which one: {0}.",
        "With several places the program does not guess: a draft for colleagues must not reach readers by a slip.");

    /// <summary>The site does not know where it will live.</summary>
    public static readonly DiagnosticRule NoBaseUrl = new(
        "SE6204",
        Severity.Error,
        "The site's address is not known",
        "The site's address is not set, so feeds, cards and the page for missing addresses would lead nowhere; nothing was sent. Set \"base-url\" in input/site.yml, or under the place to publish to.",
        """
        Pages link to each other by relative addresses and work anywhere. But a feed reader, a search engine and a card that somebody shares need whole
        addresses, and the page for missing addresses is shown at any depth.

        Example:
          base-url: https://example.org/news/
        """);

    /// <summary>The place belongs to somebody else.</summary>
    public static readonly DiagnosticRule ForeignPlace = new(
        "SE6205",
        Severity.Error,
        "The place holds other things",
        "There are things in {0} that StoryExplainer did not put there (\"{1}\" is one), so nothing was sent. Choose an empty place, or empty this one.",
        """
        A publication removes what the site does not have any more, so it only takes a place that is empty or that an earlier publication made. It knows its
        own by the file ".story-explainer-published". Things that are added later beside the site are left alone.
        """);

    /// <summary>A file of somebody else stands where one of the site's belongs.</summary>
    public static readonly DiagnosticRule ForeignFile = new(
        "SE6206",
        Severity.Error,
        "A file is in the way",
        "In {0} there is a file \"{1}\" that StoryExplainer did not put there, and the site has one of the same path; nothing was sent. Remove that file, or move it into input/static/.",
        "Things that lie beside a published site are left alone. One that has the path of a file of the site would have to be replaced, and that is for you to decide.");

    /// <summary>The network or the disk failed.</summary>
    public static readonly DiagnosticRule BrokenOff = new(
        "SE6207",
        Severity.Error,
        "The publication was broken off",
        "The publication was broken off after {0} of {1} steps: {2} Readers see whole pages, some of them perhaps still the former ones. Publish again: it goes on from there.",
        """
        Files are sent in an order in which no page comes before what it loads, and each is put in place as a whole. A publication that breaks off leaves
        a site that works, and the next one sends only what is still missing.
        """);

    /// <summary>Another build changed the output folder.</summary>
    public static readonly DiagnosticRule SiteChanged = new(
        "SE6208",
        Severity.Error,
        "The site changed while it was being sent",
        "\"{0}\" in the output folder changed while the site was being sent, so the publication was stopped. Let other builds into this folder end, and publish again.",
        "Pages of two builds must not be mixed. Another build into the same output folder was running; use --output to publish from a folder of its own.");

    /// <summary>The folder to publish into is one of the project's own.</summary>
    public static readonly DiagnosticRule TargetOverlaps = new(
        "SE6209",
        Severity.Error,
        "The place overlaps with the project",
        "The folder \"{0}\" to publish into is, holds or lies in the {1} folder \"{2}\", so nothing was sent. Choose a folder that stands apart.",
        "A publication writes and removes files. It must not touch seeds, input, theme, output or the cache.");

    /// <summary>More than a host takes.</summary>
    public static readonly DiagnosticRule TooManyForHost = new(
        "SE6210",
        Severity.Error,
        "More than the host takes",
        "The site has {0} {1}, and {2} takes {3}; nothing was sent. Publish to another kind of place, or make the site smaller.",
        "Hosts have limits. Some refuse what is too much, some ignore it without a word.");

    /// <summary>A larger file than a host takes.</summary>
    public static readonly DiagnosticRule TooLargeForHost = new(
        "SE6211",
        Severity.Error,
        "A file is larger than the host takes",
        "\"{0}\" has {1} bytes, and {2} takes {3}; nothing was sent. Make the file smaller, or publish to another kind of place.",
        "Hosts have limits for single files. Usually it is a file of input/static/.");

    /// <summary>The address does not fit the place.</summary>
    public static readonly DiagnosticRule UnlikelyBaseUrl = new(
        "SE6212",
        Severity.Warning,
        "The site's address does not fit the place",
        "The site's address is {0}, but pages of {1} usually live at {2}. If that is so, set \"base-url\" to it: feeds, cards and the page for missing addresses need the right one.",
        "GitHub and GitLab serve the pages of a repository below its name, unless it is named after its owner or has a domain of its own (\"domain\").");

    /// <summary>git is not installed.</summary>
    public static readonly DiagnosticRule NoGit = new(
        "SE6213",
        Severity.Error,
        "git is not there",
        "The program \"git\" was not found, so nothing was sent. Install git, or publish to another kind of place.",
        "Publishing to a branch uses the git that is installed, so that your own credentials simply work.");

    /// <summary>git refused.</summary>
    public static readonly DiagnosticRule GitFailed = new(
        "SE6214",
        Severity.Error,
        "git refused",
        "git could not {0}: {1} The branch is as it was. Mend that, and publish again.",
        "The message is git's own. Most often the remote is misspelt, the network is down, or git has no credentials for it: \"git push\" by hand tells.");

    /// <summary>The remote branch moved meanwhile.</summary>
    public static readonly DiagnosticRule BranchMoved = new(
        "SE6215",
        Severity.Error,
        "The branch changed meanwhile",
        "Somebody else published to the branch \"{0}\" at the same time, so nothing was sent. Publish again.",
        "A branch is only ever moved forward from what was there when the publication began, so that two publications at once cannot undo each other.");

    /// <summary>No secrets for the storage.</summary>
    public static readonly DiagnosticRule NoCredentials = new(
        "SE6216",
        Severity.Error,
        "No credentials",
        "There are no credentials for {0}, so nothing was sent. {1}",
        "Secrets come from the environment or from agents and settings of your own, never from input/site.yml.");

    /// <summary>The storage refused.</summary>
    public static readonly DiagnosticRule StorageRefused = new(
        "SE6217",
        Severity.Error,
        "The storage refused",
        "{0} refused ({1}): {2} Mend that, and publish again: it goes on from where it stopped.",
        "The words in brackets are the storage's own code. AccessDenied: these credentials may not do it; they need to list, put and delete. NoSuchBucket: the bucket is misspelt or lies elsewhere. SignatureDoesNotMatch: the secret is wrong.");

    /// <summary>The server's key is not known.</summary>
    public static readonly DiagnosticRule UnknownHostKey = new(
        "SE6218",
        Severity.Error,
        "The server is not known",
        "The server {0} shows a key that is neither in site.yml nor among your known hosts: {1} {2}. Nothing was sent. If the server's keeper confirms it, add \"fingerprint: {2}\" under the place in input/site.yml, or connect once with ssh.",
        "A server proves by its key who it is. Sending to one whose key nobody checked could hand the site, and your password, to somebody else.");

    /// <summary>The server's key is another one than before.</summary>
    public static readonly DiagnosticRule WrongHostKey = new(
        "SE6219",
        Severity.Error,
        "The server is not the one that is known",
        "The server {0} shows another key than the known one: {1} {2}, where {3} says otherwise. Nothing was sent. Ask the server's keeper before you change anything: somebody else may be answering.",
        "Either the server got a new key, or it is another server. Only its keeper can tell.");

    /// <summary>The server does not let us in.</summary>
    public static readonly DiagnosticRule LoginRefused = new(
        "SE6220",
        Severity.Error,
        "The server does not let you in",
        "The server {0} does not let \"{1}\" in; tried were {2}. Nothing was sent. Add your public key there, load your key into the SSH agent, or set \"key-file\".",
        "Keys come from the SSH agent, from \"key-file\", from ~/.ssh, or from STORYEXPLAINER_SFTP_KEY; passwords only from STORYEXPLAINER_SFTP_PASSWORD.");

    /// <summary>A key cannot be used.</summary>
    public static readonly DiagnosticRule BadKey = new(
        "SE6221",
        Severity.Error,
        "A key cannot be used",
        "The private key of {0} cannot be used: {1} Nothing was sent. {2}",
        "A key file that is locked needs its passphrase in STORYEXPLAINER_SFTP_PASSPHRASE, or the SSH agent.");

    /// <summary>The server refuses to write.</summary>
    public static readonly DiagnosticRule ServerRefused = new(
        "SE6222",
        Severity.Error,
        "The server refused",
        "The server {0} refused: {1} Mend that, and publish again: it goes on from where it stopped.",
        "Most often the folder's parent does not exist, it belongs to somebody else, or the disk there is full.");

    /// <summary>The site was sent, but that could not be remembered.</summary>
    public static readonly DiagnosticRule NotRemembered = new(
        "SE6223",
        Severity.Error,
        "What was published could not be remembered",
        "The site was published, but input/published.json could not be written: {0} The next site would not know what changed and which addresses readers know. Free the file, and publish again.",
        "The file remembers every fact and every address as readers last saw them. The list of changes and the redirects are made from it.");

    /// <summary>Most of what is there would go.</summary>
    public static readonly DiagnosticRule ManyRemoved = new(
        "SE6224",
        Severity.Error,
        "Much of what is published would be removed",
        "{0} of the {1} files in {2} are not part of this site any more and would be removed, \"{3}\" first. Nothing was sent. If that is right, publish with --delete.",
        """
        More than a third of a published site seldom goes on purpose: more often a folder of seeds is missing, or the place is another one than you think.
        "publish --dry-run" lists every file. The option --delete says that you mean it.
        """);

    /// <summary>The site of another project is there.</summary>
    public static readonly DiagnosticRule OtherSite = new(
        "SE6225",
        Severity.Error,
        "Another site is published there",
        "In {0} there is a site with other articles (\"{1}\" is one, and this site has none of them). Nothing was sent. Choose a place of its own, or publish with --delete to replace that site.",
        "Two projects that publish to one place would replace each other's site each time. Often \"publish\" was copied from one site.yml into another.");

    /// <summary>The domain is not that of the site's address.</summary>
    public static readonly DiagnosticRule DomainContradicts = new(
        "SE6226",
        Severity.Warning,
        "The domain contradicts the site's address",
        "\"domain\" says {0}, but the site's address is {1}: feeds, cards and the map of the site name the latter. Make \"base-url\" https://{0}/, or correct the domain.",
        "With \"domain\" the host serves the site at the root of that name. Addresses that the site gives of itself come from \"base-url\".");

    /// <summary>Another process publishes there.</summary>
    public static readonly DiagnosticRule PlaceInUse = new(
        "SE6227",
        Severity.Error,
        "Somebody else is publishing there",
        "Another StoryExplainer is publishing to {0}: {1}. Nothing was sent. Wait until it is done, and publish again.",
        "Two publications into one folder at once would mix two sites. When a program ends, however it ends, others may go on at once.");

    /// <summary>A longer line than a host takes.</summary>
    public static readonly DiagnosticRule TooLongForHost = new(
        "SE6228",
        Severity.Error,
        "A line is longer than the host takes",
        "\"{0}\" has a line of {1} characters (\"{4}…\"), and {2} takes {3}; nothing was sent. Publish to another kind of place, or make the addresses shorter.",
        "Hosts have limits for the lines of their files of rules, and ignore longer ones without a word.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        NoTarget, UnknownTarget, TargetNeeded, NoBaseUrl, ForeignPlace, ForeignFile, BrokenOff, SiteChanged, TargetOverlaps, TooManyForHost, TooLargeForHost,
        UnlikelyBaseUrl, NoGit, GitFailed, BranchMoved, NoCredentials, StorageRefused, UnknownHostKey, WrongHostKey, LoginRefused, BadKey, ServerRefused, NotRemembered,
        ManyRemoved, OtherSite, DomainContradicts, PlaceInUse, TooLongForHost,
    ];
}
