using StoryExplainer.Language.Names.People;
using StoryExplainer.Language.Names.Words;

namespace StoryExplainer.Language.Names.Roles;

/// <summary>
/// Roles that stand after a name: "X, head of the Penta Centre, said", "X (D-Maryland)", "X, QC,", "X, 42, a nurse", "X, who leads the union,",
/// "X of the Wildlife Trust", "X is a lawyer".
/// </summary>
internal static class RolesAfterName
{
    private const int MostAppositions = 3;

    /// <summary>Finds the roles after a naming.</summary>
    public static void Find(MarkedParagraph paragraph, NameMention mention, List<FoundRole> roles)
    {
        var i = mention.End;
        var sentenceEnd = paragraph.SentenceOf(mention.NameStart).EndToken;
        if (i >= sentenceEnd || paragraph.Is(i, WordKinds.Ending))
        {
            return;
        }

        if (IsPostNominal(paragraph, i))
        {
            roles.Add(new FoundRole(mention.Person, i, i + 1, "letters after the name"));
            i++;
        }

        if (paragraph.Says(i, "("))
        {
            i = ReadBracket(paragraph, mention, i, sentenceEnd, roles);
        }

        if (IsDash(paragraph, i))
        {
            Add(roles, mention, i + 1, Apposition.EndOf(paragraph, i + 1, needsMark: true), "role after the name");
            return;
        }

        if (paragraph.Says(i, ","))
        {
            ReadAppositions(paragraph, mention, i + 1, sentenceEnd, roles);
            return;
        }

        var employer = ReadEmployer(paragraph, mention, i, needsComma: false, roles);
        var home = employer > 0 ? employer : EndOfHome(paragraph, i);
        if (home > 0 && paragraph.Says(home, ","))
        {
            ReadAppositions(paragraph, mention, home + 1, sentenceEnd, roles);
            return;
        }

        if (RoleComplement.FindAfter(paragraph, mention, i) is { } being)
        {
            roles.Add(being);
        }
    }

    private static void ReadAppositions(MarkedParagraph paragraph, NameMention mention, int start, int sentenceEnd, List<FoundRole> roles)
    {
        var needsMark = IsInOpeningPhrase(paragraph, mention);
        for (var count = 0; count < MostAppositions && start < sentenceEnd; count++)
        {
            var i = start;
            var isJoined = count > 0 && paragraph.Says(i, "and");
            if (isJoined)
            {
                i++;
            }

            if (count == 0 && paragraph.Is(i, WordKinds.Auxiliary) && RoleComplement.FindAfter(paragraph, mention, i) is { } being)
            {
                // "His deputy, X, is acting mayor."
                roles.Add(being);
                return;
            }

            var known = roles.Count;
            var end = EndOfOne(paragraph, mention, i, needsMark, roles);
            if (isJoined && end > 0 && paragraph.NameAt(end + 1) >= 0)
            {
                // "X, head of the union, and the firm's new owner, Y,": the second is Y's.
                roles.RemoveRange(known, roles.Count - known);
                return;
            }

            if (end < 0 || !paragraph.Says(end, ",") || (paragraph.NameAt(end - 1) >= 0 && paragraph.NameAt(end - 1) != mention.Person))
            {
                // What follows another name explains that one: "X, who led the trip with Y, a biologist,".
                return;
            }

            start = end + 1;
        }
    }

