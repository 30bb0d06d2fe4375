using System.Collections.Immutable;
using StoryExplainer.Language.NamedEntities.Words;
using StoryExplainer.Language.Reading;

namespace StoryExplainer.Language.NamedEntities.People;

/// <summary>
/// Turns what the tagger found into namings of people: spans that belong together are joined, a person at the edge of an organisation is parted
/// from it, and what the tagger missed is added. Captions and lines of credit name nobody of the story.
/// </summary>
internal static class NamingReader
{
    /// <summary>An organisation less sure than this may be a person after all.</summary>
    private const float DoubtfulMargin = 4;

    /// <summary>All namings in reading order.</summary>
    public static List<NameMention> Read(MarkedParagraph[] paragraphs, ImmutableArray<NameSpan> names)
    {
        var mentions = new List<NameMention>();
        for (var i = 0; i < names.Length; i++)
        {
            var name = names[i];
            var paragraph = paragraphs[name.Paragraph];
            var start = name.Kind == NameKind.Person ? name.FirstToken : StartOfPerson(paragraph, name);
            if (start < 0 || start > name.FirstToken)
            {
                paragraph.SetEntity(name.FirstToken, start < 0 ? name.EndToken : start, name.Kind);
            }

            if (start < 0 || !NamesPeople(paragraph))
            {
                continue;
            }

            var end = name.EndToken;
            while (JoinedAfter(paragraph, end, names, i) is var joined and > 0)
            {
                i += joined;
                end = names[i].EndToken;
            }

            if (MentionReader.Read(paragraph, start, end, name.Margin) is { } read && ContextNamings.Strengthen(paragraph, read) is var mention && !IsPartOfFirm(paragraph, mention))
            {
                mentions.Add(mention);
                paragraph.SetName(mention.NameStart, mention.End, MarkedParagraph.SomePerson);
            }
        }

        ContextNamings.Add(paragraphs.Where(NamesPeople), names, mentions);
        var spreader = new MentionSpreader(paragraphs, names);
        spreader.Learn(mentions);
        foreach (var paragraph in paragraphs)
        {
            if (NamesPeople(paragraph))
            {
                spreader.Spread(paragraph, mentions);
            }
        }

        mentions.Sort((left, right) => left.Paragraph != right.Paragraph ? left.Paragraph.CompareTo(right.Paragraph) : left.NameStart.CompareTo(right.NameStart));
        return mentions;
    }

    /// <summary>Not a caption and not "X and Y contributed to this report".</summary>
    private static bool NamesPeople(MarkedParagraph paragraph) =>
        paragraph.Source.Paragraph.Kind != ParagraphKind.Caption
        && !paragraph.Source.Paragraph.Text.Contains("contributed to this ", StringComparison.Ordinal)
        && !paragraph.Source.Paragraph.Text.Contains("contributed reporting", StringComparison.Ordinal)
        && !paragraph.Source.Paragraph.Text.AsSpan().TrimStart('(').StartsWith("Reporting by ", StringComparison.Ordinal);

    private static int StartOfPerson(MarkedParagraph paragraph, NameSpan name)
    {
        if (name.Kind != NameKind.Organisation)
        {
            return -1;
        }

        return IsDoubtful(paragraph, name) ? name.FirstToken : OrganisationTail.StartOfPerson(paragraph, name.FirstToken, name.EndToken);
    }

    /// <summary>"analyst Ada Obi": two words, the first a given name, directly after a role, and the tagger was not sure.</summary>
    private static bool IsDoubtful(MarkedParagraph paragraph, NameSpan name) =>
        name.EndToken - name.FirstToken == 2 && name.Margin < DoubtfulMargin && paragraph.IsRoleNoun(name.FirstToken - 1)
        && PersonLexicon.IsGivenName(paragraph.Source.TextOf(name.FirstToken));

    /// <summary>How many of the spans after one belong to it: usually none; two where the nickname between them was tagged too.</summary>
    private static int JoinedAfter(MarkedParagraph paragraph, int end, ImmutableArray<NameSpan> names, int index)
    {
        for (var count = 1; count < 3 && index + count < names.Length; count++)
        {
            if (AreJoined(paragraph, end, names[index + count], paragraph.Index) && (count == 1 || IsNickname(paragraph, end, names[index + count].FirstToken)))
            {
                return count;
            }
        }

        return 0;
    }

    /// <summary>Two names with nothing, "bin" or a nickname between them are one: the tagger sometimes parts long names.</summary>
    private static bool AreJoined(MarkedParagraph paragraph, int end, NameSpan next, int index) =>
        next.Kind == NameKind.Person && next.Paragraph == index
        && (next.FirstToken == end || (next.FirstToken == end + 1 && NameEdges.IsApostropheOfName(paragraph, end)) || (NameEdges.SonOf(paragraph, end) is var son and > 0 && next.FirstToken == end + son) || IsNickname(paragraph, end, next.FirstToken));

    /// <summary>The words between "Ada" and "Obi" in quotation marks, at most three: <c>Ada "the Gull" Obi</c>.</summary>
    private static bool IsNickname(MarkedParagraph paragraph, int end, int next) =>
        next - end is > 2 and < 6 && IsQuote(paragraph, end) && IsQuote(paragraph, next - 1);

    private static bool IsQuote(MarkedParagraph paragraph, int token) => paragraph.Source.TextOf(token) is "\"" or "“" or "”" or "'" or "‘" or "’";

    /// <summary>Two surnames joined by an ampersand are a firm.</summary>
    private static bool IsPartOfFirm(MarkedParagraph paragraph, NameMention mention) =>
        mention.Form.IsOneWord && !mention.HasHonorific && (paragraph.Says(mention.NameStart - 1, "&") || paragraph.Says(mention.End, "&"));
}
