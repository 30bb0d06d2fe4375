using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Stories.Editing;

/// <content>SE32xx: corrections.</content>
public static partial class StoryDiagnostics
{
    /// <summary>A correction of an entry that is not there.</summary>
    public static readonly DiagnosticRule NoMatch = new(
        "SE3201",
        Severity.Warning,
        "A correction without effect",
        "No entry is called \"{0}\"{3}, so this correction ({1}) has no effect. {2}",
        "An entry is named by its id (the last part of its address) or by its exact name. It may have gone because its article did, because it is now told differently, or because another correction took it. Change the name, or remove the correction.");

    /// <summary>Merges in a circle.</summary>
    public static readonly DiagnosticRule MergeIntoItself = new(
        "SE3202",
        Severity.Error,
        "Entries merged in a circle",
        "\"{0}\" would end up inside itself: {1}. Keep one of the two lines.",
        "A merge says that other entries are this one. Two entries cannot each be part of the other.");

    /// <summary>A merge into two entries.</summary>
    public static readonly DiagnosticRule MergedTwice = new(
        "SE3203",
        Severity.Error,
        "An entry merged into two",
        "\"{0}\" is merged into \"{1}\" and into \"{2}\", but it can be only one of them. Remove one of the two lines.",
        "A merge says that another entry is this one; the other entry can be one only.");

    /// <summary>An address that another entry has.</summary>
    public static readonly DiagnosticRule SlugInUse = new(
        "SE3204",
        Severity.Error,
        "Two entries with one address",
        "The address \"{0}\" belongs to \"{1}\" already. Choose another one.",
        "Each entry has a page of its own, so each has an address of its own.");

    /// <summary>An address with other characters.</summary>
    public static readonly DiagnosticRule BadSlug = new(
        "SE3205",
        Severity.Error,
        "This is not an address",
        "\"{0}\" cannot be the last part of an address. Write \"{1}\".",
        "Addresses are made of lower-case letters, digits and single hyphens.");

    /// <summary>A role that no article words so.</summary>
    public static readonly DiagnosticRule RoleWithoutSource = new(
        "SE3206",
        Severity.Error,
        "A role without a source",
        "No article calls {0} \"{1}\", so the role needs a source. Add a line \"source:\" with an address or the document it comes from.",
        "Every fact on the site says where it comes from. A role in the words of an article carries that article; one in the editor's words needs a source line.");

    /// <summary>A role to be removed that is not there.</summary>
    public static readonly DiagnosticRule NoSuchRole = new(
        "SE3207",
        Severity.Warning,
        "A role that is not there",
        "{0} has no role \"{1}\" any more, so it cannot be removed. {2}",
        "Roles are named in the exact words of the article.");

    /// <summary>A further form without effect.</summary>
    public static readonly DiagnosticRule AliasNowhere = new(
        "SE3208",
        Severity.Warning,
        "A form that stands nowhere",
        "\"{0}\" stands nowhere in the articles except where it belongs to somebody else already, so this line has no effect.",
        "A further form is looked for in the articles of the stories that name the entry. Where it is an entry of its own, use \"merge\".");

    /// <summary>An added entry that no article has.</summary>
    public static readonly DiagnosticRule AddedWithoutSource = new(
        "SE3209",
        Severity.Error,
        "An added entry without a source",
        "No article names \"{0}\", so it needs a source. Add a line \"source:\" with an address or the document it comes from.",
        "Every fact on the site says where it comes from. What no article has needs a source line.");

    /// <summary>An added entry that exists.</summary>
    public static readonly DiagnosticRule AddedTwice = new(
        "SE3210",
        Severity.Error,
        "An added entry that is there already",
        "\"{0}\" is an entry already. Remove the line \"add: true\"; the other lines then correct it.",
        "\"add\" makes a new entry; to change one that was found, name it and leave \"add\" out.");

    /// <summary>A hidden entry that is also changed.</summary>
    public static readonly DiagnosticRule HiddenWithMore = new(
        "SE3211",
        Severity.Error,
        "A hidden entry with other lines",
        "\"{0}\" is hidden, so its other lines have no effect. Remove them, or remove \"hide\".",
        "A hidden entry is left out with everything that belongs to it.");

