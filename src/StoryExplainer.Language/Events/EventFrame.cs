using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Syntax;

namespace StoryExplainer.Language.Events;

/// <summary>
/// The clause that has to be told so that a dated predicate is told truly: "wants to open" for "open", "police said a man stole" for "stole" where the report stands in front.
/// </summary>
/// <param name="Dated">The dated predicate.</param>
/// <param name="Predicate">The predicate of the clause to tell; the dated one or one above it.</param>
/// <param name="Reporter">The verb behind the clause that says whose words it is ("…, police said"), or -1.</param>
/// <param name="IsStatement">True if the dated predicate is a verb of saying.</param>
/// <param name="IsTold">False where the clause can't be told alone: the date stands in a condition, a participle or a purpose.</param>
internal sealed record EventFrame(DatedPredicate Dated, int Predicate, int Reporter, bool IsStatement, bool IsTold)
{
    private static readonly string[] _callingOff =
        ["cancelled", "canceled", "scrapped", "abandoned", "postponed", "shelved", "dropped", "called", "suspended", "delayed", "rescheduled", "cancels", "cancel", "postpones", "postpone", "scraps", "scrap"];

    /// <summary>True if the clause tells that what was planned for the date was called off: "The union called off a strike planned for Saturday".</summary>
    public bool IsCalledOff { get; private init; }

    private static readonly string[] _openMarkers = ["if", "unless", "until", "till", "whether", "lest", "once", "so", "than", "in", "like", "provided"];

    // Those who speak so vouch for it; "claimed" and "argued" leave it open.
    private static readonly string[] _neutral =
    [
        "said", "says", "told", "tells", "added", "adds", "reported", "reports", "announced", "announces", "confirmed", "confirms", "explained", "explains", "wrote", "writes", "noted", "notes", "stated", "states",
        "recalled", "recalls", "showed", "shows", "say", "tell", "report", "confirm", "note", "explain", "show",
    ];

    /// <summary>Climbs from a dated predicate to the clause that tells it.</summary>
    public static EventFrame Of(DatedPredicate dated)
    {
        var sentence = dated.Sentence;
        var at = dated.Predicate;
        if (CallingOff(sentence, at) is >= 0 and var end)
            return Of(dated with { Predicate = end }) with { Dated = dated, IsCalledOff = true };

        var isStatement = sentence.IsReportingVerb(at) && IsSaying(sentence, at);
        for (var steps = 0; steps < sentence.Count; steps++)
        {
            var head = sentence.HeadOf(at);
            if (head < 0)
                return new EventFrame(dated, at, TrailingReporter(sentence, at), isStatement, CanBeTold(sentence, at));

            switch (sentence.RelationOf(at))
            {
                case Relation.OpenComplement:
                case Relation.AdverbialClause when sentence.HasTo(at) && !HasCommaBefore(sentence, at) && head < at:
                    at = sentence.IsPredicate(head) ? head : sentence.PredicateOf(head);
                    continue;
                case Relation.AdnominalClause when sentence.HasTo(at):
                    at = sentence.PredicateOf(head);
                    continue;
                case Relation.ClausalComplement when head > at:
                    return new EventFrame(dated, at, head, isStatement, CanBeTold(sentence, at) && sentence.Is(head, _neutral));
                case Relation.ClausalComplement:
                    at = head;
                    continue;
                case Relation.Conjunct when sentence.ChildOf(at, Relation.Subject, Relation.PassiveSubject, Relation.Expletive) < 0 && !sentence.IsFinite(at):
                    return new EventFrame(dated, at, -1, isStatement, IsTold: false);
                case Relation.Conjunct:
                    return new EventFrame(dated, at, ReporterAbove(sentence, head), isStatement, CanBeTold(sentence, at) && !IsInside(sentence, head));
                default:
                    return new EventFrame(dated, at, TrailingReporter(sentence, at), isStatement, CanBeTold(sentence, at));
            }
        }

        return new EventFrame(dated, at, -1, isStatement, IsTold: false);
    }

    // The verb that calls off what a participle or relative clause plans, or -1.
    private static int CallingOff(Sentence sentence, int plan)
    {
        if (sentence.RelationOf(plan) is not (Relation.AdnominalClause or Relation.RelativeClause or Relation.AdjectivalModifier) || !(sentence.IsPlanned(plan) || sentence.Is(plan, "planned", "scheduled", "due", "expected", "called", "set", "slated")))
            return -1;

        var thing = sentence.HeadOf(plan);
        var verb = thing < 0 ? -1 : sentence.HeadOf(thing);
        return verb >= 0 && sentence.Is(verb, _callingOff) && !sentence.IsNegated(verb)
            && (sentence.RelationOf(thing) == Relation.DirectObject || (sentence.RelationOf(thing) == Relation.PassiveSubject && sentence.TenseOf(verb) == Tense.Past))
            && (!sentence.Is(verb, "called") || sentence.ChildrenOf(verb).Any(child => sentence.Is(child, "off"))) ? verb : -1;
    }

    private static bool IsSaying(Sentence sentence, int verb) =>
        sentence.Is(verb, "said", "says", "say", "told", "tells", "added", "adds", "wrote", "writes", "noted", "explained", "stated") || sentence.ChildOf(verb, Relation.ClausalComplement) >= 0;

    private static bool CanBeTold(Sentence sentence, int predicate) => sentence.RelationOf(predicate) switch
    {
        Relation.Root or Relation.Parataxis or Relation.ClausalComplement or Relation.Conjunct or Relation.RelativeClause => true,
        Relation.AdverbialClause => sentence.IsFinite(predicate) && sentence.ChildOf(predicate, Relation.Marker, Relation.AdverbialModifier) is >= 0 and var marker && marker < predicate
            && !sentence.Is(marker, _openMarkers),
        _ => false,
    };

    // A clause that goes on inside of a report in front or of a condition would be torn from it.
    private static bool IsInside(Sentence sentence, int predicate)
    {
        for (var at = predicate; sentence.HeadOf(at) is >= 0 and var head; at = head)
        {
            if (sentence.RelationOf(at) == Relation.ClausalComplement && head < at)
                return true;
            if (sentence.RelationOf(at) is Relation.AdverbialClause or Relation.OpenComplement or Relation.AdnominalClause && !CanBeTold(sentence, at))
                return true;
        }

        return false;
    }

    private static int ReporterAbove(Sentence sentence, int predicate)
    {
        for (var at = predicate; sentence.HeadOf(at) is >= 0 and var head; at = head)
        {
            if (sentence.RelationOf(at) == Relation.ClausalComplement && head > at)
                return head;
        }

        return TrailingReporter(sentence, predicate);
    }

    private static int TrailingReporter(Sentence sentence, int predicate)
    {
        foreach (var child in sentence.ChildrenOf(predicate))
        {
            if (sentence.RelationOf(child) == Relation.Parataxis && sentence.IsReportingVerb(child))
                return child;
        }

        return -1;
    }

    private static bool HasCommaBefore(Sentence sentence, int word) => sentence.ExtentOf(word).First is > 0 and var first && sentence.Is(first - 1, ",");
}
