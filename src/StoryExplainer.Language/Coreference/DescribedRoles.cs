using System.Collections.Immutable;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Names;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Syntax;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Coreference;

/// <summary>
/// Finds roles in the words that take somebody up again: "The veteran pilot had been out of work", where one person alone can be meant. A description of one word ("the
/// man") or that says no more than the roles which are known adds nothing.
/// </summary>
internal static class DescribedRoles
{
    /// <summary>The name of the rule.</summary>
    public const string Rule = "description of somebody named before";

    private const int Longest = 6;

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

            for (var word = 1; word < sentence.Count; word++)
            {
                if (DescriptionAt(sentence, word) is var (first, end) && end > first && !isQuoted(sentence.Paragraph, sentence.FirstToken + word)
                    && coreference.Resolve(sentence, word).Who is { Kind: ReferentKind.Person } who)
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
        return sentence.Is(first, "the") && end == word + 1 && end - first is > 2 and <= Longest ? (first + 1, end) : default;
    }

    private static void AddTo(ref ImmutableArray<RoleFinding> roles, Sentence sentence, int first, int end)
    {
        var known = roles;
        var isKnown = Enumerable.Range(first, end - first).All(word => known.Any(role => role.Text.Contains(sentence.TextOf(word).ToString(), StringComparison.OrdinalIgnoreCase)));
        if (isKnown)
            return;

        var passage = sentence.PassageOf(first, end);
        roles = roles.Add(new RoleFinding(passage.Span.Of(sentence.Text), passage, Rule));
    }
}
