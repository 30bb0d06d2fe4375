using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Stories.Editing;

/// <summary>The problems of the files in <c>input/</c> and of every other YAML file: SE30xx reading, SE31xx settings and files, SE32xx corrections, SE33xx the editor's text, SE34xx publishing.</summary>
public static partial class StoryDiagnostics
{
    /// <summary>Two articles ask for one address.</summary>
    public static readonly DiagnosticRule SlugTaken = new(
        "SE3101",
        Severity.Error,
        "Two articles with one address",
        "The address \"{0}\" belongs to \"{1}\" already, so this article would move to \"{2}\". Give one of the two another slug in the file beside it.",
        "The key \"slug\" in the file beside a seed fixes the address of its page. Two articles cannot share one.");

    /// <summary>A review note that is none.</summary>
    public static readonly DiagnosticRule BadReview = new(
        "SE3102",
        Severity.Error,
        "This is not a review note",
        "\"{0}\" does not say who checked it and when. Write \"checked by NAME on 2026-03-14\".",
        "A review note settles what the review list asks about an entry, and shows on its page. It names a person and a day, so that readers can judge it.");

    /// <summary>A language tag that is none.</summary>
    public static readonly DiagnosticRule BadLanguage = new(
        "SE3103",
        Severity.Error,
        "This is not a language tag",
        "\"{0}\" is not a language tag. Write a tag such as en-GB or en-US.",
        "Browsers and screen readers need the language as a tag: two or three letters, then perhaps a hyphen and the country.");

    /// <summary>A time zone that is none.</summary>
    public static readonly DiagnosticRule BadTimeZone = new(
        "SE3104",
        Severity.Error,
        "This is not a time zone",
        "There is no time zone \"{0}\". {1}",
        "Time zones are named by continent and city, as in the IANA list: Europe/London, America/New_York, Australia/Perth; or UTC.");

    /// <summary>A contact that is none.</summary>
    public static readonly DiagnosticRule BadContact = new(
        "SE3105",
        Severity.Error,
        "Nobody can write to this contact",
        "\"{0}\" is neither a mail address nor a web address. Write one such as desk@example.org or https://example.org/contact.",
        "The contact is linked on the page about this site, so that readers can report mistakes.");

    /// <summary>A section that stands twice.</summary>
    public static readonly DiagnosticRule SectionTwice = new(
        "SE3106",
        Severity.Error,
        "A section stands twice",
        "\"{0}\" stands twice in the list of sections. Remove one of them.",
        "Each section can stand once on an overview.");

    /// <summary>A warning that could never come.</summary>
    public static readonly DiagnosticRule LimitsReversed = new(
        "SE3107",
        Severity.Error,
        "A warning after the failure",
        "\"{0}\" is larger than \"{1}\", so the build would fail before it warns. Swap the two numbers.",
        "The copy meter warns at the first limit and fails at the second.");

    /// <summary>A file in input/ of an unknown name.</summary>
    public static readonly DiagnosticRule UnknownFile = new(
        "SE3108",
        Severity.Warning,
        "A file that nobody reads",
        "No part of the site reads this file. {0}",
        "input/ holds files of fixed names, pages/*.md, stories/FOLDER/story.md and static/. A file of another name is most likely misspelt.");

    /// <summary>A file in another encoding.</summary>
    public static readonly DiagnosticRule NotUtf8 = new(
        "SE3109",
        Severity.Error,
        "The file is not UTF-8",
        "This file is not valid UTF-8, so it is not read. Save it as UTF-8.",
        "Every text editor can save in UTF-8; older ones need to be told in the save dialogue.");

    /// <summary>A file that cannot be opened.</summary>
    public static readonly DiagnosticRule CannotRead = new(
        "SE3110",
        Severity.Error,
        "The file cannot be read",
        "This file cannot be read: {0} Check its permissions.",
        "The operating system refused to open the file.");

    /// <summary>A file that is larger than any text.</summary>
    public static readonly DiagnosticRule TooLarge = new(
        "SE3119",
        Severity.Error,
        "The file is too large",
        "This file has {0} bytes; the limit is {1}, so it is not read. Files to be copied as they are belong into input/static/.",
        "The files of input/ are written by hand and hold some pages of text at most. A file of many megabytes is most likely something else under the wrong name.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All =>
    [
        MalformedYaml, TabInIndentation, OpenQuotationMark, TextBehindQuotationMark, ReservedCharacter, ColonInValue, NoSpaceBehindColon, OpenBracket,
        UnknownKey, DuplicateKey, WrongType, BadDate, BadUrl, UnknownChoice, MissingKey, AnchorOrTag, TopIsNoMapping, TopIsNoList, ItemIsNoMapping,
        KeyIsNoWord, TooDeep, SecondDocument,
        SlugTaken, BadReview, BadLanguage, BadTimeZone, BadContact, SectionTwice, LimitsReversed,
        UnknownFile, NotUtf8, CannotRead, NoMatch, MergeIntoItself, MergedTwice, SlugInUse, BadSlug, RoleWithoutSource, NoSuchRole,
        AliasNowhere, AddedWithoutSource, AddedTwice, HiddenWithMore, LongHeadline, NoEventThere, SeveralEventsThere, NoQuoteThere,
        SeveralQuotesThere, NoSuchPerson, NoSuchStory, StoryNeeded, PrivateInFullText, SplitTakesNothing, SplitTakesAll,
        CorrectedTwice, SpeakerAndLabel, PrivateInOwnText, PrivateWithMore, NobodyHidden, NoSuchForm, NoSuchConnection, QuoteNotThere, QuoteThereAlready, FormNotThere, TooLarge,
        NoSuchArticle, NoSuchParagraph, NoSuchSentence, KeyNeeded, KeyAssumed, Misquoted, Uncited, UnknownHeading, HeadingTwice,
        TextOutsideBlock, BadPosition, UnsafeLink, NoHtml, PageNeedsTitle, UnknownStoryFolder, Unsupported, PictureWithoutWords, PictureElsewhere, NoSuchPortrait, NoSuchLayout, HomeOfOneStory, UnclosedFrontMatter,
        SecretInSettings, BadPublishValue,
    ];
}
