using System.Collections.Immutable;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Syntax;

namespace StoryExplainer.Language.Events;

/// <summary>
/// Words an event by the complete clause of its predicate, in the text's own words: (1) take the clause and who acts in it, (2) leave out the date, asides and joining words,
/// (3) put the speaker in front where the text does, (4) shorten by what can be spared, (5) withhold what does not stand alone.
/// </summary>
/// <param name="pronouns">Whom pronouns mean.</param>
/// <param name="isQuoted">True if a token (paragraph, token) stands inside of quotation marks.</param>
/// <param name="lead">Index of the first paragraph of running text.</param>
internal sealed class HeadlineWriter(PronounNames pronouns, Func<int, int, bool> isQuoted, int lead)
{
    private const int LongestDateline = 9;

    /// <summary>The headline, or why none can be given that is true and can be read alone.</summary>
    /// <param name="frame">The clause to tell.</param>
    /// <param name="status">Whether it happened: the date behind "by" belongs to a plan, but not to the past.</param>
    /// <param name="isOver">True if the date lies before the day of publication.</param>
    public Headline Write(EventFrame frame, EventStatus status, bool isOver)
    {
        if (frame.Dated.Attachment == Attachment.None)
            return HeadlineLack.NoClause;
        if (!frame.IsTold)
            return HeadlineLack.NotTold;
        if (!IsSure(frame))
            return HeadlineLack.UnsureSubject;
        if (HeadlineTree.LackOf(frame) is not HeadlineLack.None and var lack)
            return lack;
        if (HeadlineEvent.IsNone(frame, status, isOver))
            return HeadlineLack.NoEvent;
        if (SubjectWords(frame) is not { } subject)
            return HeadlineLack.UnclearSubject;

        var sentence = frame.Dated.Sentence;
        if (isQuoted(sentence.Paragraph, sentence.FirstToken + frame.Predicate))
            return HeadlineLack.QuotedOrAsked;

        var clause = ClauseWords(frame, subject, status);
        var names = pronouns.In(sentence, subject.Words.Concat(clause));
        var first = HeadlineLack.TooLong;
        foreach (var words in HeadlineLength.Fit(frame, subject.Words, clause, names))
        {
            // Who was named in what was left out has to be named again.
            var here = pronouns.In(sentence, subject.Words.Concat(words));
            var found = HeadlineLength.Count(sentence, subject.Words.Concat(words), here) > HeadlineLength.Most
                ? HeadlineLack.TooLong : LackOf(new HeadlineWords(frame, subject, words, clause, here));
            if (found == HeadlineLack.None)
                return new Headline(HeadlineText.Join(sentence, subject.Words, words, here), HeadlineLack.None);

            first = first == HeadlineLack.TooLong ? found : first;

            // What is loose may go with a part that can be spared; what is torn tells that the tree is wrong.
            if (found is not (HeadlineLack.LoosePronoun or HeadlineLack.TooLong))
                return first;
        }

        return first;
    }

    // Readers of the first paragraph know nothing yet, so it names what it speaks of.
    private HeadlineLack LackOf(HeadlineWords headline) =>
        HeadlineGuard.LackOf(headline) is not HeadlineLack.None and var lack ? lack : headline.Sentence.Paragraph > lead && HeadlineNouns.PointBack(headline) ? HeadlineLack.NamedBefore : HeadlineLack.None;

    private static List<int> ClauseWords(EventFrame frame, HeadlineSubject subject, EventStatus status)
    {
        var sentence = frame.Dated.Sentence;
        var clause = Without(sentence, frame.Predicate, frame.Reporter, [.. sentence.ClauseOf(frame.Predicate)]);
        if (subject.IsShared)
            clause = [.. SharedHelpers(sentence, frame.Predicate), .. clause.Where(word => !sentence.IsRelativePronoun(word) || sentence.PredicateOf(word) != frame.Predicate)];
        if (frame.IsCalledOff)
            clause.RemoveAll(word => sentence.IsWithin(word, frame.Dated.Predicate));
        else if (!HeadlineDates.IsKept(frame, status))
            clause.RemoveAll(word => HeadlineDates.Covers(frame, word) || HeadlineDates.IsSecond(frame, word));

        return clause;
    }

    // A subject is the predicate's own, or one that it shares with another.
    private static HeadlineSubject? SubjectWords(EventFrame frame)
    {
        var sentence = frame.Dated.Sentence;
        var own = sentence.ChildOf(frame.Predicate, Relation.Subject, Relation.PassiveSubject, Relation.Expletive, Relation.ClausalSubject);
        var head = own >= 0 && sentence.RelationOf(own) is Relation.Expletive or Relation.ClausalSubject ? own : sentence.SubjectOf(frame.Predicate);
        if (head < 0 || IsPossessed(frame, head))
            return null;
        if (sentence.HeadOf(head) == frame.Predicate || (sentence.ChildOf(frame.Predicate, Relation.ClausalComplement) is >= 0 and var content && sentence.IsLender(frame.Predicate, content)))
            return new HeadlineSubject(head, [], false);

        var antecedent = sentence.AntecedentOf(frame.Predicate);
        if (antecedent == head && (own < 0 || !sentence.IsRelativePronoun(own) || sentence.Is(own, "whose", "whom")))
            return null;

        // "Ada Obi, a physicist who advised the regulator": the one with a name advised it.
        if (antecedent == head && sentence.RelationOf(head) == Relation.Apposition && sentence.HeadOf(head) is var named && sentence.TagOf(named) == PartOfSpeech.ProperNoun && sentence.IsQuoted(named) == sentence.IsQuoted(head))
            return new HeadlineSubject(named, [.. sentence.PartOf(named).Where(word => !sentence.IsWithin(word, head))], true);

        return new HeadlineSubject(head, sentence.PartOf(head, antecedent == head ? RelativeClauseAbove(sentence, frame.Predicate) : -1), true);
    }

