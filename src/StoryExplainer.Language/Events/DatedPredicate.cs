using System.Collections.Immutable;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Syntax;

namespace StoryExplainer.Language.Events;

/// <summary>A dated expression in the tree, with the predicate that it dates.</summary>
/// <param name="Sentence">Its sentence.</param>
/// <param name="First">First word of the expression.</param>
/// <param name="End">The word after its last one.</param>
/// <param name="Host">The word that the expression hangs on; -1 where it is the root.</param>
/// <param name="Predicate">The predicate of the innermost clause around the host; the root where there is none.</param>
/// <param name="Attachment">What the host is.</param>
internal sealed record DatedPredicate(Sentence Sentence, int First, int End, int Host, int Predicate, Attachment Attachment)
{
    private static readonly string[] _stagings =
    [
        "held", "told", "addressed", "heard", "won", "lost", "attended", "joined", "staged", "hosted", "played", "carried", "launched", "made", "suffered", "saw", "opened", "chaired", "led", "signed", "reached", "published",
        "released", "gave", "passed", "issued", "began", "started",
    ];

    /// <summary>First word and end of the run of dates that the expression stands in: "on Tuesday and Wednesday", "in June 2022, May 2023 and November last year".</summary>
    public (int First, int End) Run { get; init; } = (First, End);

    /// <summary>First words and ends of all dated expressions of the sentence.</summary>
    public ImmutableArray<(int First, int End)> Dates { get; init; } = [];

    private static readonly string[] _happenings =
    [
        "vote", "votes", "election", "elections", "talks", "summit", "attack", "attacks", "strike", "strikes", "crash", "fire", "storm", "flood", "floods", "match", "game", "final", "ceremony", "earthquake",
        "trial", "protest", "protests", "march", "concert", "festival", "session", "referendum", "visit", "report", "ruling", "verdict", "speech", "interview", "debate", "raid", "launch", "war", "deal",
        "agreement", "law", "bill", "budget", "conference", "event", "events", "tour", "race", "release", "death", "deaths", "murder", "arrest", "letter", "survey", "study", "poll", "census", "season", "outbreak",
        "coup", "riot", "riots", "rally", "funeral", "wedding", "exhibition", "deadline", "order", "decree", "sale", "purchase", "return", "call", "post", "article", "book", "film", "plan", "plans",
    ];

    /// <summary>True if the expression begins with one of some words or stands right behind one: "until Monday", whichever of the two words the expression starts at.</summary>
    public bool IsLedBy(params ReadOnlySpan<string> words) => Sentence.Is(First, words) || (First > 0 && Sentence.Is(First - 1, words));

    /// <summary>Finds what the words of a dated expression belong to.</summary>
    public static DatedPredicate Find(Sentence sentence, int first, int end)
    {
        var at = sentence.HeadOfRun(first, end);
        while (sentence.HeadOf(at) is >= 0 and var up && sentence.RelationOf(at) is Relation.Conjunct or Relation.Case or Relation.Fixed or Relation.Dependent)
            at = up;

        var host = sentence.HeadOf(at);
        if (host < 0)
        {
            // "The final is on 16 May": the date is what is said of the subject.
            var isSaid = sentence.ChildOf(at, Relation.Copula) >= 0 && sentence.ChildOf(at, Relation.Subject) >= 0;
            return new DatedPredicate(sentence, first, end, -1, at, isSaid ? Attachment.Argument : Attachment.None);
        }

        var attachment = AttachmentOf(sentence, at, host, first);
        var predicate = sentence.PredicateOf(host);
        return new DatedPredicate(sentence, first, end, host, attachment == Attachment.Clause ? ReportBetween(sentence, predicate, first) : predicate, attachment);
    }

    // "The thief will be charged, a judge told a hearing on Wednesday": a day behind the report belongs to the report.
    private static int ReportBetween(Sentence sentence, int predicate, int date)
    {
        var head = sentence.HeadOf(predicate);
        if (head > predicate && head < date && sentence.RelationOf(predicate) == Relation.ClausalComplement && sentence.IsReportingVerb(head))
            return head;

        // "said on Tuesday the laws should change": what stands before the subject of what is said belongs to the saying, unless "that" comes first.
        if (head >= 0 && head < date && sentence.RelationOf(predicate) == Relation.ClausalComplement && sentence.IsReportingVerb(head)
            && sentence.ChildOf(predicate, Relation.Subject, Relation.PassiveSubject) > date && sentence.ChildOf(predicate, Relation.Marker) is var marker && (marker < 0 || marker > date))
            return head;

        foreach (var child in sentence.ChildrenOf(predicate))
        {
            if (child > predicate && child < date && sentence.RelationOf(child) == Relation.Parataxis && sentence.IsReportingVerb(child))
                return child;
        }

        return predicate;
    }

