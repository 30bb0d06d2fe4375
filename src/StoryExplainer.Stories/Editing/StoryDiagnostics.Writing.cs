using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Stories.Editing;

/// <content>SE33xx: the editor's text.</content>
public static partial class StoryDiagnostics
{
    /// <summary>A citation of an article that is not there.</summary>
    public static readonly DiagnosticRule NoSuchArticle = new(
        "SE3301",
        Severity.Error,
        "No such article",
        "There is no article \"{0}\". {1}",
        "An article is named by the line \"key:\" in the file beside its seed, or by its id (the last part of its address).");

    /// <summary>A citation of a paragraph that is not there.</summary>
    public static readonly DiagnosticRule NoSuchParagraph = new(
        "SE3302",
        Severity.Error,
        "No such paragraph",
        "{0} does not exist: \"{1}\" has {2} paragraphs.",
        "Paragraphs are counted from 1, as the page of the article shows them. Advertisements and captions are not counted.");

    /// <summary>A citation of a sentence that is not there.</summary>
    public static readonly DiagnosticRule NoSuchSentence = new(
        "SE3303",
        Severity.Error,
        "No such sentence",
        "{0} does not exist: that paragraph has {1} sentences.",
        "The number behind the point is that of the sentence in its paragraph, counted from 1.");

    /// <summary>A citation without its article.</summary>
    public static readonly DiagnosticRule KeyNeeded = new(
        "SE3304",
        Severity.Error,
        "Which article?",
        "There are several articles, and {0} not say which one is meant ({4}). If all mean one article, add a line such as \"cites: {2}\" to input/site.yml; else put its key in front of each, such as {2} {1}. Keys: {3}.",
        """
        With more than one article a citation names its article: [herald ¶8]. The key is the one in the file beside the seed, or the id of the article. The key
        "cites" in input/site.yml says which article is meant wherever no key stands.
        """);

    /// <summary>Citations without their article that were written when there was only one.</summary>
    public static readonly DiagnosticRule KeyAssumed = new(
        "SE3319",
        Severity.Warning,
        "Citations that name no article",
        "There are several articles now, and {0} not say which one is meant ({2}); the only one before was \"{1}\", so it is taken. Add the line \"cites: {1}\" to input/site.yml, so that this holds on every machine.",
        """
        A citation that was written while there was one article keeps meaning it. Which one that was is remembered in .cache and in input/published.json, and
        another machine may have neither: there the build stops and asks. The key "cites" in input/site.yml says it once and for all; a key in front of the
        paragraph, as in [herald ¶8], says it for one citation.
        """);

    /// <summary>Quoted words that the cited paragraph does not have.</summary>
    public static readonly DiagnosticRule Misquoted = new(
        "SE3305",
        Severity.Error,
        "A quotation that is not in its source",
        "“{0}” does not stand in {1}. {2}",
        "Words in quotation marks must stand in a paragraph cited in the same sentence, letter by letter; only the last comma or full stop may be left out. Put words that are your own outside quotation marks.");

    /// <summary>A statement without a citation.</summary>
    public static readonly DiagnosticRule Uncited = new(
        "SE3306",
        Severity.Error,
        "A statement without a citation",
        "This statement has no citation. Add the paragraph that says it, such as [¶8], at its end.",
        "Everything that the blocks of story.md say comes from an article and says where.");

    /// <summary>A heading that no block has.</summary>
    public static readonly DiagnosticRule UnknownHeading = new(
        "SE3308",
        Severity.Error,
        "An unknown heading",
        "story.md has no block \"{0}\". {1}",
        "The blocks of story.md have fixed headings, so that each finds its place on the page. Text of another kind belongs on a page of its own under input/pages/.");

    /// <summary>A heading that stands twice.</summary>
    public static readonly DiagnosticRule HeadingTwice = new(
        "SE3309",
        Severity.Error,
        "A heading that stands twice",
        "\"{0}\" stands in line {1} already. Join the two blocks.",
        "Each block of story.md stands once.");

    /// <summary>Text that belongs to no block.</summary>
    public static readonly DiagnosticRule TextOutsideBlock = new(
        "SE3310",
        Severity.Error,
        "Text in no block",
        "This text stands under no heading that story.md knows, so it would be lost. Move it under one of: {0}.",
        "After the title and the standfirst every line of story.md belongs to a block.");

    /// <summary>A line that is not a position.</summary>
    public static readonly DiagnosticRule BadPosition = new(
        "SE3311",
        Severity.Error,
        "This is not a position",
        "A line of this block names a side, a colon and what the side says: \"- **Ferry company**: It wants a new pier. [¶4]\". Where the sources do not say, write \"- **Ferry company**: not stated\".",
        "The block \"Where each side stands\" has a question as a heading of the third level and a line for each side.");

