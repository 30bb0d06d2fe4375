using System.Collections.Immutable;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Names;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Roles;
using StoryExplainer.Language.Syntax;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Coreference;

/// <summary>
/// Finds roles in the words that take somebody up again: "The veteran pilot had been out of work", "a plea from the disgraced pilot", "she is a pilot", "A former pilot, she …",
/// where one person alone can be meant. A description of one word ("the man") or that says no more than the roles which are known adds nothing.
/// </summary>
internal static class DescribedRoles
{
    /// <summary>The name of the rule.</summary>
    public const string Rule = "description of somebody named before";

    private const int Longest = 6;
    private const int LongestStated = 24;

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

    // The words behind "the" of a noun that names nobody, up to the noun; empty where it is none.
    private static (int First, int End) DescriptionAt(Sentence sentence, int word)
    {
        if (sentence.TagOf(word) != PartOfSpeech.Noun || !PersonDescriptions.IsSinglePerson(sentence.TextOf(word)) || sentence.RelationOf(word) is Relation.Compound or Relation.Apposition or Relation.Flat)
            return default;

        var (first, end) = sentence.PhraseOf(word);
        while (first < word && sentence.TagOf(first) == PartOfSpeech.Adposition)
            first++;
        if (!sentence.Is(first, "the") || end != word + 1 || end - first is <= 2 or > Longest || sentence.ChildOf(word, Relation.Copula) >= 0)
            return default;

        return sentence.RelationOf(word) is Relation.Subject or Relation.PassiveSubject || RoleSpans.BeliefOf(sentence, first + 1, end) >= LeastBelief ? (first + 1, end) : default;
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
