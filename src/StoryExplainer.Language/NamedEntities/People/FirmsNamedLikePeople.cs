using System.Collections.Immutable;
using StoryExplainer.Language.NamedEntities.Words;
using StoryExplainer.Language.Reading;

namespace StoryExplainer.Language.NamedEntities.People;

/// <summary>
/// A firm's short name looks like a person's: "Delta Crown" of "Delta Crown Foods". Where the article has the longer name of an organisation and nothing
/// that only people have, the short name is no person. Bodies called after people ("the Ada Obi Foundation") say nothing.
/// </summary>
internal static class FirmsNamedLikePeople
{
    private static readonly string[] _memorials =
    [
        "Foundation", "Trust", "Prize", "Institute", "Center", "Centre", "University", "School", "Hospital", "Museum", "Library", "Stadium", "Fund", "Memorial", "Award",
        "College", "Theatre", "Theater", "Gallery", "Scholarship", "Airport", "Campaign", "Show", "Society", "Administration",
    ];

    /// <summary>Marks the evidence of such names.</summary>
    public static void Mark(IReadOnlyList<MarkedParagraph> paragraphs, ImmutableArray<NameSpan> names, IReadOnlyList<PersonDraft> people, PersonEvidence[] evidence)
    {
        for (var i = 0; i < people.Count; i++)
        {
            var person = people[i];
            if (!person.HasFullName || person.Mentions.Count == 0 || evidence[i].IsSurelyHuman)
            {
                continue;
            }

            var mention = person.Mentions[0];
            var text = paragraphs[mention.Paragraph].Source.SpanOf(mention.NameStart, mention.End).Of(paragraphs[mention.Paragraph].Source.Paragraph.Text);
            foreach (var name in names)
            {
                if (name.Kind == NameKind.Organisation && IsLonger(paragraphs[name.Paragraph], name, text))
                {
                    evidence[i].IsNameOfThing = true;
                    break;
                }
            }
        }
    }

    private static bool IsLonger(MarkedParagraph paragraph, NameSpan name, string text)
    {
        var longer = paragraph.Source.SpanOf(name.FirstToken, name.EndToken);
        if (longer.Length <= text.Length + 1
            || string.CompareOrdinal(paragraph.Source.Paragraph.Text, longer.Start, text, 0, text.Length) != 0
            || paragraph.Source.Paragraph.Text[longer.Start + text.Length] != ' ')
        {
            return false;
        }

        return !_memorials.Contains(paragraph.Source.TextOf(name.EndToken - 1).ToString());
    }
}
