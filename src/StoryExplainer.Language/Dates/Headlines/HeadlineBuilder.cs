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

    /// <summary>Opens with a name that is not in the sentence.</summary>
    public void AddName(string name) => (_name, _nameWords) = (name, name.Split(' ').Length);

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

    /// <summary>The headline.</summary>
    public string Finish()
    {
        var kept = Cut();
        while (kept > 1 && (!PhraseEnd.MayEnd(_text, _words, kept - 1) || PhraseEnd.IsHanging(_text, _words[kept - 1], _words[kept - 1] == _date.First - 1, hasVerb: _mustHold > 0)))
            kept--;

        var headline = new StringBuilder(_name);
        for (var k = 0; k < kept; k++)
        {
            var i = _words[k];
            if (headline.Length > 0 && !(k > 0 && _words[k - 1] == i - 1 && _text.Touches(i)) && !(_text.Kind(i) == WordKind.Mark && _text[i].Value is ',' or '.' or ';' or ':'))
                headline.Append(' ');

            // "Born in Accra" behind its subject.
            if (i == 0 && headline.Length > 0 && VerbWords.Find([char.ToLowerInvariant(_text.Letters(i)[0]), .. _text.Letters(i)[1..]]).Has(VerbKind.Past))
                headline.Append(char.ToLowerInvariant(_text.Letters(i)[0])).Append(_text.Letters(i)[1..]);
            else
                headline.Append(_text.Letters(i));
        }

        return HeadlinePolish.Polish(headline.ToString());
    }

    /// <summary>True to keep the date where it stands, because it is the subject: "Friday marks ten years since the flood".</summary>
    public bool KeepsDate { get; init; }

    // "expect Monday's meeting" keeps its date, which stands for the article; at the head it goes.
    private bool IsDate(int i) =>
        !KeepsDate && i >= _date.First && i < _date.End
        && !(_words.Count > 0 && _text.Kind(expression.End - 1) == WordKind.Possessive && _words[^1] is var last && (last == expression.First - 1 || last >= expression.First)
            && _text.Kind(expression.First - 1) is not (WordKind.The or WordKind.A));

    // What follows a clause belongs to it until the next clause with a verb or a bracket.
    private void AddContinuation(IReadOnlyList<Clause> clauses, int index)
    {
        for (var i = index + 1; i < clauses.Count && _words.Count < 3 * MostWords; i++)
        {
            var isShortQuote = clauses[i].Opener == ClauseOpener.Quote && clauses[i].End - clauses[i].First <= 6 && clauses[i].First > clauses[i - 1].End && _text[clauses[i].First - 1].Value is '“' or '"';
            if (clauses[i].Opener == ClauseOpener.Bracket || _text.Is(clauses[i].First, "according") || (!clauses[i].HasVerb && StartsWithParticiple(clauses[i])) || (clauses[i].HasVerb && clauses[i].Opener != ClauseOpener.That && !isShortQuote))
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
                return best > 0 ? best : fallback > 0 ? fallback : k;

            count += isWord ? 1 : 0;
            if (!PhraseEnd.MayEnd(_text, _words, k) || WaitsForVerb(k))
                continue;

            if (k + 1 > _mustHold && PhraseEnd.IsBreakAfter(_text, _words, k))
                best = k + 1;
            else if (k + 1 >= _mustHold)
                fallback = k + 1;
        }

        return _words.Count > 0 && WaitsForVerb(_words.Count - 1) && Math.Max(best, fallback) > 0 ? Math.Max(best, fallback) : _words.Count;
    }

    // "promised that the summit | with": after "that" a headline may not stop before the verb.
    private bool WaitsForVerb(int k)
    {
        var i = _words[k];
        foreach (var clause in sentence.Clauses)
        {
            if (clause.Contains(i) && clause.Opener == ClauseOpener.That)
                return !clause.HasVerb || i < VerbEnd(clause) - 1;
        }

        return false;
    }

    private bool CountsAsWord(int k)
    {
        var i = _words[k];
        return _text.Kind(i) is not (WordKind.Mark or WordKind.Possessive) && !(k > 0 && _words[k - 1] == i - 1 && _text.Touches(i) && _text[i - 1].Kind == WordKind.Mark && _text.Touches(i - 1));
    }
}
