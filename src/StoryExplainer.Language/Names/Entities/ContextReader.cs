using StoryExplainer.Language.Sentences;

namespace StoryExplainer.Language.Names;

/// <summary>
/// Reads from the words around a name whether it names an organisation or a place: "in the village of Harrowmere", "Ashgrove, a charity that …",
/// "Leeds coach". What the tagger thinks of a name is one vote, what its sentence says another.
/// </summary>
internal static class ContextReader
{
    // In the units of the tagger's margins, of which one mention has at most 20.
    private const float Telling = 18;
    private const float Likely = 9;
    private const float Result = 32;

    /// <summary>What the sentence says of the name in some tokens, and how strongly; a weight of 0 says nothing.</summary>
    public static (NameKind Kind, float Weight) Read(EntityRun run, KnownEntities known)
    {
        var context = new Context(run.Paragraph, run.First, run.End);
        if (Apposition(context) is { } apposed)
            return (apposed, Telling);
        if (TeamWeight(context) is > 0 and var team)
            return (NameKind.Organisation, team);
        if (OrganisationWeight(context, run) is > 0 and var organisation)
            return (NameKind.Organisation, organisation);
        return (NameKind.Place, PlaceWeight(context, run.Tag, known));
    }

    private static float TeamWeight(Context context)
    {
        var role = context.AfterPossessive();
        if (EntityCues.Is(context.Word(role), EntityCue.RoleOfTeam) && !(context.Word(role) is "manager" or "fans" or "supporters" or "forward"))
            return Result;
        return EntityCues.Is(context.Word(context.First - 1), EntityCue.Beats) && IsResult(context.Word(context.End)) ? Result : 0;
    }

    private static float OrganisationWeight(Context context, EntityRun run)
    {
        var role = context.AfterPossessive();
        if (EntityCues.Is(context.Word(role), EntityCue.RoleOfOrganisation) && (context.IsNameLike() || run.End - run.First > 1))
            return context.Word(role) is "chief" or "Chief" or "managing" && !IsOffice(context.Word(role + 1)) ? 0 : Telling;

        if (EntityCues.Is(context.Word(context.AfterPossessive()), EntityCue.Workplace) && context.IsNameLike() && run.Tag is not NameKind.Place)
            return Likely;

        var before = context.BeforeArticle();
        var link = context.Word(before);
        if (link is "of" or "in" && context.Word(before - 1) is "shares" or "Shares" or "stake" or "stock")
            return Likely;
        if (link is "at" or "for" or "with" && EntityCues.Is(context.Word(before - 1), EntityCue.WorksFor))
            return Likely;

        // "the carmaker Daxon"; "the party Monday" is no name, but the caller gives no weekdays.
        var kind = context.Word(context.First - 1);
        return kind.Length > 0 && char.IsLower(kind[0]) && EntityCues.Is(kind, EntityCue.KindOfOrganisation) && !IsVerbAfterKind(context) ? Telling : 0;
    }

    // "chief executive", but not "chief constable", who may be a county's.
    private static bool IsOffice(ReadOnlySpan<char> word) =>
        word is "executive" or "executives" or "operating" or "financial" or "technology" or "medical" or "scientific" or "scientist" or "economist" or "marketing" or "investment" or "director" or "directors" or "partner" or "editor"
            or "Executive" or "Operating" or "Financial" or "Technology" or "Medical" or "Scientist" or "Economist" or "Director" or "Partner" or "Editor";

    // "the company Smith founded": the name is the subject of a clause.
    private static bool IsVerbAfterKind(Context context) => context.Word(context.End) is var next && next.Length > 2 && next.EndsWith("ed", StringComparison.Ordinal);

    private static float PlaceWeight(Context context, NameKind? tag, KnownEntities known)
    {
        if (context.IsPossessive)
            return 0;

        var before = context.BeforeArticle();
        var link = context.Word(before);
        var isAfterPreposition = link is "in" or "from" or "at" or "of" or "to" or "into" or "leaving" or "left" || EntityCues.Is(link, EntityCue.PlaceAfter);
        if (isAfterPreposition && context.Word(context.End) is "," && IsKnownPlace(context, known))
            return Telling;
        if (link is "of" && EntityCues.Is(context.Word(before - 1), EntityCue.PlaceOf))
            return Telling;

        // "Edmund Tarrant, 58, of Pilton,"
        if (link is "of" or "from" && before == context.First - 1 && context.Word(before - 1) is "," && char.IsAsciiDigit(context.FirstOf(before - 2)))
            return Telling;
        if (EntityCues.Is(context.Word(context.End), EntityCue.PlaceBefore))
            return Likely;
        if (before != context.First - 1)
            return 0;
        if (EntityCues.Is(link, EntityCue.PlaceAfter) || context.Word(before - 1) is "capital" or "city" && link is ",")
            return Likely;
        if (tag is NameKind.Other)
            return 0;

        // "in Wagga Wagga and Dubbo", "from Sel, Tolvane and Quenby"
        if (tag is not NameKind.Organisation && context.IsListedBehindPreposition() && context.IsNameLike())
            return Likely - 2;
        if (link is "at" && tag is null && context.IsNameLike() && context.Word(context.End) is "." or "," or "was" or "were" or "on" or "and")
            return Likely - 4;

        // "in Harrowmere and", but not "published in Science Advances".
        if (context.Word(before - 1) is "published" or "appeared" or "appears" or "role" or "starred" or "stars" or "featured" or "study" or "article" or "writing" or "wrote" or "paper" or "degree" or "interest" or "believe" or "faith" or "trust" or "member" or "reported" or "report" || !context.IsNameLike())
            return 0;
        return link is "in" && context.Word(context.End) is "." or "," or "and" or "on" or "in" or "after" or "was" or "were" or "has" or "for" or "when" or "where" or "since" or "last" or "this" or "with" ? Likely - 2 : 0;
    }