    private static Attachment AttachmentOf(Sentence sentence, int date, int host, int first) => sentence.RelationOf(date) switch
    {
        Relation.Subject or Relation.PassiveSubject or Relation.DirectObject or Relation.IndirectObject or Relation.ClausalSubject or Relation.Agent => Attachment.Argument,
        Relation.Parataxis or Relation.List or Relation.Apposition or Relation.Orphan or Relation.Reparandum or Relation.Vocative => Attachment.None,
        _ when sentence.IsPredicate(host) => Attachment.Clause,
        _ when !sentence.IsNominal(host) => Attachment.Clause,
        Relation.NominalModifier or Relation.UnmarkedModifier or Relation.Oblique or Relation.UnmarkedOblique or Relation.AdverbialModifier when first > host && IsLent(sentence, host) && !IsOf(sentence, date) => Attachment.Clause,
        _ => Attachment.Noun,
    };

    // "told the Post on Sunday", "killed 12 people in the town on Monday": a thing has no date, so the verb whose object it is has.
    private static bool IsLent(Sentence sentence, int host) =>
        !IsOfOther(sentence, host) && (IsStage(sentence, host) || sentence.RelationOf(host) is Relation.DirectObject or Relation.IndirectObject or Relation.Oblique or Relation.Agent or Relation.UnmarkedOblique or Relation.Flat or Relation.NominalModifier
        && (sentence.TagOf(host) == PartOfSpeech.ProperNoun || !IsHappening(sentence, host)));

    // "shrank after growth of 5 per cent in 2023", "is down 10% from its high on July 31": that was then, and what the verb tells is of another day.
    private static bool IsOfOther(Sentence sentence, int host)
    {
        for (var at = host; at >= 0 && !sentence.IsPredicate(at); at = sentence.HeadOf(at))
        {
            if (sentence.ChildOf(at, Relation.Case) is >= 0 and var preposition && (sentence.Is(preposition, "after", "before", "since", "than", "against", "following", "compared") || (sentence.Is(preposition, "from") && sentence.TagOf(at) != PartOfSpeech.ProperNoun)))
                return true;
        }

        return false;
    }

    // "told a hearing on Monday", "died in a crash on Monday", "won the final on Sunday": what happens in it happens on its day.
    private static bool IsStage(Sentence sentence, int host)
    {
        var verb = sentence.HeadOf(host);
        if (verb < 0 || !sentence.IsPredicate(verb) || sentence.TenseOf(verb) != Tense.Past || sentence.IsPlanned(verb) || sentence.IsWished(verb))
            return false;

        return sentence.RelationOf(host) switch
        {
            Relation.Oblique => sentence.ChildOf(host, Relation.Case) is >= 0 and var preposition && sentence.Is(preposition, "in", "at", "during"),
            Relation.DirectObject or Relation.IndirectObject => sentence.Is(verb, _stagings),
            _ => false,
        };
    }

    private static bool IsOf(Sentence sentence, int date) => sentence.ChildOf(date, Relation.Case) is >= 0 and var preposition && sentence.Is(preposition, "of", "for", "since", "from", "until", "through", "than");

    /// <summary>True for a noun that names something which happens or is made: "vote", "meeting", "decision", "agreement".</summary>
    public static bool IsHappening(Sentence sentence, int noun)
    {
        var text = sentence.WordOf(noun).ToLowerInvariant().TrimEnd('s');
        return sentence.Is(noun, _happenings) || text.EndsWith("ion", StringComparison.Ordinal) || text.EndsWith("ment", StringComparison.Ordinal)
            || text.EndsWith("ing", StringComparison.Ordinal) || text.EndsWith("ance", StringComparison.Ordinal) || text.EndsWith("ence", StringComparison.Ordinal);
    }
}
