using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Stories.Seeds;

/// <summary>Everything that can be wrong with a seed or with the file beside it.</summary>
public static class SeedDiagnostics
{
    /// <summary>A seed holds no words.</summary>
    public static readonly DiagnosticRule Empty = new(
        "SE1001",
        Severity.Warning,
        "The seed is empty",
        "This seed holds no words, so it makes no article. Paste the article into it, or delete the file.",
        "A file in seeds/ has nothing in it, or only blank lines. Every other seed is built as usual.");

    /// <summary>A seed is not text.</summary>
    public static readonly DiagnosticRule Binary = new(
        "SE1002",
        Severity.Warning,
        "The seed is not text",
        "This file is not text ({0}), so no article can be read from it. Save the article as .txt, .md, .html or .docx.",
        "Pictures, PDF files and old word-processor documents cannot be read, even when they are renamed to .txt. Open the document, copy the article's text and save it as a .txt file, or save the web page as .html.");

    /// <summary>A seed is larger than any article.</summary>
    public static readonly DiagnosticRule TooLong = new(
        "SE1003",
        Severity.Warning,
        "The seed is too long",
        "This file has {0} bytes; the limit for {1} is {2}, so it is left out. Save only the article.",
        "No news article is this long. A .txt or .md seed may have 2 MB, a saved .html page 16 MB, a web archive, mail or .docx document, which may hold pictures, 64 MB. If the file holds several articles, give each a file of its own.");

    /// <summary>The same article twice.</summary>
    public static readonly DiagnosticRule Duplicate = new(
        "SE1004",
        Severity.Warning,
        "The same article twice",
        "This is the same article as {0}, so it is left out. Delete one of the two files.",
        "Two seeds have the same body, word for word. The first by path is used. Counting an article twice would make one report look like two sources.");

    /// <summary>The file cannot be opened.</summary>
    public static readonly DiagnosticRule Unreadable = new(
        "SE1005",
        Severity.Error,
        "The seed cannot be read",
        "This file cannot be read ({0}), so it is left out. Check its permissions.",
        "The operating system refused to open the file. The rest of the site is built.");

    /// <summary>The encoding was guessed.</summary>
    public static readonly DiagnosticRule GuessedEncoding = new(
        "SE1006",
        Severity.Warning,
        "The encoding was guessed",
        "This file is not valid UTF-8, so it was read as Windows-1252. Check its quotation marks and accents, or save it as UTF-8.",
        "Old editors save text in Windows-1252. It is read as such because the bytes are not UTF-8, but a file in yet another encoding would come out with wrong letters. Save the file as UTF-8 to be sure.");

    /// <summary>No title in the seed.</summary>
    public static readonly DiagnosticRule NoTitle = new(
        "SE1007",
        Severity.Warning,
        "No title was found",
        "No title was found above the text, so the first words of the article stand in for it. Write the title as the first line, or \"title:\" in {0}.",
        "The first line of the seed is already running text. Put the headline on the first line, or into the .yml file beside the seed.");

    /// <summary>Only furniture in the seed.</summary>
    public static readonly DiagnosticRule NoBody = new(
        "SE1008",
        Severity.Warning,
        "No article text was found",
        "No running text was found in this seed ({0} lines were left out as page furniture), so it makes no article. Paste the text of the article too.",
        "All lines look like menus, captions, links or notices. This happens when a page was saved that loads its text later, or when only the headline was copied.");

    /// <summary>A file of a kind that is no seed.</summary>
    public static readonly DiagnosticRule UnknownFormat = new(
        "SE1009",
        Severity.Warning,
        "Not a seed format",
        "\"{0}\" files are not read as seeds. {1}",
        "Seeds are .txt, .md, .html, .mhtml, .eml and .docx files; .yml files stand beside them under the same name. Of a PDF file or a document of another program, copy the text into a .txt file, or save it as .docx.");

    /// <summary>A .yml file without a seed.</summary>
    public static readonly DiagnosticRule OrphanSidecar = new(
        "SE1010",
        Severity.Warning,
        "No seed beside this file",
        "There is no seed {0}.txt, {0}.md or {0}.html beside this file, so it changes nothing. Rename it to the name of its seed.",
        "A .yml file in seeds/ belongs to the seed of the same name. It was probably renamed, or its seed was deleted.");

    /// <summary>A page address that cannot be one.</summary>
    public static readonly DiagnosticRule BadSlug = new(
        "SE1011",
        Severity.Error,
        "Not a page name",
        "\"{0}\" cannot be a page name. Use small letters, digits and hyphens: \"harbour-bridge\".",
        "slug: becomes the file name of the article's page, and key: the name under which it is cited; both take small letters a to z, digits and single hyphens.");

    /// <summary>Two seeds with one name.</summary>
    public static readonly DiagnosticRule SharedSidecar = new(
        "SE1012",
        Severity.Warning,
        "Two seeds share one file",
        "{0} belongs to both {1} and {2}. Rename one of the two seeds.",
        "Seeds are told apart by their names without the ending, and the .yml file beside them belongs to that name.");

    /// <summary>HTML that is nested without end.</summary>
    public static readonly DiagnosticRule TooDeep = new(
        "SE1013",
        Severity.Warning,
        "The page is nested too deeply",
        "Elements of this page are nested more than {0} deep, so its layout was ignored and its text read from top to bottom. Check the article, or save its text as .txt.",
        "A page nested this deeply is broken or hostile. The text is still read, but the article cannot be told from the page by its layout.");

