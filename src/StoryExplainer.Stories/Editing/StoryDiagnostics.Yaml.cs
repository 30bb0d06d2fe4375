using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Stories.Editing;

/// <content>SE30xx: a YAML file cannot be read, or a value is of the wrong kind.</content>
public static partial class StoryDiagnostics
{
    /// <summary>The file is no YAML, and none of the usual slips explains it.</summary>
    public static readonly DiagnosticRule MalformedYaml = new(
        "SE3001",
        Severity.Error,
        "This is not YAML",
        "This line does not fit what stands before it, so this part of the file is left out. Check that it begins as far right as its neighbours and that it reads \"key: value\".",
        "YAML tells by the spaces at the start of a line what belongs to what. Lines of one group begin in the same column; what belongs to a key stands two spaces further right.\n\nExample:\n  people:\n    name: Ada Obi");

    /// <summary>A tab at the start of a line.</summary>
    public static readonly DiagnosticRule TabInIndentation = new(
        "SE3002",
        Severity.Error,
        "A tab at the start of a line",
        "A tab stands at the start of this line, and YAML allows only spaces there. Replace the tab by two spaces.",
        "YAML tells by spaces what belongs to what, and a tab has no fixed width. Most text editors can be told to write spaces when the tab key is pressed.");

    /// <summary>A quotation mark that is never closed.</summary>
    public static readonly DiagnosticRule OpenQuotationMark = new(
        "SE3003",
        Severity.Error,
        "A quotation mark is not closed",
        "The quotation mark {0} opens here and is not closed in this line. Put the same mark at the end of the value.",
        "A value that begins with a quotation mark ends with the same mark.\n\nExample:\n  title: \"The bridge: what we know\"");

    /// <summary>Text behind a closing quotation mark.</summary>
    public static readonly DiagnosticRule TextBehindQuotationMark = new(
        "SE3004",
        Severity.Error,
        "Text behind a closing quotation mark",
        "The value ended with the quotation mark before this text. Put the whole value between single quotation marks ('…'), and the words of others between “typographic” ones.",
        "YAML takes a mark at the start of a value as the opening of the whole value, and the next one as its end.\n\nInstead of\n  headline: \"A setback\" says the minister\nwrite\n  headline: '\"A setback\" says the minister'");

    /// <summary>A value that begins with a character that YAML keeps for itself.</summary>
    public static readonly DiagnosticRule ReservedCharacter = new(
        "SE3005",
        Severity.Error,
        "A value begins with a reserved character",
        "A value cannot begin with {0} in YAML. Put the whole value between quotation marks.",
        "The characters @ ` % & * ! mean something of their own at the start of a value.\n\nExample:\n  contact: \"@newsroom\"");

    /// <summary>A colon inside a value without quotation marks.</summary>
    public static readonly DiagnosticRule ColonInValue = new(
        "SE3006",
        Severity.Error,
        "A colon inside a value",
        "The value of \"{0}\" holds a colon followed by a space, which YAML reads as another key. Put the whole value between quotation marks.",
        "A colon and a space part a key from its value. A value that holds them itself needs quotation marks.\n\nExample:\n  title: \"The bridge: what we know\"");

    /// <summary>A key and its value without a space between.</summary>
    public static readonly DiagnosticRule NoSpaceBehindColon = new(
        "SE3007",
        Severity.Error,
        "No space behind a colon",
        "There is no space behind the colon, so \"{0}\" is not read as a key. Write \"{0}: value\".",
        "A colon parts a key from its value only when a space follows it.");

    /// <summary>A bracket that is never closed.</summary>
    public static readonly DiagnosticRule OpenBracket = new(
        "SE3008",
        Severity.Error,
        "A bracket is not closed",
        "The bracket {0} opens here and is not closed. Close it, or put the value between quotation marks if the bracket belongs to the words.",
        "A value that begins with a square bracket is a list, and one that begins with a brace is a group of keys.\n\nExample:\n  authors: [Ada Obi, Ben Okoro]");

    /// <summary>A key that may not stand here.</summary>
    public static readonly DiagnosticRule UnknownKey = new(
        "SE3009",
        Severity.Error,
        "An unknown key",
        "There is no key \"{0}\" here, so its value would be ignored. {1}",
        "Keys are read strictly, so that a slip does not silently change nothing. input/README.md lists the keys of each file.");

    /// <summary>A key that stands twice.</summary>
    public static readonly DiagnosticRule DuplicateKey = new(
        "SE3010",
        Severity.Error,
        "A key stands twice",
        "\"{0}\" stands in line {1} already, and only one can count. Remove one of them, or join their values.",
        "In a group of keys each key stands once. The first one is used until this is mended.");

