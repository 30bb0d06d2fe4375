using StoryExplainer.Language.Names;
using StoryExplainer.Language.Quotes;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Terms;

/// <content>Definitions that stand right beside the term: appositions, brackets, dashes, and the noun that tells its kind.</content>
internal sealed partial class DefinitionFinder
{
    /// <summary>What follows the term directly: a comma, a dash, a bracket or a colon, and words that say what it is.</summary>
    private Definition? Behind()
    {
        var mark = AfterMarks(_end, out var hasComma);
        if (hasComma)
            return Apposition(mark);
        if (mark + 2 >= _paragraph.Count || mark >= _sentenceEnd && !IsQuotedTerm())
            return null;

        var word = _paragraph.WordAt(mark);
        if (word is ",")
            return Apposition(AfterMarks(mark + 1));
        if (word is "(")
        {
            var isApposed = mark + 4 < _sentenceEnd && _paragraph.WordAt(mark + 2) is ")" && _paragraph.WordAt(mark + 3) is ",";
            return (isApposed ? Apposition(AfterMarks(mark + 4)) : null) ?? Bracket(mark);
        }

        if (word is "-" or "–" or "—" or "--")
            return Dash(mark);
        if (word is ":" && char.IsLower(_paragraph.WordAt(mark + 1)[0]) && _sentenceEnd - mark > 5 && !_paragraph.Is(mark + 1, Cue.Conjunction))
            return Make(mark + 1, _clauses.TrimEnd(_sentenceEnd), "after a colon", 4);
        return null;
    }

    private Definition? Apposition(int start)
    {
        if (start + 1 >= _paragraph.Count || start >= _sentenceEnd)
            return null;

        var word = _paragraph.WordAt(start);
        if (word is "or" && !_isProper)
            return Alternative(start + 1);
        var isIndefinite = word is "a" or "an" || (word is "one" && _paragraph.WordAt(start + 1) is "of" && start + 2 < _sentenceEnd && _paragraph.WordAt(start + 2) is "the");
        var isMeaning = word is "meaning" or "whereby" || (word is "in" && _paragraph.WordAt(start + 1) is "which");
        if (isMeaning && _end - _first < 3)
        {
            var meant = _clauses.ClauseEnd(start, _sentenceEnd);
            return _explanation.Narrates(word is "in" ? start + 1 : start, meant) || (start + 2 < _sentenceEnd && _paragraph.Is(start + 2, Cue.Mark)) ? null : Make(start, meant, AppositionRule, 4);
        }

        if (!isIndefinite && !(word is "the" or "its" && _isProper && !_isPlace) && !(word is "the" && IsDefining(start)) && !IsBare(start) && !(_isProper && word is "also" or "formerly" or "known" && _paragraph.WordAt(start + 1) is "known" or "as"))
            return null;

        var end = _clauses.AppositionEnd(start, _sentenceEnd);
        if (end < 0 || end - start < 3)
            return null;
        if ((IsIntroduced() || _explanation.IsIntroduction(_sentenceFirst, _end)) && ((!isIndefinite && !(_isProper && EndsInKind(start, end))) || !_clauses.IsComma(end) || (end + 1 < _sentenceEnd && _paragraph.WordAt(end + 1).EndsWith("ing", StringComparison.Ordinal))))
            return null;

        // "Greece, Cyprus, the island": a list of names.
        if (word is "the" or "its" && _isProper && BeforeMarks(_first - 1) is var before && before >= _sentenceFirst && (_paragraph.Is(before, Cue.Comma) || _paragraph.WordAt(before) is "and"))
            return null;
        if (_explanation.IsName(start, end) && !_isProper)
            return null;
        if (_clauses.IsList(start, end, _sentenceEnd) || _explanation.IsAboutPerson(start, end) || _explanation.HasVerb(start, end) || (!_isProper && _explanation.Narrates(start, end)))
            return null;
        return Make(start, end, AppositionRule, 5);
    }

    /// <summary>"the Norland space agency", "the national weather service for Norland".</summary>
    private bool EndsInKind(int start, int end)
    {
        var head = start;
        while (head + 1 < end && !_paragraph.Is(head + 1, Cue.Preposition) && _paragraph.WordAt(head + 1) is not ("that" or "which" or "where"))
            head++;
        return TermCues.Is(_paragraph.WordAt(head), TermCue.Category);
    }

    /// <summary>"the mistake of treating …", "the zone that floods": a definite noun that only a clause makes definite.</summary>
    private bool IsDefining(int start) =>
        start + 3 < _sentenceEnd && !_paragraph.Is(start + 1, Cue.PersonNoun)
        && (_paragraph.WordAt(start + 2) is "that" or "which" or "where" || (start + 5 < _sentenceEnd && _paragraph.WordAt(start + 3) is "in" && _paragraph.WordAt(start + 4) is "which" && !_paragraph.Is(start + 2, Cue.PersonNoun)) || (_paragraph.WordAt(start + 2) is "of" && (IsGerund(start + 3) || HasRelative(start + 3))));

