namespace StoryExplainer.Language.Terms;

/// <summary>What a word may be for terms and their definitions; the sections of <c>English/term-cues.txt</c>.</summary>
[Flags]
internal enum TermCue
{
    /// <summary>Nothing of interest.</summary>
    None = 0,

    /// <summary>Says what a name names: "region".</summary>
    Category = 1,

    /// <summary>Stands after "Under …,": "treaty".</summary>
    Law = 1 << 1,

    /// <summary>Makes a term with a number behind it: "Article 5".</summary>
    Numbered = 1 << 2,

    /// <summary>Heads the name of a body that a reader may want explained: "court".</summary>
    Institution = 1 << 3,

    /// <summary>"means", "refers".</summary>
    Means = 1 << 4,

    /// <summary>"requires", "grants".</summary>
    Works = 1 << 5,

    /// <summary>"founded", "unveiled".</summary>
    Founding = 1 << 6,

    /// <summary>May follow "which" in a definition.</summary>
    Which = 1 << 7,

    /// <summary>May follow "X is the".</summary>
    DefiningNoun = 1 << 8,

    /// <summary>"called", "dubbed".</summary>
    Calling = 1 << 9,

    /// <summary>After a comma, goes on with an apposition: "including".</summary>
    GoesOn = 1 << 10,

    /// <summary>Initials that everybody knows.</summary>
    KnownInitials = 1 << 11,

    /// <summary>Heads the name of a law, a scheme, a prize: "Act".</summary>
    Named = 1 << 12,

    /// <summary>May stand right before what is explained: "suffer".</summary>
    Verb = 1 << 13,
}
