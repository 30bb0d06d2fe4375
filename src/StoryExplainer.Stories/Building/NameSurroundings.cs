using System.Globalization;
using System.Text.RegularExpressions;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Building;

/// <summary>Reads from the words at a name whether it is a child's, that of somebody to whom a sexual offence was done, or a patient's.</summary>
internal static partial class NameSurroundings
{
    private const int FullAge = 18;

    private const string Number = @"(?<age>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)";
    private const string ChildWords = "schoolboy|schoolgirl|schoolchild|toddler|baby|infant|newborn|boy|girl|teenager|pupil|child|minor";
    private const string Offence = @"(raped|molested|groomed|indecently assaulted|sexually (assaulted|abused|exploited|harassed|attacked|touched)|trafficked for sex|sex[- ]trafficked)";
    private const string OffenceNoun = @"(rape|molestation|grooming|sexual (assault|abuse|exploitation|harassment|attack|offences?)|sex (attack|abuse|assault|trafficking)|indecent assault|child abuse)";

    private static readonly string[] Words =
    [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    ];

    /// <summary>What the words around one naming say.</summary>
    /// <param name="before">The sentence up to the name.</param>
    /// <param name="after">The sentence from the end of the name.</param>
    /// <param name="isKnownOtherwise">True for somebody with a role of a grown-up: what is told of their childhood then makes no child of them.</param>
    public static WithholdReason Read(string before, string after, bool isKnownOtherwise = false) =>
        IsChild(before, after) || (!isKnownOtherwise && IsYoung(AgeThen().Match(after))) ? WithholdReason.Minor
        : OffenceBefore().IsMatch(before) || OffenceBehind().IsMatch(after) || OffenceSaid().IsMatch(after) ? WithholdReason.SexualOffence
        : PatientBefore().IsMatch(before) || PatientBehind().IsMatch(after) ? WithholdReason.Patient
        : WithholdReason.None;

    /// <summary>True if the words behind the name give an age from 18 on.</summary>
    public static bool IsGrownUp(string after) =>
        AgeBehind().Match(after) is { Success: true } match && int.TryParse(match.Groups["age"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var age) && age >= FullAge;

    /// <summary>What a role says.</summary>
    public static WithholdReason OfRole(string role) =>
        PatientRole().IsMatch(role) ? WithholdReason.Patient
        : VictimRole().IsMatch(role) ? WithholdReason.SexualOffence
        : ChildRole().IsMatch(role) ? WithholdReason.Minor
        : WithholdReason.None;

    private static bool IsChild(string before, string after) =>
        IsYoung(AgeBehind().Match(after)) || IsYoung(AgeBefore().Match(before)) || IsYoung(AgeTold().Match(after))
        || YoungerThanAYear().IsMatch(before) || YoungerThanAYearBehind().IsMatch(after) || ChildBefore().IsMatch(before) || ChildBehind().IsMatch(after);

    private static bool IsYoung(Match match)
    {
        if (!match.Success)
        {
            return false;
        }

        var words = match.Groups["age"].Value;
        return int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var age) ? age < FullAge : Array.IndexOf(Words, words.ToLowerInvariant()) >= 0;
    }

