using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Site.Rendering;

/// <summary>What can be wrong with a theme.</summary>
public static class ThemeDiagnostics
{
    /// <summary>Scriban cannot read a template.</summary>
    public static readonly DiagnosticRule Unreadable = new(
        "SE4101", Severity.Error, "A template cannot be read",
        "This template cannot be read: {0} No page that uses it is made. Correct it, or delete the file to get the built-in one back.",
        "A template is HTML with places between {{ and }}. This one has a place that is not closed, a block without its end, or an expression that makes no sense. The line and column show where reading failed; the mistake is there or shortly before.");

    /// <summary>A template asks a record for a value that it does not have.</summary>
    public static readonly DiagnosticRule UnknownValue = new(
        "SE4102", Severity.Error, "A template asks for a value that does not exist",
        "{0} has no value \"{1}\".{2}",
        "Every page and every part of it has a fixed list of values, shown in theme/README.md. Nothing is printed for an unknown name, so it is an error rather than a blank on three hundred pages. Check the spelling against the list; names are in lower case with underscores, such as full_name.");

    /// <summary>A template names something that is neither a value nor a function.</summary>
    public static readonly DiagnosticRule UnknownName = new(
        "SE4103", Severity.Error, "A template names something that does not exist",
        "There is no \"{0}\" here.{1}",
        "A layout knows \"page\", \"site\" and \"theme\"; a partial knows \"it\", which is what was handed to it, and the names given behind it. Besides these there are the functions listed in theme/README.md and what the template itself sets.");

    /// <summary>A partial that does not exist is included.</summary>
    public static readonly DiagnosticRule UnknownPartial = new(
        "SE4104", Severity.Error, "A template includes a file that does not exist",
        "There is no file \"{0}\" in this theme to include.{1}",
        "include takes the path inside the theme folder, with forward slashes: {{ include \"partials/quote.html\" quote }}. Files that your theme lacks come from the built-in theme; this one is in neither.");

    /// <summary>Partials include each other without end.</summary>
    public static readonly DiagnosticRule EndlessInclude = new(
        "SE4105", Severity.Error, "Templates include each other without end",
        "\"{0}\" includes itself, directly or through others, more than {1} times. Give it a condition that ends it.",
        "A partial may include itself, for a tree for example, but something has to stop it. The chain below the message shows who includes whom.");

    /// <summary>A loop that never ends.</summary>
    public static readonly DiagnosticRule EndlessLoop = new(
        "SE4106", Severity.Error, "A loop in a template does not end",
        "This page is still not finished after {0}. A loop here does not end, or runs over far too much.",
        "A while whose condition never becomes false, or a for over an enormous range. Loops over the values of a page are never this long.");

    /// <summary>A list or a record is printed as if it were text.</summary>
    public static readonly DiagnosticRule NotText = new(
        "SE4107", Severity.Error, "A template prints something that is not text",
        "\"{0}\" is {1} and cannot be printed as text. {2}",
        "Lists are gone through with for, and of a record one prints its values. Printing the whole thing would show names of the program's inside to readers.");

    /// <summary>A label that the theme's language files lack.</summary>
    public static readonly DiagnosticRule UnknownLabel = new(
        "SE4108", Severity.Error, "A label does not exist",
        "There is no label \"{0}\" in {1}.{2}",
        "t \"key\" prints a label of theme/i18n/en.yml, or of the file of the site's language where it has that label. Add the label there, or correct the key.");

    /// <summary>A label's place is not filled.</summary>
    public static readonly DiagnosticRule LabelArgument = new(
        "SE4109", Severity.Error, "A label is not given what it needs",
        "The label \"{0}\" (\"{1}\") needs a value for \"{2}\". Give it by name: t \"{0}\" {2}: …",
        "A label such as \"{count} people\" has places in braces; every one of them has to be given by name where the label is used.");

    /// <summary>A value is read from something that is empty.</summary>
    public static readonly DiagnosticRule EmptyValue = new(
        "SE4110", Severity.Error, "A template reads a value of something that may be empty",
        "\"{0}\" is empty here, so \"{1}\" cannot be read. Put it inside {{{{ if {0} }}}} … {{{{ end }}}} and say in the else what readers should see.",
        "Unknown things stay empty on purpose: an article without a date has no date. A template asks first and otherwise says why there is a blank, so that an empty place is never taken for a fact.");

