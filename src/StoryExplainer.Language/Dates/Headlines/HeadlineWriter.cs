using StoryExplainer.Language.Dates.Clauses;
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

        AddSubject(builder, dated, index);
        builder.AddPredicate(dated.Place.Clauses, index);
        return builder.EndsWithPhrase ? builder.Finish() : WriteShortSubject(dated, index) ?? builder.Finish();
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
            if (clauses[i].HasVerb && clauses[i].Opener is ClauseOpener.That or ClauseOpener.Quote or ClauseOpener.Break or ClauseOpener.Comma)
                return i;
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

    private void AddSubject(HeadlineBuilder builder, DatedExpression dated, int index)
    {
        if (builder.KeepsDate)
        {
            builder.Add(new WordRange(dated.Expression.First, dated.Expression.End));
            return;
        }

        if (SubjectFinder.Find(dated.Place, index) is not { } subject)
            return;

        if (_names.Replace(dated, subject) is { } name)
            builder.AddName(name);
        else
            builder.Add(_names.Shorten(dated, subject));
    }
}