    /// <summary>A value of the wrong kind.</summary>
    public static readonly DiagnosticRule WrongType = new(
        "SE3011",
        Severity.Error,
        "A value of the wrong kind",
        "\"{0}\" wants {1}, but here stands {2}.",
        "Each key has one kind of value: a text, true or false, a number, a date, a list, or a group of keys. input/README.md shows an example of each.");

    /// <summary>A date that is none.</summary>
    public static readonly DiagnosticRule BadDate = new(
        "SE3012",
        Severity.Error,
        "This is not a date",
        "\"{0}\" is not a date of the calendar in the form this site reads. {1}",
        "Dates are written year-month-day. Where the day is not known, write the month (2026-03) or the year (2026); from one day to another is 2026-03-01/2026-03-07. Forms such as 03/04/2026 are not read, because it is not certain which number is the month.");

    /// <summary>An address that is none.</summary>
    public static readonly DiagnosticRule BadUrl = new(
        "SE3013",
        Severity.Error,
        "This is not a web address",
        "\"{0}\" is not a whole web address. {1}",
        "Addresses begin with https:// or http:// and hold neither spaces nor a name and password.");

    /// <summary>A word that is none of those possible.</summary>
    public static readonly DiagnosticRule UnknownChoice = new(
        "SE3014",
        Severity.Error,
        "None of the possible values",
        "\"{0}\" is not possible for \"{1}\". {2}",
        "Some keys know only certain values, so that a slip does not silently change nothing. input/README.md lists them.");

    /// <summary>A key that must be given.</summary>
    public static readonly DiagnosticRule MissingKey = new(
        "SE3015",
        Severity.Error,
        "A key is missing",
        "\"{0}\" must be given here.",
        "Without it the site would have to guess. input/README.md says what it is for.");

    /// <summary>YAML's anchors, aliases and tags.</summary>
    public static readonly DiagnosticRule AnchorOrTag = new(
        "SE3016",
        Severity.Error,
        "Anchors and tags are not read",
        "A value that begins with &, * or ! is an anchor, an alias or a tag in YAML, and these are not read here. Put the value between quotation marks if the sign belongs to the words.",
        "References inside a file make it hard to see what a line means, so this site reads plain values only.");

    /// <summary>A file that should begin with keys.</summary>
    public static readonly DiagnosticRule TopIsNoMapping = new(
        "SE3017",
        Severity.Error,
        "The file does not begin with keys",
        "This file holds keys and values (\"key: value\" on lines of their own), but something else stands here.",
        "Start each line at the margin with a key, a colon, a space and the value. input/README.md has an example of each file.");

    /// <summary>A file that should be a list.</summary>
    public static readonly DiagnosticRule TopIsNoList = new(
        "SE3018",
        Severity.Error,
        "The file is not a list",
        "This file is a list: each entry begins with a hyphen and a space (\"- \"), and its keys stand below each other.",
        "Example:\n  - date: 2026-03-14\n    what: The day of the vote");

    /// <summary>A list item that should hold keys.</summary>
    public static readonly DiagnosticRule ItemIsNoMapping = new(
        "SE3019",
        Severity.Error,
        "A list entry without keys",
        "Each entry of this list holds keys and values, but here stands {0}. Keys that may stand here: {1}.",
        "Example:\n  - date: 2026-03-14\n    what: The day of the vote");

    /// <summary>A key that is no word.</summary>
    public static readonly DiagnosticRule KeyIsNoWord = new(
        "SE3020",
        Severity.Error,
        "A key that is no word",
        "A list or a group stands where a key should stand. Put the key between quotation marks if a bracket belongs to it.",
        "A key is one word or name in front of a colon.");

    /// <summary>Groups in groups without end.</summary>
    public static readonly DiagnosticRule TooDeep = new(
        "SE3021",
        Severity.Error,
        "Too many groups inside each other",
        "More than 32 groups stand inside each other here, so this value is left out.",
        "No file of this project needs more than a few levels; this is most likely a slip with brackets.");

    /// <summary>A second document in a file.</summary>
    public static readonly DiagnosticRule SecondDocument = new(
        "SE3022",
        Severity.Error,
        "A second document in one file",
        "The line \"---\" begins a second document, and only the first is read. Remove the line, or move what follows to a file of its own.",
        "YAML allows several documents in a file; this site reads one a file.");
}