    /// <summary>A template tries to change a value.</summary>
    public static readonly DiagnosticRule ReadOnlyValue = new(
        "SE4111", Severity.Error, "A template changes a value of a page",
        "\"{0}\" belongs to the page and cannot be changed by a template. Use a name of your own.",
        "Pages are shared by everything that is made from them, so a template only reads them. A name of its own, without a dot, may be set: {{ first = page.people[0] }}.");

    /// <summary>Anything else that goes wrong while a template runs.</summary>
    public static readonly DiagnosticRule Failed = new(
        "SE4112", Severity.Error, "A template fails",
        "This place fails: {0}",
        "The template asks for something that cannot be done, such as comparing a text with a number. The message is that of the template engine.");

    /// <summary>A setting of theme.yml that cannot be used.</summary>
    public static readonly DiagnosticRule Setting = new(
        "SE4113", Severity.Error, "A setting of theme.yml cannot be used",
        "{0}",
        "theme.yml has a few settings with fixed choices, listed in theme/README.md. An unknown name or value is an error rather than ignored, because otherwise a slip of the pen would look as if the setting did nothing.");

    /// <summary>A language file that cannot be read.</summary>
    public static readonly DiagnosticRule Labels = new(
        "SE4114", Severity.Error, "A language file cannot be used",
        "{0}",
        "The files in theme/i18n hold every label of the site as YAML: names inside names, and a text or the plural forms (one, other …) at the end of each.");

    /// <summary>A colour with too little contrast.</summary>
    public static readonly DiagnosticRule Contrast = new(
        "SE4115", Severity.Warning, "A colour is hard to read",
        "The accent colour {0} has a contrast of {1} to 1 on the {2} page; links need 4.5 to 1 to be readable. Choose a {3} one.",
        "Links and citations are written in the accent colour. WCAG 2.2 asks for a contrast of 4.5 to 1 for text of this size.");

    /// <summary>A file of a theme folder that nothing uses.</summary>
    public static readonly DiagnosticRule UnusedFile = new(
        "SE4116", Severity.Warning, "A file of the theme is not used",
        "Nothing uses this file.{0} Templates stand in layouts/ and partials/, labels in i18n/, styles in styles/, and everything that is copied in assets/.",
        "A file in the wrong place or with a wrong name changes nothing on the site, which is easily taken for a mistake inside the file.");

    /// <summary>A file that is missing from a theme, its built-in fallback included.</summary>
    public static readonly DiagnosticRule MissingLayout = new(
        "SE4117", Severity.Error, "A layout is missing",
        "There is no layout \"{0}\" for this kind of page, so none of them is made. Add theme/{0}.",
        "Each kind of page is drawn by one file in theme/layouts.");

    /// <summary>Markup that would be a danger or break the page.</summary>
    public static readonly DiagnosticRule ThemeFolder = new(
        "SE4118", Severity.Error, "The theme folder cannot be read",
        "The theme folder \"{0}\" cannot be read: {1}",
        "The folder does not exist, or the program may not read it. Without a theme folder of its own a site uses the built-in theme.");

    /// <summary>A partial is handed a name that it does not know.</summary>
    public static readonly DiagnosticRule UnknownParameter = new(
        "SE4119", Severity.Error, "A partial is handed a name that it does not know",
        "\"{0}\" takes no \"{1}\".{2} Its opening comment has to name it: \". {1}: what it is.\"",
        "A partial begins with a comment that says what it is handed: \"it\" and, behind it, every name that may be given, each followed by a colon. A name that is not in the comment is probably misspelt.");

    /// <summary>A font for share cards that cannot be used.</summary>
    public static readonly DiagnosticRule CardFont = new(
        "SE4120", Severity.Error, "A font for share cards cannot be used",
        "\"{0}\" is not a font of the TrueType or OpenType kind, so no share cards can be drawn. Use a .ttf file, not .woff2, or delete the file to get the built-in one back.",
        "The pictures that other sites show when a page is shared are drawn with cards/serif.ttf, cards/sans.ttf and cards/sans-bold.ttf of the theme. They are not published and may be larger than the fonts of the pages, but they have to be plain font files.");

