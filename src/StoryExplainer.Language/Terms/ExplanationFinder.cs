using StoryExplainer.Language.Dates.Clauses;
using StoryExplainer.Language.Quotes;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Terms;

/// <summary>
/// Finds noun phrases that no list holds but which the article explains: "tephra, the ash that a volcano throws into the air", "an adjuster is the person an
/// insurer sends …", "what geologists call a dike". An explanation is the best sign that a word is worth a page; words that tell a story are none.
/// </summary>
internal sealed partial class ExplanationFinder
{
    private const double Sure = 5;
    private const double Likely = 4;

    private readonly SpokenParagraph _paragraph;
    private readonly Clauses _clauses;
    private readonly Explanation _explanation;

    /// <summary>Prepares a paragraph.</summary>
    public ExplanationFinder(SpokenParagraph paragraph) => (_paragraph, _clauses, _explanation) = (paragraph, new Clauses(paragraph), new Explanation(paragraph));

    /// <summary>The explained noun phrases of the paragraph, in reading order.</summary>
    public IEnumerable<(int First, int End, Definition Definition)> Find()
    {
        foreach (var sentence in _paragraph.Paragraph.Sentences)
        {
            var first = sentence.FirstToken;
            while (first < sentence.EndToken && Is(first, Cue.Mark))
                first++;
            if ((OfSubject(first, sentence.EndToken) ?? OfSituation(first, sentence.EndToken)) is { } subject)
                yield return subject;

            for (var i = first + 1; i + 1 < sentence.EndToken; i++)
            {
                var found = Is(i, Cue.Comma) ? BehindComma(i, first, sentence.EndToken)
                    : Word(i) is "–" or "—" or "--" or "-" ? BehindDash(i, first, sentence.EndToken)
                    : Word(i) is "(" ? InBrackets(i, first, sentence.EndToken)
                    : Word(i) is "call" or "calls" or "called" || (Word(i) is "as" && Word(i - 1) is "known") ? WhatTheyCall(i, first, sentence.EndToken)
                    : null;
                if (found is { } explained)
                    yield return explained;
            }
        }
    }

    /// <summary>"A spillway is a channel that …", "Piping is what engineers call it when …", "Over-voting, by law, is where …".</summary>
    private (int, int, Definition)? OfSubject(int first, int end)
    {
        var verb = first;
        while (verb < end && verb - first < 6 && Word(verb) is not ("is" or "are" or "means" or "refers" or "describes" or "occurs" or "happens") && !Is(verb, Cue.Comma | Cue.Break))
            verb++;

        // "Over-voting, by law, is": a short phrase may stand between.
        var headEnd = verb;
        if (verb < end && Is(verb, Cue.Comma) && Is(Math.Min(verb + 1, end - 1), Cue.Preposition))
        {
            verb++;
            while (verb < end && verb - headEnd < 8 && !Is(verb, Cue.Comma))
                verb++;
            verb++;
        }

        if (Word(first) is "The" && first + 4 < end && Word(first + 1) is "term" or "phrase" or "word" or "expression" or "name" or "concept" or "idea" or "acronym" or "abbreviation")
            return OfTerm(first, end);
        if (verb + 3 >= end || headEnd == first || Headword.Before(_paragraph, headEnd, first) is not { } head || head.First - first > 1)
            return null;

        var word = Word(verb);
        if (word is "is" or "are")
            return DefinesBeing(head, verb, end) ? Whole(head, first, end) : null;
        if (word is "refers" or "describes" && Word(verb + 1) is "to" or "a" or "an" or "the" or "any" or "how" or "when")
            return Whole(head, first, end);
        return word is "means" or "occurs" or "happens" && head.Kind != HeadwordKind.Definite && _explanation.IsRare(head.End - 1) && !_explanation.Narrates(verb, end) ? Whole(head, first, end) : null;
    }

    /// <summary>"In an offer for sale, shareholders sell their stake …": what always happens in one, in the present tense and of nobody in particular.</summary>
    private (int, int, Definition)? OfSituation(int first, int end)
    {
        if (Word(first) is not ("In" or "Under" or "During" or "With") || first + 6 >= end || Word(first + 1) is not ("a" or "an"))
            return null;
        var comma = first + 2;
        while (comma < end && comma - first < 7 && !Is(comma, Cue.Comma | Cue.Break | Cue.Mark | Cue.Auxiliary | Cue.Relative) && char.IsLower(FirstOf(Word(comma))))
            comma++;
        var length = comma - first - 2;
        if (comma + 4 >= end || !Is(comma, Cue.Comma) || length is < 1 or > 4 || Is(comma - 1, Cue.OwnWords | Cue.Document | Cue.PersonNoun | Cue.Determiner) || Is(first + 2, Cue.Preposition))
            return null;
        if (length == 1 ? !_explanation.IsRare(comma - 1) : !_explanation.HasRare(first + 2, comma) && !HasLink(first + 3, comma))
            return null;

        // A name, a past tense or a day makes it news.
        var hasPresent = false;
        for (var i = comma + 1; i < end; i++)
        {
            var kind = VerbWords.Find(Word(i));
            if (_paragraph.HolderAt(i) != 0 || _paragraph.NameKinds[i] is not null || Is(i, Cue.Speech | Cue.He | Cue.She) || char.IsDigit(FirstOf(Word(i))) || kind.Has(VerbKind.Past) && !Is(i - 1, Cue.Auxiliary) && !kind.Has(VerbKind.Present)
                || Word(i) is "was" or "were" or "had" or "will" or "would" or "I" or "we" or "has" or "have")
                return null;
            hasPresent |= kind.Has(VerbKind.Present) || Word(i) is "is" or "are" or "may" or "can" or "must";
        }

        return hasPresent && !_explanation.Narrates(comma + 1, end) ? (first + 2, comma, Of(first, end, DefinitionFinder.SubjectRule, Sure)) : null;
    }

