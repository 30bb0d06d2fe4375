using System.Collections.Immutable;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Roles;
using StoryExplainer.Language.Syntax;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Coreference;

/// <summary>
/// Finds roles in the words that take somebody up again: "The veteran pilot had been out of work", "she is a pilot", "A former pilot, she …",
/// where one person alone can be meant. A description of one word ("the man") or that says no more than the roles which are known adds nothing.
/// </summary>
internal static class DescribedRoles
{
    /// <summary>The name of the rule.</summary>
    public const string Rule = "description of somebody named before";

    private const int Longest = 6;
    private const int LongestStated = 24;

    // "The prime minister" is whoever holds the office, whomever the text spoke of last.
    private static readonly string[] _offices = ["minister", "president", "governor", "mayor", "secretary", "chancellor", "premier", "king", "queen", "pope", "emperor"];

    // Set on the open and the written articles.
    private const float LeastBelief = 0.5f;

    /// <summary>The people, with what descriptions say that they are.</summary>
    /// <param name="document">The article.</param>
    /// <param name="people">Its people.</param>
    /// <param name="coreference">Says whom a description means.</param>
    /// <param name="isQuoted">True if a token (paragraph, token) stands inside of quotation marks.</param>
    public static PeopleFindings Add(Document document, PeopleFindings people, CoreferenceResolver coreference, Func<int, int, bool> isQuoted)
    {
        var roles = people.People.Select(person => person.Roles).ToArray();
        foreach (var sentence in document.Sentences)
        {
            if (document.Tokenized.Paragraphs[sentence.Paragraph].Paragraph.Kind is not ParagraphKind.Text)
                continue;

            for (var word = 0; word < sentence.Count; word++)
            {
                if (isQuoted(sentence.Paragraph, sentence.FirstToken + word))
                    continue;

                var (first, end) = DescriptionAt(sentence, word);
                var meant = word;
                if (end <= first)
                    (first, end, meant) = StatementAt(sentence, word);
                if (end > first && coreference.Resolve(sentence, meant).Who is { Kind: ReferentKind.Person } who)
                    AddTo(ref roles[who.Index], sentence, first, end);
            }
        }

        return people with { People = [.. people.People.Select((person, index) => person with { Roles = roles[index] })] };
    }

    // The words behind "the" of a subject that names nobody, up to its noun; empty where it is none.
    private static (int First, int End) DescriptionAt(Sentence sentence, int word)
    {
        if (sentence.TagOf(word) != PartOfSpeech.Noun || sentence.RelationOf(word) is not (Relation.Subject or Relation.PassiveSubject) || !PersonDescriptions.IsSinglePerson(sentence.TextOf(word)))
            return default;

        var (first, end) = sentence.PhraseOf(word);
        return sentence.Is(first, "the") && !sentence.Is(word, _offices) && end == word + 1 && end - first is > 2 and <= Longest ? (first + 1, end) : default;
    }

    // What is said of "he" or "she", with the pronoun; empty where nothing is.
    private static (int First, int End, int Pronoun) StatementAt(Sentence sentence, int word)
    {
        if (RoleSpans.SubjectOfStatement(sentence, word) is >= 0 and var subject && sentence.Is(subject, "he", "she"))
        {
            var (first, end) = RoleSpans.StatedPhrase(sentence, word);
            return first < end && end - first <= LongestStated && (subject < first || subject >= end) && PersonDescriptions.IsSinglePerson(sentence.TextOf(word)) && RoleSpans.BeliefOf(sentence, first, end) >= LeastBelief ? (first, end, subject) : default;
        }

        // "A former pilot, she …"
        if (word > 0 && sentence.Is(word, "he", "she") && sentence.Is(word - 1, ",") && sentence.Is(0, "a", "an", "the", "one") && RoleSpans.BeliefOf(sentence, 0, word - 1) >= LeastBelief
            && sentence.HeadOfRun(0, word - 1) is var head && sentence.TagOf(head) == PartOfSpeech.Noun && PersonDescriptions.IsSinglePerson(sentence.TextOf(head)))
            return (0, word - 1, word);

        return default;
    }

    private static void AddTo(ref ImmutableArray<RoleFinding> roles, Sentence sentence, int first, int end)
    {
        var known = roles;
        var isKnown = Enumerable.Range(first, end - first).All(word => known.Any(role => role.Text.Contains(sentence.TextOf(word).ToString(), StringComparison.OrdinalIgnoreCase)));
        var passage = sentence.PassageOf(first, end);
        if (isKnown || known.Any(role => role.Passage.Paragraph == passage.Paragraph && role.Passage.Span.Overlaps(passage.Span)))
            return;

        roles = roles.Add(new RoleFinding(passage.Span.Of(sentence.Text), passage, Rule));
    }
}
