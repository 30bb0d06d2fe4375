namespace StoryExplainer.Language.Quotes;

/// <summary>
/// Finds the attribution of a quotation inside its own sentence. The order is: words that touch its end ("…,” said Obi"), words that lead
/// up to it ("Obi said: “…"), then a verb of speech further on in the sentence.
/// </summary>
internal sealed class AttributionFinder(SpokenParagraph paragraph, SubjectFinder subjects)
{
    /// <summary>The attribution of a stretch, or none.</summary>
    /// <param name="stretch">The quotation.</param>
    /// <param name="previousEnd">Index after the last token of the quotation before it in the paragraph; 0 where there is none.</param>
    /// <param name="nextStart">First token of the quotation after it; the number of tokens where there is none.</param>
    public Attribution Find(in QuotedStretch stretch, int previousEnd, int nextStart)
    {
        var first = paragraph.TokenAt(stretch.Outer.Start);
        var after = paragraph.TokenAt(stretch.Outer.End);
        var afterEnd = EndOfSentence(stretch, after, nextStart);
        var before = StartOfSentence(first);

        var touching = Touching(stretch, after, afterEnd);
        if (touching.IsFound && WantsMore(stretch, after))
            return touching;

        var leading = LeadingUp(first, Math.Max(before, previousEnd), before);
        if (leading.IsFound)
            return leading;

        return touching.IsFound ? touching : Following(after, afterEnd);
    }

    /// <summary>First token of the sentence that a quotation belongs to.</summary>
    public int StartOfSentence(int token)
    {
        if (token >= paragraph.Count)
            return paragraph.Count;

        var start = paragraph.SentenceAt(token).FirstToken;
        // A sentence that only starts inside quotation marks goes on from the one before.
        while (start > 0 && paragraph.IsQuoted(start) && paragraph.IsQuoted(start - 1) && !ClosesBetween(start))
            start = paragraph.SentenceAt(start - 1).FirstToken;
        return start;
    }

    /// <summary>"said Obi", "Obi said", "according to Obi" right behind the closing mark.</summary>
    private Attribution Touching(in QuotedStretch stretch, int after, int end)
    {
        var i = after;
        while (i < end && paragraph.Is(i, Cue.Comma | Cue.Break) && i - after < 2)
            i++;
        if (i >= end)
            return Attribution.None;

        if (According(i, end) is { IsFound: true } according)
            return according;
        if (paragraph.WordAt(i) is "as" or "As" && i + 1 < end)
            i++;

        if (paragraph.Is(i, Cue.Speech) && paragraph.HolderAt(i) == 0 && !paragraph.IsCapital(i))
        {
            var inverted = subjects.After(i, end);
            return inverted.IsFound ? new Attribution(inverted, i, inverted.Token + 1, "said X", true) : Attribution.None;
        }

        for (var verb = i + 1; verb < end; verb++)
        {
            if (paragraph.IsQuoted(verb))
                break;
            if (!IsSpeechVerb(verb) || IsPassive(verb, i))
                continue;
            var subject = subjects.Before(verb, i);
            var isKnown = subject.Voice.IsKnown || subject.IsPersonalPronoun;
            if (subject.IsFound && (isKnown || !paragraph.Is(verb - 1, Cue.Comma)) && StartsWith(subject, i, verb))
                return new Attribution(subject, i, verb + 1, "X said", true);
            break;
        }

        // "…,” Obi shot back": after a comma inside the marks the named person speaks, whatever the verb.
        if (paragraph.Text[stretch.Words.End - 1] == ',' && i == after && (paragraph.HolderAt(i) > 0 || paragraph.Is(i, Cue.He | Cue.She)) && (paragraph.HolderAt(i) > 0 ? paragraph.NamingEnd(i) : i + 1) is var next && next < end
            && char.IsLower(paragraph.WordAt(next)[0]) && !paragraph.Is(next, Cue.Preposition | Cue.Conjunction | Cue.Relative | Cue.Auxiliary))
        {
            return new Attribution(subjects.Main(i, next), i, next + 1, "X did", true);
        }

        // A pull quote or letter: “…” — Ada Obi, minister
        if (i > after && paragraph.Is(i - 1, Cue.Break) && paragraph.HolderAt(i) > 0 && stretch.IsClosed)
            return new Attribution(subjects.Main(i, end), i, paragraph.NamingEnd(i), "signed", true);

        return Attribution.None;
    }

