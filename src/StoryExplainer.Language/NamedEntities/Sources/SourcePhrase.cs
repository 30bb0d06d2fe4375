using StoryExplainer.Language.NamedEntities.Roles;
using StoryExplainer.Language.NamedEntities.Words;

namespace StoryExplainer.Language.NamedEntities.Sources;

/// <summary>The words that introduce a source without a name: "two people briefed on the plan".</summary>
/// <param name="Start">First token.</param>
/// <param name="Head">The noun.</param>
/// <param name="End">Token after the last one.</param>
internal sealed record SourcePhrase(int Start, int Head, int End)
{
    private const int Reach = 14;

    /// <summary>Verbs after which a source follows: "said a diplomat". Not "told a diplomat".</summary>
    private static readonly string[] _leadingVerbs = ["said", "says", "added", "adds", "explained", "noted", "recalled", "warned", "wrote", "confirmed", "joked", "argued", "insisted"];

    /// <summary>Verbs that report words and nothing else.</summary>
    private static readonly string[] _reportingVerbs =
    [
        "said", "says", "say", "told", "tells", "tell", "added", "adds", "add", "explained", "explains", "warned", "warns", "warn", "confirmed", "confirms", "confirm", "wrote",
        "writes", "insisted", "insists", "insist", "claimed", "claims", "claim", "argued", "argues", "argue", "acknowledged", "admitted", "stated", "noted", "recalled", "denied",
        "declined", "announced", "suggested", "described", "describes", "estimated", "alleged", "predicted", "testified", "cautioned", "conceded",
    ];

    /// <summary>Reads the phrase around a noun; null if nothing tells that it is a source.</summary>
    public static SourcePhrase? Read(MarkedParagraph paragraph, int start, int head)
    {
        var sentence = paragraph.SentenceOf(head);
        start = Math.Max(start, sentence.FirstToken);
        var before = start - 1;
        var isPlural = paragraph.IsRolePlural(head) || paragraph.Says(head, "people") || paragraph.Says(head, "sources");
        var hasArticle = before >= sentence.FirstToken && IsIndefinite(paragraph, before);
        var hasOwner = paragraph.Is(start, WordKinds.Possessive) || HasOwner(paragraph, start, head);
        if (hasArticle)
        {
            start = before;
            if (start > sentence.FirstToken && paragraph.Is(start, WordKinds.Number) && paragraph.Is(start - 1, WordKinds.Determiner))
            {
                start--;
            }
        }
        else if (!isPlural && !hasOwner && !(paragraph.Says(before, "the") && head > start))
        {
            return null;
        }
        else if (paragraph.Says(before, "the"))
        {
            start = before;
        }

        var description = DescriptionEnd(paragraph, head, sentence.EndToken);
        var isAnonymous = description > 0 || IsAnonymous(paragraph, head + 1, sentence.EndToken);
        if (paragraph.Is(head, WordKinds.SourcePerson) && !paragraph.Is(head, WordKinds.Source) && !isAnonymous)
        {
            return null;
        }

        var end = description > 0 ? description : RoleComplement.EndAfter(paragraph, head);
        var isBare = isPlural && !hasArticle && !hasOwner && start == head;
        if (!hasArticle && !paragraph.Is(head, WordKinds.Source | WordKinds.SourcePerson))
        {
            // "a roofer said" is a source, "Smith's father said" is somebody of the story.
            return null;
        }

        var speaks = Speaks(paragraph, end, sentence.EndToken, isBare) || (!isBare && IsAfterVerb(paragraph, start, sentence.FirstToken) && EndsClause(paragraph, end));
        return speaks || (isAnonymous && !isBare) ? new SourcePhrase(start, head, end) : null;
    }

    private static bool IsIndefinite(MarkedParagraph paragraph, int token) =>
        paragraph.Is(token, WordKinds.Number) || paragraph.Says(token, "one")
        || (paragraph.Is(token, WordKinds.Determiner) && !paragraph.Says(token, "the") && !paragraph.Says(token, "no") && !paragraph.Says(token, "which")
            && !paragraph.Says(token, "what") && !paragraph.Says(token, "that") && !paragraph.Says(token, "any") && !paragraph.Says(token, "every") && !paragraph.Says(token, "each"));