    // ", 15," and "(aged 15)", but not ", 15 of whom".
    [GeneratedRegex(@"^(,\s+|\s+\()(just |only )?(aged?\s+)?" + Number + @"(?=\s*([,).;:!?–—-]|$)|\s+years?\b)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex AgeBehind();

    // "15-year-old Tom", "her nine-year-old son Tom"; "the 15-year-old's mother Ada" and "the 15-year-old daughter of Ada" are about others.
    [GeneratedRegex(@"\b" + Number + @"[-‑ ]years?[-‑ ]old(?!['’])\s+((?!of\b|whose\b|and\b)[\w-]+\s+){0,4}$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex AgeBefore();

    [GeneratedRegex(@"^,?\s+(who\s+)?(is|turns)\s+(just |only |aged )*" + Number + @"(?=\s*([,).;:!?–—]|$)|[-‑\s]+years?[-‑\s]+old\b)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex AgeTold();

    [GeneratedRegex(@"^,?\s+(who\s+)?(was|turned|had just turned|then)\s+(just |only |then |aged )*" + Number + @"(?=\s*([,).;:!?–—]|$)|[-‑\s]+years?[-‑\s]+old\b|\s+(when|at the time)\b)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex AgeThen();

    [GeneratedRegex(@"\b[\w-]+[-‑ ](month|week|day)s?[-‑ ]old(?!['’])\s+((?!of\b|whose\b|and\b)[\w-]+\s+){0,4}$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex YoungerThanAYear();

    [GeneratedRegex(@"^(,\s+|\s+\()(just |only )?(aged?\s+)?[\w-]+\s+(months?|weeks?|days?)(\s+old)?(?=\s*[,).;:])", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex YoungerThanAYearBehind();

    [GeneratedRegex(@"\b(" + ChildWords + @")\s+((son|daughter|boy|girl|named|called|brother|sister)\s+)*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex ChildBefore();

    [GeneratedRegex(@"^(,\s+|,?\s+(who\s+)?is\s+)(an?|the|another|one of the)\s+((?!of\b|who\b)[\w-]+\s+){0,3}(" + ChildWords + @")s?\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex ChildBehind();

    [GeneratedRegex(@"^((an?|the)\s+)?([\w-]+\s+)?(schoolboy|schoolgirl|toddler|baby|infant|newborn|teenager|pupil|(primary|secondary|high)[ -]school (student|pupil))$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex ChildRole();

    [GeneratedRegex(@"\b" + Offence + @"\s+([\w-]+\s+){0,3}$|\b" + OffenceNoun + @"\s+of\s+([\w-]+\s+){0,3}$|\b(" + OffenceNoun + @"|abuse|assault)\s+(victim|survivor|complainant|accuser)s?,?\s+([\w-]+\s+){0,2}$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex OffenceBefore();

    [GeneratedRegex(@"^(,[^,]{1,60},)?\s+(who\s+)?(was|were|is|had been|has been|being)\s+(\w+ly\s+|also\s+|then\s+)?(allegedly\s+)?(" + Offence + @"|(a|the|one of the|another)\s+([\w-]+\s+){0,3}(" + OffenceNoun + @")\s+(victim|survivor)s?)\b|^,\s+(an?|the|one of the|who\b)[^,.;]{0,80}\b" + OffenceNoun + @"\s+(victim|survivor|complainant|accuser)s?\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex OffenceBehind();

    // "Ada said that he had raped her."
    [GeneratedRegex(@"^,?\s+(who\s+)?(says?|said|alleges?|alleged|claims?|claimed|testified|told|accuses?|accused|reported)\b.{0,160}\b(" + Offence + @"\s+(her|him|me)\b|of\s+(rape|raping|molesting|grooming|sexual(ly)?)\b|(raping|molesting|grooming|sexually assaulting|sexually abusing)\s+(her|him|me)\b)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex OffenceSaid();

    [GeneratedRegex(@"\b(" + OffenceNoun + @"|abuse|assault|trafficking)\s+(victim|survivor|complainant|accuser)\b|\b(victim|survivor)\s+of\s+([\w-]+\s+){0,3}(" + OffenceNoun + @"|abuse|trafficking)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex VictimRole();

    [GeneratedRegex(@"\bpatients?,?\s+$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex PatientBefore();

    [GeneratedRegex(@"^(,\s+(an?|the|one of the|another)\s+|,?\s+(who\s+)?(is|was|became|had been)\s+(an?|the|one of (the|her|his|their))\s+)([\w-]+\s+){0,4}patients?\b(?!\s+(safety|care|advocate|group|champion|representative))", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex PatientBehind();

    [GeneratedRegex(@"\b(patient|inpatient|outpatient)(\s+(at|of|in|from|on)\b.*)?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex PatientRole();
}
