using System.Collections.Immutable;
using StoryExplainer.Stories.Seeds.Vocabulary;

namespace StoryExplainer.Stories.Seeds.Cleaning;

/// <summary>Which part of the page a line belongs to.</summary>
internal enum BodyPart
{
    /// <summary>The article.</summary>
    Article,

    /// <summary>A block of furniture inside the article.</summary>
    Block,

    /// <summary>What follows the article.</summary>
    Tail,
}

/// <summary>Writes the decision about each line of the body: kept as text, heading or list item, or left out with a reason.</summary>
internal static class BodyWriter
{
    private const int MostWordsOfHeading = 16;

    /// <summary>Writes the decisions; <paramref name="parts"/> starts at the first line of the body.</summary>
    public static void Write(ArticleDraft draft, ImmutableArray<BodyPart> parts)
    {
        var opener = "page furniture";
        for (var i = 0; i < parts.Length; i++)
        {
            var line = draft.Lines[draft.BodyStart + i];
            opener = parts[i] == BodyPart.Article ? "page furniture" : line.IsFurniture ? line.Furniture!.Reason : opener;
            if (line.IsDropped)
            {
                continue;
            }

            if (line.IsFurniture)
            {
                line.Drop(line.Furniture!.Reason);
            }
            else if (parts[i] != BodyPart.Article)
            {
                line.Drop(parts[i] == BodyPart.Tail && line.IsProse && opener != "comments" ? "another article" : opener);
            }
            else if (line.Furniture is { Reach: FurnitureReach.Weak } && IsAmongFurniture(draft.Lines, draft.BodyStart + i))
            {
                line.Drop(line.Furniture.Reason);
            }
            else
            {
                line.Keep(RoleOf(draft, draft.BodyStart + i));
            }
        }

        DropHeadingsWithoutText(draft);
    }

    /// <summary>A heading with no text below it is the label of something that was left out.</summary>
    private static void DropHeadingsWithoutText(ArticleDraft draft)
    {
        for (var i = draft.Lines.Length - 1; i >= draft.BodyStart && draft.Lines[i].Role is LineRole.Heading or LineRole.Dropped; i--)
        {
            draft.Lines[i].Drop("label");
        }
    }

    private static bool IsAmongFurniture(ImmutableArray<ArticleLine> lines, int index) =>
        index + 1 >= lines.Length || IsFurniture(lines[index - 1]) || IsFurniture(lines[index + 1]);

    private static bool IsFurniture(ArticleLine line) => line.IsFurniture || (line.IsDropped && line.Reason is not ("caption" or "credit"));

    private static LineRole RoleOf(ArticleDraft draft, int index)
    {
        var line = draft.Lines[index];
        if (line.Source.Hint == LineHint.Heading)
        {
            return LineRole.Heading;
        }

        if (line.Source.Hint == LineHint.ListItem || (ListBullet.Has(line.Text) && HasBulletBeside(draft.Lines, index)))
        {
            return LineRole.ListItem;
        }

        return line.Source.Hint != LineHint.Paragraph && !line.IsProse && line.WordCount <= MostWordsOfHeading && !LineShape.HasQuotation(line.Text) && !line.Text.Contains(". ", StringComparison.Ordinal)
            && (!line.EndsSentence || line.Text[^1] is '?' or ':')
            ? LineRole.Heading
            : LineRole.Text;
    }

    private static bool HasBulletBeside(ImmutableArray<ArticleLine> lines, int index) =>
        (index > 0 && ListBullet.Has(lines[index - 1].Text)) || (index + 1 < lines.Length && ListBullet.Has(lines[index + 1].Text));
}