    private static bool IsKnownPlace(Context context, KnownEntities known)
    {
        for (var length = 1; length <= 3; length++)
        {
            if (context.KeyOf(context.End + 1, length) is { } key && known.IsPlace(key))
                return true;
        }

        return false;
    }

    // "Ashgrove, a three-year-old company that …": the last noun before a word that ends the noun phrase.
    private static NameKind? Apposition(Context context)
    {
        if (context.Word(context.End) is not ",")
            return null;
        var start = context.End + 1;
        if (context.Word(start) is not ("a" or "an" or "the" or "its" or "one") || (context.Word(start) is "the" && context.Word(context.First - 1) is "and" or ","))
            return null;

        var head = start;
        for (var i = start + 1; i < start + 8 && context.Word(i) is var word && word.Length > 0; i++)
        {
            if (EntityCues.Is(word, EntityCue.KindOfOrganisation | EntityCue.KindOfPlace))
                head = i;
            else if (word is "that" or "which" or "where" or "based" or "in" or "of" or "for" or "owned" or "run" or "with" or "," or "." or "who" or "whose" or "on" or "near" or "at" or "outside" or "by" or "about" or "from")
                return head == i - 1 ? KindOf(context.Word(head), word) : null;
        }

        return null;
    }

    private static NameKind? KindOf(ReadOnlySpan<char> noun, ReadOnlySpan<char> next) =>
        EntityCues.Is(noun, EntityCue.KindOfPlace) ? NameKind.Place
        : next is "who" || noun is "group" && next is "of" ? null
        : NameKind.Organisation;

    private static bool IsResult(ReadOnlySpan<char> word)
    {
        var dash = word.IndexOfAny('-', '–');
        return dash > 0 && dash + 1 < word.Length && !word[..dash].ContainsAnyExceptInRange('0', '9') && !word[(dash + 1)..].ContainsAnyExceptInRange('0', '9');
    }

    private readonly ref struct Context(TokenizedParagraph paragraph, int first, int end)
    {
        public int First => first;

        public int End => end;

        public bool IsPossessive => Word(end) is "'s" or "’s" or "'" or "’";

        public ReadOnlySpan<char> Word(int token) => token >= 0 && token < paragraph.Tokens.Length ? paragraph.TextOf(token) : [];

        public char FirstOf(int token) => Word(token) is [var c, ..] ? c : ' ';

        /// <summary>The token behind the name, its possessive ending left out.</summary>
        public int AfterPossessive() => IsPossessive ? end + 1 : end;

        /// <summary>The token before the name, an article left out.</summary>
        public int BeforeArticle() => Word(first - 1) is "the" ? first - 2 : first - 1;

        /// <summary>True if only other names, commas and "and" stand between it and "in" or "from".</summary>
        public bool IsListedBehindPreposition()
        {
            if (Word(first - 1) is not ("and" or "," or "or"))
                return false;
            for (var i = first - 1; i > 0 && first - i < 9; i--)
            {
                var word = Word(i);
                if (word is "in" or "from" or "near" or "across" or "between" or "outside" or "around" or "off")
                    return i < first - 2;
                if (word is not ("and" or "," or "or") && !char.IsUpper(word[0]))
                    return false;
            }

            return false;
        }

        /// <summary>False where all its words are also words that running text writes small: "in Parliament", "in Social Welfare".</summary>
        public bool IsNameLike()
        {
            for (var i = first; i < end; i++)
            {
                var classes = NameLexicon.English.Find(paragraph.TextOf(i));
                if ((classes & NameClasses.Honorific) != NameClasses.None)
                    return false;
                if ((classes & (NameClasses.OrdinaryWord | NameClasses.OrganisationWord | NameClasses.Demonym)) == NameClasses.None || (classes & (NameClasses.Region | NameClasses.Capital)) != NameClasses.None)
                    return paragraph.TextOf(i).Length > 2 && !paragraph.TextOf(i).Contains('-');
            }

            return false;
        }

        public string? KeyOf(int start, int length) =>
            start + length <= paragraph.Tokens.Length ? EntityKey.Of(paragraph, start, start + length) : null;
    }
}
