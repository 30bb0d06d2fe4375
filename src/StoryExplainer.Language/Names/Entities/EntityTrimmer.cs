using StoryExplainer.Language.Sentences;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Names;

/// <summary>Cuts from a name what belongs to its sentence: a leading article, marks and a possessive at its edges.</summary>
internal static class EntityTrimmer
{
    /// <summary>The words of the name in its paragraph and what they name: none if nothing remains, two if the tagger took two names for one.</summary>
    public static (TextSpan Span, NameKind Kind)[] Trim(TokenizedParagraph paragraph, NameSpan name, KnownEntities known, IReadOnlySet<string> personKeys)
    {
        int first = name.FirstToken, end = name.EndToken;
        while (first < end && !HasLetterOrDigit(paragraph.TextOf(first)))
            first++;

        while (end > first && (!HasLetterOrDigit(paragraph.TextOf(end - 1)) || paragraph.TextOf(end - 1) is "'s" or "’s"))
            end--;

        if (end - first > 1 && IsArticle(paragraph.TextOf(first)) && !KeepsArticle(paragraph, first, end, known))
            first++;

        // "Director of Mid Wales Tourism Partnership": whose office it is.
        if (name.Kind == NameKind.Organisation && end - first > 3 && paragraph.TextOf(first + 1) is "of" or "for" && NameLexicon.English.Find(paragraph.TextOf(first)).HasFlag(NameClasses.Role)
            && !NameLexicon.English.Find(paragraph.TextOf(first)).HasFlag(NameClasses.OrganisationWord) && NameHeads.Of(EntityKey.Of(paragraph, first + 2, end)) == NameHead.Organisation)
        {
            first += 2;
        }

        // "Museum of Flight CEO"
        while (name.Kind == NameKind.Organisation && end - first > 2 && NameLexicon.English.Find(paragraph.TextOf(end - 1)) is var last
            && last.HasFlag(NameClasses.Role) && !last.HasFlag(NameClasses.OrganisationWord) && NameHeads.Of(EntityKey.Of(paragraph, first, end)) != NameHead.Organisation)
        {
            end--;
        }

        if (name.Kind == NameKind.Organisation)
            (first, end) = TrimOrganisation(paragraph, first, end, known);

        // "University of Sheffield of the UK"
        if (end - first > 4 && paragraph.TextOf(end - 1) is "US" or "UK" or "U.S." or "U.K." or "EU" && paragraph.TextOf(end - 2) is "the" && paragraph.TextOf(end - 3) is "of")
            end -= 3;

        // "Refugee Council Enver Solomon": the person behind it is not part of it.
        for (var tail = end - 4; tail <= end - 2; tail++)
        {
            if (tail > first && personKeys.Contains(EntityKey.Of(paragraph, tail, end)))
                end = tail;
        }

        if (first >= end)
            return [];

        // "Space Museum of Springfield, Oregon": the comma shows that the town is only where it is.
        if (end - first > 3 && end + 1 < paragraph.Tokens.Length && paragraph.TextOf(end - 2) is "of" && paragraph.TextOf(end) is ","
            && known.IsPlace(EntityKey.Of(paragraph.TextOf(end + 1).ToString())))
        {
            return [(paragraph.SpanOf(first, end - 2), name.Kind), (paragraph.SpanOf(end - 1, end), NameKind.Place)];
        }

        // "southern Africa" is a region of its own, "southern Kenya" a part of Kenya.
        if (name.Kind == NameKind.Place && end - first == 1 && first > 0 && paragraph.TextOf(first) is "Africa" or "Asia" or "Europe" or "America" && IsDirection(paragraph.TextOf(first - 1)))
            first--;

        if (name.Kind == NameKind.Organisation && end - first > 1 && first > 0 && IsCountryLetters(paragraph.TextOf(first - 1)))
            first--;

        return [.. SplitAtAnd(paragraph, first, end).Select(span => (span, name.Kind))];
    }

