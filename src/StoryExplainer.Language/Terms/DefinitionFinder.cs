using StoryExplainer.Language.Names;
using StoryExplainer.Language.Quotes;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Terms;

/// <summary>
/// Finds what the article itself says a term is, as a stretch of its own words: a sentence with the term as subject, an apposition, brackets, "known as", "which is",
/// a sentence "Under X, …", or a noun beside a name that tells its kind. Where the article explains nothing, nothing is found.
/// </summary>
internal sealed class DefinitionFinder
{
    /// <summary>The rule for "a process called X".</summary>
    public const string CalledRule = "called X";

    /// <summary>The rule for "X is a …".</summary>
    public const string SubjectRule = "X is a …";

    /// <summary>The rule for "X, a …".</summary>
    public const string AppositionRule = "apposition";

    private readonly SpokenParagraph _paragraph;
    private readonly Clauses _clauses;
    private readonly int _first;
    private readonly int _end;
    private readonly bool _isProper;
    private readonly bool _isPlace;
    private readonly int _sentenceFirst;
    private readonly int _sentenceEnd;

    private DefinitionFinder(SpokenParagraph paragraph, TermUse use, TermOrigin origin)
    {
        (_paragraph, _first, _end) = (paragraph, use.First, use.End);
        (_isProper, _isPlace) = (origin != TermOrigin.Concept, origin == TermOrigin.Place);
        _clauses = new Clauses(paragraph);
        var sentence = paragraph.SentenceAt(use.First);
        (_sentenceFirst, _sentenceEnd) = (sentence.FirstToken, sentence.EndToken);
    }

    /// <summary>The best definition at one use of a term, or null.</summary>
    public static Definition? At(SpokenParagraph paragraph, TermUse use, TermOrigin origin)
    {
        var finder = new DefinitionFinder(paragraph, use, origin);
        return finder.AsSubject()
            ?? finder.Under()
            ?? finder.Behind()
            ?? finder.Called()
            ?? finder.WhichIs()
            ?? finder.KindBehind()
            ?? finder.KindBefore()
            ?? finder.SuchAs();
    }

    /// <summary>"X is a …", "X refers to …", "X was founded …": the whole sentence.</summary>
    private Definition? AsSubject()
    {
        if (!StartsSentence())
            return null;

        var verb = AfterMarks(_end);
        if (verb < _sentenceEnd && _paragraph.WordAt(verb) is "(")
            verb = Skip(verb, ")");
        // "X in the jargon of dockers refers to": a short phrase may stand between.
        var last = Math.Min(verb + 8, _sentenceEnd - 1);
        var isPhrase = verb < last && _paragraph.Is(verb, Cue.Preposition);
        for (var i = verb; i < last; i++)
        {
            if (_paragraph.WordAt(i) is "(")
                (i, last) = (Skip(i, ")"), _sentenceEnd - 1);
            if (Defines(i))
                return Whole(SubjectRule, 6);
            if (!isPhrase && !(i == verb && _isProper && TermCues.Is(_paragraph.WordAt(i), TermCue.Category) && !_paragraph.IsCapital(i)) && !(i == verb && IsPlainNoun(i)))
                return null;
            if (_paragraph.Is(i, Cue.Comma | Cue.Break | Cue.Auxiliary))
                return null;
        }

        return null;
    }

    private bool Defines(int verb)
    {
        var word = _paragraph.WordAt(verb);
        if (TermCues.Is(word, TermCue.Means) || (_isProper && TermCues.Is(word, TermCue.Works)))
            return verb + 3 < _sentenceEnd && !_paragraph.Is(verb + 1, Cue.Comma);
        if (word is "can" or "may" && verb + 2 < _sentenceEnd)
            return _paragraph.WordAt(verb + 1) is "lead" or "cause" or "mean" or "affect" or "occur";
        if (word is not ("is" or "are" or "was" or "were"))
            return false;

        var next = verb + 1;
        while (next < _sentenceEnd && _paragraph.Is(next, Cue.Adverb))
            next++;
        if (next + 2 >= _sentenceEnd)
            return false;
        var start = _paragraph.WordAt(next);
        if (start is "a" or "an" or "any" or "when" or "where" or "one")
            return !TermCues.Is(_paragraph.WordAt(next + 1), TermCue.Calling) && HasLength(next, 4);
        if (start is "used" or "known" or "defined" or "made" && _paragraph.WordAt(next + 1) is "to" or "for" or "as" or "in" or "by" or "of" or "from")
            return true;
        if (start is "the")
            return HasLength(next, 4) && (_isProper || TermCues.Is(_paragraph.WordAt(next + 1), TermCue.DefiningNoun));
        return _isProper && word is "was" or "were" && TermCues.Is(start, TermCue.Founding) && HasLength(next, 5);
    }

