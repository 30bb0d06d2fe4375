using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Site.Output;

/// <summary>What can go wrong with the finished site: SE5xxx.</summary>
public static class OutputDiagnostics
{
    /// <summary>The output folder holds files that this program did not make.</summary>
    public static readonly DiagnosticRule ForeignOutput = new(
        "SE5001",
        Severity.Error,
        "The output folder holds other files",
        "The output folder \"{0}\" holds files that StoryExplainer did not make (\"{1}\" is one), and a build replaces the whole folder. Nothing was written. Choose another folder with --output, or empty this one.",
        """
        A build removes what it made before, so it only takes a folder that is new, empty, or made by an earlier build. It knows its own
        by the file ".story-explainer" in it; files that are added later beside the site are left alone. If the folder really is an old site, delete it and build again.
        """);

    /// <summary>The output folder is, holds or lies in a folder with the user's own files.</summary>
    public static readonly DiagnosticRule OutputOverlaps = new(
        "SE5002",
        Severity.Error,
        "The output folder overlaps with another folder",
        "The output folder \"{0}\" is, holds or lies in the {1} folder \"{2}\", so a build would replace your own files. Nothing was written. Choose another folder with --output.",
        "A build replaces its output folder as a whole. It must therefore stand apart from seeds, input and theme: \"output\" beside them is usual.");

    /// <summary>The output could not be written.</summary>
    public static readonly DiagnosticRule CannotWrite = new(
        "SE5003",
        Severity.Error,
        "The site cannot be written",
        "The site cannot be written to \"{0}\": {1} {2} Free the folder or some space, or choose another folder with --output.",
        """
        The new site is first written to a folder beside the output folder and then put in its place by a rename. If that fails (no rights, a full
        disk, a file kept open by another program), the new folder is removed and the former site stays as it was. A folder that cannot be replaced as a
        whole is filled file by file from the finished site; if that is broken off, the next build goes on with it.
        """);

    /// <summary>The complete data file would be published.</summary>
    public static readonly DiagnosticRule FullDataInOutput = new(
        "SE5004",
        Severity.Error,
        "The complete data would be published",
        "The file \"{0}\" of --full-data lies in the output folder, so the full text of articles that you may only quote would be published. Nothing was written. Choose a place outside.",
        "The complete data file holds every text of every article, for your own checks. The published data/story.json leaves out what rights do not allow.");

    /// <summary>Another process writes to the project.</summary>
    public static readonly DiagnosticRule Locked = new(
        "SE5005",
        Severity.Error,
        "The project is in use",
        "Another StoryExplainer is writing in \"{0}\": {1}. Nothing was written. Wait until it is done, or end it, and try again.",
        """
        Two programs that write the same site at once would mix two sites, so "build" and "publish" keep a project for themselves while they run and
        wait a while for each other. A preview does not: it may stay open. When a program ends, however it ends, others may go on at once; nothing has to be deleted.
        """);

    /// <summary>A file of somebody else stands in the output folder where one of the site's belongs.</summary>
    public static readonly DiagnosticRule FileInTheWay = new(
        "SE5006",
        Severity.Error,
        "A file is in the way",
        "In the output folder there is \"{0}\", which StoryExplainer did not make, and the site has a file of that path. Nothing was written. Move it into input/static/, or remove it.",
        "Files that lie in the output folder beside the site are left alone. One that has the path of a file of the site would have to be replaced, and that is for you to decide.");

    /// <summary>The output folder holds files of somebody else, which stay.</summary>
    public static readonly DiagnosticRule FilesKept = new(
        "SE5007",
        Severity.Info,
        "The output folder holds other files",
        "The output folder holds files that StoryExplainer did not make: {0} of them, such as \"{1}\". They were left alone, and are not published.",
        """
        A build knows which files of its output folder it made, by the list in ".story-explainer" there, and removes no others. What is to be part of
        the site belongs into input/static/.
        """);

    /// <summary>The former site could not be removed.</summary>
    public static readonly DiagnosticRule FormerRemains = new(
        "SE5008",
        Severity.Warning,
        "The former site could not be removed",
        "The new site is in place, but the former one could not be removed from \"{0}\": {1} The next build tries again. Close what keeps it open, or remove it yourself.",
        "The new site takes the place of the former one by a rename, and the former one is deleted afterwards. Another program that keeps one of its files open, or missing rights, can hinder that.");

    /// <summary>The files of the project could not be read.</summary>
    public static readonly DiagnosticRule CannotRead = new(
        "SE5010",
        Severity.Error,
        "The project cannot be read",
        "The files of the project cannot be read: {0} The preview tries again by itself. Check that seeds, input and theme are there and that you may read them.",
        """
        A folder or file went away while it was read, or belongs to somebody else. A preview shows this until the next change; if it stays, look at
        the rights of the folder that the message names.
        """);

