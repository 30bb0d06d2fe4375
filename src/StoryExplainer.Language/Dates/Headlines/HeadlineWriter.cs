using StoryExplainer.Language.Dates.Clauses;
using StoryExplainer.Language.Dates.Expressions;
using StoryExplainer.Language.Dates.Reading;
using StoryExplainer.Language.Dates.Resolving;
using StoryExplainer.Language.Names;
using StoryExplainer.Language.Sentences;

namespace StoryExplainer.Language.Dates.Headlines;

/// <summary>
/// Writes what a date is about, in the words of its clause: the subject, the verb and what follows, without the date itself, asides and lead-ins,
/// cut at the end of a phrase.
/// </summary>
internal sealed class HeadlineWriter(TokenizedArticle article, PeopleFindings people)
{
    private readonly SubjectNames _names = new(article, people);

    /// <summary>The headline of one dated expression.</summary>
    public string Write(DatedExpression dated)
    {
        var clauses = dated.Place.Clauses;
        var index = dated.Clause.VerbClause;
        if (WriteAside(dated) is { } aside)
            return aside;

        // "It was not until 1994 that everyone could vote."
        if (dated.Place.Text.Is(0, "it") && index + 1 < clauses.Count && clauses[index + 1] is { Opener: ClauseOpener.That, HasVerb: true } told && told.First == dated.Expression.End)
            return WriteClause(dated, index + 1);

        if ((WriteGapped(dated) ?? WriteDue(dated)) is { } own)
            return own;

        if (!clauses[index].HasVerb)
            return Builder(dated).AddFrom(clauses, index).Finish();

        var content = ContentClause(clauses, index, dated);
        return content >= 0 && (dated.Clause.IsStatement || SaysNothing(dated, index)) ? WriteStatement(dated, index, content) : WriteClause(dated, index);
    }

    private static HeadlineBuilder Builder(DatedExpression dated) => new(dated.Place, dated.Expression) { KeepsDate = IsSubject(dated) };

    // "The late 1990s were hard": without its date the clause would lose its subject.
    private static bool IsSubject(DatedExpression dated)
    {
        var clause = dated.Place.Clauses[dated.Clause.VerbClause];
        return clause.HasVerb && clause.Contains(dated.Expression.First) && dated.Expression.End == SubjectFinder.FirstVerb(clause)
            && dated.Expression.First - clause.First <= 1
            && dated.Place.Text.Kind(dated.Expression.First) is WordKind.The or WordKind.Weekday or WordKind.Digits or WordKind.DecadeDigits or WordKind.Month or WordKind.Last or WordKind.This or WordKind.Next
                or WordKind.Today or WordKind.Yesterday or WordKind.Tomorrow or WordKind.Late or WordKind.Early or WordKind.Other;
    }

    private string WriteClause(DatedExpression dated, int index)
    {
        var builder = Builder(dated);
        if (dated.Place.Text.IsAny(dated.Place.Clauses[index].First, "if", "unless"))
            return builder.AddCondition(dated.Place.Clauses, index).Finish();

        if (Matrix.Denies(dated.Place, index))
            return WriteDenied(dated, index);

        AddSubject(builder, dated, index);
        AddSharedAuxiliary(builder, dated.Place, index);
        builder.AddPredicate(dated.Place.Clauses, index);
        AddObject(builder, dated.Place, index, dated.Expression);
        return builder.EndsWithPhrase ? builder.Finish() : WriteShortSubject(dated, index) ?? WriteContent(dated, index) ?? builder.Finish();
    }

    // "said at a press conference on Friday the laws would be changed": too long as a whole, so only what was said.
    private static string? WriteContent(DatedExpression dated, int index)
    {
        var clause = dated.Place.Clauses[index];
        var end = dated.Expression.End;
        if (!dated.Clause.IsStatement || !clause.Contains(end) || !clause.Verbs.Any(verb => verb.IsFinite && verb.First > end))
            return null;

        var text = dated.Place.Text;
        if (text.Kind(end) is not (WordKind.The or WordKind.A) && !text.IsCapital(end) && !text.IsAny(end, "he", "she", "it", "they", "no", "some", "all", "his", "her", "its", "their"))
            return null;

        var builder = Builder(dated).Add(new WordRange(end, clause.End));
        return builder.EndsWithPhrase ? builder.Finish() : null;
    }

