using StoryExplainer.Language.Dates.Clauses;
using StoryExplainer.Language.Dates.Expressions;
using StoryExplainer.Language.Dates.Reading;

namespace StoryExplainer.Language.Dates.Headlines;

/// <summary>Weighs what a headline lacks, so that the better of two ways to word it can be chosen. The weights only have to order them.</summary>
internal static class HeadlineFault
{
    /// <summary>It opens with a pronoun, and nothing says for whom it stands.</summary>
    public const double Pronoun = 5;

    /// <summary>It has two words or one.</summary>
    public const double Stub = 4;

    /// <summary>It says nothing of anything: no finite verb.</summary>
    public const double NoVerb = 3;

    /// <summary>It opens with its verb, and nothing says who acts.</summary>
    public const double NoSubject = 3;

    /// <summary>It holds an "it" or "them" that stands for something outside.</summary>
    public const double LooseObject = 3;

    /// <summary>It is clipped where more is needed, and marked so.</summary>
    public const double Clipped = 1;

    private static readonly string[] Doubts =
    [
        "not", "never", "no", "nobody", "none", "neither", "nor", "without", "denied", "denies", "deny", "denying", "dismissed", "dismisses", "rejected", "rejects", "refused", "refuses", "failed", "fails", "fail", "doubt", "doubted",
        "doubts", "unlikely", "impossible", "hardly", "few", "little", "if", "unless", "whether", "cannot", "only", "fear", "fears", "feared",
    ];

    private static readonly string[] Asking =
        ["asked", "asks", "ask", "asking", "know", "knows", "knew", "decide", "decides", "decided", "explain", "explained", "wonder", "wondered", "told", "tell", "said", "say", "says", "discuss", "discussed", "determine", "show", "showed", "see", "understand", "investigating", "examine"];

    /// <summary>True for a word that denies, doubts or sets a condition: a headline with one may not lose what belongs to it.</summary>
    public static bool IsDoubt(DateText text, int i) =>
        text.IsAny(i, Doubts) || (text[i].Length > 3 && (text.Letters(i).EndsWith("n't", StringComparison.OrdinalIgnoreCase) || text.Letters(i).EndsWith("n’t", StringComparison.OrdinalIgnoreCase)));

    /// <summary>True for a word of asking, telling or knowing, whose "where" or "how" is its object.</summary>
    public static bool IsAsking(DateText text, int i) => text.IsAny(i, Asking);

    /// <summary>True for a pronoun that stands for somebody or something; "it" in "it took two hours to" stands for nothing, but who can tell.</summary>
    public static bool IsPronoun(DateText text, int i) =>
        text.IsAny(i, "he", "she", "it", "they", "we", "i", "you", "his", "her", "its", "their", "our", "my", "those", "these", "who", "which", "whose", "one", "others", "both", "neither", "it's", "he's", "she's", "they're", "we're", "i'm", "i've", "we've", "they've")
        || (text.IsAny(i, "this", "that") && (VerbWords.Find(text.Letters(i + 1)).Has(VerbKind.Auxiliary) || FunctionWords.Contains(text.Letters(i + 1))));

    /// <summary>True for what may follow a finished clause and be left out: "in Oslo", "after a trial of nine days", "with no survivors".</summary>
    public static bool IsAdjunct(DateText text, int i) =>
        text.Kind(i) is WordKind.In or WordKind.On or WordKind.At or WordKind.During or WordKind.After or WordKind.Before or WordKind.Since or WordKind.Until or WordKind.Over or WordKind.By or WordKind.For or WordKind.From or WordKind.Following or WordKind.Earlier or WordKind.Later
        || (text.Kind(i) == WordKind.Mark && text[i].Value is ',' or ';' or '–' or '—' or '(' or ':')
        || text.IsAny(i, "amid", "despite", "as", "while", "when", "because", "with", "through", "across", "near", "ahead", "alongside", "outside", "inside", "including", "according", "which", "who", "where", "although", "but", "within", "around", "via", "among", "throughout", "along", "beside");

    /// <summary>True for an adjunct that a verb can do without even where it stands right behind it: "met in Oslo", but "agreed with", "called for".</summary>
    public static bool IsFreeAdjunct(DateText text, int i) =>
        text.Kind(i) is WordKind.In or WordKind.At or WordKind.During or WordKind.After or WordKind.Before or WordKind.Since or WordKind.Until or WordKind.Following
        || (text.Kind(i) == WordKind.Mark && text[i].Value is ',' or ';' or '–' or '—') || text.IsAny(i, "amid", "despite", "while", "when", "because", "although", "but", "near", "outside");
}