    /// <summary>Reads one phrase between commas; the token after it, or -1 if it is none of ours.</summary>
    private static int EndOfOne(MarkedParagraph paragraph, NameMention mention, int start, bool needsMark, List<FoundRole> roles)
    {
        // An age is no role: ", 42,".
        if (paragraph.Is(start, WordKinds.Digit) && IsPhraseEnd(paragraph, start + 1))
        {
            return start + 1;
        }

        if (paragraph.Says(start, "aged") && paragraph.Is(start + 1, WordKinds.Digit))
        {
            return start + 2;
        }

        if (IsPostNominal(paragraph, start) && IsPhraseEnd(paragraph, start + 1))
        {
            roles.Add(new FoundRole(mention.Person, start, start + 1, "letters after the name"));
            return start + 1;
        }

        if (start < paragraph.Count && IsPartyAndState(paragraph.Source.TextOf(start)) && paragraph.Source.TextOf(start).Contains('-') && IsPhraseEnd(paragraph, start + 1))
        {
            // "R-N.C.," is two tokens before a comma.
            var dot = paragraph.Says(start + 1, ".") && paragraph.Says(start + 2, ",") ? start + 2 : start + 1;
            roles.Add(new FoundRole(mention.Person, start, dot, "party and state after the name"));
            return dot;
        }

        if (paragraph.Says(start, "who"))
        {
            return ReadClause(paragraph, mention, start, roles);
        }

        if (paragraph.Says(start, "of") || paragraph.Says(start, "from") || paragraph.Says(start, "for"))
        {
            return ReadEmployer(paragraph, mention, start, needsComma: true, roles);
        }

        // ", now a curator at the museum,"
        start = paragraph.Is(start, WordKinds.Adverb) || IsAdverbOfTime(paragraph, start) ? start + 1 : start;
        var end = Apposition.EndOf(paragraph, start, needsMark);
        if (end < 0)
        {
            end = Apposition.EndOfUnlisted(paragraph, start, needsMark);
        }

        Add(roles, mention, start, end, "role after the name");

        // "a volcanologist at the university who led the work"
        return paragraph.Says(end, "who") && ReadClause(paragraph, mention, end, roles) is var clause and > 0 ? clause : end;
    }

    /// <summary>The token after "of Bergen" or "from New York" directly behind a name: no role, but one may follow it. -1 if there is none.</summary>
    private static int EndOfHome(MarkedParagraph paragraph, int start)
    {
        if (!paragraph.Says(start, "of") && !paragraph.Says(start, "from"))
        {
            return -1;
        }

        var end = start + 1;
        while (end - start < 6 && (paragraph.Is(end, WordKinds.Capital) || (end == start + 1 && paragraph.Says(end, "the"))) && paragraph.NameAt(end) < 0)
        {
            end++;
        }

        return end > start + 1 ? end : -1;
    }

    private static bool IsAdverbOfTime(MarkedParagraph paragraph, int token) =>
        paragraph.Says(token, "currently") || paragraph.Says(token, "formerly") || paragraph.Says(token, "previously") || paragraph.Says(token, "originally")
        || paragraph.Says(token, "latterly") || paragraph.Says(token, "himself") || paragraph.Says(token, "herself");

    /// <summary>", who leads the union" and ", who is a lawyer": the clause as far as its comma.</summary>
    private static int ReadClause(MarkedParagraph paragraph, NameMention mention, int who, List<FoundRole> roles)
    {
        var verb = paragraph.Is(who + 1, WordKinds.Adverb) ? who + 2 : who + 1;
        if (paragraph.Says(verb, "has") || paragraph.Says(verb, "had") || paragraph.Says(verb, "have"))
        {
            verb += paragraph.Is(verb + 1, WordKinds.Adverb) ? 2 : 1;
        }

        if (IsWorkVerb(paragraph, verb) || (paragraph.Is(verb, WordKinds.LeadVerb) && IsWhatIsLed(paragraph, verb)))
        {
            var end = EndOfClause(paragraph, verb + 1);
            Add(roles, mention, who, end, "what the person is in charge of");
            return end;
        }

        if (paragraph.Says(verb, "is") || paragraph.Says(verb, "was"))
        {
            var start = paragraph.Is(verb + 1, WordKinds.Adverb) ? verb + 2 : verb + 1;
            var end = Apposition.EndOf(paragraph, start, needsMark: false);
            if (end > 0)
            {
                Add(roles, mention, start, end, "\"who is\" and a role");
                return end;
            }
        }

        if (RoleComplement.FindAfter(paragraph, mention, who + 1) is { } being)
        {
            roles.Add(being);
            return being.EndToken;
        }

        return -1;
    }