    /// <summary>A link leads to a page that does not exist.</summary>
    public static readonly DiagnosticRule BrokenLink = new(
        "SE5101",
        Severity.Error,
        "A link leads nowhere",
        "The page \"{0}\" links to \"{1}\", which this build does not make. Correct the address in the template or text that makes the link.",
        "Every internal link of every page is followed in every build. Links come from templates in theme/, from your own text in input/, or from the program; the page tells which.");

    /// <summary>A link leads to a place in a page that does not exist.</summary>
    public static readonly DiagnosticRule BrokenAnchor = new(
        "SE5102",
        Severity.Error,
        "A link leads to a place that is not there",
        "The page \"{0}\" links to \"{1}\", but that page has no element with the id \"{2}\". Correct the link, or give the element that id.",
        "A link such as people.html#ada needs an element with id=\"ada\" on the page people.html. Usually a template lost an id.");

    /// <summary>An id stands twice on one page.</summary>
    public static readonly DiagnosticRule DuplicateId = new(
        "SE5103",
        Severity.Error,
        "An id stands twice on a page",
        "The page \"{0}\" has two elements with the id \"{1}\" (line {2}), so links to it are not certain. Give one of them another id in its template.",
        "Ids must be unique on a page. A partial that carries an id can be used once a page only, or needs the id as a value.");

    /// <summary>Two pages have one address.</summary>
    public static readonly DiagnosticRule AddressTaken = new(
        "SE5104",
        Severity.Error,
        "Two files have one address",
        "Two files of the site have the address \"{0}\": {1} and {2}. Neither was dropped silently: the site is not built. Rename one.",
        "Every address belongs to one page. The program's own pages never collide; files that you add under input/static/ or input/pages/ can.");

    /// <summary>Markup of a page is broken.</summary>
    public static readonly DiagnosticRule BrokenMarkup = new(
        "SE5105",
        Severity.Error,
        "The markup of a page is broken",
        "The page \"{0}\" is not well-formed at line {1}: {2} Correct the template \"{3}\".",
        "Every element that is opened must be closed in order, and attributes need quotes. Browsers guess when they meet broken markup, and each guesses differently; screen readers suffer most.");

    /// <summary>Cited words do not stand in their source.</summary>
    public static readonly DiagnosticRule WrongCitation = new(
        "SE5106",
        Severity.Error,
        "A citation does not match its source",
        "{0} \"{1}\" cites {2}, paragraph {3}, but the words there are \"{4}\". Please report this; correct the entry in input/ if it came from there.",
        "Each fact keeps the place of the words that say it, and every build compares them letter by letter.");

    /// <summary>A file of input/static/ at the address of something else.</summary>
    public static readonly DiagnosticRule StaticTaken = new(
        "SE5107",
        Severity.Error,
        "A file in the place of a page",
        "This file would stand where \"{0}\" stands, and nothing of the site is overwritten. Give the file another name, or put it into a folder of its own.",
        "What lies in input/static/ stands at the root of the site: input/static/pictures/dam.jpg is pictures/dam.jpg. Pages, the theme's files and the site's own data have their addresses already.");

    /// <summary>A link in input/static/.</summary>
    public static readonly DiagnosticRule StaticLink = new(
        "SE5108",
        Severity.Warning,
        "A link is not copied",
        "This is a link to a place elsewhere on this machine, so it is not copied. Put the file itself here.",
        "A link in input/static/ could publish any file of the machine that builds the site. Only files that lie there are copied.");

    /// <summary>A file of input/static/ that is too large.</summary>
    public static readonly DiagnosticRule StaticTooLarge = new(
        "SE5109",
        Severity.Error,
        "A file is too large",
        "This file has {0} bytes, and the limit is {1}. Make it smaller, or put it on a host for large files and link to it.",
        "Hosts of static sites refuse very large files, and readers on a telephone do not wait for them.");

    /// <summary>A picture takes long to load.</summary>
    public static readonly DiagnosticRule HeavyPicture = new(
        "SE5110",
        Severity.Warning,
        "A heavy picture",
        "This picture has {0} bytes, for which readers on a telephone wait. Save it with fewer pixels (1,600 across are enough for a page) or as .webp or .avif, below {1} bytes.",
        "Cameras and scanners make pictures of many megabytes, and no page needs them. The picture is copied as it is.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All { get; } =
        [ForeignOutput, OutputOverlaps, CannotWrite, FullDataInOutput, Locked, FileInTheWay, FilesKept, FormerRemains, CannotRead, BrokenLink, BrokenAnchor, DuplicateId, AddressTaken, BrokenMarkup, WrongCitation, StaticTaken, StaticLink, StaticTooLarge, HeavyPicture];
}
