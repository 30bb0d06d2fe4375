using StoryExplainer.Language.NamedEntities.Words;

namespace StoryExplainer.Language.NamedEntities.People;

/// <summary>Turns the tagger's spans into namings: titles cut off, honorifics taken in, loose edges trimmed.</summary>
internal static class MentionReader
{
    /// <summary>Reads a span of the tagger; null if nothing of a name is left of it.</summary>
    public static NameMention? Read(MarkedParagraph paragraph, int firstToken, int endToken, float margin)
    {
        var (start, end) = Trim(paragraph, firstToken, endToken);
        start = SkipTitles(paragraph, start, end);
        if (start < end)
        {
            (start, end) = NameEdges.Widen(paragraph, start, end);
        }

        return start < end ? Make(paragraph, start, end, margin, isSpread: false) : null;
    }

    /// <summary>Makes the naming whose name is exactly these tokens; what stands before it is taken into the form.</summary>
    public static NameMention Make(MarkedParagraph paragraph, int start, int end, float margin, bool isSpread)
    {
        var form = NameForm.Read(paragraph, start, end);
        var formStart = start;
        var gender = Gender.Unknown;
        var hasHonorific = false;
        while (formStart > 0 && IsHonorific(paragraph, formStart - 1) && !IsLongTitle(paragraph, formStart - 1))
        {
            formStart--;
            hasHonorific = true;
            gender = GenderOf(paragraph[formStart]) is var told and not Gender.Unknown ? told : gender;
        }

        var hasTitle = false;
        if (form.IsOneWord || form.StartsWithParticle)
        {
            var titleStart = TitleStart(paragraph, formStart);
            hasTitle = titleStart < formStart;
            formStart = titleStart;
        }

        var isRegnal = start > 0 && paragraph.Is(start - 1, WordKinds.Regnal) && paragraph.Is(start - 1, WordKinds.Capital) && formStart < start;
        return new NameMention
        {
            Paragraph = paragraph.Index,
            FormStart = formStart,
            NameStart = start,
            End = end,
            Form = form,
            Gender = gender,
            HasHonorific = hasHonorific,
            HasTitle = hasTitle,
            IsRegnal = isRegnal,
            Margin = margin,
            IsSpread = isSpread,
        };
    }

    /// <summary>What an honorific or a gendered noun says.</summary>
    public static Gender GenderOf(WordKinds kinds) => (kinds & (WordKinds.Male | WordKinds.Female)) switch
    {
        WordKinds.Male => Gender.Male,
        WordKinds.Female => Gender.Female,
        _ => Gender.Unknown,
    };

    private static bool IsHonorific(MarkedParagraph paragraph, int token) =>
        paragraph.NameAt(token) < 0 && (paragraph[token] & (WordKinds.Honorific | WordKinds.Capital)) == (WordKinds.Honorific | WordKinds.Capital);

    /// <summary>"Justices" of "Justices P.V. Nair and …".</summary>
    private static bool IsPluralTitle(MarkedParagraph paragraph, int start, int end) => paragraph.IsRolePlural(start) && (end - start > 2 || !PersonLexicon.IsGivenName(paragraph.Source.TextOf(start)));

    /// <summary>"Professor" of "Associate Professor" is the end of a title, which belongs to the form of a bare surname only.</summary>
    private static bool IsLongTitle(MarkedParagraph paragraph, int token) =>
        paragraph.Is(token, WordKinds.Title) && paragraph.Is(token - 1, WordKinds.TitleStart) && paragraph.Is(token - 1, WordKinds.Capital);

    /// <summary>Where the capitalised title before a bare surname begins: at "Prime" of "British Prime Minister Aho".</summary>
    private static int TitleStart(MarkedParagraph paragraph, int end)
    {
        const WordKinds Needed = WordKinds.Title | WordKinds.Capital;
        if (end == 0 || (paragraph[end - 1] & Needed) != Needed || paragraph.NameAt(end - 1) >= 0)
        {
            return end;
        }

        var start = end - 1;
        while (start > 0
            && paragraph.Is(start - 1, WordKinds.TitleStart)
            && paragraph.Is(start - 1, WordKinds.Capital)
            && paragraph.NameAt(start - 1) < 0
            && !(paragraph.Is(start - 1, WordKinds.First) && !paragraph.Is(start - 1, WordKinds.RoleNoun) && paragraph.Is(start - 1, WordKinds.Closed)))
        {
            start--;
        }

        return start;
    }