    /// <summary>"Under Article 5 of the treaty, each member …": the whole sentence.</summary>
    private Definition? Under()
    {
        if (_paragraph.WordAt(_sentenceFirst) is not "Under" || _first - _sentenceFirst > 3)
            return null;
        if (!_isProper && !TermCues.Is(_paragraph.WordAt(_end - 1), TermCue.Law))
            return null;

        var comma = _end;
        while (comma < _sentenceEnd && !_paragraph.Is(comma, Cue.Comma | Cue.Break | Cue.Auxiliary))
            comma++;
        return comma < _sentenceEnd && _paragraph.Is(comma, Cue.Comma) && comma - _end < 8 && _sentenceEnd - comma > 5 ? Whole("under X", 5) : null;
    }

    /// <summary>"the Scientology device called the E-meter": from the noun's article to the term.</summary>
    private Definition? Called()
    {
        var i = BeforeMarks(_first - 1);
        if (i > _sentenceFirst && _paragraph.WordAt(i) is "the" or "a" or "an")
            i = BeforeMarks(i - 1);
        if (i > _sentenceFirst && _paragraph.WordAt(i) is "as" or "to" && _paragraph.WordAt(i - 1) is "known" or "referred")
            i--;
        else if (i <= _sentenceFirst || !TermCues.Is(_paragraph.WordAt(i), TermCue.Calling))
            return null;

        // "what they called X", "the paper dubbed it X": somebody does the calling, and the words before are not what X is.
        var before = i - 1;
        if (_paragraph.WordAt(i) is not ("known" or "referred") && (_paragraph.HolderAt(before) != 0 || _paragraph.Is(before, Cue.He | Cue.She | Cue.OtherPronoun | Cue.PersonNoun) && !_paragraph.Is(before, Cue.Document)))
            return null;
        while (before > _sentenceFirst && (_paragraph.Is(before, Cue.Adverb | Cue.Comma) || _paragraph.WordAt(before) is "commonly" or "also" or "better" or "often" or "is" or "are"))
            before--;
        var start = _clauses.PhraseStart(before, _sentenceFirst);
        var isSure = _isProper || _paragraph.WordAt(i) is "known" or "referred" || (_paragraph.WordAt(start < 0 ? before : start) is "a" or "an" or "A" or "An" && !_paragraph.Is(before, Cue.PersonNoun));
        return isSure && start >= 0 && before > start ? Make(start, EndWithMark(_end), CalledRule, 5) : null;
    }

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
            return Bracket(mark);
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
        var isIndefinite = word is "a" or "an" or "one";
        var isMeaning = word is "meaning" or "whereby" || (word is "in" && _paragraph.WordAt(start + 1) is "which");
        if (isMeaning && _end - _first < 3)
            return Make(start, _clauses.ClauseEnd(start, _sentenceEnd), AppositionRule, 4);
        if (!isIndefinite && !(word is "the" or "its" && _isProper && !_isPlace) && !(word is "the" && IsDefining(start)) && !IsBare(start) && !(word is "also" or "formerly" or "known" && _paragraph.WordAt(start + 1) is "known" or "as"))
            return null;