    /// <summary>A headline of more than 12 words.</summary>
    public static readonly DiagnosticRule LongHeadline = new(
        "SE3212",
        Severity.Error,
        "A headline that is too long",
        "This headline has {0} words; at most 12 fit on the timeline. Shorten it.",
        "Headlines of the timeline have at most 12 words, so that they can be read at a glance.");

    /// <summary>A correction of an event that is not there.</summary>
    public static readonly DiagnosticRule NoEventThere = new(
        "SE3213",
        Severity.Warning,
        "A correction without effect",
        "There is no event {0}{3}, so this correction ({1}) has no effect. {2}",
        "An event is named by its paragraph and, where the paragraph has several, by the words of its date. Change them, or remove the correction.");

    /// <summary>A correction that could mean several events.</summary>
    public static readonly DiagnosticRule SeveralEventsThere = new(
        "SE3214",
        Severity.Error,
        "Several events in one paragraph",
        "{0} has several events, so it is not clear which one is meant. Add a line \"words:\" with the words of its date: {1}.",
        "Where a paragraph has several events, the words of the date tell them apart.");

    /// <summary>A correction of a quotation that is not there.</summary>
    public static readonly DiagnosticRule NoQuoteThere = new(
        "SE3215",
        Severity.Warning,
        "A correction without effect",
        "No quotation begins with \"{0}\"{3}, so this correction ({1}) has no effect. {2}Copy the first words of the quotation from its page, or remove the correction.",
        "A quotation is named by its first words, exactly as it has them.");

    /// <summary>A correction that could mean several quotations.</summary>
    public static readonly DiagnosticRule SeveralQuotesThere = new(
        "SE3216",
        Severity.Error,
        "Several quotations with the same words",
        "{0} quotations begin with \"{1}\", so it is not clear which one is meant. Write more of its words, or add a line \"in:\" with its paragraph.",
        "A quotation is named by its first words, as many as it takes to tell it from the others.");

    /// <summary>A person who is not there.</summary>
    public static readonly DiagnosticRule NoSuchPerson = new(
        "SE3217",
        Severity.Error,
        "No such person",
        "There is no person \"{0}\". {1}",
        "A person is named by id (the last part of the address) or by the exact name.");

    /// <summary>A story that is not there.</summary>
    public static readonly DiagnosticRule NoSuchStory = new(
        "SE3218",
        Severity.Error,
        "No such story",
        "There is no story \"{0}\". {1}",
        "A story is named by its folder under seeds/, or by its id.");

    /// <summary>An added event without its story.</summary>
    public static readonly DiagnosticRule StoryNeeded = new(
        "SE3219",
        Severity.Error,
        "Which story?",
        "There are several stories, so an added event says which one it belongs to. Add a line \"story:\" with one of: {0}.",
        "A site of several stories has a timeline for each.");

    /// <summary>A private person named in a full text.</summary>
    public static readonly DiagnosticRule PrivateInFullText = new(
        "SE3220",
        Severity.Warning,
        "A private person in a published text",
        "{0} is private, but {1} names them and is published. Set \"rights: quoted\" beside the seed, or take the name out of it.",
        "A private person has no page and stands in no index and no data. The full text of an article is published as it is.");

    /// <summary>A split that moves nothing.</summary>
    public static readonly DiagnosticRule SplitTakesNothing = new(
        "SE3221",
        Severity.Warning,
        "A split without effect",
        "Nothing of \"{0}\" stands in the places given, so nothing was split off for \"{1}\".",
        "A split moves the mentions, roles and quotations that stand in the articles or paragraphs given to another person.");

    /// <summary>A split that leaves nothing.</summary>
    public static readonly DiagnosticRule SplitTakesAll = new(
        "SE3222",
        Severity.Error,
        "A split that takes everything",
        "Everything of \"{0}\" stands in the places given, so nobody would be left. Use \"name\" to rename the entry.",
        "A split moves a part of an entry to another person.");