    /// <summary>"works at the", "served on the", "sits on the".</summary>
    private static bool IsWorkVerb(MarkedParagraph paragraph, int verb) =>
        (paragraph.Says(verb, "works") || paragraph.Says(verb, "worked") || paragraph.Says(verb, "serves") || paragraph.Says(verb, "served")
            || paragraph.Says(verb, "sits") || paragraph.Says(verb, "sat") || paragraph.Says(verb, "presides") || paragraph.Says(verb, "presided"))
        && (paragraph.Says(verb + 1, "at") || paragraph.Says(verb + 1, "for") || paragraph.Says(verb + 1, "on") || paragraph.Says(verb + 1, "as")
            || paragraph.Says(verb + 1, "in") || paragraph.Says(verb + 1, "with") || paragraph.Says(verb + 1, "over"));

    /// <summary>What somebody leads has an article, an owner or a name; what somebody does for a living may be a bare plural: "who sells pumps".</summary>
    private static bool IsWhatIsLed(MarkedParagraph paragraph, int verb) =>
        paragraph.Is(verb + 1, WordKinds.Determiner | WordKinds.Possessive | WordKinds.Capital | WordKinds.Digit | WordKinds.Number)
        || (paragraph.Source.TextOf(verb).EndsWith('s')
            && !paragraph.Is(verb + 1, WordKinds.Mark | WordKinds.Preposition | WordKinds.Conjunction | WordKinds.Auxiliary | WordKinds.Adverb | WordKinds.Pronoun));

    private static int EndOfClause(MarkedParagraph paragraph, int start)
    {
        var end = paragraph.SentenceOf(start).EndToken;
        for (var i = start; i < end && i - start < 14; i++)
        {
            if (paragraph.Is(i, WordKinds.Ending))
            {
                continue;
            }

            if (paragraph.Is(i, WordKinds.Mark) || (paragraph.Is(i, WordKinds.Auxiliary | WordKinds.Speech) && i > start))
            {
                return paragraph.Is(i, WordKinds.Mark) ? i : -1;
            }
        }

        return -1;
    }

    /// <summary>"(D-Maryland)", "(SNP)", "(the founder of Kelp Online, which …)"; the token after the bracket.</summary>
    private static int ReadBracket(MarkedParagraph paragraph, NameMention mention, int open, int sentenceEnd, List<FoundRole> roles)
    {
        var close = open + 1;
        while (close < sentenceEnd && !paragraph.Says(close, ")"))
        {
            close++;
        }

        if (close >= sentenceEnd || close == open + 1)
        {
            return open;
        }

        if (IsPartyAndState(paragraph.Source.TextOf(open + 1)) && close - open <= 5)
        {
            roles.Add(new FoundRole(mention.Person, open + 1, close, "party and state in brackets"));
        }
        else if (close - open <= 6 && IsPartyInBrackets(paragraph, open + 1, close) && !IsInitials(paragraph, mention, open + 1))
        {
            roles.Add(new FoundRole(mention.Person, open + 1, close, "party in brackets"));
        }
        else
        {
            var end = Apposition.EndOf(paragraph, open + 1, needsMark: true);
            Add(roles, mention, open + 1, Math.Min(end, close), "role in brackets");
        }

        return close + 1;
    }

