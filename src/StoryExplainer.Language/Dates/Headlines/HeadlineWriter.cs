using StoryExplainer.Language.Dates.Clauses;
using StoryExplainer.Language.Dates.Expressions;
using StoryExplainer.Language.Dates.Reading;
using StoryExplainer.Language.Dates.Resolving;
using System.Collections.Immutable;
using StoryExplainer.Language.Names;
using StoryExplainer.Language.Quotes;
using StoryExplainer.Language.Sentences;

namespace StoryExplainer.Language.Dates.Headlines;

/// <summary>
/// Writes what a date is about, in the words of its clause: the subject, the verb and what follows, without the date itself, asides and lead-ins,
/// cut at the end of a phrase.
/// </summary>
internal sealed class HeadlineWriter(TokenizedArticle article, PeopleFindings people, ImmutableArray<QuoteFinding> quotes)
{
    private readonly SubjectNames _names = new(article, people);
    private readonly QuoteHeadline _quotes = new(article, people, quotes);

    /// <summary>The headline of one dated expression: of all ways to word it the one that lacks least.</summary>
    public string Write(DatedExpression dated)
    {
        var quoted = _quotes.Write(dated);
        if (quoted is { Fault: 0 })
            return quoted.Text;

        var best = WriteOwnClause(dated);
        if (best.Fault == 0)
            return best.Text;

        var (own, matrix, whole) = (best, WriteMatrix(dated), WriteSentence(dated));
        best = best.Or(quoted).Or(matrix).Or(whole).Or(WriteParticiple(dated));

        // Last, since a builder that has dropped its pronoun has lost it.
        return best.Or(own.WithoutPronoun()).Or(matrix?.WithoutPronoun()).Or(whole.WithoutPronoun()).Text;
    }

    private HeadlineDraft WriteOwnClause(DatedExpression dated)
    {
        var clauses = dated.Place.Clauses;
        var index = dated.Clause.VerbClause;
        if (TrailingSource.ContentOf(dated) is { } told)
            return WriteTold(dated, told);

        if (WriteAside(dated) is { } aside)
            return aside;

        // "It was not until 1994 that everyone could vote."
        if (dated.Place.Text.Is(0, "it") && index + 1 < clauses.Count && clauses[index + 1] is { Opener: ClauseOpener.That, HasVerb: true } said && said.First == dated.Expression.End)
            return WriteClause(dated, index + 1);

        if ((WriteGapped(dated) ?? WriteDue(dated)) is { } own)
            return own;

        if (!clauses[index].HasVerb)
            return Builder(dated).AddFrom(clauses, index).Finish();

        var content = ContentClause(clauses, index, dated);
        return content >= 0 && (dated.Clause.IsStatement || SaysNothing(dated, index)) ? WriteStatement(dated, index, content) : WriteClause(dated, index);
    }

    // "The roof lifted off and came down in the river, the principal said on Wednesday": what was said stands before, up to the source.
    private HeadlineDraft WriteTold(DatedExpression dated, WordRange told)
    {
        var builder = Builder(dated);
        var index = dated.Place.Clauses.TakeWhile(clause => !clause.Contains(told.First)).Count();
        if (SubjectFinder.HasOwnSubject(dated.Place, index))
        {
            AddSubject(builder, dated, index);
            return builder.Add(new WordRange(SubjectFinder.FirstVerb(dated.Place.Clauses[index]), told.End)).Finish();
        }

        return builder.Add(told).Finish();
    }

    // "He told the panel that his men had checked the seals": the clause that says who told it, where the other cannot stand alone.
    private HeadlineDraft? WriteMatrix(DatedExpression dated)
    {
        var (clauses, index) = (dated.Place.Clauses, dated.Clause.VerbClause);
        var matrix = Matrix.Of(dated.Place, index);
        if (matrix == index)
            return null;

        var builder = Builder(dated);
        AddSubject(builder, dated, matrix);
        return builder.AddPredicate(clauses, matrix).Finish();
    }

    // The sentence without its date, whole or clipped.
    private HeadlineDraft WriteSentence(DatedExpression dated)
    {
        var text = dated.Place.Text;
        var dateline = dated.Place.Sentence == 0 ? Resolving.Dateline.EndOf(article.Paragraphs[dated.Place.Paragraph].Paragraph.Text) : 0;
        var first = 0;
        while (first < text.Count && (text[first].Start < dateline || text.Kind(first) is WordKind.Mark || text.IsAny(first, "but", "and", "so", "yet", "however", "meanwhile", "finally", "separately", "still")))
            first++;

        if (first == dated.Expression.First && !IsSubject(dated))
            first = dated.Expression.End + (text[dated.Expression.End].Is(',') ? 1 : 0);

        var builder = Builder(dated).Add(new WordRange(first, text.Count));
        return builder.Finish().Worse(builder.Reaches(dated.Place.Clauses[dated.Clause.VerbClause]) ? 0.5 : 2);
    }