    /// <summary>Two corrections of one thing.</summary>
    public static readonly DiagnosticRule CorrectedTwice = new(
        "SE3223",
        Severity.Error,
        "Two corrections of one thing",
        "Line {0} corrects the same {1} already, and only one can count. Join the two entries.",
        "Each event and each quotation is corrected by one entry, so that nobody has to guess which of two wins.");

    /// <summary>A speaker with a name and without one.</summary>
    public static readonly DiagnosticRule SpeakerAndLabel = new(
        "SE3224",
        Severity.Error,
        "A speaker with and without a name",
        "A quotation has either a speaker or a label. Keep \"speaker\" for a person of the site, or \"label\" for somebody without a name.",
        "\"speaker\" names a person who has an entry; \"label\" is for a source that the article does not name, such as \"a White House official\".");

    /// <summary>A private person in the editor's own text.</summary>
    public static readonly DiagnosticRule PrivateInOwnText = new(
        "SE3225",
        Severity.Error,
        "A private person in your own text",
        "{0} is private, but this line names them. Take the name out, or remove \"private\" from the entry in people.yml.",
        "A private person has no page and stands in no index, no data and no text. Describe the person without the name, or with initials.");

    /// <summary>A private entry that is also changed.</summary>
    public static readonly DiagnosticRule PrivateWithMore = new(
        "SE3226",
        Severity.Error,
        "A private person with other lines",
        "\"{0}\" is private, so the line \"{1}\" has no effect. Remove it, or remove \"private\".",
        "Of a private person nothing is shown. Only further forms of the name (\"aliases\", \"merge\") matter, because they are taken out as well.");

    /// <summary>A form to be removed that is not there.</summary>
    public static readonly DiagnosticRule NoSuchForm = new(
        "SE3228",
        Severity.Warning,
        "A form that is not there",
        "{0} is nowhere called \"{1}\", so it cannot be removed. {2}",
        "remove-aliases names forms exactly as the articles have them; the desk of the preview shows each with its place.");

    /// <summary>A connection to be removed that is not there.</summary>
    public static readonly DiagnosticRule NoSuchConnection = new(
        "SE3229",
        Severity.Warning,
        "A connection that is not there",
        "No sentence connects \"{0}\" with \"{1}\", so there is nothing to remove. Remove the line.",
        "remove-connections takes away what sentences are said to state about two people, in both directions.");

    /// <summary>An added quotation that does not stand in its place.</summary>
    public static readonly DiagnosticRule QuoteNotThere = new(
        "SE3230",
        Severity.Error,
        "A quotation that is not in its place",
        "\"{0}\" does not stand in {1}. Copy the words from the article, letter by letter.",
        "The words of a quotation are the article's. One that nobody found can be added, but its words must stand in the paragraph that \"in\" names.");

    /// <summary>An added quotation that is there.</summary>
    public static readonly DiagnosticRule QuoteThereAlready = new(
        "SE3231",
        Severity.Error,
        "An added quotation that is there already",
        "These words are in the quotation “{0}” already. Remove the line \"add: true\"; the other lines then correct it.",
        "\"add\" makes a quotation of words that nobody took for one.");

    /// <summary>A form that does not stand where the editor says.</summary>
    public static readonly DiagnosticRule FormNotThere = new(
        "SE3232",
        Severity.Warning,
        "A form that does not stand there",
        "\"{0}\" does not stand in {1}, so nothing is named by it there. Copy the words as they stand, or change the place.",
        "\"mentions\" says whom a form means in certain paragraphs, such as one of two people with the same surname.");

    /// <summary>Somebody is to be hidden who is not there under this name.</summary>
    public static readonly DiagnosticRule NobodyHidden = new(
        "SE3227",
        Severity.Error,
        "Nobody is hidden by this",
        "No entry is called \"{0}\"{3}, so this correction ({1}) hides nothing, and whoever is meant would be published. {2}",
        """
        A person who is private or hidden must not appear because of a slip in a name, so the site is not built until the entry is found. Entries are named by
        their id (the last part of the address) or by the exact name. If the person is in no article any more, remove the correction.
        """);
}
