using StoryExplainer.Language.Dates.Reading;
using StoryExplainer.Language.Dates.Resolving;

namespace StoryExplainer.Language.Dates.Headlines;

/// <summary>Finds what "it" or "they" stands for where its own sentence leaves no choice: the one subject before it, of the same number.</summary>
internal static class Antecedent
{
    /// <summary>The words of that subject; null if there is none, or more than one.</summary>
    public static WordRange? Of(DatedSentence sentence, int index, WordRange pronoun)
    {
        // "Mr Reed said that it could be used": not the speaker.
        if (pronoun.Count != 1 || sentence.Clauses[index].Opener is Clauses.ClauseOpener.That or Clauses.ClauseOpener.Quote || !sentence.Text.IsAny(pronoun.First, "it", "they"))
            return null;

        WordRange? found = null;
        for (var i = 0; i < index; i++)
        {
            if (!sentence.Clauses[i].HasVerb || !SubjectFinder.HasOwnSubject(sentence, i) || SubjectFinder.Find(sentence, i) is not { } subject)
                continue;

            if (found is not null || HeadlineFault.IsPronoun(sentence.Text, subject.First))
                return null;

            found = subject;
        }

        return found is { } only && PhraseEnd.IsPlural(sentence.Text, only) == sentence.Text.Is(pronoun.First, "they") && only.Count <= 8 && sentence.Text.Kind(only.First) != WordKind.Mark ? only : null;
    }
}
