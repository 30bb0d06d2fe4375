using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Syntax;

namespace StoryExplainer.Language.Events;

/// <summary>Says whether a headline can trust the tree: where the words in the sentence speak for another reading, it is withheld.</summary>
internal static class HeadlineTree
{
    private const float Doubt = 0.5f;

    private const int FarthestComparison = 10;

    private static readonly Relation[] _subjects = [Relation.Subject, Relation.PassiveSubject, Relation.ClausalSubject];

    /// <summary>What speaks against a headline: a date of a noun, two subjects, a condition that it would lose; <see cref="HeadlineLack.None"/> if nothing does.</summary>
    public static HeadlineLack LackOf(EventFrame frame)
    {
        var sentence = frame.Dated.Sentence;
        if ((frame.Dated.Attachment == Attachment.Noun && !IsOfSubject(frame)) || (IsMaker(sentence, frame.Dated.First) && !IsOfSubject(frame)))
            return HeadlineLack.DateOfNoun;
        if (HasTwoSubjects(sentence, frame.Predicate) || HasTwoSubjects(sentence, frame.Dated.Predicate) || IsBesideReport(sentence, frame.Predicate))
            return HeadlineLack.UnsureSubject;

        return HasLostCondition(sentence, frame.Predicate) || IsGapped(sentence, frame.Predicate) || IsCompared(sentence, frame.Dated.First) ? HeadlineLack.Incomplete : HeadlineLack.None;
    }

    /// <summary>True if no word is torn from the one that it needs, and nothing with a verb of its own was cut out between the words.</summary>
    public static bool IsWhole(HeadlineWords headline)
    {
        var (sentence, frame, subject, words) = (headline.Sentence, headline.Frame, headline.Subject, headline.All);
        var kept = words.ToHashSet();
        foreach (var word in words)
        {
            if (NeedsHead(sentence, word) && !kept.Contains(sentence.HeadOf(word)))
                return false;
            if (sentence.RelationOf(word) == Relation.Conjunct && sentence.ChildOf(word, Relation.Auxiliary, Relation.Copula) >= 0 && !sentence.IsPredicate(sentence.HeadOf(word)))
                return false;

            // "Zone B opens on Monday and Zone C on Friday", "maize but not rice, much of which …": the second half lacks its verb or lies across the date.
            if (sentence.RelationOf(word) == Relation.Orphan || (sentence.RelationOf(word) == Relation.Coordinator && sentence.Is(word, "but")))
                return false;
            if (sentence.ChildrenOf(word).Any(child => !kept.Contains(child) && IsDoubtful(sentence, child)))
                return false;

            // "a notification declaring the seats vacant": what describes a noun from behind stands on what is between.
            if (sentence.RelationOf(word) is Relation.AdjectivalModifier && sentence.HeadOf(word) < word && Enumerable.Range(sentence.HeadOf(word), word - sentence.HeadOf(word)).Any(between => !kept.Contains(between) && sentence.TagOf(between) != PartOfSpeech.Punctuation))
                return false;

            // "rose 5.4 per cent, down from 6.0 in August and a peak of 10.2": what stood before the "and" was left out.
            if (sentence.RelationOf(word) == Relation.Coordinator && word > 0 && !kept.Contains(word - 1) && sentence.TagOf(word - 1) != PartOfSpeech.Punctuation && !HeadlineDates.Covers(frame, word - 1))
                return false;
        }

        // "Shortly before the vote", "he said, he came"
        if (words.Any(word => sentence.Is(word, "shortly", "soon", "just", "immediately") && word + 1 < sentence.Count && !kept.Contains(word + 1) && sentence.Is(word + 1, "before", "after"))
            || (frame.Predicate + 1 < sentence.Count && sentence.IsReportingVerb(frame.Predicate) && kept.Contains(frame.Predicate + 1) && sentence.Is(frame.Predicate + 1, ",")))
            return false;

        if (words.Any(word => IsTornMeasure(sentence, frame, word, kept) || LacksComplement(sentence, frame, word, kept)) || IsTornName(sentence, frame, kept) || IsTornEnd(sentence, frame, words, kept))
            return false;

        if (words.Any(word => LacksNeighbour(sentence, word, kept)) || IsTornVerb(sentence, frame, kept) || HasHalfAside(sentence, words, kept))
            return false;

        var isDropped = !kept.Contains(frame.Dated.First) && !frame.IsCalledOff;
        if (isDropped && IsBeforeAnd(sentence, frame, kept))
            return false;

        return !(isDropped && IsTornDate(sentence, frame, [.. headline.Clause, .. kept])) && !IsTorn(sentence, subject.IsShared ? [.. words.Where(word => !subject.Words.Contains(word))] : words, frame, kept);
    }