    private static bool HasOwner(MarkedParagraph paragraph, int start, int head)
    {
        for (var i = start; i < head; i++)
        {
            if (paragraph.Is(i, WordKinds.Ending))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"familiar with the talks", "briefed on the plan", "with knowledge of it", "close to the minister": the end of it, or -1.</summary>
    private static int DescriptionEnd(MarkedParagraph paragraph, int head, int sentenceEnd)
    {
        var i = head + 1;
        var isDescribed = (paragraph.Says(i, "familiar") && paragraph.Says(i + 1, "with"))
            || (paragraph.Says(i, "briefed") && paragraph.Says(i + 1, "on"))
            || (paragraph.Says(i, "close") && paragraph.Says(i + 1, "to"))
            || (paragraph.Says(i, "involved") && paragraph.Says(i + 1, "in"))
            || (paragraph.Says(i, "with") && (paragraph.Says(i + 1, "knowledge") || paragraph.Says(i + 2, "knowledge") || paragraph.Says(i + 1, "access")));
        if (!isDescribed)
        {
            return -1;
        }

        for (i += 2; i < sentenceEnd; i++)
        {
            if ((paragraph.Is(i, WordKinds.Mark) && !paragraph.Is(i, WordKinds.Ending)) || paragraph.Is(i, WordKinds.Auxiliary)
                || paragraph.Says(i, "who") || paragraph.Says(i, "that") || IsOneOf(paragraph, i, _reportingVerbs))
            {
                return i;
            }
        }

        return sentenceEnd;
    }

    /// <summary>"on condition of anonymity", "who asked not to be named" and their like, later in the sentence.</summary>
    private static bool IsAnonymous(MarkedParagraph paragraph, int start, int sentenceEnd)
    {
        for (var i = start; i < sentenceEnd && i - start < Reach + 6; i++)
        {
            if (paragraph.Says(i, "anonymity") || paragraph.Says(i, "anonymously")
                || (paragraph.Says(i, "not") && paragraph.Says(i + 1, "to") && paragraph.Says(i + 2, "be") && (paragraph.Says(i + 3, "named") || paragraph.Says(i + 3, "identified")))
                || (paragraph.Says(i, "not") && paragraph.Says(i + 1, "authorised")) || (paragraph.Says(i, "not") && paragraph.Says(i + 1, "authorized"))
                || (paragraph.Says(i, "declined") && paragraph.Says(i + 1, "to") && paragraph.Says(i + 2, "be")))
            {
                return true;
            }

            if (paragraph.NameAt(i) >= 0)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The noun is the subject of a reporting verb: at once, after an adverb or a helping verb, or after a phrase between commas.</summary>
    private static bool Speaks(MarkedParagraph paragraph, int start, int sentenceEnd, bool isBare)
    {
        var i = start;
        while (i < sentenceEnd && paragraph.Is(i, WordKinds.Adverb | WordKinds.Auxiliary))
        {
            i++;
        }

        if (IsOneOf(paragraph, i, _reportingVerbs))
        {
            return true;
        }

        if (isBare || !(paragraph.Says(start, ",") || paragraph.Says(start, "who")))
        {
            return false;
        }

        if (paragraph.Says(start, "who"))
        {
            // "an agent who worked on the case said"
            for (i = start + 3; i < sentenceEnd && i - start < Reach && !paragraph.Says(i, ","); i++)
            {
                if (IsOneOf(paragraph, i, _reportingVerbs))
                {
                    return true;
                }
            }
        }

        // Past what stands between commas.
        for (i = start + 1; i < sentenceEnd && i - start < Reach + 6; i++)
        {
            if (paragraph.Says(i, ",") && IsOneOf(paragraph, paragraph.Is(i + 1, WordKinds.Adverb | WordKinds.Auxiliary) ? i + 2 : i + 1, _reportingVerbs))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAfterVerb(MarkedParagraph paragraph, int start, int first) =>
        start - 1 >= first && (IsOneOf(paragraph, start - 1, _leadingVerbs) || (start - 2 >= first && paragraph.Says(start - 1, "to") && paragraph.Says(start - 2, "according")));

    /// <summary>After "said a nurse" nothing that has "a nurse" for its subject: "said a nurse had died" is no source.</summary>
    private static bool EndsClause(MarkedParagraph paragraph, int token) =>
        !paragraph.Is(token, WordKinds.Auxiliary | WordKinds.Verb | WordKinds.Speech)
        && (token >= paragraph.Count || paragraph.Is(token, WordKinds.Mark) || !paragraph.Source.TextOf(token).EndsWith("ed", StringComparison.Ordinal));

    private static bool IsOneOf(MarkedParagraph paragraph, int token, string[] words)
    {
        if (!paragraph.Is(token, WordKinds.Speech) && !paragraph.Says(token, "declined"))
        {
            return false;
        }

        foreach (var word in words)
        {
            if (paragraph.Says(token, word))
            {
                return true;
            }
        }

        return false;
    }
}
