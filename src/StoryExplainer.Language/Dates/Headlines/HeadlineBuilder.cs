using System.Text;
using StoryExplainer.Language.Dates.Clauses;
using StoryExplainer.Language.Dates.Expressions;
using StoryExplainer.Language.Dates.Reading;
using StoryExplainer.Language.Dates.Resolving;

namespace StoryExplainer.Language.Dates.Headlines;

/// <summary>Collects stretches of a sentence and joins them to at most twelve words that end with a phrase.</summary>
internal sealed class HeadlineBuilder(DatedSentence sentence, DateExpression expression)
{
    /// <summary>The most words of a headline.</summary>
    public const int MostWords = 12;

    private readonly DateText _text = sentence.Text;
    private readonly WordRange _date = DateList.Around(sentence, expression);
    private readonly List<int> _words = [];
    private string? _name;
    private int _nameWords;
    private int _mustHold;
    private bool _isDropped;

    /// <summary>Opens with a name that is not in the sentence.</summary>
    public void AddName(string name)
    {
        // A nickname in quotation marks is left to the person's page.
        var (open, close) = (name.IndexOf('"', StringComparison.Ordinal), name.LastIndexOf('"'));
        name = open > 0 && close > open ? name[..open] + name[(close + 1)..].TrimStart() : name;
        (_name, _nameWords) = (name, name.Split(' ').Length);
    }

    /// <summary>Opens with the owner of what follows: "the bank’s".</summary>
    public HeadlineBuilder AddOwner(WordRange owner)
    {
        var name = _text.TextOf(_text.SpanOf(owner.First, owner.End));
        AddName(name.EndsWith('s') ? name + "’" : name + "’s");
        return this;
    }

    /// <summary>Adds a run of words, without the date.</summary>
    public HeadlineBuilder Add(WordRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (!IsDate(i))
                _words.Add(i);
        }