        var end = _clauses.AppositionEnd(start, _sentenceEnd);
        if (end < 0 || end - start < 3)
            return null;
        if (IsIntroduced() && (!isIndefinite || !_clauses.IsComma(end)))
            return null;
        if (_clauses.IsList(start, end, _sentenceEnd))
            return null;
        return Make(start, end, AppositionRule, 5);
    }

    /// <summary>"the mistake of treating …", "the zone that floods": a definite noun that only a clause makes definite.</summary>
    private bool IsDefining(int start) =>
        start + 3 < _sentenceEnd && !_paragraph.Is(start + 1, Cue.PersonNoun)
        && (_paragraph.WordAt(start + 2) is "that" or "which" or "where" || (_paragraph.WordAt(start + 2) is "of" && (IsGerund(start + 3) || HasRelative(start + 3))));

    /// <summary>"cage-like crystals of ice that trap gas", "money that is shared among clubs": no article, but a clause that describes.</summary>
    private bool IsBare(int start)
    {
        if (_isProper || !IsModifier(start) || _paragraph.Is(start, Cue.Adverb | Cue.Speech | Cue.Report | Cue.PersonNoun) || !char.IsLower(_paragraph.WordAt(start)[0]) || IsGerund(start) || IsEvent(start))
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
        var isFree = IsQuotedTerm() || _paragraph.IsQuoted(_first);
        var isDefining = _paragraph.WordAt(start) is "a" or "an" or "the" or "one";
        if (!isDefining && !(isFree && char.IsLower(_paragraph.WordAt(start)[0]) && !_paragraph.Is(start, Cue.Conjunction | Cue.Auxiliary | Cue.Preposition | Cue.Relative | Cue.Speech | Cue.Adverb)))
            return null;
        if (isDefining && !isFree && (_clauses.HasFiniteVerb(start, end) || (!_isProper && _paragraph.WordAt(start) is "the")))
            return null;
        return end - start >= 3 ? Make(start, _clauses.TrimEnd(end), "after a dash", 4) : null;
    }

    private int DashLimit() => _paragraph.SentenceAt(Math.Min(_end, _paragraph.Count - 1)).EndToken;

    /// <summary>"STS-135, which will be the last mission"; "the register which is used by the police".</summary>
    private Definition? WhichIs()
    {
        var i = AfterMarks(_end, out var hasComma);
        var isPlain = true;
        if (i < _sentenceEnd && _paragraph.WordAt(i) is "," or "-" or "–" or "—")
            (i, isPlain) = (AfterMarks(i + 1), false);
        isPlain &= !hasComma;
        if (isPlain && i < _sentenceEnd && IsPlainNoun(i) && i + 1 < _sentenceEnd)
            i++;
        if (i + 3 >= _sentenceEnd || _paragraph.WordAt(i) is not ("which" or "that"))
            return null;
        if (_paragraph.WordAt(i) is "that" && !isPlain || !TermCues.Is(_paragraph.WordAt(i + 1), TermCue.Which))
            return null;
        if ((_paragraph.Is(i + 1, Cue.Passive) && IsEvent(i + 2)) || (_paragraph.WordAt(i + 1) is "will" or "can" or "may" && _paragraph.WordAt(i + 2) is not ("be" or "cause" or "lead" or "help" or "make")))
            return null;

        var end = _clauses.ClauseEnd(i + 2, _sentenceEnd);
        if (!isPlain)
            return Make(i, end, "which is …", 3.5);
        var start = _first - 1;
        return start >= _sentenceFirst && _isProper && _paragraph.WordAt(start) is "the" or "a" or "The" or "A" ? Make(start, end, "X which is …", 3.5) : null;
    }

    /// <summary>"which was criticised": something that happened to it, not what it is.</summary>
    private bool IsEvent(int token) =>
        _paragraph.WordAt(token) is "being" or "to" or "not" or "now" || _paragraph.WordAt(token).EndsWith("ed", StringComparison.Ordinal) && _paragraph.WordAt(token) is not ("used" or "designed" or "called" or "based" or "located" or "supposed" or "named" or "founded" or "created" or "needed");

    /// <summary>"Ukraine’s eastern Donbas region", "the Hells Angels biker gang": the name with the noun that tells its kind behind it.</summary>
    private Definition? KindBehind()
    {
        if (!_isProper)
            return null;

        var noun = _end;
        while (noun < _sentenceEnd && noun < _end + 2 && IsModifier(noun) && !TermCues.Is(_paragraph.WordAt(noun), TermCue.Category))
            noun++;
        if (noun >= _sentenceEnd || !TermCues.Is(_paragraph.WordAt(noun), TermCue.Category) || _paragraph.IsCapital(noun))
            return null;
        if (noun + 1 < _sentenceEnd && IsModifier(noun + 1) && TermCues.Is(_paragraph.WordAt(noun + 1), TermCue.Category))
            noun++;
        if (noun + 1 < _sentenceEnd && _paragraph.IsCapital(noun + 1) || (_isPlace && !IsPlaceKind(_paragraph.WordAt(noun))))
            return null;

        var start = _first - 1;
        while (start > _sentenceFirst && IsModifier(start) && _first - start < 4)
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

        var modifiers = noun - _end + (_first - 1 - start);
        return modifiers >= 1 ? Make(start, noun + 1, "kind behind the name", 2.5) : null;
    }

    private static bool IsPlaceKind(ReadOnlySpan<char> noun) => noun is "region" or "district" or "province" or "territory" or "enclave" or "peninsula" or "area" or "valley" or "basin"
        or "island" or "islands" or "state" or "zone" or "strip" or "belt" or "plateau" or "suburb" or "neighbourhood" or "neighborhood" or "village" or "town" or "settlement" or "port" or "camp"
        or "river" or "lake" or "strait" or "mountains" or "mountain" or "volcano" or "coast" or "reservoir";

    /// <summary>"the Scientology propaganda publication Freedom Magazine", "The prototype orbiter, Space Shuttle Enterprise".</summary>
    private Definition? KindBefore()
    {
        if (!_isProper || _isPlace)
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
        while (start > _sentenceFirst && IsModifier(start) && head - start < 7)
            start--;
        if (!_paragraph.Is(start, Cue.Determiner) || _paragraph.WordAt(start) is "no" or "any" or "every" or "each" or "some" or "both")
            return null;
        var modifiers = head - 1 - start + (noun - head);
        return modifiers >= 1 ? Make(start, EndWithMark(_end), "kind before the name", 2.5) : null;
    }

    /// <summary>"dicot species, such as soybean, cotton and peanut": the term with its examples.</summary>
    private Definition? SuchAs()
    {
        var i = _end;
        if (i < _sentenceEnd && IsPlainNoun(i))
            i++;
        if (i < _sentenceEnd && _paragraph.Is(i, Cue.Comma))
            i++;
        if (i + 3 >= _sentenceEnd || _paragraph.WordAt(i) is not "such" || _paragraph.WordAt(i + 1) is not "as")
            return null;

        return Make(_first, _clauses.ListEnd(i + 2, _sentenceEnd), "with examples", 2);
    }

    private bool StartsSentence()
    {
        var before = BeforeMarks(_first - 1);
        if (before >= _sentenceFirst && _paragraph.WordAt(before) is "The" or "A" or "An" or "To" or "Such")
            before = BeforeMarks(before - 1);
        return before < _sentenceFirst;
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

    private bool IsQuotedTerm() => _end < _paragraph.Count && (_paragraph.Is(_end, Cue.Mark) || _paragraph.WordAt(_end) is "’" or "'") && _first > 0 && BeforeMarks(_first - 1) < _first - 1;

    private bool IsModifier(int token) =>
        !_paragraph.Is(token, Cue.Determiner | Cue.Preposition | Cue.Conjunction | Cue.Auxiliary | Cue.Comma | Cue.Break | Cue.Colon | Cue.Mark | Cue.Possessive | Cue.Relative | Cue.He | Cue.She | Cue.OtherPronoun);

    private bool IsPlainNoun(int token) =>
        IsModifier(token) && !_paragraph.Is(token, Cue.Speech | Cue.Report | Cue.Adverb) && char.IsLower(_paragraph.WordAt(token)[0]) && !TermCues.Is(_paragraph.WordAt(token), TermCue.Means | TermCue.Works);

    private bool HasLength(int from, int words) => _sentenceEnd - from > words;

    private int AfterMarks(int token) => AfterMarks(token, out _);

    /// <summary>Steps over closing quotation marks, and a comma that a paper prints inside them.</summary>
    private int AfterMarks(int token, out bool hasComma)
    {
        hasComma = false;
        var i = token;
        if (i + 1 < _paragraph.Count && _paragraph.Is(i, Cue.Comma) && (_paragraph.Is(i + 1, Cue.Mark) || _paragraph.WordAt(i + 1) is "’" or "'"))
        {
            hasComma = true;
            i++;
        }

        while (i < _paragraph.Count && (_paragraph.Is(i, Cue.Mark) || (_paragraph.WordAt(i) is "’" or "'" && _paragraph.IsQuoted(i))))
            i++;
        return i;
    }

    private int BeforeMarks(int token)
    {
        while (token >= _sentenceFirst && (_paragraph.Is(token, Cue.Mark) || _paragraph.WordAt(token) is "'"))
            token--;
        return token;
    }

    private int EndWithMark(int end) =>
        end < _paragraph.Count && IsMark(end) && _first > 0 && IsMark(_first - 1) && !_paragraph.Is(_first - 1, Cue.Comma) ? end + 1 : end;

    private bool IsMark(int token) => _paragraph.Is(token, Cue.Mark) || (_paragraph.WordAt(token) is "’" or "'" && _paragraph.IsQuoted(token));

    private int Skip(int open, string close)
    {
        var i = open;
        while (i < _sentenceEnd && !_paragraph.WordAt(i).SequenceEqual(close))
            i++;
        return Math.Min(i + 1, _paragraph.Count);
    }

    private Definition Whole(string rule, double strength) => new(new Passage(_paragraph.Index, _paragraph.SentenceAt(_first).Span), rule, strength);

    private Definition? Make(int first, int end, string rule, double strength) =>
        end > first ? new Definition(new Passage(_paragraph.Index, _paragraph.Paragraph.SpanOf(first, end)), rule, strength) : null;
}
