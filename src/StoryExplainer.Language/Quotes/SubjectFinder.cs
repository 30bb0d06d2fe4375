using StoryExplainer.Language.Names;

namespace StoryExplainer.Language.Quotes;

/// <summary>
/// Finds the subject of a verb of speech without a parser: it walks from the verb over adverbs, appositions and prepositional phrases to
/// a named person, an unnamed source, a pronoun, or the noun phrase that speaks.
/// </summary>
internal sealed class SubjectFinder(SpokenParagraph paragraph, Func<int, string> sourceLabel)
{
    private const int LongestLabel = 12;

    /// <summary>The subject that stands before a verb and after <paramref name="floor"/>.</summary>
    public Subject Before(int verb, int floor)
    {
        var i = SkipAdverbs(verb - 1, floor);
        if (i < floor)
            return Subject.None;

        if (paragraph.Is(i, Cue.Comma | Cue.Break))
            return BeforeApposition(i, floor) is { IsFound: true } found ? found : paragraph.Is(verb, Cue.Participle) ? BeforeLink(i, floor) : Phrase(floor, i);

        // "with Kay adding": the preposition governs the clause, not the name.
        if (paragraph.Is(verb, Cue.Participle) && paragraph.HolderAt(i) != 0 && !IsOwner(i, verb))
            return Named(i);

        if (paragraph.Is(i, Cue.Conjunction | Cue.Relative) && paragraph.HolderAt(i) == 0)
            return BeforeLink(i, floor);

        return Ending(i, floor);
    }

    /// <summary>The subject that follows a verb: "said Ambassador Ada Obi", "said a spokesman for the bank".</summary>
    public Subject After(int verb, int end)
    {
        var first = verb + 1;
        while (first < end && paragraph.Is(first, Cue.Adverb) && paragraph.HolderAt(first) == 0)
            first++;
        if (first >= end || (paragraph.Is(first, Cue.Comma | Cue.Colon | Cue.Break | Cue.Preposition | Cue.Conjunction) && paragraph.HolderAt(first) == 0))
            return Subject.None;
        // "said one of them, Ada Obi" and "said one, Ada Obi" have their name still to come; "read one placard" has its noun.
        var isIncomplete = first + 1 < end && (paragraph.WordAt(first + 1) is "of"
            || (paragraph.WordAt(first) is "one" && ((paragraph.Is(first + 1, Cue.Comma) && first + 2 < end && paragraph.HolderAt(first + 2) > 0) || paragraph.Is(first + 1, Cue.PersonNoun | Cue.Document))));
        if (!isIncomplete && PronounAt(first) is var pronoun and not Cue.None)
            return new Subject(Voice.Nobody, pronoun, first, first);

        var i = first;
        for (; i < end && !paragraph.Is(i, Cue.Comma | Cue.Colon | Cue.Break | Cue.Relative); i++)
        {
            if (paragraph.HolderAt(i) != 0 && !IsOwner(i, end) && !IsGoverned(i, first))
                return Named(i);
            if (paragraph.HolderAt(i) == 0 && paragraph.Is(i, Cue.Auxiliary | Cue.Conjunction) && i > first)
                break;
        }

        // "said the head of the agency, Ada Obi": the name follows as an apposition.
        if (i + 1 < end && paragraph.Is(i, Cue.Comma) && paragraph.HolderAt(i + 1) > 0 && i > first && EndsAtBreak(paragraph.NamingEnd(i + 1), end))
            return Named(i + 1);

        return Phrase(first, i);
    }

    /// <summary>The main subject of a stretch of a sentence: the first person, source or pronoun that no preposition governs.</summary>
    public Subject Main(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (paragraph.IsQuoted(i))
                continue;
            var holder = paragraph.HolderAt(i);
            if (holder != 0)
            {
                if (!IsGoverned(i, first) && !IsOwner(i, end))
                    return Named(i);
                i = paragraph.NamingEnd(i) - 1;
            }
            else if (PronounAt(i) is var pronoun and not Cue.None && (pronoun != Cue.OtherPronoun || i == first || !paragraph.IsCapital(i)))
            {
                if (pronoun != Cue.OtherPronoun || i <= first + 1)
                    return new Subject(Voice.Nobody, pronoun, i, i);
            }
        }