    /// <summary>Cuts off what cannot be the edge of a name: small words that are not particles, marks, the possessive ending.</summary>
    private static (int Start, int End) Trim(MarkedParagraph paragraph, int start, int end)
    {
        while (start < end && !paragraph.Is(start, WordKinds.Capital) && !(paragraph.Is(start, WordKinds.Particle) && end - start > 1))
        {
            start++;
        }

        while (end > start && !paragraph.Is(end - 1, WordKinds.Capital | WordKinds.Suffix))
        {
            end--;
        }

        // "Ada Obi QC": the letters are a role. Where all words are in capitals nobody can tell.
        while (end - start > 2 && paragraph.Is(end - 1, WordKinds.PostNominal) && paragraph.Is(end - 1, WordKinds.AllCapitals) && !paragraph.Is(end - 2, WordKinds.AllCapitals))
        {
            end--;
        }

        return (start, end);
    }

    /// <summary>
    /// Cuts titles off on the left. A title that is also a given name ("Dean Ito", "Duke Obi", "Judge Reyes") stays when only one word
    /// follows: the tagger left it inside for a reason.
    /// </summary>
    private static int SkipTitles(MarkedParagraph paragraph, int start, int end)
    {
        while (end - start > 1 && IsTitleBeforeName(paragraph, start, end) && !paragraph.Is(start + 1, WordKinds.Suffix))
        {
            start++;
        }

        return start;
    }

    private static bool IsTitleBeforeName(MarkedParagraph paragraph, int start, int end)
    {
        if (paragraph.Is(start, WordKinds.Honorific | WordKinds.Title) || IsLongTitle(paragraph, start + 1) || IsPluralTitle(paragraph, start, end))
        {
            return paragraph.Is(start, WordKinds.Regnal) || end - start > 2 || paragraph.IsRolePlural(start) || !paragraph.IsRoleNoun(start);
        }

        // "U Kyaw Thiha", "Ko Aung Naing": Burmese for "Mr"; "Ko" alone before one word is a surname.
        if ((paragraph.Says(start, "U") && !paragraph.Says(start + 1, ".")) || (paragraph.Says(start, "Ko") && end - start > 2))
        {
            return true;
        }

        return IsProfessionBeforeName(paragraph, start, end) || IsEndOfOffice(paragraph, start, end);
    }

    /// <summary>"Resources" of "Secretary of Natural {Resources Ada Obi}", "Education" of "Commissioner for {Education Hajiya Ada Obi}".</summary>
    private static bool IsEndOfOffice(MarkedParagraph paragraph, int start, int end) =>
        end - start > 2 && !paragraph.Is(start, WordKinds.First) && paragraph.Is(start, WordKinds.Portfolio)
        && (paragraph.Is(start - 1, WordKinds.Capital) || paragraph.Says(start - 1, "for") || paragraph.Says(start - 1, "of") || paragraph.Says(start - 1, "and"))
        && !PersonLexicon.IsOnlyGivenName(paragraph.Source.TextOf(start));

    /// <summary>
    /// "Pensioner Ada Obi", "Hawker Tan Ah Moi": a noun that says what somebody is, with a capital only because the sentence begins with it. Given names
    /// that are such nouns too ("Hunter", "Mason") stay.
    /// </summary>
    private static bool IsProfessionBeforeName(MarkedParagraph paragraph, int start, int end)
    {
        if (!paragraph.IsRoleNoun(start) || paragraph.Is(start, WordKinds.AllCapitals))
        {
            return false;
        }

        var word = paragraph.Source.TextOf(start);
        return !PersonLexicon.IsGivenName(word)
            && (paragraph.Is(start, WordKinds.First) ? end - start > 2 || !PersonLexicon.IsSurname(word) : end - start > 2 && !PersonLexicon.IsSurname(word));
    }
}