    private static (int First, int End) TrimOrganisation(TokenizedParagraph paragraph, int first, int end, KnownEntities known)
    {
        // "Kenya's Ministry of Health": whose ministry it is.
        for (var i = first + 1; i < end - 1; i++)
        {
            if (paragraph.TextOf(i) is "'s" or "’s" && known.IsPlace(EntityKey.Of(paragraph, first, i)) && NameHeads.Of(EntityKey.Of(paragraph, i + 1, end)) == NameHead.Organisation)
                first = i + 1;
        }

        // "Chipmaker Orchard": at the start of a sentence what it makes has a capital, too.
        if (end - first > 1 && IsBusiness(paragraph.TextOf(first)) && char.IsUpper(paragraph.TextOf(first + 1)[0])
            && (paragraph.TextOf(first).EndsWith("maker", StringComparison.Ordinal) || NameHeads.Of(EntityKey.Of(paragraph, first, end)) != NameHead.Organisation)
            && paragraph.Sentences.Any(sentence => sentence.FirstToken == first))
        {
            first++;
        }

        // "University of Norland at Skard"
        if (end + 1 < paragraph.Tokens.Length && paragraph.TextOf(end) is "at" && char.IsUpper(paragraph.TextOf(end + 1)[0]) && paragraph.TextOf(first) is "University" && end - first > 2)
            end += 2;

        // "9th U.S. Circuit Court of Appeals"
        if (first > 0 && paragraph.TextOf(first - 1) is [>= '0' and <= '9', .., 't', 'h'] or [.., '1', 's', 't'] or [.., '2', 'n', 'd'] or [.., '3', 'r', 'd'] && EntityKey.Of(paragraph, first, end).Contains("court", StringComparison.Ordinal))
            first--;
        return (first, end);
    }

    private static bool IsBusiness(ReadOnlySpan<char> word) =>
        word.EndsWith("maker", StringComparison.Ordinal) || word is "Retailer" or "Developer" or "Manufacturer" or "Producer" or "Insurer" or "Lender" or "Broadcaster" or "Publisher" or "Brewer" or "Miner" or "Contractor" or "Watchdog" or "Regulator"
            or "Startup" or "Start-up" or "Conglomerate" or "Carrier" or "Airline" or "Charity";

    private static TextSpan[] SplitAtAnd(TokenizedParagraph paragraph, int first, int end)
    {
        for (var i = first + 1; i < end - 2; i++)
        {
            if (paragraph.TextOf(i) is not ("and" or "&"))
                continue;

            // "Council and the Commission" is never one name.
            if (IsArticle(paragraph.TextOf(i + 1)))
                return [paragraph.SpanOf(first, i), paragraph.SpanOf(i + 2, end)];
            if (i == first + 1)
                continue;

            var right = IsArticle(paragraph.TextOf(i + 1)) ? i + 2 : i + 1;
            TextSpan[] halves = [paragraph.SpanOf(first, i), paragraph.SpanOf(right, end)];
            if (halves.All(half => NameHeads.Of(EntityKey.Of(half.Of(paragraph.Paragraph.Text))) == NameHead.Organisation))
                return halves;
        }

        return [paragraph.SpanOf(first, end)];
    }

    private static bool IsDirection(ReadOnlySpan<char> word) =>
        word is "southern" or "eastern" or "western" or "northern" or "central" or "south-east" or "southeast" or "south-eastern" or "southeastern" or "west" or "east" or "north" or "south" or "sub-Saharan" or "south-western" or "north-western" or "north-eastern";

    // "US National Park Service" is the fuller name.
    private static bool IsCountryLetters(ReadOnlySpan<char> word) => word is "US" or "U.S." or "UK" or "U.K." or "UN" or "U.N.";

    // "The Guardian" is so called; at the start of a sentence one cannot see it, so there the list must know it.
    private static bool KeepsArticle(TokenizedParagraph paragraph, int first, int end, KnownEntities known)
    {
        if (paragraph.TextOf(first)[0] == 't')
            return false;

        var startsSentence = paragraph.Sentences.Any(sentence => sentence.FirstToken == first);
        return !startsSentence || known.IsNewsOrganisation(EntityKey.Of(paragraph, first, end));
    }

    private static bool IsArticle(ReadOnlySpan<char> word) => word is "The" or "the" or "THE" or "A" or "An";

    private static bool HasLetterOrDigit(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }

        return false;
    }
}