    // "The ministry never promised that Friday's talks would succeed": without the verb before "that" the headline would say the opposite.
    private string WriteDenied(DatedExpression dated, int index)
    {
        var (clauses, matrix) = (dated.Place.Clauses, Matrix.Of(dated.Place, index));
        var whole = Builder(dated);
        AddSubject(whole, dated, matrix);
        whole.AddPredicate(clauses, matrix);
        if (whole.HoldsAll(clauses[index]))
            return whole.Finish();

        if (dated.Clause.IsAttribute && SubjectFinder.Find(dated.Place, index) is { } noun)
            return Builder(dated).Add(noun).Finish();

        return whole.Finish();
    }

    // "The school was closed in 2019 and demolished in 2021": the second verb borrows the "was" of the first.
    private static void AddSharedAuxiliary(HeadlineBuilder builder, DatedSentence sentence, int index)
    {
        var clause = sentence.Clauses[index];
        if (index == 0 || clause.Opener != ClauseOpener.Coordinate || SubjectFinder.SkipLeadIn(sentence, clause.First, clause.End) < SubjectFinder.FirstVerb(clause)
            || clause.Verbs.First(verb => verb.IsFinite) is not { Time: ClauseTime.Past } own || own.End - own.First > 1)
        {
            return;
        }

        for (var i = index - 1; i >= 0; i--)
        {
            if (!sentence.Clauses[i].HasVerb)
                continue;

            var before = sentence.Clauses[i].Verbs.First(verb => verb.IsFinite);
            if (before.End - before.First >= 2 && VerbWords.Find(sentence.Text.Letters(before.First)).Has(VerbKind.Auxiliary))
                builder.Add(new WordRange(before.First, before.End - 1));

            return;
        }
    }

    // "the bill, which the House passed in December": the verb of a relative clause has its object before it.
    private static void AddObject(HeadlineBuilder builder, DatedSentence sentence, int index, DateExpression expression)
    {
        var clause = sentence.Clauses[index];
        var verb = clause.Verbs.First(group => group.IsFinite);
        if (clause.Opener == ClauseOpener.Relative && index > 0 && verb.End >= expression.First && expression.End >= clause.End - 1 && SubjectFinder.HasOwnSubject(sentence, index)
            && SubjectFinder.LastPhrase(sentence.Text, sentence.Clauses[index - 1]) is { } noun)
        {
            builder.AddObject(noun);
        }
    }

    // "She won her first title in 2011 and her second in 2019": the second date has no verb of its own.
    private string? WriteGapped(DatedExpression dated)
    {
        var (clauses, index) = (dated.Place.Clauses, dated.Clause.VerbClause);
        var own = clauses[dated.Clause.Clause];

        // "Ada Obi was elected in 1998, and Tom Reed in 2004"
        if (!own.HasVerb && dated.Clause.Clause > index && dated.Place.Text.Kind(own.First) == WordKind.And && dated.Place.Text.IsCapital(own.First + 1) && dated.Expression.First > own.First + 1
            && dated.Place.Expressions.Any(other => clauses[index].Contains(other.First)))
        {
            return Builder(dated).Add(new WordRange(own.First + 1, dated.Expression.First)).AddVerb(clauses[index]).Finish();
        }

        if (own.HasVerb || dated.Clause.Clause <= index || own.Opener is not (ClauseOpener.Comma or ClauseOpener.Coordinate) || !dated.Place.Expressions.Any(other => clauses[index].Contains(other.First))
            || !dated.Place.Text.IsAny(own.First, "his", "her", "its", "their") || !Repeats(dated.Place.Text, clauses[index], own.First))
        {
            return null;
        }

        var builder = Builder(dated);
        AddSubject(builder, dated, index);
        return builder.AddVerb(clauses[index]).Add(new WordRange(own.First, own.End)).Finish();
    }

