using System.Collections.Frozen;

namespace StoryExplainer.Language.Syntax;

/// <summary>Past forms of English verbs that do not end in -ed.</summary>
internal static class IrregularVerbs
{
    private static readonly FrozenSet<string> _past = (
        "arose ate awoke beat became began bent bet bit bled blew bore bought bound bred broke brought built burnt burst came cast caught chose clung cost crept cut dealt did drank dreamt drew drove dug "
        + "dwelt fed fell felt fled flew flung forbade forecast forgave forgot fought found froze gave got grew had heard held hid hit hung hurt kept knelt knew laid lay leant leapt learnt led left lent let lit lost "
        + "made meant met mistook overcame overran overtook paid put quit ran rang read rebuilt rode rose said sank sang sat saw sent set sewed shed shone shook shot showed shrank shut slept slid slit smelt sold sought "
        + "spat sped spelt spent split spoilt spoke sprang spread spun stank stole stood stove struck strung strode stuck stung swam swept swore swung taught threw thought thrust told took tore understood undertook "
        + "underwent upheld was went wept were withdrew withheld withstood woke won wore wound wrote")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Those whose participle is another word ("flown"), so that they need no helper and take none.
    private static readonly FrozenSet<string> _onlyPast = (
        "arose ate awoke became began bit blew broke came chose did drank drew drove fell flew forbade forgave forgot froze gave grew hid knew lay mistook overcame overran overtook ran rang rode rose sang sank saw "
        + "shook shrank spoke sprang stank stole strode swam swore took threw tore undertook underwent was went were withdrew woke wore wrote").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup = _past.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for the past of an irregular verb ("took"), also where the present looks the same ("cut").</summary>
    public static bool IsPast(ReadOnlySpan<char> word) => _lookup.Contains(word);

    /// <summary>True for a past that can be no participle: "flew" beside "flown".</summary>
    public static bool IsOnlyPast(string word) => _onlyPast.Contains(word);
}