    /// <summary>"Obi said that the plan was “…”", "according to Obi, “…”", "in the words of Obi, “…”", "Obi defended it: “…”".</summary>
    private Attribution LeadingUp(int first, int floor, int sentenceStart)
    {
        for (var verb = first - 1; verb >= floor; verb--)
        {
            if (paragraph.IsQuoted(verb))
                continue;
            if (paragraph.WordAt(verb) is "to" or "of" && Sourced(verb, first) is { IsFound: true } sourced)
                return sourced;
            if (paragraph.Is(verb, Cue.OwnWords) && IsNear(verb, first) && subjects.OwnerOf(Math.Max(sentenceStart, verb - 3), verb) is { IsFound: true } owner)
                return new Attribution(owner, owner.First, verb + 1, "X's words", false);
            if (!IsSpeechVerb(verb) || IsAgreement(verb))
                continue;

            var isNear = IsNear(verb, first);
            var subject = Active(verb, floor, sentenceStart);
            if (subject.IsFound && (subject.Voice.IsSomebody || subject.IsPersonalPronoun || isNear || IsStrong(verb)))
                return new Attribution(subject, Math.Min(subject.First, verb), verb + 1, "X said before", isNear);
        }

        for (var verb = first - 1; verb >= floor; verb--)
        {
            if (paragraph.IsQuoted(verb) || !paragraph.Is(verb, Cue.Report) || paragraph.HolderAt(verb) != 0)
                continue;
            var subject = Active(verb, floor, sentenceStart);
            if (subject.Voice.IsSomebody || subject.IsPersonalPronoun || (subject.Voice.IsKnown && verb == first - 1))
                return new Attribution(subject, Math.Min(subject.First, verb), verb + 1, "X called it", false);
        }

        if (first > sentenceStart && paragraph.Is(first - 1, Cue.Colon) && subjects.Main(sentenceStart, first) is { IsFound: true } main)
            return new Attribution(main, sentenceStart, first, "lead-in with a colon", true);

        return Document(first, floor);
    }

    /// <summary>A verb of speech further on in the sentence: "“…” of a repeat, said Ada Obi".</summary>
    private Attribution Following(int after, int end)
    {
        for (var verb = after; verb < end; verb++)
        {
            if (paragraph.IsQuoted(verb))
                break;
            if (According(verb, end) is { IsFound: true } according)
                return according;
            if (!IsSpeechVerb(verb) || IsPassive(verb, after))
                continue;
            if (verb > after && paragraph.Is(verb - 1, Cue.Comma) && !paragraph.Is(verb, Cue.Participle)
                && subjects.After(verb, end) is { IsFound: true } inverted)
            {
                return new Attribution(inverted, verb, inverted.Token + 1, "said X later", false);
            }

            if (!paragraph.Is(verb, Cue.Participle) && subjects.Before(verb, after) is { IsFound: true } subject && (subject.Voice.IsKnown || subject.IsPersonalPronoun))
                return new Attribution(subject, Math.Min(subject.First, verb), verb + 1, "X said later", false);
        }

        return Attribution.None;
    }

    private Subject Active(int verb, int floor, int sentenceStart)
    {
        if (IsPassive(verb, sentenceStart))
        {
            // "was told by Obi that": the speaker follows; "Obi was quoted as saying": the participle finds Obi.
            for (var i = verb + 1; i < Math.Min(verb + 3, paragraph.Count - 1); i++)
            {
                if (paragraph.WordAt(i) is "by")
                    return subjects.After(i, paragraph.Count);
            }

            return Subject.None;
        }

        var subject = subjects.Before(verb, floor);
        return subject.IsFound || floor == sentenceStart ? subject : subjects.Before(verb, sentenceStart);
    }

    /// <summary>"Under Article 5 of the treaty, each member “will …" and "The letter, which …, “must be …": a paper speaks.</summary>
    private Attribution Document(int first, int floor)
    {
        if (first - floor >= 2 && paragraph.Is(floor, Cue.Determiner) && paragraph.IsCapital(floor))
        {
            for (var i = floor + 1; i < Math.Min(floor + 4, first); i++)
            {
                if (paragraph.Is(i, Cue.Document) && paragraph.HolderAt(i) == 0 && subjects.Phrase(floor, i + 1) is { Voice.IsDocument: true } paper)
                    return new Attribution(paper, floor, i + 1, "a document is the subject", false);
            }
        }

        if (first - floor < 3 || !paragraph.Is(floor, Cue.Preposition) || paragraph.WordAt(floor) is not ("Under" or "In" or "under" or "in"))
            return Attribution.None;

        var end = floor + 1;
        while (end < first && !paragraph.Is(end, Cue.Comma | Cue.Break))
            end++;
        var label = subjects.Phrase(floor + 1, end);
        return label.Voice is { IsDocument: true, Label: not null } ? new Attribution(label, floor, end, "under a document", false) : Attribution.None;
    }

    private Attribution According(int token, int end)
    {
        if (token + 2 >= end || !paragraph.WordAt(token).Equals("according", StringComparison.OrdinalIgnoreCase))
            return Attribution.None;

        var subject = subjects.After(token + 1, end);
        return subject.IsFound ? new Attribution(subject, token, subject.Token + 1, "according to X", true) : Attribution.None;
    }