        return Subject.None;
    }

    /// <summary>A noun phrase as the label of a speaker, if its words can speak.</summary>
    public Subject Phrase(int first, int end)
    {
        var tokens = paragraph.Paragraph;
        while (first < end && !StartsPhrase(first))
            first++;
        while (end > first && paragraph.Is(end - 1, Cue.Adverb | Cue.Comma | Cue.Auxiliary | Cue.Break) && paragraph.NameKinds[end - 1] is null)
            end--;
        if (first >= end || end - first > LongestLabel)
            return Subject.None;

        // "his report says", "her letter reads": the writer speaks.
        if (paragraph.WordAt(first) is "his" or "His" or "her" or "Her" && paragraph.Is(end - 1, Cue.OwnWords | Cue.Document) && end - first < 4)
            return new Subject(Voice.Nobody, paragraph.WordAt(first)[1] == 'i' ? Cue.He : Cue.She, first, end - 1);

        var isDocument = false;
        var canSpeak = false;
        for (var i = first; i < end; i++)
        {
            if (paragraph.Is(i, Cue.Preposition) && i > first && canSpeak)
                break;
            if (paragraph.Is(i, Cue.OwnWords) && i > first && OwnerOf(first, i) is { IsFound: true } owner)
                return owner;
            var isAuthor = paragraph.Is(i, Cue.PersonNoun) || paragraph.NameKinds[i] is NameKind.Organisation or NameKind.Place;
            if (isAuthor || paragraph.Is(i, Cue.Document))
            {
                canSpeak = true;
                isDocument = !isAuthor && paragraph.Is(i, Cue.Document);
            }
        }

        var label = tokens.SpanOf(first, end).Of(paragraph.Text);
        return new Subject(new Voice(null, null, canSpeak ? label : null, isDocument), Cue.None, first, end - 1);
    }

    /// <summary>"Obi's" before "claim": the person whose words a noun means.</summary>
    public Subject OwnerOf(int first, int noun)
    {
        for (var i = first; i < noun; i++)
        {
            if (paragraph.HolderAt(i) > 0 && IsOwner(i, noun))
                return Named(i);
        }

        return Subject.None;
    }

    private Subject Ending(int last, int floor)
    {
        for (var i = last; i >= floor; i--)
        {
            var holder = paragraph.HolderAt(i);
            if (holder != 0)
            {
                var start = paragraph.NamingStart(i);
                if (IsOwner(i, last + 1))
                    return OwnWords(start, i, last, floor);
                if (!IsGoverned(i, floor))
                    return JointStart(start, floor) is { } first ? Joint(first, i + 1) : Named(i);
                i = start;
                continue;
            }

            if (PronounAt(i) is var pronoun and not Cue.None)
                return new Subject(Voice.Nobody, pronoun, i, i);
            if (paragraph.NameKinds[i] is not null)
                continue;
            if (paragraph.Is(i, Cue.Comma | Cue.Break) && i > floor)
                return BeforeApposition(i, floor) is { IsFound: true, Voice.IsSomebody: true } named ? named : Phrase(i + 1, last + 1);
            if (paragraph.Is(i, Cue.Relative))
                return BeforeLink(i, floor);
            if (paragraph.Is(i, Cue.Colon | Cue.Break | Cue.Mark | Cue.Conjunction) || (paragraph.Is(i, Cue.Speech) && !paragraph.Is(i, Cue.Document | Cue.OwnWords | Cue.PersonNoun)))
                return Phrase(i + 1, last + 1);
        }

        return Phrase(floor, last + 1);
    }

    /// <summary>"Ada Obi, head of the bank, said": the subject ends before one of the commas; "the head, Ada Obi, said": it stands between them.</summary>
    private Subject BeforeApposition(int comma, int floor)
    {
        if (comma - 1 >= floor && paragraph.HolderAt(comma - 1) > 0)
        {
            var start = paragraph.NamingStart(comma - 1);
            if (HasOnlyModifiers(start, floor))
                return Named(comma - 1);
            if (start == floor || paragraph.Is(start - 1, Cue.Comma) || !IsGoverned(comma - 1, floor) && !HasBreak(floor, start))
                return Named(comma - 1);
        }

        for (var i = comma - 1; i > floor; i--)
        {
            if (!paragraph.Is(i, Cue.Comma | Cue.Break) && !(paragraph.Is(i, Cue.Relative) && paragraph.HolderAt(i) == 0))
                continue;
            var last = SkipAdverbs(i - 1, floor);
            if (last < floor)
                break;
            if (OfPlace(last, floor) is { } holder && !IsOwner(holder, comma) && !IsGoverned(holder, floor))
                return Named(holder);
            if (PronounAt(last) is var pronoun and not Cue.None and not Cue.OtherPronoun)
                return new Subject(Voice.Nobody, pronoun, last, last);
        }

        // "LiberationBlog, a page written by Ada Obi, says": the writer of the page speaks.
        for (var i = comma - 1; i > floor + 1; i--)
        {
            if (paragraph.HolderAt(i) > 0 && IsWrittenBy(paragraph.NamingStart(i), floor))
                return Named(i);
        }

        return Subject.None;
    }

    /// <summary>The token of "Ada Obi" where the stretch up to <paramref name="last"/> is "Ada Obi" or "Ada Obi of the Harbour Bank"; else null.</summary>
    private int? OfPlace(int last, int floor)
    {
        if (paragraph.HolderAt(last) != 0)
            return last;

        for (var i = last; i > floor; i--)
        {
            if (paragraph.HolderAt(i) != 0)
                return null;
            if (paragraph.NameKinds[i] is NameKind.Organisation or NameKind.Place || paragraph.Is(i, Cue.Determiner))
                continue;
            return paragraph.WordAt(i) is "of" or "from" or "at" && i < last && paragraph.HolderAt(i - 1) > 0 ? i - 1 : null;
        }

        return null;
    }

    /// <summary>"One of the tenants, 62-year-old Ada Obi, said": nothing but words that belong to the name stands between the comma and it.</summary>
    private bool HasOnlyModifiers(int start, int floor)
    {
        for (var i = start - 1; i > floor && start - i < 6; i--)
        {
            if (paragraph.Is(i, Cue.Comma))
                return paragraph.HolderAt(i - 1) <= 0;
            if (paragraph.HolderAt(i) != 0 || paragraph.Is(i, Cue.Preposition | Cue.Relative | Cue.Conjunction | Cue.Break | Cue.Mark | Cue.Auxiliary) || (paragraph.Is(i, Cue.Speech | Cue.Report) && !paragraph.Is(i, Cue.PersonNoun)))
                return false;
        }

        return false;
    }

    /// <summary>"and said", "who said", "Kay, saying": the subject of the clause before.</summary>
    private Subject BeforeLink(int link, int floor)
    {
        if (paragraph.Is(link, Cue.Relative))
        {
            var last = link - 1;
            while (last > floor && paragraph.Is(last, Cue.Comma))
                last--;
            if (last >= floor && paragraph.HolderAt(last) != 0 && !IsOwner(last, link))
                return Named(last);
        }

        for (var i = link - 1; i > floor; i--)
        {
            if (paragraph.Is(i, Cue.Speech) && !paragraph.IsQuoted(i) && Before(i, floor) is { IsFound: true } subject)
                return subject;
        }

        return Main(floor, link);
    }

    /// <summary>Where "Ada Obi" of "Ada Obi and the engineer Ben Kay" starts, given the start of "Ben Kay"; null where one person is the subject.</summary>
    private int? JointStart(int start, int floor)
    {
        var i = start - 1;
        while (i > floor && start - i < 6 && !paragraph.Is(i, Cue.Conjunction | Cue.Comma | Cue.Break | Cue.Speech | Cue.Report | Cue.Relative | Cue.Possessive) && paragraph.HolderAt(i) == 0)
            i--;
        if (i <= floor || paragraph.WordAt(i) is not "and" || paragraph.HolderAt(i - 1) <= 0 || IsGoverned(i - 1, floor))
            return null;

        return paragraph.NamingStart(i - 1);
    }

    /// <summary>Two people who say the same words together: no one person is the speaker.</summary>
    private Subject Joint(int first, int end) =>
        new(new Voice(null, null, paragraph.Paragraph.SpanOf(first, end).Of(paragraph.Text), false), Cue.None, first, end - 1);

    private Subject OwnWords(int start, int ownerLast, int last, int floor)
    {
        for (var i = ownerLast + 1; i <= last; i++)
        {
            if (paragraph.Is(i, Cue.OwnWords) && paragraph.HolderAt(ownerLast) > 0)
                return Named(ownerLast);
        }

        return Phrase(Math.Max(floor, start), last + 1);
    }

    private Subject Named(int token)
    {
        var holder = paragraph.HolderAt(token);
        var voice = holder > 0 ? Voice.OfPerson(holder - 1) : Voice.OfSource(-holder - 1, sourceLabel(-holder - 1));
        return new Subject(voice, Cue.None, paragraph.NamingStart(token), paragraph.NamingEnd(token) - 1);
    }

    /// <summary>"Obi's" in "Obi's lawyer said" is not the speaker.</summary>
    private bool IsOwner(int token, int end)
    {
        var after = paragraph.NamingEnd(token);
        return after < paragraph.Count && after <= end && paragraph.Is(after, Cue.Possessive);
    }

    /// <summary>"Obi" in "a lawyer for President Obi said" belongs to the preposition; in "head of the Harbour Bank Ada Obi" it does not.</summary>
    private bool IsGoverned(int token, int floor)
    {
        if (paragraph.HolderAt(token) < 0)
            return paragraph.NamingStart(token) is var label && label > floor && paragraph.Is(label - 1, Cue.Preposition) && !paragraph.Is(label - 1, Cue.Adverb);

        for (var i = paragraph.NamingStart(token) - 1; i >= floor; i--)
        {
            if (paragraph.NameKinds[i] is NameKind.Organisation or NameKind.Place)
                return false;
            if (paragraph.Is(i, Cue.Preposition))
                return true;
            if (!paragraph.IsCapital(i) && !paragraph.Is(i, Cue.PersonNoun | Cue.Man | Cue.Woman | Cue.Determiner))
                return false;
            if (paragraph.Is(i, Cue.Adverb))
                return false;
        }

        return false;
    }

    private bool IsWrittenBy(int start, int floor)
    {
        for (var i = start - 1; i > floor; i--)
        {
            if (paragraph.Is(i, Cue.Comma | Cue.Break | Cue.Conjunction))
                return false;
            if (paragraph.WordAt(i) is "by")
                return paragraph.WordAt(i - 1) is "written" or "authored" or "edited" or "run" or "kept" or "published" or "blog" or "article" or "column" or "essay" or "letter" or "report";
        }

        return false;
    }

    private bool StartsPhrase(int token) =>
        paragraph.HolderAt(token) != 0 || paragraph.NameKinds[token] is not null
        || !paragraph.Is(token, Cue.Preposition | Cue.Conjunction | Cue.Adverb | Cue.Comma | Cue.Break | Cue.Mark | Cue.Colon | Cue.Auxiliary | Cue.Relative);

    private bool HasBreak(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (paragraph.Is(i, Cue.Comma | Cue.Break))
                return true;
        }

        return false;
    }

    private bool EndsAtBreak(int token, int end) =>
        token >= end || paragraph.Is(token, Cue.Comma | Cue.Break | Cue.Colon | Cue.Mark) || paragraph.Is(token, Cue.Preposition | Cue.Relative);

    private Cue PronounAt(int token) => paragraph.HolderAt(token) == 0 ? paragraph.Cues[token] & (Cue.He | Cue.She | Cue.OtherPronoun) : Cue.None;

    /// <summary>Steps back over "also", "had", "went on to", "on Monday".</summary>
    private int SkipAdverbs(int token, int floor)
    {
        while (token >= floor && paragraph.HolderAt(token) == 0)
        {
            if (paragraph.Is(token, Cue.Adverb | Cue.Auxiliary) && PronounAt(token) == Cue.None)
                token--;
            else if (token > floor && paragraph.WordAt(token) is "on" && token + 1 < paragraph.Count && paragraph.Is(token + 1, Cue.Adverb))
                token--;
            else if (token > floor + 1 && paragraph.WordAt(token) is "to" && paragraph.HolderAt(token - 1) == 0 && !paragraph.Is(token - 1, Cue.Comma))
                token -= paragraph.WordAt(token - 1) is "on" ? 3 : 2;
            else
                break;
        }

        return token;
    }
}