    /// <summary>A machine without the library that draws.</summary>
    public static readonly DiagnosticRule NoDrawing = new(
        "SE4121", Severity.Warning, "Share cards cannot be drawn on this machine",
        "No share cards were drawn: {0} The rest of the site is complete. Set \"share-images: false\" in input/site.yml to go without them.",
        "The pictures that other sites show when a page is shared are drawn by Skia, a library that comes with the program for Windows, macOS and Linux on the usual processors. On another machine it is missing, and pages are shared without a picture.");

    /// <summary>A value that got out of its place.</summary>
    public static readonly DiagnosticRule ValueEscaped = new(
        "SE4122", Severity.Error, "A value is not kept in its place",
        "In {0}, a made-up value with signs such as < and \" came out as markup. Put quotation marks around every attribute, and print texts nowhere but between tags and in attributes.",
        "Everything a template prints is escaped, but escaping cannot help an attribute without quotation marks, or a text inside a script or style element. On a real page a headline could then change the page around it.");

    /// <summary>Something that the content policy of the pages forbids.</summary>
    public static readonly DiagnosticRule AgainstPolicy = new(
        "SE4123", Severity.Error, "A page needs what its content policy forbids",
        "The layout draws {0}. Browsers will ignore it: styles belong into assets/theme.css, scripts into a file of scripts/.",
        "Pages carry a content security policy that allows styles and scripts from the site's own files only. It is what keeps a manipulated article from running anything in a reader's browser.");

    /// <summary>A place that stays empty without a word.</summary>
    public static readonly DiagnosticRule BlankPlace = new(
        "SE4124", Severity.Error, "A place stays empty and does not say why",
        "With nothing to show, {0} stays empty. Leave it out with if, or say in the else why there is nothing.",
        "Much is unknown: a person without a stated role, a term that nobody defines, an article without a date. A blank looks like a mistake; readers should learn that the reports do not say, or not see the place at all. Screen readers announce an empty link or heading as nothing.");

    /// <summary>A built-in theme that does not exist.</summary>
    public static readonly DiagnosticRule NoSuchTheme = new(
        "SE4125", Severity.Error, "There is no built-in theme of this name",
        "There is no theme \"{0}\".{1} Choose one of: {2}.",
        "\"theme\" in input/site.yml names one of the themes that come with the program. Your own files in the theme folder stand over it, file by file.");

    /// <summary>A text of the theme that is not in UTF-8.</summary>
    public static readonly DiagnosticRule NotUtf8 = new(
        "SE4126", Severity.Error, "A file of the theme is not in UTF-8",
        "\"{0}\" is not in UTF-8, so some of its letters would come out wrong. Save it as UTF-8.",
        "Templates, style sheets, scripts and language files are read as UTF-8. Most editors can save a file in another encoding: look for \"Save with encoding\".");

    /// <summary>A language that the theme has no words for.</summary>
    public static readonly DiagnosticRule NoLabels = new(
        "SE4127", Severity.Warning, "The interface is not in the site's language",
        "The theme has no words for the language \"{0}\", so the interface is English and pages say so. Add theme/i18n/{0}.yml; theme/README.md tells how.",
        "\"language\" in input/site.yml is the language of the words of the interface: titles, labels, dates. Screen readers and translators trust what a page says about its language, so it says the one that it is in.");

    /// <summary>All of them, by code.</summary>
    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        Unreadable, UnknownValue, UnknownName, UnknownPartial, EndlessInclude, EndlessLoop, NotText, UnknownLabel, LabelArgument, EmptyValue,
        ReadOnlyValue, Failed, Setting, Labels, Contrast, UnusedFile, MissingLayout, ThemeFolder, UnknownParameter, CardFont, NoDrawing, ValueEscaped, AgainstPolicy, BlankPlace, NoSuchTheme, NotUtf8, NoLabels,
    ];
}