    /// <summary>"cage-like crystals of ice that trap gas", "money that is shared among clubs": no article, but a clause that describes.</summary>
    private bool IsBare(int start)
    {
        if (_isProper || !IsModifier(start) || _paragraph.Is(start, Cue.Adverb | Cue.Speech | Cue.Report | Cue.PersonNoun) || !char.IsLower(_paragraph.WordAt(start)[0]) || IsGerund(start) || IsEvent(start))
            return false;

        // "work jobs that …" goes on with a list of verbs; a noun of two words must show that it is one.
        if (start + 1 >= _sentenceEnd || _paragraph.WordAt(start + 1) is not ("that" or "which" or "of") && !(_paragraph.WordAt(start).Contains('-') && start + 2 < _sentenceEnd && _paragraph.WordAt(start + 2) is "that" or "which" or "of"))
            return false;
        for (var i = start + 1; i < Math.Min(start + 6, _sentenceEnd); i++)
        {
            if (_paragraph.WordAt(i) is "that" or "which")
                return true;
            if (!IsModifier(i) && _paragraph.WordAt(i) is not "of")
                return false;
        }

        return false;
    }

    private bool IsGerund(int token) => _paragraph.WordAt(token).EndsWith("ing", StringComparison.Ordinal);

    private bool HasRelative(int from)
    {
        for (var i = from; i < Math.Min(from + 4, _sentenceEnd); i++)
        {
            if (_paragraph.WordAt(i) is "that" or "which" or "where")
                return true;
        }

        return false;
    }

    /// <summary>"hypertension, or high blood pressure, …".</summary>
    private Definition? Alternative(int start)
    {
        var end = start;
        while (end < _sentenceEnd && !_paragraph.Is(end, Cue.Comma | Cue.Break | Cue.Auxiliary | Cue.Speech))
            end++;
        return end < _sentenceEnd && _paragraph.Is(end, Cue.Comma) && end - start is > 0 and < 8 ? Make(start, end, "or", 4) : null;
    }

    private Definition? Bracket(int open)
    {
        var close = Skip(open, ")") - 1;
        if (close <= open + 3 || close - open > 40)
            return null;

        var first = open + 1;
        var isLower = char.IsLower(_paragraph.WordAt(first)[0]);
        if (isLower && _paragraph.WordAt(first) is not ("see" or "according" or "left" or "right" or "and" or "with" or "who" or "as" or "in" or "not" or "but"))
            return Make(first, close, "in brackets", 5);
        return Spells(first, close) ? Make(first, close, "spelled out", 4.5) : null;
    }

    /// <summary>True if the bracket spells out the initials of the term: "(For Inspiration and Recognition of …)".</summary>
    private bool Spells(int first, int close)
    {
        var initials = "";
        for (var i = first; i < close; i++)
        {
            if (_paragraph.IsCapital(i))
                initials += _paragraph.WordAt(i)[0];
        }

        return initials.Length > 1 && _paragraph.WordAt(_first).ToString() is var word && word.Length > 1 && word.StartsWith(initials[..Math.Min(2, initials.Length)], StringComparison.Ordinal);
    }

    private Definition? Dash(int dash)
    {
        var start = dash + 1;
        var end = start;
        while (end < _paragraph.Count && end < DashLimit() && _paragraph.WordAt(end) is not ("-" or "–" or "—" or "--" or "." or ";") && !_paragraph.Is(end, Cue.Mark))
            end++;
        var isFree = IsQuotedTerm() || (_origin == TermOrigin.Coined && _paragraph.IsQuoted(_first));
        var isDefining = _paragraph.WordAt(start) is "a" or "an" or "the" or "one";
        if (!isDefining && !(isFree && char.IsLower(_paragraph.WordAt(start)[0]) && !_paragraph.Is(start, Cue.Conjunction | Cue.Auxiliary | Cue.Preposition | Cue.Relative | Cue.Speech | Cue.Adverb)))
            return null;
        if (isDefining && (_explanation.IsAboutPerson(start, end) || (_isPlace && _paragraph.WordAt(start) is "a" or "an")))
            return null;
        if (isDefining && !isFree && (_clauses.HasFiniteVerb(start, end) || (!_isProper && _paragraph.WordAt(start) is "the")))
            return null;
        return end - start >= 3 ? Make(start, _clauses.TrimEnd(end), "after a dash", 4) : null;
    }

    private int DashLimit() => _paragraph.SentenceAt(Math.Min(_end, _paragraph.Count - 1)).EndToken;