    /// <summary>The seeds hold no article at all.</summary>
    public static readonly DiagnosticRule NoArticles = new(
        "SE1014",
        Severity.Error,
        "There is no article",
        "The folder \"{0}\" holds no article that can be read, so there is nothing to build. Save an article in it as .txt, .md or .html.",
        "A site is made from articles. \"new seed NAME\" makes an empty one to paste into; \"new site FOLDER\" makes a project with an example.");

    /// <summary>UTF-8 with other bytes in it.</summary>
    public static readonly DiagnosticRule MixedEncoding = new(
        "SE1020",
        Severity.Warning,
        "Some letters are in another encoding",
        "{0} bytes of this file are not UTF-8, so each was read as a letter of Windows-1252. Check quotation marks and accents.",
        "Most of the file is UTF-8, but some of it came from a text in an older encoding, or its end was cut off. The text is read; a letter here and there may be wrong.");

    /// <summary>Text that was encoded twice.</summary>
    public static readonly DiagnosticRule EncodedTwice = new(
        "SE1021",
        Severity.Warning,
        "Letters were encoded twice",
        "{0} letters or marks of this file were encoded twice (\"Ã©\" for \"é\") and were mended. Check names and quotation marks, or save the article anew.",
        "Somewhere on the way, UTF-8 was read as another encoding and saved again, so that \"Zoë\" became \"ZoÃ«\". What can be told for sure is put right; everything else is left as it is.");

    /// <summary>Keys in front matter that mean nothing here.</summary>
    public static readonly DiagnosticRule UnknownFrontMatter = new(
        "SE1022",
        Severity.Warning,
        "Front matter with other keys",
        "These keys of the front matter mean nothing here and are passed over: {0}.",
        "Programs that clip pages write keys of their own into the front matter. Read are title, url (or source), publisher (or site), authors (or author), published (or date), carrier, rights, rights-line, draft, slug and key.");

    /// <summary>Front matter that is not quite YAML.</summary>
    public static readonly DiagnosticRule LooseFrontMatter = new(
        "SE1023",
        Severity.Warning,
        "Front matter is not YAML",
        "This line of the front matter is not YAML, so it was read as plain words behind its key. Put quotation marks around a value that holds a colon.",
        "Older clippers write titles with colons and quotation marks as they are: \"title: Mill shut: a town's woe\". The value is read as it stands; a list or a longer value may be lost.");

    /// <summary>A value of front matter that cannot be used.</summary>
    public static readonly DiagnosticRule BadFrontMatter = new(
        "SE1024",
        Severity.Warning,
        "A value of the front matter cannot be used",
        "\"{0}\" cannot be used as {1}, so it is passed over. Write it into {2}.",
        "A date in the front matter must be one that can be read in one way only (2026-03-14), an address a whole one (https://…). The file beside the seed has the last word.");

    /// <summary>A document that cannot be opened.</summary>
    public static readonly DiagnosticRule BrokenDocument = new(
        "SE1025",
        Severity.Warning,
        "The document cannot be opened",
        "This .docx file cannot be opened ({0}), so no article can be read from it. Open it in a word processor and save it again, or save the article as .txt.",
        "A .docx file is a packed folder of XML files. This one is broken, protected by a password, or another kind of file under a wrong name.");

    /// <summary>A mail or web archive without text.</summary>
    public static readonly DiagnosticRule NoPageInside = new(
        "SE1026",
        Severity.Warning,
        "No page or text inside",
        "No page and no text was found inside this file, so it makes no article. Save the page again as .html, or the text of the mail as .txt.",
        "Web archives (.mhtml) and mails (.eml) hold parts; one of them must be HTML or plain text. A mail whose article is an attachment needs that attachment saved by itself.");

    /// <summary>Files of a page that lies elsewhere.</summary>
    public static readonly DiagnosticRule LostPageFiles = new(
        "SE1027",
        Severity.Warning,
        "Files of a page that is not there",
        "This folder holds the pictures and scripts of a saved page that is not beside it, so nothing in it is read. Delete the folder, or put the page back.",
        "Browsers save a page as NAME.html with a folder NAME_files beside it. The folder never holds articles.");

    /// <summary>A line that the editor names is not in the seed.</summary>
    public static readonly DiagnosticRule NoSuchLine = new(
        "SE1030",
        Severity.Warning,
        "No line begins with these words",
        "No line of this seed begins with \"{0}\", so nothing is kept or dropped for it. Copy the first words of the line as they stand in the seed.",
        "keep: and drop: in the .yml file beside a seed name lines by their first words. The desk of the preview has the words of each line ready to be copied.");

    /// <summary>An article from the far future.</summary>
    public static readonly DiagnosticRule FarFuture = new(
        "SE1031",
        Severity.Error,
        "An article from the future",
        "This article would be published on {0}, more than a year from now, and every date of its text would be counted from then. Correct the year under \"published\" in the file beside the seed.",
        """
        Words such as "on Friday" are counted from the day on which an article was published, and the newest article decides what is "due next". An article may
        wait for its day for up to a year; a later date is taken for a slip.
        """);

    /// <summary>All rules of seeds, by code.</summary>
    public static ImmutableArray<DiagnosticRule> All =>
    [
        Empty, Binary, TooLong, Duplicate, Unreadable, GuessedEncoding, NoTitle, NoBody, UnknownFormat, OrphanSidecar,
        BadSlug, SharedSidecar, TooDeep, NoArticles, MixedEncoding, EncodedTwice, UnknownFrontMatter, LooseFrontMatter, BadFrontMatter, BrokenDocument, NoPageInside, LostPageFiles, NoSuchLine, FarFuture,
    ];
}
