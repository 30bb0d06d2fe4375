using System.Collections.Immutable;
using StoryExplainer.Language.Lexicon;
using StoryExplainer.Language.NamedEntities.Roles;
using StoryExplainer.Language.NamedEntities.Words;
using StoryExplainer.Language.Reading;

namespace StoryExplainer.Language.NamedEntities.People;

/// <summary>
/// Finds names that the tagger did not take for a person's and that their place in the sentence makes one: "the presiding judge, Sutrisno, said",
/// "his wife Kaylee", "left-back Caoimhín Ó Murchú", "Ada Obi, 43,". The evidence gate still decides who is listed.
/// </summary>
internal static class ContextNamings
{
    private const int LongestName = 4;

    /// <summary>A name of something else less sure than this may be a person's.</summary>
    private const float DoubtfulMargin = 3;

    /// <summary>How sure such a naming is, in the units of the tagger: less than what the tagger finds itself.</summary>
    private const float Margin = 1.6f;

    /// <summary>Adds the namings of all paragraphs.</summary>
    public static void Add(IEnumerable<MarkedParagraph> paragraphs, ImmutableArray<NameSpan> names, List<NameMention> mentions)
    {
        var sure = names.Where(name => name.Kind != NameKind.Person && name.Margin >= DoubtfulMargin).ToLookup(name => name.Paragraph);
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.IsTitleCase || paragraph.Source.Paragraph.Kind == ParagraphKind.Heading)
            {
                continue;
            }