    // "under a plan agreed on Sunday": what the date itself is about, where the rest of the sentence makes no headline.
    private static HeadlineDraft? WriteParticiple(DatedExpression dated)
    {
        var (text, participle) = (dated.Place.Text, dated.Expression.First - 1);
        var clause = dated.Place.Clauses[dated.Clause.Clause];
        if (!clause.Contains(participle) || !VerbWords.Find(text.Letters(participle)).Has(VerbKind.Past) || text.Kind(participle - 1) != WordKind.Other || FunctionWords.Contains(text.Letters(participle - 1))
            || clause.Verbs.FirstOrDefault(verb => verb.First == participle) is not { IsFinite: false, Time: ClauseTime.Past })
        {
            return null;
        }

        var before = clause with { End = participle, Verbs = [.. clause.Verbs.Where(verb => verb.End <= participle)] };
        return SubjectFinder.LastPhrase(text, before) is { Count: >= 2 } noun ? Builder(dated).Add(noun).AddWas(noun).Add(new WordRange(participle, participle + 1)).Finish().Worse(1.2) : null;
    }

    private static HeadlineBuilder Builder(DatedExpression dated) => new(dated.Place, dated.Expression) { KeepsDate = IsSubject(dated), KeepsPhrase = SaysMoreThanWhen(dated) };

    // "has had three governors since 2019", "no counter would close before 2030", "the storm of 2007": without its date the clause would say something else.
    private static bool SaysMoreThanWhen(DatedExpression dated)
    {
        var (text, expression) = (dated.Place.Text, dated.Expression);
        // "The final is on May 16."
        var isPredicate = dated.Place.Clauses[dated.Clause.Clause] is var clause && expression.End >= clause.End - 1 && clause.Verbs.Any(verb => verb.IsFinite && verb.End == expression.First && verb.End == verb.First + 1)
            && VerbWords.Find(text.Letters(expression.First - 1)).Has(VerbKind.BePresent | VerbKind.BePast);
        // "goes back to 2012"
        var isOrigin = text.IsAny(expression.First - 1, "to", "from") && text.IsAny(expression.First - 2, "back", "dates", "date", "dating", "dated");
        // "has spent the winter in a tent"
        var isObject = text.IsAny(expression.First - 1, "spent", "spend", "spends", "spending");
        return isPredicate || isOrigin || isObject || text.Kind(expression.First) is WordKind.Since or WordKind.Until or WordKind.Before && expression.First < expression.Core
            || (expression.First == expression.Core && DateList.FirstOf(dated.Place, expression) is var first && text.Kind(first - 1) == WordKind.Of && text.Kind(first - 2) == WordKind.Other && text.IsSmallWord(first - 2));
    }

    // "The late 1990s were hard": without its date the clause would lose its subject.
    private static bool IsSubject(DatedExpression dated)
    {
        var clause = dated.Place.Clauses[dated.Clause.VerbClause];
        return clause.HasVerb && clause.Contains(dated.Expression.First) && dated.Expression.End == SubjectFinder.FirstVerb(clause)
            && dated.Expression.First - clause.First <= 1
            && dated.Place.Text.Kind(dated.Expression.First) is WordKind.The or WordKind.Weekday or WordKind.Digits or WordKind.DecadeDigits or WordKind.Month or WordKind.Last or WordKind.This or WordKind.Next
                or WordKind.Today or WordKind.Yesterday or WordKind.Tomorrow or WordKind.Late or WordKind.Early or WordKind.Other;
    }

    private HeadlineDraft WriteClause(DatedExpression dated, int index)
    {
        var builder = Builder(dated);
        if (dated.Place.Text.IsAny(dated.Place.Clauses[index].First, "if", "unless"))
            return builder.AddCondition(dated.Place.Clauses, index).Finish();

        if (Matrix.Denies(dated.Place, index))
            return WriteDenied(dated, index);

        AddSubject(builder, dated, index);
        AddMissingAuxiliary(builder, dated.Place, index);
        AddSharedAuxiliary(builder, dated.Place, index);
        builder.AddPredicate(dated.Place.Clauses, index);
        AddObject(builder, dated.Place, index, dated.Expression);
        return builder.EndsWithPhrase ? builder.Finish() : WriteShortSubject(dated, index) ?? WriteContent(dated, index) ?? builder.Finish();
    }

    // "said at a press conference on Friday the laws would be changed": too long as a whole, so only what was said.
    private static HeadlineDraft? WriteContent(DatedExpression dated, int index)
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
    private HeadlineDraft WriteDenied(DatedExpression dated, int index)
    {
        var (clauses, matrix) = (dated.Place.Clauses, Matrix.Of(dated.Place, index));
        var whole = Builder(dated);
        AddSubject(whole, dated, matrix);
        whole.AddPredicate(clauses, matrix);
        if (whole.HoldsAll(clauses[index]))
            return whole.Finish();

        if (dated.Clause.IsAttribute && SubjectFinder.Find(dated.Place, index) is { } noun)
            return Builder(dated).Add(noun).Finish() with { Fault = 0 }; // The summit took place, whatever was never promised of it.

        return whole.Finish();
    }

