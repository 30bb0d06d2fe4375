using StoryExplainer.Language.Names;
using StoryExplainer.Language.Quotes;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Terms;

/// <summary>
/// Finds what the article itself says a term is, as a stretch of its own words: a sentence with the term as subject, an apposition, brackets, "known as", "which is",
/// a sentence "Under X, …", or a noun beside a name that tells its kind. Where the article explains nothing, nothing is found.
/// </summary>
internal sealed partial class DefinitionFinder
{
    /// <summary>The rule for "a process called X".</summary>
    public const string CalledRule = "called X";

    /// <summary>The rule for "X is a …".</summary>
    public const string SubjectRule = "X is a …";

    /// <summary>The rule for "X, a …".</summary>
    public const string AppositionRule = "apposition";

    private readonly SpokenParagraph _paragraph;
    private readonly Clauses _clauses;
    private readonly Explanation _explanation;
    private readonly int _first;
    private readonly int _end;
    private readonly bool _isProper;
    private readonly bool _isPlace;
    private readonly TermOrigin _origin;
    private readonly int _sentenceFirst;
    private readonly int _sentenceEnd;

    private DefinitionFinder(SpokenParagraph paragraph, TermUse use, TermOrigin origin)
    {
        (_paragraph, _first, _end) = (paragraph, use.First, use.End);
        (_isProper, _isPlace) = (origin is not (TermOrigin.Concept or TermOrigin.Explained), origin == TermOrigin.Place);
        _clauses = new Clauses(paragraph);
        _explanation = new Explanation(paragraph);
        _origin = origin;
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
            if (!isPhrase && !(i == verb && _isProper && !_isPlace && TermCues.Is(_paragraph.WordAt(i), TermCue.Category) && !_paragraph.IsCapital(i)) && !(i == verb && !_isProper && IsPlainNoun(i)))
                return null;
            if (_paragraph.Is(i, Cue.Comma | Cue.Break | Cue.Auxiliary))
                return null;
        }

        return null;
    }

    private bool Defines(int verb)
    {
        if (verb + 2 >= _sentenceEnd)
            return false;

        var word = _paragraph.WordAt(verb);
        if (word is "states" && _origin == TermOrigin.Organisation)
            return false;
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
        if (_isPlace || (!_isProper && !TermCues.Is(_paragraph.WordAt(_end - 1), TermCue.Law)))
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
        if (start >= 0 && (_explanation.IsAboutPerson(start, before + 1) || _paragraph.NameKinds[before] is NameKind.Organisation or NameKind.Person))
            return null;

        // "The firm sold its profits abroad, a practice known as X": the bare kind says nothing, the sentence does.
        if (isSure && start > _sentenceFirst + 3 && before == start + 1 && _paragraph.Is(start - 1, Cue.Comma | Cue.Break) && !_isProper)
            return Whole(CalledRule, 5);
        return isSure && start >= 0 && before > start ? Make(start, EndWithMark(_end), CalledRule, 5) : null;
    }

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
        if (!IsDefiningVerb(i + 1, isPlain))
            return null;

        var end = _clauses.ClauseEnd(i + 2, _sentenceEnd);
        if (!isPlain)
            return Make(i, end, "which is …", 3.5);
        var start = _first - 1;
        return start >= _sentenceFirst && _isProper && _paragraph.WordAt(start) is "the" or "a" or "The" or "A" ? Make(start, end, "X which is …", 3.5) : null;
    }

    /// <summary>After "which": "is a …", "is used to …", "covers …", but not "is attempting to …" or "were eligible".</summary>
    private bool IsDefiningVerb(int verb, bool isPlain)
    {
        var word = _paragraph.WordAt(verb);
        var next = verb + 1;
        while (next < _sentenceEnd && _paragraph.Is(next, Cue.Adverb))
            next++;
        if (next >= _sentenceEnd)
            return false;

        var what = _paragraph.WordAt(next);
        if (word is "is" or "are")
            return what is "a" or "an" or "the" or "one" or "any" or "part" or "home" or "used" or "known" or "designed" or "based" or "located" or "made" or "run" or "owned" or "operated" or "called" or "named" or "meant" or "intended" or "supposed" or "responsible" or "when" or "where"
                || (word is "are" && !_isProper && what.Length > 3 && what[^1] == 's' && IsModifier(next));
        if (word is "was" or "were")
            return !isPlain && (what is "a" or "an" or "the" or "used" or "designed" or "based" or "located" || TermCues.Is(what, TermCue.Founding));
        if (word is "will" or "can" or "may")
            return !isPlain && what is "be" or "cause" or "lead" or "help" or "make" && !(what is "be" && next + 1 < _sentenceEnd && _paragraph.WordAt(next + 1).EndsWith("ed", StringComparison.Ordinal));

        // "climate change, which cause": the verb belongs to another noun.
        var isPlural = _paragraph.WordAt(_end - 1)[^1] == 's';
        return isPlural || word[^1] == 's' || word.EndsWith("ed", StringComparison.Ordinal);
    }

    /// <summary>"which was criticised": something that happened to it, not what it is.</summary>
    private bool IsEvent(int token) =>
        _paragraph.WordAt(token) is "being" or "to" or "not" or "now" || _paragraph.WordAt(token).EndsWith("ed", StringComparison.Ordinal) && _paragraph.WordAt(token) is not ("used" or "designed" or "called" or "based" or "located" or "supposed" or "named" or "founded" or "created" or "needed");

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
        end + 1 < _paragraph.Count && _paragraph.WordAt(end) is "." or "," && IsMark(end + 1) && _first > 0 && IsMark(_first - 1) ? end + 2
        : end < _paragraph.Count && IsMark(end) && _first > 0 && IsMark(_first - 1) && !_paragraph.Is(_first - 1, Cue.Comma) ? end + 1 : end;

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