            for (var i = 0; i < paragraph.Count; i++)
            {
                var end = EndOfRun(paragraph, i);
                if (end == i)
                {
                    continue;
                }

                if (IsPerson(paragraph, i, end) && (IsTitled(paragraph, i, end) || !sure[paragraph.Index].Any(name => name.FirstToken < end && name.EndToken > i)))
                {
                    mentions.Add(MentionReader.Make(paragraph, i, end, Margin, isSpread: false));
                    paragraph.SetName(i, end, MarkedParagraph.SomePerson);
                }

                i = end - 1;
            }
        }
    }

    /// <summary>The same naming, surer where the sentence speaks for a person and the tagger doubted.</summary>
    public static NameMention Strengthen(MarkedParagraph paragraph, NameMention mention) =>
        mention.Margin < Margin && !paragraph.IsTitleCase && !mention.Form.IsOneWord && IsPerson(paragraph, mention.NameStart, mention.End)
            ? MentionReader.Make(paragraph, mention.NameStart, mention.End, Margin, isSpread: false)
            : mention;

    /// <summary>The end of a run of capitals that could be a name and begins here; the start itself if none does.</summary>
    private static int EndOfRun(MarkedParagraph paragraph, int start)
    {
        var end = start;
        while (end < paragraph.Count && CanBeName(paragraph, end) && (end == start || paragraph.Source.Tokens[end].Span.Start == paragraph.Source.Tokens[end - 1].Span.End + 1))
        {
            end++;
        }

        return end - start <= LongestName && !paragraph.Is(end, WordKinds.Capital) ? end : start;
    }

    private static bool CanBeName(MarkedParagraph paragraph, int token) =>
        (paragraph.Is(token, WordKinds.Capital) && paragraph.Is(token, WordKinds.Suffix) && paragraph.NameAt(token) < 0)
        || (paragraph.Is(token, WordKinds.Capital) && paragraph.NameAt(token) < 0
        && !paragraph.Is(token, WordKinds.AllCapitals | WordKinds.Calendar | WordKinds.Honorific | WordKinds.Title | WordKinds.OrganisationHead | WordKinds.Digit)
        && !paragraph.IsRoleNoun(token) && !(paragraph.Is(token, WordKinds.Closed | WordKinds.Modifier) && paragraph.Is(token, WordKinds.First))
        && (NameLexicon.English.Find(paragraph.Source.TextOf(token))
            & (NameClasses.Country | NameClasses.Demonym | NameClasses.OrganisationWord | NameClasses.NewsOrganisation | NameClasses.Organisation | NameClasses.Region | NameClasses.Programme)) == NameClasses.None);

    private static bool IsPerson(MarkedParagraph paragraph, int start, int end)
    {
        var before = start - 1;
        if (before < paragraph.SentenceOf(start).FirstToken)
        {
            return end - start > 1 && IsAge(paragraph, end) && IsKnownName(paragraph, start, end);
        }

        if (paragraph.Is(before, WordKinds.Honorific) && paragraph.Is(before, WordKinds.Capital))
        {
            // "Alhaji X Y", "Dr X Y", but not "Mr Global Warming"
            return end - start > 1 && !AreOrdinary(paragraph, start, end);
        }

        // "General (retd) X"
        if (paragraph.Says(before, ")") && paragraph.Says(before - 2, "(") && paragraph.Source.TextOf(before - 1).StartsWith("ret", StringComparison.OrdinalIgnoreCase))
        {
            before -= 3;
        }

        if (IsNamedSo(paragraph, start) && end - start < 3 && !IsCity(paragraph, start, end))
        {
            return true;
        }

        if (paragraph.Says(before, ","))
        {
            return IsClosed(paragraph, end) && RoleBeforeComma.StartOf(paragraph, before) is var role and >= 0 && SaysWho(paragraph, role, before) && !IsCity(paragraph, start, end);
        }

        if (IsCity(paragraph, start, end) || RolesBeforeName.HeadOf(paragraph, before + 1) < paragraph.SentenceOf(start).FirstToken)
        {
            return false;
        }

        if (IsTitled(paragraph, start, end))
        {
            return true;
        }

        var isKin = paragraph.Is(before, WordKinds.Male | WordKinds.Female) && paragraph.Is(before - 1, WordKinds.Possessive | WordKinds.Ending | WordKinds.Modifier);
        return isKin || (end - start > 1 && IsKnownName(paragraph, start, end)) || (end - start > 1 && IsAge(paragraph, end));
    }

    /// <summary>"Cllr Sorcha Nic Dhonncha": a title of a person directly before two words or more, whatever the tagger took them for.</summary>
    private static bool IsTitled(MarkedParagraph paragraph, int start, int end) =>
        end - start > 1 && paragraph.Is(start - 1, WordKinds.Title) && paragraph.Is(start - 1, WordKinds.Capital) && !AreOrdinary(paragraph, start, end);

    private static bool AreOrdinary(MarkedParagraph paragraph, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if ((NameLexicon.English.Find(paragraph.Source.TextOf(i)) & NameClasses.OrdinaryWord) == NameClasses.None)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"gave only his first name, Declan", "a boy named Declan", "identified only as Declan".</summary>
    public static bool IsNamedSo(MarkedParagraph paragraph, int start)
    {
        var before = paragraph.Says(start - 1, ",") ? start - 2 : start - 1;
        return (before < start - 1 && paragraph.Says(before, "name") && (paragraph.Says(before - 1, "first") || paragraph.Says(before - 1, "given") || paragraph.Says(before - 1, "one")))
            || (before == start - 1 && (paragraph.Says(before, "named") || paragraph.Says(before, "called")) && paragraph.Is(before - 1, WordKinds.SourcePerson | WordKinds.RoleNoun))
            || (before == start - 1 && paragraph.Says(before, "as") && (paragraph.Says(before - 1, "identified") || paragraph.Says(before - 2, "identified") || paragraph.Says(before - 2, "name")));
    }

    /// <summary>A comma or a verb of saying parts the name from what follows.</summary>
    private static bool IsClosed(MarkedParagraph paragraph, int end) =>
        paragraph.Says(end, ",") || paragraph.Says(end, ".") || paragraph.Says(end, ";") || paragraph.Is(end, WordKinds.Speech) || end >= paragraph.Count;

    /// <summary>"the presiding judge": one person, told apart by an article or an owner.</summary>
    private static bool SaysWho(MarkedParagraph paragraph, int role, int comma)
    {
        for (var i = role; i < comma; i++)
        {
            if (paragraph.IsRolePlural(i) && !paragraph.IsRoleNoun(i))
            {
                return false;
            }
        }

        return paragraph.Is(role, WordKinds.Possessive | WordKinds.First) || paragraph.Is(role - 1, WordKinds.Determiner) || paragraph.Is(role, WordKinds.Determiner)
            || paragraph.Is(role + 1, WordKinds.Ending);
    }

    private static bool IsAge(MarkedParagraph paragraph, int end) =>
        paragraph.Says(end, ",") && paragraph.Is(end + 1, WordKinds.Digit) && paragraph.Source.TextOf(end + 1).Length < 3 && paragraph.Is(end + 2, WordKinds.Mark);

    private static bool IsKnownName(MarkedParagraph paragraph, int start, int end)
    {
        for (var i = start + 1; i < end - 1; i++)
        {
            if (paragraph.Is(i, WordKinds.Particle) || NameEdges.IsHalfSurname(paragraph, i))
            {
                return true;
            }
        }

        // "Masra-Ngaro"
        var last = paragraph.Source.TextOf(end - 1);
        if (last.IndexOf('-') is > 1 and var hyphen && hyphen < last.Length - 2 && char.IsUpper(last[hyphen + 1]))
        {
            return true;
        }

        return PersonLexicon.IsGivenName(paragraph.Source.TextOf(start)) || PersonLexicon.IsSurname(paragraph.Source.TextOf(end - 1));
    }

    private static bool IsCity(MarkedParagraph paragraph, int start, int end) =>
        end - start == 1
        && (NameLexicon.English.Find(paragraph.Source.TextOf(start)) & (NameClasses.City | NameClasses.Capital)) != NameClasses.None
        && !PersonLexicon.IsGivenName(paragraph.Source.TextOf(start));
}