    // "The dam, built in 1961, failed" and "Born in Accra, Ada Obi": the participle lacks its "was".
    private static void AddMissingAuxiliary(HeadlineBuilder builder, DatedSentence sentence, int index)
    {
        var clause = sentence.Clauses[index];
        var verb = clause.Verbs.First(group => group.IsFinite);
        if (verb.First != clause.First || verb.End != verb.First + 1 || !VerbWords.Find([char.ToLowerInvariant(sentence.Text.Letters(verb.First)[0]), .. sentence.Text.Letters(verb.First)[1..]]).Has(VerbKind.Past))
            return;

        var isAside = index > 0 && index + 1 < sentence.Clauses.Count && !verb.IsSpeech && sentence.Clauses[index + 1] is { Opener: ClauseOpener.Comma, HasVerb: true } && !SubjectFinder.HasOwnSubject(sentence, index + 1) && clause.Opener == ClauseOpener.Comma && !sentence.Clauses[index - 1].HasVerb && !Is(sentence, index - 1, ClauseOpener.Coordinate);
        if ((isAside || sentence.Text.Is(verb.First, "born")) && SubjectFinder.Find(sentence, index) is { } subject)
            builder.AddWas(subject);
    }

    private static bool Is(DatedSentence sentence, int index, ClauseOpener opener) => sentence.Clauses[index].Opener == opener;

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
        if (clause.Opener == ClauseOpener.Relative && index > 0 && !sentence.Text.Is(clause.First, "whose") && verb.End >= expression.First && expression.End >= clause.End - 1 && SubjectFinder.HasOwnSubject(sentence, index)
            && SubjectFinder.LastPhrase(sentence.Text, sentence.Clauses[index - 1]) is { } noun)
        {
            builder.AddObject(noun);
        }
    }

    // "She won her first title in 2011 and her second in 2019": the second date has no verb of its own.
    private HeadlineDraft? WriteGapped(DatedExpression dated)
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
    private static HeadlineDraft? WriteDue(DatedExpression dated)
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
    private static HeadlineDraft? WriteShortSubject(DatedExpression dated, int index)
    {
        if (SubjectFinder.Find(dated.Place, index) is not { } subject || PhraseEnd.FirstPhrase(dated.Place.Text, subject) is not { } head)
            return null;

        var builder = Builder(dated).Add(head).AddPredicate(dated.Place.Clauses, index);
        return builder.EndsWithPhrase ? builder.Finish() : null;
    }

    // "…, with laws expected next month": the date belongs to what the aside tells, not to the verb before it.
    private static HeadlineDraft? WriteAside(DatedExpression dated)
    {
        var clause = dated.Place.Clauses[dated.Clause.Clause];
        if (clause.HasVerb || !dated.Place.Text.Is(clause.First, "with") || dated.Expression.First - clause.First < 4)
            return null;

        // "laws expected next month" lacks its "are".
        var cue = clause.Verbs.FirstOrDefault(verb => !verb.IsFinite && verb.Time is ClauseTime.Future && verb.First > clause.First + 1 && dated.Place.Text.IsAny(verb.First, "expected", "due", "scheduled", "planned", "set", "slated"));
        var builder = Builder(dated);
        return cue.End > 0
            ? builder.Add(new WordRange(clause.First + 1, cue.First)).AddIs(new WordRange(clause.First + 1, cue.First)).Add(new WordRange(cue.First, clause.End)).Finish()
            : builder.Add(new WordRange(clause.First + 1, clause.End)).Finish();
    }

    // "Steve Witkoff said …": who speaks and what is said, or, where both together are too long, only what is said.
    private HeadlineDraft WriteStatement(DatedExpression dated, int index, int content)
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
            if (expression.End == subject.End && expression.First > subject.First && sentence.Text.Kind(expression.First - 1) != WordKind.Of)
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

        // "whose answer is expected" is the bank's answer.
        if (dated.Place.Text.Is(subject.First, "whose") && index > 0 && SubjectFinder.LastPhrase(dated.Place.Text, dated.Place.Clauses[index - 1]) is { } owner)
        {
            builder.AddOwner(_names.Shorten(dated, owner)).Add(subject with { First = subject.First + 1 });
            return;
        }

        // The subject of "Born in Accra" stands behind it; "He born" would be no English.
        if (subject.First > dated.Place.Clauses[index].First && !dated.Place.Clauses[index].Contains(subject.First) && dated.Place.Text.IsAny(subject.First, "he", "she", "it", "they"))
            return;

        if (_names.Replace(dated, subject) is { } name)
        {
            builder.AddName(name);
            builder.Add(subject with { First = subject.First + 1 });
        }
        else if (_names.Crowd(dated, subject) is { } crowd)
            builder.AddName(crowd);
        else if (Antecedent.Of(dated.Place, index, subject) is { } noun && !_names.NamesPerson(dated, noun))
            builder.Add(_names.Shorten(dated, noun));
        else
            builder.Add(_names.Shorten(dated, WithoutLastDate(dated.Place, subject)));
    }
}