    /// <summary>"Ukraine’s eastern Donbas region", "the Hells Angels biker gang": the name with the noun that tells its kind behind it.</summary>
    private Definition? KindBehind()
    {
        if (!_isProper)
            return null;

        // "the Red Sea port", "the U.S. island territory": not what the sea or the country is.
        if (_isPlace && (NameHeads.Of(EntityKey.Of(_paragraph.Paragraph.SpanOf(_first, _end).Of(_paragraph.Text))) != NameHead.Unknown || NameLexicon.English.Find(_paragraph.WordAt(_first)).HasFlag(NameClasses.Country)))
            return null;

        var noun = _end;
        while (noun < _sentenceEnd && noun < _end + 1 && IsModifier(noun) && !TermCues.Is(_paragraph.WordAt(noun), TermCue.Category))
            noun++;
        if (noun >= _sentenceEnd || !TermCues.Is(_paragraph.WordAt(noun), TermCue.Category) || _paragraph.IsCapital(noun))
            return null;
        if (noun + 1 < _sentenceEnd && IsModifier(noun + 1) && TermCues.Is(_paragraph.WordAt(noun + 1), TermCue.Category))
            noun++;
        if (noun + 1 < _sentenceEnd && _paragraph.IsCapital(noun + 1) || !IsKindOfOrigin(_paragraph.WordAt(noun)))
            return null;

        var start = _first - 1;
        while (start > _sentenceFirst && IsModifier(start) && _first - start < 4 && !_explanation.IsVerb(start, _first))
            start--;
        if (start < _sentenceFirst)
            return null;
        if (_paragraph.Is(start, Cue.Possessive) && start > _sentenceFirst && _paragraph.NameKinds[start - 1] is NameKind.Place)
        {
            while (start > _sentenceFirst && _paragraph.NameKinds[start - 1] is NameKind.Place)
                start--;
        }
        else if (_paragraph.WordAt(start) is not ("the" or "The" or "a" or "A" or "an"))
        {
            return null;
        }

        // "the next Kestrel mission" is one of several.
        if (start + 1 < _first && _paragraph.WordAt(start + 1) is "next" or "last" or "first" or "previous" or "new" or "latest" or "same" or "current" or "former" or "local" or "recent")
            return null;
        var modifiers = _isPlace ? _first - 1 - start : noun - _end + (_first - 1 - start);
        return modifiers >= 1 ? Make(start, noun + 1, "kind behind the name", 2.5) : null;
    }

    /// <summary>"gang" says what an organisation is, "ruling" what it did; "region" what a place is.</summary>
    private bool IsKindOfOrigin(ReadOnlySpan<char> noun) => _origin switch
    {
        TermOrigin.Place => IsPlaceKind(noun),
        TermOrigin.Organisation => EntityCues.Is(noun, EntityCue.KindOfOrganisation),
        _ => noun is not ("flight" or "ruling" or "plan" or "community" or "people" or "ethnic" or "line" or "test" or "event" or "area" or "town" or "region" or "response"),
    };

    private static bool IsPlaceKind(ReadOnlySpan<char> noun) => noun is "region" or "district" or "province" or "territory" or "enclave" or "peninsula" or "area" or "valley" or "basin"
        or "island" or "islands" or "state" or "zone" or "strip" or "belt" or "plateau" or "suburb" or "neighbourhood" or "neighborhood" or "village" or "town" or "settlement" or "port" or "camp"
        or "river" or "lake" or "strait" or "mountains" or "mountain" or "volcano" or "coast" or "reservoir";

    /// <summary>"the Scientology propaganda publication Freedom Magazine", "The prototype orbiter, Space Shuttle Enterprise".</summary>
    private Definition? KindBefore()
    {
        if (!_isProper || _isPlace || (_origin == TermOrigin.Coined && !_paragraph.IsCapital(_first)))
            return null;

        var noun = BeforeMarks(_first - 1);
        if (noun > _sentenceFirst && _paragraph.Is(noun, Cue.Comma))
            noun--;
        if (noun <= _sentenceFirst + 1)
            return null;

        // "the hashtag on Twitter, #X": a short phrase may stand between.
        var head = noun;
        while (head > _sentenceFirst && noun - head < 3 && !TermCues.Is(_paragraph.WordAt(head), TermCue.Category))
            head--;
        if (!TermCues.Is(_paragraph.WordAt(head), TermCue.Category) || _paragraph.IsCapital(head) || (head < noun && !(_paragraph.Is(head + 1, Cue.Preposition) && noun < BeforeMarks(_first - 1))))
            return null;

        var start = head - 1;
        while (start > _sentenceFirst && IsModifier(start) && head - start < 7 && !_explanation.IsVerb(start, _first))
            start--;
        if (!_paragraph.Is(start, Cue.Determiner) || _paragraph.WordAt(start) is "no" or "any" or "every" or "each" or "some" or "both" or "our" or "my")
            return null;

        // "the AU summit, AU"
        for (var i = start + 1; i < noun; i++)
        {
            if (_paragraph.WordAt(i).SequenceEqual(_paragraph.WordAt(_first)))
                return null;
        }

        var modifiers = head - 1 - start + (noun - head);
        return modifiers >= 1 ? Make(start, EndWithMark(_end), "kind before the name", 2.5) : null;
    }

    /// <summary>"After the treaty, …": the term belongs to a phrase that only introduces the sentence.</summary>
    private bool IsIntroduced()
    {
        if (!_paragraph.Is(_sentenceFirst, Cue.Preposition | Cue.Conjunction))
            return false;
        for (var i = _sentenceFirst; i < _first; i++)
        {
            if (_paragraph.Is(i, Cue.Comma | Cue.Auxiliary | Cue.Speech))
                return false;
        }

        return true;
    }
}