    // "18 years after the town was rebuilt", "it's": what counts from an event stands before it, and an end of a word behind its beginning.
    private static bool IsTornMeasure(Sentence sentence, EventFrame frame, int word, HashSet<int> kept) =>
        (word + 1 < sentence.Count && !kept.Contains(word + 1) && sentence.Is(word + 1, "after", "before", "since", "ago") && sentence.Is(word, "years", "months", "weeks", "days", "hours", "year", "month", "week", "day", "decades", "minutes") && !HeadlineDates.Covers(frame, word))
        || (word > 0 && !kept.Contains(word - 1) && sentence.TextOf(word)[0] is '\'' or '’' && sentence.Tokens[word - 1].Span.End == sentence.Tokens[word].Span.Start);

    // "in the 1999 Harbour War": a year within a name leaves a hole.
    private static bool IsTornName(Sentence sentence, EventFrame frame, HashSet<int> kept) =>
        !kept.Contains(frame.Dated.First) && frame.Dated.Run.End < sentence.Count && kept.Contains(frame.Dated.Run.End) && sentence.TagOf(frame.Dated.Run.End) is PartOfSpeech.Noun or PartOfSpeech.ProperNoun
        && Enumerable.Range(Math.Max(0, frame.Dated.First - 1), frame.Dated.Run.End - Math.Max(0, frame.Dated.First - 1)).Any(word => sentence.Is(word, "the", "a", "an", "its", "their", "his", "her"));

    // "issued a letter that seemed to give way": a verb needs what completes it.
    private static bool LacksComplement(Sentence sentence, EventFrame frame, int word, HashSet<int> kept) =>
        !sentence.IsReportingVerb(word)
        && sentence.ChildrenOf(word).Any(child => child > word && !kept.Contains(child) && sentence.RelationOf(child) is Relation.OpenComplement or Relation.ClausalComplement && !HeadlineDates.Covers(frame, child));

    // "with the caption:" needs what it says, and "Jobs will go in areas where the firm has no office" what says which ones, where no comma stands between.
    private static bool IsTornEnd(Sentence sentence, EventFrame frame, int[] words, HashSet<int> kept)
    {
        var last = words.Last(word => sentence.TagOf(word) != PartOfSpeech.Punctuation);
        if (last + 1 < sentence.Count && !kept.Contains(last + 1) && sentence.Is(last + 1, ":", "“", "«"))
            return true;
        if (sentence.TagOf(last) != PartOfSpeech.Noun)
            return false;

        return sentence.ChildrenOf(last).Any(child => child > last && !kept.Contains(child) && sentence.RelationOf(child) is Relation.RelativeClause or Relation.AdnominalClause or Relation.NominalModifier or Relation.ClausalComplement
            && sentence.ExtentOf(child).First == last + 1 && !sentence.Is(last + 1, ",", "—", "–", "(") && !Enumerable.Range(sentence.ExtentOf(child).First, sentence.ExtentOf(child).End - sentence.ExtentOf(child).First).Any(word => HeadlineDates.Covers(frame, word)));
    }

    // "at the park, Causeway Bay, and Tin Hau": the reader took the middle one for an explanation.
    private static bool LacksNeighbour(Sentence sentence, int word, HashSet<int> kept) =>
        sentence.RelationOf(word) == Relation.Conjunct && sentence.ChildOf(word, Relation.Coordinator) >= 0 && !sentence.IsPredicate(word)
        && sentence.ChildrenOf(sentence.HeadOf(word)).Any(child => child > sentence.HeadOf(word) && child < word && !kept.Contains(child) && sentence.RelationOf(child) is Relation.Apposition or Relation.UnmarkedModifier or Relation.List
            && sentence.TagOf(child) is PartOfSpeech.ProperNoun or PartOfSpeech.Noun && sentence.TagOf(child) == sentence.TagOf(word));

    // "is due to be changed": nothing between a helper and its verb may be lost but the date and what commas set off.
    private static bool IsTornVerb(Sentence sentence, EventFrame frame, HashSet<int> kept)
    {
        var helper = sentence.ChildOf(frame.Predicate, Relation.Auxiliary, Relation.PassiveAuxiliary, Relation.Copula);
        if (helper < 0 || helper > frame.Predicate || !kept.Contains(helper))
            return false;

        return Enumerable.Range(helper, frame.Predicate - helper).Any(word => !kept.Contains(word) && sentence.TagOf(word) is PartOfSpeech.Adjective or PartOfSpeech.Particle or PartOfSpeech.Auxiliary or PartOfSpeech.Adposition
            && !HeadlineDates.Covers(frame, word) && sentence.HeadOf(word) == frame.Predicate);
    }

