using StoryExplainer.Language.Names.Words;

namespace StoryExplainer.Language.Names.Roles;

/// <summary>Roles that several people share: "journalists X and Y", "former members of the union, including X and actor Y", "X and Y, both nurses,".</summary>
internal static class RolesOfGroups
{
    /// <summary>The rule of all roles that are found here.</summary>
    public const string Rule = "role of several people";

    private const int LongestItem = 8;

    /// <summary>Finds the shared roles of a sentence.</summary>
    public static void Find(MarkedParagraph paragraph, int firstToken, int endToken, List<FoundRole> roles)
    {
        for (var i = firstToken; i < endToken; i++)
        {
            if (paragraph.NameAt(i) < 0 && paragraph.IsRolePlural(i))
            {
                FindFor(paragraph, i, endToken, roles);
            }
        }
    }

    private static void FindFor(MarkedParagraph paragraph, int head, int endToken, List<FoundRole> roles)
    {
        var end = head + 1;
        if (paragraph.NameAt(end) >= 0)
        {
            if (IsList(paragraph, end, endToken))
            {
                AddList(paragraph, RolePhrase.StartOf(paragraph, head), end, end, endToken, allowsTitles: false, roles);
            }

            return;
        }

        if (paragraph.Says(end, "of"))
        {
            end = RoleComplement.EndAfter(paragraph, head);
        }
        else if (paragraph.Is(head, WordKinds.SourcePerson))
        {
            // "people including X": nobody's role.
            return;
        }

        var start = RolePhrase.StartOf(paragraph, head);
        if (paragraph.Says(end, ",") && paragraph.NameAt(end + 1) >= 0 && OpensPhrase(paragraph, start) && IsList(paragraph, end + 1, endToken))
        {
            // "Her brothers, X, Y and Z,"
            AddList(paragraph, start, end, end + 1, endToken, allowsTitles: false, roles);
            return;
        }

        if ((paragraph.Says(end, "were") || paragraph.Says(end, "are") || paragraph.Says(end, "include") || paragraph.Says(end, "included")) && paragraph.NameAt(end + 1) >= 0 && end - start > 1)
        {
            // "The other shortlisted writers were X, Y and Z."
            AddList(paragraph, start, end, end + 1, endToken, allowsTitles: false, roles);
            return;
        }

        AddToListBefore(paragraph, start, head, roles);
        var next = SkipToInclusion(paragraph, end, endToken);

        // "favourites including X" says too little.
        if (next > 0 && end - start > 1)
        {
            AddList(paragraph, start, end, next, endToken, allowsTitles: true, roles);
        }
    }

    private static bool OpensPhrase(MarkedParagraph paragraph, int start) =>
        paragraph.Is(start, WordKinds.Possessive | WordKinds.First) || paragraph.Is(start - 1, WordKinds.Determiner | WordKinds.Number)
        || (paragraph.Is(start + 1, WordKinds.Ending) && paragraph.Is(start, WordKinds.Capital));

    /// <summary>"X and Y, both Democrats from Leeds,": the phrase behind a list belongs to all of it.</summary>
    private static void AddToListBefore(MarkedParagraph paragraph, int start, int head, List<FoundRole> roles)
    {
        var comma = start - 1;
        if (paragraph.Says(comma, "both") || paragraph.Says(comma, "all"))
        {
            comma--;
        }

        if (!paragraph.Says(comma, ",") || paragraph.NameAt(comma - 1) < 0)
        {
            return;
        }

        var end = Apposition.EndAfter(paragraph, start, head, needsMark: false);
        var people = new List<int>();
        for (var i = comma - 1; i >= 0;)
        {
            var name = paragraph.NameAt(i);
            people.Insert(0, name);
            while (paragraph.NameAt(i) == name && i >= 0)
            {
                i--;
            }

            if (!paragraph.Says(i, "and") && !(paragraph.Says(i, ",") && people.Count > 1))
            {
                break;
            }

            i--;
            if (paragraph.NameAt(i) < 0)
            {
                break;
            }
        }

        if (end > head && people.Count > 1)
        {
            roles.AddRange(people.Where(person => person != MarkedParagraph.SomePerson).Select(person => new FoundRole(person, start, end, Rule)));
        }
    }

    /// <summary>The token after ", including" or "such as" that follows within a short "from …" phrase; -1 if there is none.</summary>
    private static int SkipToInclusion(MarkedParagraph paragraph, int start, int endToken)
    {
        var i = start;
        while (i < endToken && i - start < 6)
        {
            var word = paragraph.Says(i, ",") ? i + 1 : i;
            if (paragraph.Says(word, "including"))
            {
                return word + 1;
            }

            if (paragraph.Says(word, "such") && paragraph.Says(word + 1, "as"))
            {
                return word + 2;
            }

            if (paragraph.Is(i, WordKinds.Mark | WordKinds.Auxiliary | WordKinds.Speech | WordKinds.Verb) || paragraph.NameAt(i) >= 0)
            {
                return -1;
            }

            i++;
        }

        return -1;
    }

    /// <summary>More than one name follows: "X and Y", "X, Y and Z".</summary>
    private static bool IsList(MarkedParagraph paragraph, int start, int endToken)
    {
        var end = SkipAge(paragraph, EndOfName(paragraph, start));
        return end < endToken && (paragraph.Says(end, "and") || (paragraph.Says(end, ",") && (paragraph.NameAt(end + 1) >= 0 || (end > EndOfName(paragraph, start) && paragraph.Says(end + 1, "and")))));
    }

    private static void AddList(MarkedParagraph paragraph, int roleStart, int roleEnd, int start, int endToken, bool allowsTitles, List<FoundRole> roles)
    {
        var i = start;
        while (i < endToken)
        {
            var item = i;
            while (item < endToken && item - i < LongestItem && paragraph.NameAt(item) < 0
                && (paragraph.Is(item, WordKinds.Honorific) || (allowsTitles && (RolePhrase.IsInside(paragraph, item) || paragraph.Is(item, WordKinds.Determiner)))))
            {
                item++;
            }

            if (item >= endToken || paragraph.NameAt(item) < 0)
            {
                return;
            }

            var end = EndOfName(paragraph, item);
            if (paragraph.Is(end, WordKinds.Ending))
            {
                return;
            }

            if (paragraph.NameAt(item) != MarkedParagraph.SomePerson)
            {
                roles.Add(new FoundRole(paragraph.NameAt(item), roleStart, roleEnd, Rule));
            }

            i = SkipAge(paragraph, end);
            var hasComma = paragraph.Says(i, ",");
            i += hasComma ? 1 : 0;
            var hasAnd = paragraph.Says(i, "and");
            i += hasAnd ? 1 : 0;
            if (!hasComma && !hasAnd)
            {
                return;
            }
        }
    }

    private static int EndOfName(MarkedParagraph paragraph, int start)
    {
        var end = start;
        while (paragraph.NameAt(end) == paragraph.NameAt(start) && end < paragraph.Count)
        {
            end++;
        }

        return end;
    }

    private static int SkipAge(MarkedParagraph paragraph, int token) =>
        paragraph.Says(token, ",") && paragraph.Is(token + 1, WordKinds.Digit) && paragraph.Says(token + 2, ",") ? token + 2 : token;
}