    // "offer for sale", "writ of mandamus"
    private bool HasLink(int from, int end)
    {
        for (var i = from; i < end - 1; i++)
        {
            if (Word(i) is "for" or "of")
                return true;
        }

        return false;
    }

    /// <summary>"The term “greenlash” refers to …": the whole sentence.</summary>
    private (int, int, Definition)? OfTerm(int sentenceFirst, int sentenceEnd)
    {
        var first = sentenceFirst + 2;
        while (first < sentenceEnd && (Is(first, Cue.Mark) || Word(first) is "of"))
            first++;
        var end = first;
        while (end < sentenceEnd && end - first < 5 && !Is(end, Cue.Mark | Cue.Comma | Cue.Break | Cue.Auxiliary | Cue.Preposition | Cue.Relative) && Word(end) is not ("refers" or "means" or "describes" or "stands" or "denotes" or "covers" or "that"))
            end++;
        var verb = end;
        while (verb < sentenceEnd && Is(verb, Cue.Mark))
            verb++;
        var defines = verb + 3 < sentenceEnd && end > first
            && (Word(verb) is "refers" or "means" or "describes" or "stands" or "denotes" || (Word(verb) is "is" && Word(verb + 1) is "used" or "short"));
        return defines ? (first, end, Of(sentenceFirst, sentenceEnd, DefinitionFinder.SubjectRule, Sure + 1)) : null;
    }

    private bool DefinesBeing(Headword head, int verb, int end)
    {
        var start = verb + 1;
        while (start < end && Is(start, Cue.Adverb))
            start++;
        if (start + 2 >= end || _explanation.Narrates(start, end))
            return false;

        var word = Word(start);
        if (word is "a" or "an" or "the" && _explanation.IsName(start, end))
            return false;
        if (word is "when" or "where")
            return head.Kind != HeadwordKind.Definite && _explanation.IsSpecial(head.First, head.End);
        if (word is "what")
            return head.Kind != HeadwordKind.Definite && IsCalledByPeople(start + 1, end);
        if (word is not ("a" or "an" or "the" or "any" or "one") || Word(start + 1) is "same" or "only" or "first" or "latest" or "reason" or "result" or "problem" or "question" or "answer" or "best" or "worst" or "most" or "biggest" or "good" or "bad" or "big" or "great" or "long" or "real" or "key" or "lot" or "matter" or "part" or "sign" or "way")
            return false;
        if (head.Kind == HeadwordKind.Definite && !(_explanation.IsRare(head.End - 1) && word is "a" or "an"))
            return false;

        // "A nurse is the person who …" explains; "Police are a force who …" and "Ministers are the ones …" do not.
        var isAnyOne = head.Kind == HeadwordKind.Indefinite;
        if (!isAnyOne && _explanation.IsAboutPerson(start, end) || !isAnyOne && !_explanation.IsSpecial(head.First, head.End) && head.End - head.First == 1 && word is not "the")
            return false;
        return _explanation.HasClause(start, Math.Min(end, start + 14));
    }

    /// <summary>"what engineers call it when", "what is known as".</summary>
    private bool IsCalledByPeople(int start, int end)
    {
        for (var i = start; i < Math.Min(start + 4, end); i++)
        {
            if (Word(i) is "call" or "calls" or "called" or "known")
                return true;
        }

        return false;
    }

    /// <summary>Times, quantities, and nouns that only point: "last year, the", "the other day, a".</summary>
    private bool IsNoTerm(Headword head)
    {
        for (var i = head.First; i < head.End; i++)
        {
            var word = Word(i);
            if (char.IsDigit(FirstOf(word)) || word.Length < 2 || word is "percent" or "million" or "billion" or "years" or "weeks" or "months" or "days" or "hours" or "minutes" or "year" or "day" or "century" or "decade" or "time" or "way" or "thing" or "things" or "one" or "ones" or "home" or "fact" or "addition" or "example" or "instance" or "course"
                or "particular" or "turn" or "response" or "return" or "contrast" or "total" or "part" or "case" or "short" or "place" or "end" or "first" or "second" or "third" or "all" or "others" or "more" or "statement" or "interview" or "result" or "reality" or "theory" or "practice" or "public" or "private" or "however" or "yes" or "well" or "such" or "them" or "us" or "me" or "him" or "her" or "it" or "you" or "everyone" or "everything" or "something" or "anything" or "nothing" or "closer" or "further" or "long" or "much" or "back" or "away" or "here" or "there" or "abroad" or "alone" or "nation" or "country")
                return true;
        }

        return head.Kind == HeadwordKind.Bare && Is(head.End - 1, Cue.PersonNoun) && head.End - head.First == 1;
    }

    private (int, int, Definition)? Make(Headword head, int first, int end, double strength) => end > first ? (head.First, head.End, Of(first, end, DefinitionFinder.AppositionRule, strength)) : null;

    private (int, int, Definition)? Whole(Headword head, int first, int end) =>
        (head.First, head.End, Of(first, Math.Max(first + 1, end), DefinitionFinder.SubjectRule, Sure + 1));

    private Definition Of(int first, int end, string rule, double strength) => new(new Passage(_paragraph.Index, _paragraph.Paragraph.SpanOf(first, end)), rule, strength);

    private ReadOnlySpan<char> Word(int token) => _paragraph.WordAt(token);

    private bool Is(int token, Cue cue) => _paragraph.Is(token, cue);

    private static char FirstOf(ReadOnlySpan<char> word) => word.IsEmpty ? ' ' : word[0];

    private static char LastOf(ReadOnlySpan<char> word) => word.IsEmpty ? ' ' : word[^1];
}