    // Of the two dashes around an aside both stay or none.
    private static bool HasHalfAside(Sentence sentence, int[] words, HashSet<int> kept)
    {
        var dashes = Enumerable.Range(words.Min(), words.Max() - words.Min() + 1).Where(word => sentence.Is(word, "—", "–", "--")).ToArray();
        return dashes.Any(kept.Contains) && !dashes.All(kept.Contains);
    }

    // "tore up its constitution of 1886"; but "for most of this year"
    private static bool IsMaker(Sentence sentence, int date) =>
        date > 1 && sentence.Is(date - 1, "of") && !sentence.Is(date - 2, "most", "much", "part", "rest", "end", "half", "all", "start", "beginning", "middle", "remainder", "close", "course", "quarter", "month", "months", "week", "weeks", "days", "third", "as");

    // "Monday’s meeting ended without a deal": the meeting is what happened. In "criticised Monday’s meeting" the verb has another day.
    private static bool IsOfSubject(EventFrame frame)
    {
        var sentence = frame.Dated.Sentence;
        var predicate = frame.Dated.Predicate;
        return frame.Predicate == predicate && sentence.ChildOf(predicate, Relation.Subject, Relation.PassiveSubject) == frame.Dated.Host
            && sentence.TenseOf(predicate) is Tense.Past or Tense.Future && !sentence.ChildrenOf(predicate).Any(child => sentence.RelationOf(child) == Relation.Auxiliary && sentence.Is(child, "has", "have", "had"))
            && DatedPredicate.IsHappening(sentence, frame.Dated.Host);
    }

    private static bool HasTwoSubjects(Sentence sentence, int predicate)
    {
        for (var at = predicate; ; at = sentence.HeadOf(at))
        {
            var subjects = sentence.ChildrenOf(at).Where(child => _subjects.Contains(sentence.RelationOf(child)) && !(child > at && sentence.HeadOf(at) > child && sentence.IsReportingVerb(sentence.HeadOf(at)))).ToArray();
            if (subjects.Length > 1 && !IsNamed(sentence, subjects) && !(sentence.RelationOf(at) == Relation.ClausalComplement && sentence.IsLender(sentence.HeadOf(at), at)))
                return true;
            if (sentence.RelationOf(at) != Relation.Conjunct || sentence.ChildOf(at, _subjects) >= 0)
                return false;
        }
    }

    // "Singer and actor Ada Obi died": a description with its name right behind it
    private static bool IsNamed(Sentence sentence, int[] subjects) =>
        subjects is [var described, var name] && sentence.TagOf(name) == PartOfSpeech.ProperNoun && sentence.ExtentOf(described).End == sentence.ExtentOf(name).First && sentence.TagOf(sentence.ExtentOf(name).First - 1) != PartOfSpeech.Punctuation;

    // "They had been planted, the bank believes, and had been asleep": the bank is no subject of what follows.
    private static bool IsBesideReport(Sentence sentence, int predicate)
    {
        var head = sentence.HeadOf(predicate);
        return sentence.RelationOf(predicate) == Relation.Conjunct && sentence.ChildOf(predicate, _subjects) < 0 && sentence.IsReportingVerb(head)
            && (sentence.RelationOf(head) == Relation.Parataxis || (sentence.ChildOf(head, Relation.ClausalComplement) is >= 0 and var content && content < head));
    }

    // "6 hectares, up from 2.48 last year": the date is that of the figure compared with, not of the clause.
    private static bool IsCompared(Sentence sentence, int date)
    {
        var hasFigure = false;
        for (var word = date - 1; word >= 0 && word >= date - FarthestComparison; word--)
        {
            if (sentence.TagOf(word) is PartOfSpeech.Verb && !sentence.Is(word, "compared"))
                return false;
            if (hasFigure && ((sentence.Is(word, "than", "versus", "against", "compared") && !(word > 0 && sentence.Is(word - 1, "more", "less", "fewer", "other", "rather"))) || (sentence.Is(word, "up", "down", "compared", "rise", "drop", "increase", "fall") && sentence.Is(word + 1, "from", "on", "with", "to"))))
                return true;

            hasFigure |= sentence.TagOf(word) is PartOfSpeech.Numeral || sentence.Is(word, "half", "quarter", "third");
        }

        return date > 1 && sentence.Is(date - 1, "than") || sentence.Is(Math.Max(0, date - 1), "with", "to") && date > 1 && sentence.Is(date - 2, "compared");
    }

    private static bool HasLostCondition(Sentence sentence, int predicate) =>
        sentence.ChildrenOf(predicate).Any(child => sentence.RelationOf(child) == Relation.AdverbialClause && sentence.IsConditional(child));

    // "what the states want", "the bridge that the town built": the object stands outside.
    private static bool IsGapped(Sentence sentence, int predicate)
    {
        if (sentence.RelationOf(predicate) != Relation.RelativeClause)
            return false;

        var subject = sentence.ChildOf(predicate, _subjects);
        return subject >= 0 && !sentence.IsRelativePronoun(subject) && !sentence.ChildrenOf(predicate).Any(child => sentence.Is(child, "where", "when"));
    }

