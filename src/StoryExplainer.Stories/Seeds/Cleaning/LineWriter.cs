using System.Collections.Immutable;
using StoryExplainer.Stories.Seeds.Cleaning.Learned;

namespace StoryExplainer.Stories.Seeds.Cleaning;

/// <summary>Writes what was decided of each line: kept as text, heading or list item, or left out with a reason in the editor's words.</summary>
internal static class LineWriter
{
    private const int MostWordsOfHeading = 16;
    private const int MostWordsOfLabelAboveText = 3;

    /// <summary>Writes the decisions of a draft for all lines that have none yet.</summary>
    public static void Write(ArticleDraft draft)
    {
        var repeats = RepetitionFinder.Find(draft.Lines);
        var firstParagraph = Enumerable.Range(0, draft.Lines.Length).FirstOrDefault(i => draft.Classes[i] == LineClass.Text && draft.Lines[i].IsProse, draft.Lines.Length);
        for (var i = 0; i < draft.Lines.Length; i++)
        {
            var line = draft.Lines[i];
            if (line.Role != LineRole.Undecided)
            {
                continue;
            }

            if (draft.Classes[i] == LineClass.Text)
            {
                line.Keep(RoleOf(draft.Lines, i, isAboveText: i < firstParagraph));
            }
            else
            {
                line.Drop(ReasonOf(draft, i, repeats[i]));
            }
        }

        DropHeadingsWithoutText(draft.Lines);
    }

    private static string ReasonOf(ArticleDraft draft, int index, int repeated)
    {
        var line = draft.Lines[index];
        return line.WordCount == 0 ? "no words"
            : RightsNotice.IsOne(line.Text) ? "rights line"
            : EditionLine.IsOne(line) ? "edition"
            : draft.Classes[index] == LineClass.Caption ? CaptionLine.IsCreditAlone(line.Text) ? "credit" : "caption"
            : draft.Classes[index] == LineClass.Above ? "navigation"
            : repeated >= 0 && repeated < draft.Lines.Length && draft.Lines[repeated].Role == LineRole.Text ? $"repeats line {draft.Lines[repeated].Number}"
            : draft.Classes[index] == LineClass.After && line.IsProse && line.WordCount >= 12 ? "behind the article"
            : FurnitureReason.Of(line.Text);
    }

    /// <summary>A heading with no text below it is the label of something that was left out.</summary>
    private static void DropHeadingsWithoutText(ImmutableArray<ArticleLine> lines)
    {
        for (var i = lines.Length - 1; i >= 0 && lines[i].Role is LineRole.Heading or LineRole.Dropped; i--)
        {
            if (lines[i].Role == LineRole.Heading)
            {
                lines[i].Drop("label");
            }
        }
    }

    private static LineRole RoleOf(ImmutableArray<ArticleLine> lines, int index, bool isAboveText)
    {
        var line = lines[index];
        if (line.Source.Hint == LineHint.Heading)
        {
            return LineRole.Heading;
        }

        if (line.Source.Hint is LineHint.ListItem or LineHint.TableRow || (ListBullet.Has(line.Text) && HasBulletBeside(lines, index)))
        {
            return LineRole.ListItem;
        }

        // Above the first paragraph a line without a full stop is a standfirst or a key point; only a label such as "Key points:" is a heading there.
        var mostWords = isAboveText ? MostWordsOfLabelAboveText : MostWordsOfHeading;
        return line.Source.Hint != LineHint.Paragraph && !line.IsProse && line.WordCount <= mostWords && !LineShape.HasQuotation(line.Text) && !line.Text.Contains(". ", StringComparison.Ordinal)
            && (!line.EndsSentence || line.Text[^1] is '?' or ':')
            ? LineRole.Heading
            : LineRole.Text;
    }

    private static bool HasBulletBeside(ImmutableArray<ArticleLine> lines, int index) =>
        (index > 0 && ListBullet.Has(lines[index - 1].Text)) || (index + 1 < lines.Length && ListBullet.Has(lines[index + 1].Text));
}