    /// <summary>A link with another scheme.</summary>
    public static readonly DiagnosticRule UnsafeLink = new(
        "SE3312",
        Severity.Error,
        "A link that cannot be followed",
        "The link \"{0}\" is not one that readers can follow safely. Use an address that begins with https:// or mailto:, or the path of a page of this site.",
        "Links can lead to web and mail addresses and to pages of the site; scripts and local files are refused.");

    /// <summary>HTML in a text.</summary>
    public static readonly DiagnosticRule NoHtml = new(
        "SE3313",
        Severity.Error,
        "HTML is not read",
        "HTML does not work here, so it would be shown as it stands. Use Markdown: **strong**, *emphasis*, [words](https://address).",
        "Texts are Markdown without HTML, so that a copied line can never become a script.");

    /// <summary>A page without a title.</summary>
    public static readonly DiagnosticRule PageNeedsTitle = new(
        "SE3314",
        Severity.Error,
        "A page without a title",
        "This page has no title. Begin the file with \"# Title\", or put \"title:\" into its front matter.",
        "The title is shown in the browser, in search results and in the navigation.");

    /// <summary>A text about a story that is not there.</summary>
    public static readonly DiagnosticRule UnknownStoryFolder = new(
        "SE3315",
        Severity.Warning,
        "A text about no story",
        "There is no folder \"{0}\" under seeds/, so nobody sees this text. {1}",
        "input/stories/FOLDER/story.md is about the story of seeds/FOLDER/; input/story.md is about the articles directly in seeds/.");

    /// <summary>Markdown that has no place on a page.</summary>
    public static readonly DiagnosticRule Unsupported = new(
        "SE3316",
        Severity.Error,
        "This kind of Markdown is not read",
        "{0} cannot be shown here. Use paragraphs, lists, headings, links, and quotations.",
        """
        Texts about a story hold headings, paragraphs, lists, emphasis and links. Pages of your own also hold block quotations, tables, footnotes, lists of tasks and of
        definitions, pictures (a line of their own), code, rules, struck-out words and line ends. What is left over is refused here, because it would be printed as raw characters.
        """);

    /// <summary>A picture without an alternative.</summary>
    public static readonly DiagnosticRule PictureWithoutWords = new(
        "SE3321",
        Severity.Error,
        "A picture without words",
        "The picture \"{0}\" has no words for those who do not see it. Say between the brackets what it shows: ![The dam at low water]({0}).",
        "Screen readers read the words between the brackets aloud, and browsers show them where the picture is missing.");

    /// <summary>A picture of another site.</summary>
    public static readonly DiagnosticRule PictureElsewhere = new(
        "SE3322",
        Severity.Error,
        "A picture of another site",
        "The picture \"{0}\" lies on another site, which would learn of every reader and may take it away. Put the file into input/static/ or beside the page, if you may.",
        "The pages of a site load nothing from elsewhere: that is what their content policy says.");

    /// <summary>A portrait that is not there.</summary>
    public static readonly DiagnosticRule NoSuchPortrait = new(
        "SE3324",
        Severity.Error,
        "No such picture",
        "There is no picture \"{0}\" in input/static/. Put the file there, and write its path below that folder: \"portraits/ada-obi.jpg\".",
        "The key picture of a person names a file of input/static/. Pictures of other sites are not shown: they would learn of every reader.");

    /// <summary>A layout that the theme does not have.</summary>
    public static readonly DiagnosticRule NoSuchLayout = new(
        "SE3323",
        Severity.Error,
        "No such layout",
        "The theme has no layout \"{0}\". {1}",
        "The key layout of a page names a file of theme/layouts/ without its ending: layout: wide is theme/layouts/wide.html. Begin with a copy: theme eject layouts/text.html.");

    /// <summary>An introduction of a home page that is the story itself.</summary>
    public static readonly DiagnosticRule HomeOfOneStory = new(
        "SE3320",
        Severity.Warning,
        "An introduction that nobody sees",
        "This site has one story, and its home page is that story, so nobody sees this text. Write it into input/story.md.",
        "input/home.md introduces the home page of a site whose articles lie in folders of seeds/, a story each. With one story input/story.md is what opens the home page.");

    /// <summary>Front matter without its end.</summary>
    public static readonly DiagnosticRule UnclosedFrontMatter = new(
        "SE3317",
        Severity.Error,
        "Front matter is not closed",
        "The front matter begins with \"---\" in line 1 and is not closed. Put a line \"---\" below its last key.",
        "Front matter stands between two lines of three hyphens at the very start of a file.");
}