    private static bool NeedsHead(Sentence sentence, int word) => sentence.RelationOf(word) is Relation.Case or Relation.Determiner or Relation.Marker or Relation.Auxiliary or Relation.PassiveAuxiliary
        or Relation.Copula or Relation.Possessor or Relation.Compound or Relation.AdjectivalModifier or Relation.NumericModifier or Relation.Flat or Relation.NominalModifier or Relation.Conjunct or Relation.Coordinator
        && !(sentence.RelationOf(word) is Relation.Conjunct && sentence.IsPredicate(word)) && !(sentence.RelationOf(word) is Relation.Auxiliary or Relation.PassiveAuxiliary);

    // What was left out as an aside may be an object where the reader was in doubt.
    private static bool IsDoubtful(Sentence sentence, int child) =>
        sentence.Reading.HeadMargins[child] < Doubt && sentence.RelationOf(child) is Relation.Apposition or Relation.Parataxis or Relation.List or Relation.Conjunct or Relation.Dependent
        && sentence.Reading.HeadMargins[child] < Doubt && !sentence.IsReportingVerb(child);

    // "Crewe, who was chief inspector from 2010 to 2016, was not surprised": the word before the date belongs to another clause.
    private static bool IsTornDate(Sentence sentence, EventFrame frame, HashSet<int> kept)
    {
        var before = frame.Dated.First - 1;
        while (before >= 0 && sentence.TagOf(before) != PartOfSpeech.Punctuation && HeadlineDates.Covers(frame, before))
            before--;

        if (before > frame.Predicate && sentence.PredicateOf(before) is var other && IsSecondVerb(sentence, frame, other, frame.Predicate))
            return false;

        return before >= 0 && !kept.Contains(before) && sentence.TagOf(before) != PartOfSpeech.Punctuation
            && sentence.RelationOf(before) is not (Relation.Coordinator or Relation.Marker or Relation.Discourse or Relation.AdverbialModifier or Relation.Subject or Relation.PassiveSubject)
            && !(before >= frame.Dated.First - 4 && sentence.TagOf(before) is PartOfSpeech.Numeral or PartOfSpeech.ProperNoun && sentence.IsWithin(before, frame.Predicate) && !sentence.ChildrenOf(before).Any());
    }

    // What commas close on both sides can go.
    private static bool IsAside(Sentence sentence, int top)
    {
        var (first, end) = sentence.ExtentOf(top);
        return sentence.RelationOf(top) is Relation.RelativeClause or Relation.AdnominalClause or Relation.Apposition or Relation.Parataxis
            || (first > 0 && IsComma(sentence, first - 1) && (IsComma(sentence, end - 1) || (end < sentence.Count && IsComma(sentence, end))));
    }

    private static bool IsComma(Sentence sentence, int word) => sentence.Is(word, ",", "–", "—", ")");

    // "was killed and a pilot was injured on Monday": the day behind the second verb is that of both.
    private static bool IsSecondVerb(Sentence sentence, EventFrame frame, int top, int last) =>
        sentence.RelationOf(top) == Relation.Conjunct && sentence.HeadOf(top) == frame.Predicate && last < top && frame.Dated.Predicate == frame.Predicate;

    // "was elected in 1998, and Tom Reed in 2004": what an "and" joins to the date has a date of its own.
    private static bool IsBeforeAnd(Sentence sentence, EventFrame frame, HashSet<int> kept)
    {
        var next = frame.Dated.End;
        while (next < sentence.Count && sentence.TagOf(next) == PartOfSpeech.Punctuation)
            next++;

        return next < sentence.Count && kept.Contains(next) && sentence.TagOf(next) == PartOfSpeech.CoordinatingConjunction;
    }

    // A dropped verb between two kept words, outside of an aside: "Rents rise, as they did, in July".
    private static bool IsTorn(Sentence sentence, int[] words, EventFrame frame, HashSet<int> kept)
    {
        var last = Math.Max(words[^1], frame.Dated.First > frame.Predicate ? frame.Dated.First : 0);
        for (var word = words[0]; word < last; word++)
        {
            if (kept.Contains(word) || sentence.TagOf(word) is not (PartOfSpeech.Verb or PartOfSpeech.Auxiliary) || (word >= frame.Dated.First && word < frame.Dated.End))
                continue;

            var top = word;
            while (sentence.HeadOf(top) is >= 0 and var head && !kept.Contains(head))
                top = sentence.HeadOf(top);

            if (word > frame.Predicate && !IsAside(sentence, top) && !IsSecondVerb(sentence, frame, top, words[^1]))
                return true;
        }

        return false;
    }
}