    private static bool Repeats(DateText text, Clause clause, int word)
    {
        for (var i = clause.First; i < clause.End; i++)
        {
            if (text.Letters(i).Equals(text.Letters(word), StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    // "The strike, due to begin at midnight on Sunday, …": the noun and what is due.
    private static string? WriteDue(DatedExpression dated)
    {
        var (clauses, index) = (dated.Place.Clauses, dated.Clause.Clause);
        var own = clauses[index];
        if (own.HasVerb || index == 0 || own.Opener != ClauseOpener.Comma || own.Verbs.Count == 0 || own.Verbs[0].First != own.First || own.Verbs[0].Time is not (ClauseTime.Future or ClauseTime.Possible)
            || dated.Expression.First - own.First < 3 || SubjectFinder.LastPhrase(dated.Place.Text, clauses[index - 1]) is not { } noun)
        {
            return null;
        }

        return Builder(dated).Add(noun).Add(new WordRange(own.First, own.End)).Finish();
    }

    // "A meeting with Ms Obi, Mr Reed and Ms Wu will take place": too long as a whole, right without what describes the meeting.
    private static string? WriteShortSubject(DatedExpression dated, int index)
    {
        if (SubjectFinder.Find(dated.Place, index) is not { } subject || PhraseEnd.FirstPhrase(dated.Place.Text, subject) is not { } head)
            return null;

        var builder = Builder(dated).Add(head).AddPredicate(dated.Place.Clauses, index);
        return builder.EndsWithPhrase ? builder.Finish() : null;
    }

    // "…, with laws expected next month": the date belongs to what the aside tells, not to the verb before it.
    private static string? WriteAside(DatedExpression dated)
    {
        var clause = dated.Place.Clauses[dated.Clause.Clause];
        if (clause.HasVerb || !dated.Place.Text.Is(clause.First, "with") || dated.Expression.First - clause.First < 4)
            return null;

        return Builder(dated).Add(new WordRange(clause.First + 1, clause.End)).Finish();
    }

    // "Steve Witkoff said …": who speaks and what is said, or, where both together are too long, only what is said.
    private string WriteStatement(DatedExpression dated, int index, int content)
    {
        var clauses = dated.Place.Clauses;
        var whole = Builder(dated);
        AddSubject(whole, dated, index);
        if (content > index && whole.AddSpeech(clauses[index]).AddContent(clauses, content))
            return whole.Finish();

        return WriteClause(dated, content);
    }

    // What is said stands after "said", or before it if the sentence opens with the quotation; -1 if it stands in the same clause.
    private static int ContentClause(IReadOnlyList<Clause> clauses, int index, DatedExpression dated)
    {
        var speech = clauses[index].Verbs.First(verb => verb.IsFinite);
        if (clauses[index].Verbs.Any(verb => verb.IsFinite && verb.First > speech.First))
            return -1;

        for (var i = index + 1; i < clauses.Count; i++)
        {
            if (clauses[i].HasVerb && (clauses[i].Opener is ClauseOpener.That or ClauseOpener.Quote or ClauseOpener.Break
                || (clauses[i].Opener == ClauseOpener.Comma && SubjectFinder.HasOwnSubject(dated.Place, i))))
            {
                return i;
            }
        }

        for (var i = 0; i < index; i++)
        {
            if (clauses[i].HasVerb && !clauses[i].Contains(dated.Expression.Core))
                return i;
        }

        return -1;
    }

    // "They estimated by 2050, …"
    private static bool SaysNothing(DatedExpression dated, int index)
    {
        var clause = dated.Place.Clauses[index];
        var verb = clause.Verbs.First(group => group.IsFinite);
        return (verb.IsSpeech || verb.IsReporting) && verb.End >= dated.Expression.First && dated.Expression.End >= clause.End;
    }

    // "The Supreme Court on Thursday stayed … and listed …": the first date is no part of the subject of the second.
    private static WordRange WithoutLastDate(DatedSentence sentence, WordRange subject)
    {
        foreach (var expression in sentence.Expressions)
        {
            if (expression.End == subject.End && expression.First > subject.First)
                return subject with { End = expression.First };
        }

        return subject;
    }

    private void AddSubject(HeadlineBuilder builder, DatedExpression dated, int index)
    {
        if (builder.KeepsDate)
        {
            builder.Add(new WordRange(dated.Expression.First, dated.Expression.End));
            return;
        }

        if (SubjectFinder.Find(dated.Place, index) is not { } subject)
            return;

        // The subject of "Born in Accra" stands behind it; "He born" would be no English.
        if (subject.First > dated.Place.Clauses[index].First && !dated.Place.Clauses[index].Contains(subject.First) && dated.Place.Text.IsAny(subject.First, "he", "she", "it", "they"))
            return;

        if (_names.Replace(dated, subject) is { } name)
            builder.AddName(name);
        else
            builder.Add(_names.Shorten(dated, WithoutLastDate(dated.Place, subject)));
    }
}
