using StoryExplainer.Language.Sentences;

namespace StoryExplainer.Language.Names;

/// <summary>
/// Joins what the tagger took for two names, or cut: "National Museum" and "U.S. Air Force" in "the National Museum of the U.S. Air Force",
/// "Somerset Police" in "Avon and Somerset Police", "Ministry of Health" in "Ministry of Health and Social Welfare".
/// </summary>
internal static class NameJoiner
{
    private const NameClasses Country = NameClasses.Country | NameClasses.Demonym | NameClasses.Calendar | NameClasses.FunctionWord;

    /// <summary>The names, an organisation joined with the name that "of" ties to its head word, and with its further parts.</summary>
    public static IEnumerable<NameSpan> Join(TokenizedArticle article, IReadOnlyList<NameSpan> names)
    {
        var end = (Paragraph: -1, Token: 0);
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            if (name.Paragraph == end.Paragraph && name.FirstToken < end.Token)
                continue;

            var paragraph = article.Paragraphs[name.Paragraph];
            if (i + 1 < names.Count && BelongTogether(paragraph, name, names[i + 1]))
            {
                i++;
                name = name with { EndToken = names[i].EndToken, Margin = Math.Min(name.Margin, names[i].Margin) };
            }

            // A name to the right may already reach over "and" to this one.
            if (i + 1 < names.Count && names[i + 1].Paragraph == name.Paragraph && name.Kind != NameKind.Organisation && Widen(paragraph, names[i + 1]) is var wide && wide.FirstToken <= name.FirstToken)
                continue;

            name = Widen(paragraph, name);
            end = (name.Paragraph, name.EndToken);
            yield return name;
        }
    }

    private static bool BelongTogether(TokenizedParagraph paragraph, NameSpan left, NameSpan right)
    {
        if (left.Kind != NameKind.Organisation || right.Kind is not (NameKind.Organisation or NameKind.Place) || left.Paragraph != right.Paragraph)
            return false;

        // "Supreme Court of" and "Ireland": the tagger left the link inside.
        var last = left.EndToken - 1;
        if (paragraph.TextOf(last) is "of" && last > left.FirstToken)
            return right.FirstToken - left.EndToken is 0 or 1 && IsHead(paragraph, last - 1);

        var gap = right.FirstToken - left.EndToken;

        // "U.S. Court of Appeals for the Ninth Circuit", "District Court for the Northern District of Norland"
        if (gap == 2 && paragraph.TextOf(left.EndToken) is "for" && paragraph.TextOf(left.EndToken + 1) is "the" && paragraph.TextOf(last) is "Court" or "Appeals")
            return true;
        return gap is 1 or 2
            && paragraph.TextOf(left.EndToken) is "of"
            && (gap == 1 || paragraph.TextOf(left.EndToken + 1) is "the")
            && IsHead(paragraph, last);
    }

    private static NameSpan Widen(TokenizedParagraph paragraph, NameSpan name)
    {
        // "Railway Safety" and "Regulator": the tagger left the head out.
        if (IsCapital(paragraph, name.EndToken) && !IsCapital(paragraph, name.EndToken + 1) && name.Kind is NameKind.Organisation or NameKind.Other or NameKind.Place or NameKind.Person
            && IsHead(paragraph, name.EndToken) && !(name.Kind == NameKind.Person && paragraph.TextOf(name.EndToken) is "Police" or "Post" or "Times" or "Company"))
        {
            name = name with { EndToken = name.EndToken + 1, Kind = NameKind.Organisation };
        }

        if (name.Kind is not NameKind.Organisation)
            return name;
        var end = EndOfOffice(paragraph, name.FirstToken, name.EndToken);
        var first = end == name.EndToken ? StartOfPair(paragraph, name.FirstToken, name.EndToken) : name.FirstToken;
        return name with { FirstToken = first, EndToken = end };
    }

    // "Department for Culture, Media and Sport": what an office is for goes on while ordinary words stand in capitals.
    private static int EndOfOffice(TokenizedParagraph paragraph, int first, int end)
    {
        var head = first;
        while (head < end && paragraph.TextOf(head) is not ("Ministry" or "Department" or "Office" or "Bureau" or "Committee" or "Commission" or "Institute" or "Secretariat" or "Directorate" or "Centre" or "Center" or "Council" or "Agency" or "Faculty" or "School"))
            head++;
        if (head + 2 >= end && !(head + 1 < paragraph.Tokens.Length && head + 1 == end && Word(paragraph, head + 1) is "of" or "for" or "on"))
            return end;
        if (Word(paragraph, head + 1) is not ("of" or "for" or "on"))
            return end;

        var result = end;
        for (var i = Math.Max(end, head + 2); i < paragraph.Tokens.Length;)
        {
            var next = Word(paragraph, i) is "and" or "&" ? i + 1 : Word(paragraph, i) is "," && IsListed(paragraph, i) ? i + 1 : i == head + 2 ? i : -1;
            if (next < 0 || !IsSubject(paragraph, next))
                break;
            while (IsSubject(paragraph, next))
                next++;
            result = i = next;
        }

        return result;
    }

    // ", Media and": the comma belongs to the office only where "and" ends its list.
    private static bool IsListed(TokenizedParagraph paragraph, int comma)
    {
        for (var i = comma + 1; i < Math.Min(comma + 8, paragraph.Tokens.Length); i++)
        {
            if (Word(paragraph, i) is "and" or "&")
                return IsSubject(paragraph, i + 1);
            if (!IsSubject(paragraph, i) && Word(paragraph, i) is not ",")
                return false;
        }

        return false;
    }

    // A capitalised ordinary word: "Health", not "Kenya".
    private static bool IsSubject(TokenizedParagraph paragraph, int token)
    {
        var word = Word(paragraph, token);
        if (word.Length < 3 || !char.IsUpper(word[0]))
            return false;
        if (EntityCues.Is(word, EntityCue.SubjectOfOffice))
            return true;
        var classes = NameLexicon.English.Find(word);
        return (classes & NameClasses.OrdinaryWord) != NameClasses.None && (classes & (Country | NameClasses.Honorific)) == NameClasses.None;
    }

    // "Avon and Somerset Police", "Space and Rocket Center": one capitalised word and "and" before the rest.
    private static int StartOfPair(TokenizedParagraph paragraph, int first, int end)
    {
        if (first < 2 || Word(paragraph, first - 1) is not ("and" or "&") || end - first < 2 || NameHeads.Of(EntityKey.Of(paragraph, first, end)) != NameHead.Organisation)
            return first;
        if (Word(paragraph, first - 3) is "," && first > 2)
            return first;

        var left = Word(paragraph, first - 2);
        if (left.Length < 3 || !char.IsUpper(left[0]))
            return first;
        var classes = NameLexicon.English.Find(left);
        var isLocal = Word(paragraph, end - 1) is "Police" or "Constabulary" or "Council" or "Fire" or "Ambulance" or "Hospitals" or "Hospital" or "Trust";
        if ((classes & Country) != NameClasses.None || (classes & (NameClasses.Organisation | NameClasses.NewsOrganisation)) != NameClasses.None)
            return first;
        var isWord = (classes & NameClasses.OrdinaryWord) != NameClasses.None && (classes & (NameClasses.City | NameClasses.Honorific | NameClasses.CommonFirstName)) == NameClasses.None;
        var startsPair = first == 2 || !char.IsUpper(Word(paragraph, first - 3)[0]);
        if (!startsPair || !(isLocal || (isWord && Word(paragraph, first - 3) is "the" or "The" or "a")))
            return first;
        return first - 2;
    }

    private static bool IsHead(TokenizedParagraph paragraph, int token) =>
        NameHeads.Of(EntityKey.Of("x " + paragraph.TextOf(token).ToString())) == NameHead.Organisation;

    private static bool IsCapital(TokenizedParagraph paragraph, int token) => Word(paragraph, token) is [var c, ..] && char.IsUpper(c);

    private static ReadOnlySpan<char> Word(TokenizedParagraph paragraph, int token) => token >= 0 && token < paragraph.Tokens.Length ? paragraph.TextOf(token) : [];
}