        return this;
    }

    /// <summary>Adds a clause without its lead-in, and what continues it.</summary>
    public HeadlineBuilder AddFrom(IReadOnlyList<Clause> clauses, int index)
    {
        Add(new WordRange(SubjectFinder.SkipLeadIn(sentence, clauses[index].First, clauses[index].End), clauses[index].End));
        AddContinuation(clauses, index);
        return this;
    }

    /// <summary>Adds the verb of a clause and what follows it, on into clauses without a verb.</summary>
    public HeadlineBuilder AddPredicate(IReadOnlyList<Clause> clauses, int index)
    {
        Add(new WordRange(SubjectFinder.FirstVerb(clauses[index]), clauses[index].End));
        _mustHold = _words.Count(word => word < VerbEnd(clauses[index]));
        AddContinuation(clauses, index);
        return this;
    }

    /// <summary>Adds the object of a relative clause, which stands before it.</summary>
    public void AddObject(WordRange noun)
    {
        while (_words.Count > 0 && _text.Kind(_words[^1]) == WordKind.Mark)
            _words.RemoveAt(_words.Count - 1);

        Add(noun);
    }

    /// <summary>Adds the finite verb of a clause alone.</summary>
    public HeadlineBuilder AddVerb(Clause clause) => Add(new WordRange(SubjectFinder.FirstVerb(clause), VerbEnd(clause)));

    /// <summary>Adds a clause with "if" or "unless" and the main clause before or behind it: half of the two would say the opposite.</summary>
    public HeadlineBuilder AddCondition(IReadOnlyList<Clause> clauses, int index)
    {
        if (index > 0)
        {
            if (SubjectFinder.Find(sentence, index - 1) is { } subject && subject.First < clauses[index - 1].First)
                Add(subject);

            Add(new WordRange(SubjectFinder.SkipLeadIn(sentence, clauses[index - 1].First, clauses[index - 1].End), clauses[index - 1].End));
        }

        AddMark(clauses, index);
        Add(new WordRange(clauses[index].First, clauses[index].End));
        if (index == 0 && clauses.Count > 1)
        {
            AddMark(clauses, 1, isKept: true);
            Add(new WordRange(clauses[1].First, clauses[1].End));
        }

        return this;
    }

    /// <summary>Adds "said" or "told reporters": the verb of speech and what belongs to it, up to the date.</summary>
    public HeadlineBuilder AddSpeech(Clause clause)
    {
        var first = SubjectFinder.FirstVerb(clause);
        var end = clause.Contains(expression.First) && expression.First > first ? expression.First : clause.End;
        return Add(new WordRange(first, end - first <= 6 ? end : VerbEnd(clause)));
    }

    /// <summary>Adds what is said; false if the headline would be cut before it has said anything.</summary>
    public bool AddContent(IReadOnlyList<Clause> clauses, int index)
    {
        AddMark(clauses, index);
        var before = _words.Count;
        Add(new WordRange(clauses[index].First, clauses[index].End));
        _mustHold = _words.Count(word => word < VerbEnd(clauses[index])) + 1;
        AddContinuation(clauses, index);
        var kept = Cut();
        return kept >= Math.Min(_mustHold, _words.Count) && kept > before + 2 && (kept == _words.Count || PhraseEnd.IsBreakAfter(_text, _words, kept - 1));
    }

    /// <summary>True if the cut headline still holds the verb of that clause and a word behind it.</summary>
    public bool HoldsAll(Clause clause) => Cut() is var kept && kept > 0 && _words.Take(kept).Any(word => word >= Math.Min(VerbEnd(clause), clause.End - 1) && word < clause.End);

    /// <summary>True if the cut tears no phrase.</summary>
    public bool EndsWithPhrase
    {
        get
        {
            var kept = Cut();
            if (kept == _words.Count && kept > 0 && _text[_words[kept - 1]].Kind == WordKind.Mark)
                return true;

            return kept > 0 && kept >= _mustHold && PhraseEnd.MayEnd(_text, _words, kept - 1) && PhraseEnd.IsBreakAfter(_text, _words, kept - 1);
        }
    }

    /// <summary>The headline and what it lacks.</summary>
    public HeadlineDraft Finish()
    {
        var kept = Cut();
        while (kept > 1 && (!PhraseEnd.MayEnd(_text, _words, kept - 1) || _words[kept - 2] >= 0 && PhraseEnd.IsHanging(_text, _words[kept - 1], _words[kept - 1] == _date.First - 1, hasVerb: _mustHold > 0 || HasFiniteVerb(kept - 1))))
            kept--;

        var isTorn = IsTorn(kept);
        var text = HeadlinePolish.Polish(Join(kept));
        return new HeadlineDraft(isTorn && text.Length > 0 ? text + "…" : text, FaultOf(kept) + (isTorn ? HeadlineFault.Clipped : 0), this);
    }

    /// <summary>
    /// Takes a pronoun from the head, as headlines do: "It was tried and given up" as "Tried and given up", "They will meet Leeds" as "Will meet Leeds". Nothing then
    /// claims to know whom it stood for. False if there is none, or it cannot go.
    /// </summary>
    public bool DropPronoun()
    {
        var first = _words.FindIndex(i => i >= 0 && _text.Kind(i) != WordKind.Mark);
        if (_name is not null || first < 0 || first + 2 >= _words.Count)
            return false;

        var (pronoun, next) = (_words[first], _words[first + 1]);
        var isSubject = _text.IsAny(pronoun, "he", "she", "it", "they", "we", "i", "this", "that", "these", "those");
        if (!isSubject && !_text.IsAny(pronoun, "his", "her", "its", "their", "our", "my", "it's", "he's", "she's", "they're", "we're", "i'm"))
            return false;

        var verb = VerbWords.Find(_text.Letters(next));
        if (isSubject && (!verb.Has(VerbKind.Auxiliary | VerbKind.Past | VerbKind.Present) && !_text.Letters(next).EndsWith("s", StringComparison.Ordinal) && !_text.Letters(next).EndsWith("ly", StringComparison.Ordinal) && !_text.Is(next, "also") || verb.Has(VerbKind.Speech)))
            return false;

        var isCopula = isSubject && verb.Has(VerbKind.BePresent | VerbKind.BePast) && !HeadlineFault.IsDoubt(_text, next) && !_text.IsAny(_words[first + 2], "not", "to", "going");
        _words.RemoveRange(0, first + (isCopula ? 2 : 1));
        _mustHold = 0;
        _isDropped = true;
        return true;
    }

    private string Join(int kept)
    {
        var headline = new StringBuilder(_name);
        for (var k = 0; k < kept; k++)
        {
            var i = _words[k];
            if (headline.Length > 0 && !(k > 0 && i > 0 && _words[k - 1] == i - 1 && _text.Touches(i)) && !(_text.Kind(i) == WordKind.Mark && _text[i].Value is ',' or '.' or ';' or ':'))
                headline.Append(' ');

            // "Born in Accra" behind its subject.
            if (i == 0 && headline.Length > 0 && VerbWords.Find([char.ToLowerInvariant(_text.Letters(i)[0]), .. _text.Letters(i)[1..]]).Has(VerbKind.Past))
                headline.Append(char.ToLowerInvariant(_text.Letters(i)[0])).Append(_text.Letters(i)[1..]);
            else
                headline.Append(i < 0 ? Supplied[-1 - i] : _text.Letters(i));
        }

        return headline.ToString();
    }

    /// <summary>Adds "was" or "were", which "the dam, built in 1961" lacks, in the number of the subject.</summary>
    public HeadlineBuilder AddWas(WordRange subject)
    {
        if (_words.Count == 0 && _name is null)
            return this;

        _words.Add(PhraseEnd.IsPlural(_text, subject) ? -2 : -1);
        return this;
    }

    /// <summary>Adds "is" or "are", which "laws expected next month" lack.</summary>
    public HeadlineBuilder AddIs(WordRange subject)
    {
        _words.Add(PhraseEnd.IsPlural(_text, subject) ? -4 : -3);
        return this;
    }

    // Words that are not in the sentence have indexes below zero.
    private static readonly string[] Supplied = ["was", "were", "is", "are"];

    private double FaultOf(int kept)
    {
        var fault = 0.0;
        var words = _nameWords + _words.Take(kept).Where((_, k) => CountsAsWord(k)).Count();
        var first = _name is null ? _words.Take(kept).FirstOrDefault(i => _text.Kind(i) != WordKind.Mark) : -1;
        if (_name is null && kept > 0 && first >= 0 && HeadlineFault.IsPronoun(_text, first))
            fault += HeadlineFault.Pronoun;

        if (words < 3 || (_name is null && first > 0 && sentence.Clauses.Any(clause => clause.Verbs.Any(verb => verb.IsFinite && verb.IsSpeech && verb.First == first))))
            fault += HeadlineFault.Stub;

        if (!_isDropped && _name is null && first > 0 && sentence.Clauses.Any(clause => clause.Verbs.Any(verb => verb.IsFinite && verb.First == first)))
            fault += HeadlineFault.NoSubject;

        if (!HasFiniteVerb(kept))
            fault += HeadlineFault.NoVerb;

        // "Mr Reed told members" without what he told them.
        if (_words.Take(kept).Any(i => i >= 0 && sentence.Clauses.Any(clause => clause.Verbs.Any(verb => verb.IsFinite && verb.IsSpeech && i == verb.End - 1)))
            && !_words.Take(kept).Any(i => i < 0 || sentence.Clauses.Any(clause => clause.Verbs.Any(verb => verb.IsFinite && !verb.IsSpeech && i == verb.End - 1))))
            fault += HeadlineFault.NoVerb;

        // "A treaty signed lists the dams": without its date the participle hangs.
        if (!KeepsPhrase && expression.First > 0 && _words.Take(kept).Contains(expression.First - 1) && kept < _words.Count + 1 && HangsBefore(kept))
            fault += HeadlineFault.Clipped;

        // "Someone gave it to the paper"
        if (first > 0 && _words.Take(kept).Any(i => _text.IsAny(i, "it", "them", "him", "there")) && _words.Take(kept).Count(i => i >= 0 && _text[i].Length > 3) < 5)
            fault += HeadlineFault.LooseObject;

        return fault;
    }

    /// <summary>True if the cut headline holds a word of the clause.</summary>
    public bool Reaches(Clause clause) => _words.Take(Cut()).Any(clause.Contains);

    private bool HangsBefore(int kept)
    {
        var at = _words.IndexOf(expression.First - 1);
        return at + 1 < kept && sentence.Clauses.Any(clause => clause.Verbs.Any(verb => !verb.IsFinite && verb.Time == ClauseTime.Past && verb.End == expression.First))
            && sentence.Clauses.Any(clause => clause.Verbs.Any(verb => verb.IsFinite && verb.First == _words[at + 1]));
    }

    // True if the headline ends where more is needed: a clause that its verb asks for, the rest of what is denied, the noun of a preposition.
    private bool IsTorn(int kept)
    {
        if (kept == 0)
            return false;

        var last = _words[kept - 1];
        var hasDoubt = _words.Take(kept).Any(i => HeadlineFault.IsDoubt(_text, i));
        // What only led up to the date does not count as left out.
        var rest = _words.Skip(kept).SkipWhile(i => PhraseEnd.IsHanging(_text, i, i == _date.First - 1, hasVerb: true)).ToArray();
        if (rest.Any(i => _text.Kind(i) != WordKind.Mark))
            return !OpensCoordinate(rest[0]) && (hasDoubt || !HeadlineFault.IsAdjunct(_text, rest[0]) || WantsMore(last, rest[0]));

        return last >= 0 && AsksForClause(last, kept, hasDoubt);
    }

    private bool OpensCoordinate(int i) => sentence.Clauses.Any(clause => clause.First == i && clause is { Opener: ClauseOpener.Coordinate, HasVerb: true }) || (_text.Kind(i) == WordKind.And && sentence.Clauses.Any(clause => clause.First == i + 1 && clause is { Opener: ClauseOpener.That, HasVerb: true }));

    private bool HasFiniteVerb(int kept) => _words.Take(kept).Any(i => i < 0 || sentence.Clauses.Any(clause => clause.Verbs.Any(verb => verb.IsFinite && i >= verb.First && i < verb.End)));

    // "agreed | with", "called | for"; not "was removed | by".
    private bool WantsMore(int last, int next) => IsVerb(last) && !HeadlineFault.IsFreeAdjunct(_text, next) && !(_text.Kind(next) == WordKind.By && IsPassive(last));

    private bool IsVerb(int i) => i >= 0 && sentence.Clauses.Any(clause => clause.Verbs.Any(verb => i == verb.End - 1));

    private bool IsPassive(int i) => VerbWords.Find(_text.Letters(i)).Has(VerbKind.Past) && VerbWords.Find(_text.Letters(i - 1)).Has(VerbKind.BePast | VerbKind.BePresent) || _text.IsAny(i - 1, "been", "be", "being");

    // "asked seven traders | where the rice had gone", "denied | that", "will not resign | unless".
    private bool AsksForClause(int last, int kept, bool hasDoubt)
    {
        var next = last + 1;
        while (sentence.Expressions.FirstOrDefault(other => next >= other.First && next < other.End) is { } date)
            next = date.End;

        if (next >= _text.Count || sentence.Clauses.FirstOrDefault(clause => clause.First == next && clause.Opener is not (ClauseOpener.Sentence or ClauseOpener.Comma)) is not { } clause || _text.Kind(next - 1) == WordKind.Mark)
            return false;

        return clause.Opener switch
        {
            ClauseOpener.That => true,
            ClauseOpener.Subordinate => hasDoubt || _text.IsAny(next, "if", "unless", "whether"),
            ClauseOpener.Relative => hasDoubt || (_text.IsAny(next, "where", "who", "which") && _words.Take(kept).Any(i => HeadlineFault.IsAsking(_text, i))),
            _ => false,
        };
    }

    /// <summary>True to keep a date that says more than when: "no counter would close before 2030", "the storm of 2007".</summary>
    public bool KeepsPhrase { get; init; }

    /// <summary>True to keep the date where it stands, because it is the subject: "Friday marks ten years since the flood".</summary>
    public bool KeepsDate { get; init; }

    // "expect Monday's meeting" keeps its date, which stands for the article; at the head it goes.
    private bool IsDate(int i) =>
        !KeepsDate && !KeepsPhrase && i >= _date.First && i < _date.End
        && !(_words.Count > 0 && _text.Kind(expression.End - 1) == WordKind.Possessive && _words[^1] is var last && (last == expression.First - 1 || last >= expression.First)
            && _text.Kind(expression.First - 1) is not (WordKind.The or WordKind.A));

    // What follows a clause belongs to it until the next clause with a verb or a bracket.
    private void AddContinuation(IReadOnlyList<Clause> clauses, int index)
    {
        for (var i = index + 1; i < clauses.Count && _words.Count < 3 * MostWords; i++)
        {
            var isShortQuote = clauses[i].Opener == ClauseOpener.Quote && clauses[i].End - clauses[i].First <= 6 && clauses[i].First > clauses[i - 1].End && _text[clauses[i].First - 1].Value is '“' or '"';
            // "asked seven traders where the rice had gone"
            if (clauses[i] is { HasVerb: true, Opener: ClauseOpener.Relative or ClauseOpener.Subordinate } && clauses[i].First == clauses[i - 1].End && _text.IsAny(clauses[i].First, "where", "whether", "who", "which") && _words.Any(word => HeadlineFault.IsAsking(_text, word)))
            {
                Add(new WordRange(clauses[i].First, clauses[i].End));
                continue;
            }

            if (clauses[i].Opener is ClauseOpener.Bracket or ClauseOpener.Relative || (clauses[i].Opener == ClauseOpener.Subordinate && !clauses[i].HasVerb) || _text.Is(clauses[i].First, "according") || (!clauses[i].HasVerb && StartsWithParticiple(clauses[i])) || (clauses[i].HasVerb && clauses[i].Opener != ClauseOpener.That && !isShortQuote))
                return;

            if (sentence.Expressions.Any(other => other != expression && clauses[i].Contains(other.First)))
                return;

            // "…, a day after the report was published": half of it would say something else.
            if (!clauses[i].HasVerb && i + 1 < clauses.Count && clauses[i + 1].Opener is ClauseOpener.Subordinate or ClauseOpener.Relative)
                return;

            AddMark(clauses, i);
            Add(new WordRange(clauses[i].First, clauses[i].End));
        }
    }

    // "held on Saturday, March 21, at St Mark's": the comma behind the date goes with it, unless an aside follows.
    private bool IsLoose(Clause clause) =>
        clause.HasVerb || _text.Kind(clause.First) is WordKind.In or WordKind.On or WordKind.At or WordKind.By or WordKind.From or WordKind.For || _text.IsAny(clause.First, "off", "near", "outside", "inside", "with", "under", "against");

    private static bool StartsWithParticiple(Clause clause) => clause.Verbs.Count > 0 && clause.Verbs[0].First == clause.First && clause.Opener == ClauseOpener.Comma;

    // The mark that opened a clause stands before its first word.
    private void AddMark(IReadOnlyList<Clause> clauses, int i, bool isKept = false)
    {
        if (i > 0 && clauses[i].First > clauses[i - 1].End && clauses[i].First - 1 is var mark && !IsDate(mark) && !(mark == _date.End && !isKept && IsLoose(clauses[i])) && _text.Kind(mark) == WordKind.Mark)
            _words.Add(mark);
    }

    private static int VerbEnd(Clause clause)
    {
        foreach (var verb in clause.Verbs)
        {
            if (verb.IsFinite)
                return verb.End;
        }

        return clause.First;
    }

    // The longest beginning of at most twelve words that ends where a phrase ends.
    private int Cut()
    {
        var (count, best, fallback) = (_nameWords, 0, 0);
        for (var k = 0; k < _words.Count; k++)
        {
            var isWord = CountsAsWord(k);
            if (isWord && count == MostWords)
                return best > 0 && (best >= 6 || fallback - best < 3) ? best : fallback > 0 ? fallback : k;

            count += isWord ? 1 : 0;
            if (!PhraseEnd.MayEnd(_text, _words, k) || WaitsForVerb(k) || PhraseEnd.TearsNoun(_text, _words, k))
                continue;

            var isBreak = PhraseEnd.IsBreakAfter(_text, _words, k) || OpensCoordinate(_words[k + 1]) || (KeepsPhrase && _words[k] == expression.End - 1);
            if (k + 1 > _mustHold && isBreak && !(k + 1 < _words.Count && WantsMore(_words[k], _words[k + 1])))
                best = k + 1;
            else if (k + 1 >= _mustHold && (isBreak || PhraseEnd.EndsNoun(_text, _words, k)))
                fallback = k + 1;
        }

        return _words.Count > 0 && WaitsForVerb(_words.Count - 1) && Math.Max(best, fallback) > 0 ? Math.Max(best, fallback) : _words.Count;
    }

    // "promised that the summit | with", "since 2019, when his predecessor |": a second clause does not stop before its verb.
    private bool WaitsForVerb(int k)
    {
        var i = _words[k];
        foreach (var clause in sentence.Clauses)
        {
            if (clause.Contains(i) && clause.Opener is ClauseOpener.That or ClauseOpener.Subordinate or ClauseOpener.Relative or ClauseOpener.Coordinate && (clause.Opener == ClauseOpener.That || !clause.Contains(_words[0])))
                return clause.HasVerb ? i < VerbEnd(clause) - 1 : clause.Opener is ClauseOpener.Subordinate ? i < clause.End - 1 : clause.Opener is not ClauseOpener.Coordinate;
        }

        return false;
    }

    private bool CountsAsWord(int k)
    {
        var i = _words[k];
        return _text.Kind(i) is not (WordKind.Mark or WordKind.Possessive) && !(k > 0 && _words[k - 1] == i - 1 && _text.Touches(i) && _text[i - 1].Kind == WordKind.Mark && _text.Touches(i - 1));
    }
}
