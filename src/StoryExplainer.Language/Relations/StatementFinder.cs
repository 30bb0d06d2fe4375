using System.Collections.Immutable;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.NamedEntities.People;
using StoryExplainer.Language.NamedEntities.Roles;
using StoryExplainer.Language.NamedEntities.Words;
using StoryExplainer.Language.Tokenization;

namespace StoryExplainer.Language.Relations;

/// <summary>
/// Finds who is said to have done what with whom. Being named in one paragraph is not a link: a verb or a meeting must join the two, outside
/// quotations, without "not", "if" or "might".
/// </summary>
internal static class StatementFinder
{
    /// <summary>Finds the statements of an article, in reading order.</summary>
    public static ImmutableArray<StatementFinding> Find(TokenizedArticle article, PeopleFindings people)
    {
        if (people.Reading is not { } reading || people.People.Length < 2)
        {
            return [];
        }

        var found = new List<StatementFinding>();
        foreach (var paragraph in reading.Paragraphs)
        {
            if (reading.Mentions[paragraph.Index].Count == 0 || paragraph.Source.Paragraph.Kind == ParagraphKind.Caption)
            {
                continue;
            }

            foreach (var sentence in paragraph.Source.Sentences)
            {
                FindIn(new StatementSentence(reading, people.Genders, paragraph, sentence), found);
            }
        }

        return [.. found.Distinct()];
    }

    private static void FindIn(StatementSentence sentence, List<StatementFinding> found)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var kinds = sentence.Paragraph[i];
            if ((kinds & (WordKinds.MutualVerb | WordKinds.DirectedVerb | WordKinds.JointVerb | WordKinds.Meeting)) == WordKinds.None
                || sentence.Paragraph.NameAt(i) >= 0 || RoleFinder.IsQuoted(sentence.Paragraph, i))
            {
                continue;
            }

            if ((kinds & WordKinds.Meeting) != WordKinds.None)
            {
                MeetingStatements.Find(sentence, i, found);
            }

            if ((kinds & (WordKinds.MutualVerb | WordKinds.DirectedVerb | WordKinds.JointVerb)) != WordKinds.None)
            {
                VerbStatements.Find(sentence, i, found);
            }
        }
    }
}