    // "next year's may be moved": a festival, which is named before.
    private static bool IsPossessed(EventFrame frame, int head) =>
        head >= frame.Dated.First && head < frame.Dated.End && (frame.Dated.Sentence.WordOf(head) is [.., '’' or '\'', 's'] || frame.Dated.Sentence.ChildrenOf(head).Any(child => frame.Dated.Sentence.Is(child, "'s", "’s")));

    // The clause without what joins it to its surroundings, and without the dateline of an agency ("MARLOW — The court sat").
    private static List<int> Without(Sentence sentence, int predicate, int reporter, List<int> words)
    {
        foreach (var child in sentence.ChildrenOf(predicate))
        {
            if (IsJoining(sentence, predicate, child))
                words.RemoveAll(word => sentence.IsWithin(word, child));
        }

        if (reporter > predicate)
        {
            var report = sentence.SubjectOf(reporter) is >= 0 and var speaker && speaker > predicate ? Math.Min(reporter, sentence.PhraseOf(speaker).First) : reporter;
            words.RemoveAll(word => word >= report);
        }

        // "According to a filing, the firm lost …": who tells it is no part of what is told, whatever the reader hangs it on.
        if (sentence.SubjectOf(predicate) is >= 0 and var actor && Enumerable.Range(0, Math.Min(3, actor)).Any(word => sentence.Is(word, "according")) && actor < predicate)
            words.RemoveAll(word => word < sentence.ExtentOf(actor).First);

        for (var dash = 1; dash < Math.Min(predicate, LongestDateline); dash++)
        {
            if (sentence.Is(dash, "—", "–", "--") || (sentence.Is(dash, "-") && sentence.Tokens[dash - 1].Span.End < sentence.Tokens[dash].Span.Start))
                words.RemoveAll(word => word <= dash);
        }

        return words;
    }

    private static int RelativeClauseAbove(Sentence sentence, int predicate)
    {
        while (sentence.RelationOf(predicate) == Relation.Conjunct)
            predicate = sentence.HeadOf(predicate);

        return predicate;
    }

    // "was arrested and charged": the second verb lives on the helper of the first.
    private static IEnumerable<int> SharedHelpers(Sentence sentence, int predicate)
    {
        if (sentence.RelationOf(predicate) != Relation.Conjunct || sentence.ChildOf(predicate, Relation.Auxiliary, Relation.PassiveAuxiliary, Relation.Copula) >= 0)
            return [];

        // "was briefed and flew": a verb that is finite by itself needs no helper.
        var head = sentence.HeadOf(predicate);
        if (IrregularVerbs.IsOnlyPast(sentence.WordOf(predicate)))
            return [];

        return sentence.ChildrenOf(head).Where(child => child < head && sentence.RelationOf(child) is Relation.Auxiliary or Relation.PassiveAuxiliary);
    }

    // "also", "however", "and": words that join the clause to what stands before.
    private static bool IsJoining(Sentence sentence, int predicate, int word) =>
        sentence.HeadOf(word) == predicate && ((sentence.RelationOf(word) == Relation.AdverbialModifier && !IsDegree(sentence, predicate, word)
            && sentence.Is(word, "also", "so", "however", "meanwhile", "too", "then", "therefore", "thus", "instead", "nevertheless", "nonetheless", "moreover", "furthermore", "besides", "indeed", "later", "subsequently", "when", "where", "since"))
            || (sentence.ChildOf(word, Relation.Case) is >= 0 and var preposition && sentence.Is(preposition, "according")));

    // "too big", "so late"
    private static bool IsDegree(Sentence sentence, int predicate, int word) => word == predicate - 1 && sentence.TagOf(predicate) is PartOfSpeech.Adjective or PartOfSpeech.Adverb;

    // The reader says by how much each arc beats the next one: below a point the subject or the date may well belong elsewhere.
    private static bool IsSure(EventFrame frame)
    {
        var sentence = frame.Dated.Sentence;
        var subject = sentence.ChildOf(frame.Predicate, Relation.Subject, Relation.PassiveSubject);
        return subject < 0 || sentence.Reading.HeadMargins[subject] >= 0.5f || IsBeside(sentence, subject, frame.Predicate);
    }

    // A subject with nothing but helpers, adverbs and dates between it and its verb can be no other's, whichever of its words the reader takes for its head.
    private static bool IsBeside(Sentence sentence, int subject, int predicate)
    {
        if (subject > predicate)
            return false;

        for (var word = sentence.ExtentOf(subject).End; word < predicate; word++)
        {
            if (!sentence.IsWithin(word, predicate) || sentence.TagOf(word) is PartOfSpeech.Punctuation or PartOfSpeech.Verb or PartOfSpeech.Noun or PartOfSpeech.Pronoun)
                return false;
        }

        return true;
    }
}