    /// <summary>"SNP", "APC, Osun East": an organisation, or letters of one with a seat.</summary>
    private static bool IsPartyInBrackets(MarkedParagraph paragraph, int first, int close)
    {
        if (paragraph.EntityAt(first) is NameKind.Organisation && close - first <= 3)
        {
            return true;
        }

        if (!paragraph.Is(first, WordKinds.AllCapitals) || paragraph.NameAt(first) >= 0 || (close - first > 1 && !paragraph.Says(first + 1, ",")))
        {
            return false;
        }

        for (var i = first + 1; i < close; i++)
        {
            if (!paragraph.Is(i, WordKinds.Capital) && !paragraph.Says(i, ",") && !paragraph.Says(i, "-"))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"of the University of Leeds" directly after a name, or between commas also "from Sydney, Australia" and "for the Trust".</summary>
    private static int ReadEmployer(MarkedParagraph paragraph, NameMention mention, int start, bool needsComma, List<FoundRole> roles)
    {
        if (!paragraph.Says(start, "of") && !paragraph.Says(start, "from") && !(paragraph.Says(start, "for") && (needsComma || paragraph.EntityAt(start + 1) is NameKind.Organisation)))
        {
            return -1;
        }

        var first = paragraph.Says(start + 1, "the") ? start + 2 : start + 1;
        if (IsOrdinal(paragraph, first) || (needsComma && NamesKindOfBody(paragraph, first)))
        {
            // "of the 5th Circuit Court", ", of law firm Hartley Vane,"
            first++;
        }

        if (!needsComma && EndOfSmallBody(paragraph, start, first) is var small and > 0)
        {
            Add(roles, mention, start, small, "employer or home after the name");
            return small;
        }

        if (!(paragraph.Is(first, WordKinds.Capital) || (first > start + 1 && NamesKindOfBody(paragraph, first - 1)))
            || (paragraph.NameAt(first) >= 0 && !NamesKindOfBody(paragraph, first - 1)) || paragraph.Is(first, WordKinds.Calendar))
        {
            return -1;
        }

        var end = needsComma ? Apposition.EndAfter(paragraph, start, first, needsMark: true) : EndOfBody(paragraph, first);

        Add(roles, mention, start, end, "employer or home after the name");
        return end;
    }

    private static bool IsOrdinal(MarkedParagraph paragraph, int token) =>
        paragraph.Is(token, WordKinds.Digit) && !char.IsAsciiDigit(paragraph.Source.TextOf(token)[^1]) && paragraph.Is(token + 1, WordKinds.Capital);

    /// <summary>"law firm", "charity", "campaign group" before the name of the body.</summary>
    private static bool NamesKindOfBody(MarkedParagraph paragraph, int token)
    {
        for (var i = token; i < token + 3; i++)
        {
            if (paragraph.Is(i, WordKinds.Capital | WordKinds.Mark | WordKinds.Closed))
            {
                return false;
            }

            if (paragraph.Is(i, WordKinds.KindOfBody) && paragraph.Is(i + 1, WordKinds.Capital))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"of the flood forecasting centre": a body in small letters, as far as the noun that says so.</summary>
    private static int EndOfSmallBody(MarkedParagraph paragraph, int start, int first)
    {
        if (first != start + 2)
        {
            return -1;
        }

        for (var i = first; i < first + 5; i++)
        {
            if (paragraph.Is(i, WordKinds.Capital | WordKinds.Mark | WordKinds.Closed))
            {
                return -1;
            }

            if (paragraph.Is(i, WordKinds.OrganisationHead) && paragraph.Is(i + 1, WordKinds.Mark | WordKinds.Speech | WordKinds.Auxiliary))
            {
                return i + 1;
            }
        }

        return -1;
    }

    /// <summary>The end of the body that is named at a token, "Kelp Trust" or "Kelp party"; -1 if it is none, or a state or a county.</summary>
    private static int EndOfBody(MarkedParagraph paragraph, int first)
    {
        var end = first;
        while (paragraph.EntityAt(end) == NameKind.Organisation || (end < first + 5 && paragraph.Is(end, WordKinds.Capital) && paragraph.NameAt(end) < 0))
        {
            end++;
        }

        if (paragraph.EntityAt(first) == NameKind.Organisation)
        {
            while (end > first && paragraph.EntityAt(end - 1) != NameKind.Organisation)
            {
                end--;
            }

            return paragraph.Says(end - 1, "state") || paragraph.Says(end - 1, "province") || paragraph.Says(end - 1, "county") || paragraph.Says(end - 1, "district") ? -1 : end;
        }

        if (end - first > 1)
        {
            var span = paragraph.Source.SpanOf(first, end);
            if (PersonLexicon.IsNameOfThing(paragraph.Source.Paragraph.Text.AsSpan(span.Start, span.Length), isFullName: true, hasTitle: false))
            {
                return end;
            }
        }

        return !paragraph.Is(end, WordKinds.Capital) && paragraph.Is(end, WordKinds.OrganisationHead) ? end + 1 : -1;
    }

    /// <summary>"After meeting X, the minister left": the phrase after the comma is the subject, unless a second comma closes it.</summary>
    private static bool IsInOpeningPhrase(MarkedParagraph paragraph, NameMention mention)
    {
        var first = paragraph.SentenceOf(mention.NameStart).FirstToken;
        while (first < mention.NameStart && paragraph.Is(first, WordKinds.Mark))
        {
            first++;
        }

        if (paragraph.Says(first, "so") || paragraph.Says(first, "and") || paragraph.Says(first, "but") || paragraph.Says(first, "yet") || paragraph.Says(first, "nor"))
        {
            return false;
        }

        if (!paragraph.Is(first, WordKinds.Preposition | WordKinds.Conjunction) && !paragraph.Says(first, "according") && !EndsIn(paragraph, first, "ing"))
        {
            return false;
        }

        for (var i = first; i < mention.NameStart; i++)
        {
            if (paragraph.Says(i, ","))
            {
                return false;
            }
        }

        return true;
    }

    private static bool EndsIn(MarkedParagraph paragraph, int token, string ending) =>
        paragraph.Source.TextOf(token).EndsWith(ending, StringComparison.Ordinal) && !paragraph.Is(token, WordKinds.RoleNoun);

    private static bool IsPostNominal(MarkedParagraph paragraph, int token) =>
        (paragraph[token] & WordKinds.PostNominal) != WordKinds.None && paragraph.Is(token, WordKinds.AllCapitals) || paragraph.Says(token, "PhD");

    private static bool IsPhraseEnd(MarkedParagraph paragraph, int token) =>
        token >= paragraph.Count || (paragraph.Is(token, WordKinds.Mark) && !paragraph.Is(token, WordKinds.Ending));

    private static bool IsDash(MarkedParagraph paragraph, int token) =>
        paragraph.Says(token, "–") || paragraph.Says(token, "—") || (paragraph.Says(token, "-") && paragraph.Source.Tokens[token].Span.Start > paragraph.Source.Tokens[token - 1].Span.End);

    /// <summary>"D-Maryland", "R-Texas", "D", "R".</summary>
    private static bool IsPartyAndState(ReadOnlySpan<char> word) =>
        word.Length > 0 && word[0] is 'D' or 'R' or 'I' && (word.Length == 1 || (word.Length > 3 && word[1] is '-' or '–') || (word.Length == 2 && word[1] == '.'));

    /// <summary>"Ada Obi Eze (AOE)" repeats the name and says nothing new.</summary>
    private static bool IsInitials(MarkedParagraph paragraph, NameMention mention, int token)
    {
        var word = paragraph.Source.TextOf(token);
        return word.Length > 1 && word.Length <= mention.Form.Parts.Length + 1 && char.ToLowerInvariant(word[0]) == mention.Form.Parts[0][0]
            && char.ToLowerInvariant(word[^1]) == mention.Form.Parts[^1][0];
    }

    private static void Add(List<FoundRole> roles, NameMention mention, int start, int end, string rule)
    {
        if (end > start)
        {
            roles.Add(new FoundRole(mention.Person, start, end, rule));
        }
    }
}