    /// <summary>"according to Obi, “…”" and "in the words of Obi, “…”", where <paramref name="link"/> is "to" or "of".</summary>
    private Attribution Sourced(int link, int first)
    {
        var isSource = link > 0 && (paragraph.WordAt(link - 1).Equals("according", StringComparison.OrdinalIgnoreCase)
            || (paragraph.WordAt(link) is "of" && paragraph.WordAt(link - 1) is "words"));
        if (!isSource)
            return Attribution.None;

        var subject = subjects.After(link, first);
        return subject.IsFound ? new Attribution(subject, link - 1, first, paragraph.WordAt(link) is "to" ? "according to X" : "in the words of X", false) : Attribution.None;
    }

    private bool IsSpeechVerb(int token) =>
        paragraph.Is(token, Cue.Speech) && paragraph.HolderAt(token) == 0 && paragraph.NameKinds[token] is null && !IsNoun(token);

    /// <summary>"the report", "his claims", "a statement": a noun that looks like a verb.</summary>
    private bool IsNoun(int token) =>
        token > 0 && paragraph.HolderAt(token - 1) == 0 && paragraph.Is(token - 1, Cue.Determiner | Cue.Possessive | Cue.Preposition)
        && !paragraph.Is(token - 1, Cue.He | Cue.She) && !paragraph.Is(token, Cue.Participle);

    private bool IsPassive(int verb, int floor)
    {
        for (var i = verb - 1; i >= floor && i >= verb - 3 && paragraph.HolderAt(i) == 0; i--)
        {
            if (paragraph.Is(i, Cue.Passive))
                return !paragraph.Is(verb, Cue.Participle);
            if (!paragraph.Is(i, Cue.Adverb | Cue.Auxiliary))
                break;
        }

        return false;
    }

    /// <summary>"agreed to": an act, not words.</summary>
    private bool IsAgreement(int verb) => paragraph.WordAt(verb) is "agreed" or "agrees" && paragraph.WordAt(verb + 1) is "to" or "on" or "with";

    private bool IsStrong(int verb) => paragraph.WordAt(verb) is "said" or "says" or "say" or "told" or "tells" or "wrote" or "writes" or "added" or "stated" or "states" or "read" or "reads" or "saying";

    /// <summary>True if nothing but a listener, a time or "that" stands between the verb and the opening mark.</summary>
    private bool IsNear(int verb, int first)
    {
        for (var i = verb + 1; i < first; i++)
        {
            if (paragraph.Is(i, Cue.Colon) || (i == first - 1 && paragraph.Is(i, Cue.Comma)))
                return true;
            if (paragraph.HolderAt(i) == 0 && paragraph.NameKinds[i] is null && !paragraph.Is(i, Cue.Adverb | Cue.Comma | Cue.Determiner | Cue.PersonNoun) && paragraph.WordAt(i) is not ("that" or "on" or "in" or "reporters"))
                return false;
        }

        return true;
    }

    /// <summary>The words end as if they went on: with a comma, a question mark or no stop at all, or a comma follows the mark.</summary>
    private bool WantsMore(in QuotedStretch stretch, int after)
    {
        var last = paragraph.Text[stretch.Words.End - 1];
        if (last is ',' or '?' or '!' or '-' or '–' or '—' or '…')
            return true;
        return after < paragraph.Count && (paragraph.Is(after, Cue.Comma) || (last != '.' && paragraph.Is(after, Cue.Speech))) || last == '.' && after < paragraph.Count && !paragraph.IsCapital(after);
    }

    /// <summary>True if the subject starts where the attribution does, titles and appositions included.</summary>
    private bool StartsWith(in Subject subject, int first, int verb)
    {
        if (paragraph.Is(first, Cue.Conjunction | Cue.Relative | Cue.Auxiliary) && paragraph.HolderAt(first) == 0)
            return false;

        for (var i = first; i < Math.Min(subject.Token, verb); i++)
        {
            if (paragraph.HolderAt(i) == 0 && paragraph.NameKinds[i] is null && paragraph.Is(i, Cue.Conjunction | Cue.Relative | Cue.Auxiliary | Cue.Comma))
                return paragraph.HolderAt(subject.Token) != 0 && paragraph.Is(i, Cue.Comma) && verb - subject.Token <= 3;
        }

        return true;
    }

    private int EndOfSentence(in QuotedStretch stretch, int after, int nextStart)
    {
        if (!stretch.IsClosed || after >= paragraph.Count)
            return after;

        var text = paragraph.Text;
        var last = text[stretch.Words.End - 1];
        var isNewSentence = last == '.' && (paragraph.IsCapital(after) || char.IsDigit(text[paragraph.Paragraph.Tokens[after].Span.Start]));
        if (isNewSentence && !paragraph.Is(after, Cue.Break | Cue.Comma))
            return after;

        return Math.Min(nextStart, paragraph.SentenceAt(after).EndToken);
    }

    /// <summary>True if a quotation ends right before a token, so that the sentences on both sides are two.</summary>
    private bool ClosesBetween(int token)
    {
        var offset = paragraph.Paragraph.Tokens[token].Span.Start;
        foreach (var stretch in paragraph.Stretches)
        {
            if (stretch.Depth == 0 && stretch.Outer.Start == offset)
                return true;
        }

        return false;
    }
}
