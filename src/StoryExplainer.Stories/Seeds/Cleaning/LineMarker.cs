using System.Text.RegularExpressions;
using StoryExplainer.Stories.Seeds.Vocabulary;

namespace StoryExplainer.Stories.Seeds.Cleaning;

/// <summary>First step: leaves out the lines that are no part of an article wherever they stand, judged by themselves and by their neighbours.</summary>
internal static partial class LineMarker
{
    private static readonly FurnitureKind Stamp = new("comments", FurnitureReach.HardEnd);
    private static readonly FurnitureKind Rights = new("rights line", FurnitureReach.HardEnd);
    private static readonly FurnitureKind EndMark = new("end mark", FurnitureReach.HardEnd);

    /// <summary>Marks the lines of a draft.</summary>
    public static void Mark(ArticleDraft draft)
    {
        var isBehindText = false;
        foreach (var line in draft.Lines)
        {
            MarkAlone(line, isBehindText);
            isBehindText |= line.IsOpen && line.IsProse;
        }

        MarkCaptions(draft);
        MarkRepetitions(draft);
    }

    private static void MarkAlone(ArticleLine line, bool isBehindText)
    {
        if (line.Source.Hint == LineHint.OutsideArticle)
        {
            line.Drop("page furniture");
        }
        else if (line.Source.Hint == LineHint.Title)
        {
            line.Furniture = null;
        }
        else if (RightsNotice.IsOne(line.Text))
        {
            line.Furniture = Rights;
            line.Drop("rights line");
        }
        else if (EndMarks().IsMatch(line.Text))
        {
            line.Furniture = EndMark;
            line.Drop("end mark");
        }
        else if (line.WordCount == 0 || AddressAlone().IsMatch(line.Text))
        {
            line.Drop(line.WordCount == 0 ? "no words" : "address");
        }
        else if (isBehindText && CommentStamp().IsMatch(line.Text))
        {
            line.Furniture = Stamp;
            line.Drop("comments");
        }
        else if (PostStamp().IsMatch(line.Text))
        {
            line.Drop("embedded post");
        }
        else if (EditionLine.IsOne(line))
        {
            line.Drop("edition");
        }
        else if (OtherLanguage.IsIn(line))
        {
            line.Drop("other language");
        }
    }

    /// <summary>A credit alone belongs to the caption beside it, which has no mark of its own: the line behind it, or the one before if that is no sentence.</summary>
    private static void MarkCaptions(ArticleDraft draft)
    {
        var lines = draft.Lines;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].IsOpen)
            {
                continue;
            }

            if (lines[i].Source.Hint == LineHint.Caption)
            {
                lines[i].Drop("caption");
            }
            else if (CaptionLine.IsCreditAlone(lines[i].Text))
            {
                lines[i].Drop("credit");
                MarkNeighbour(lines, i);
            }
            else if (CaptionLine.IsCaption(lines[i].Text))
            {
                lines[i].Drop("caption");
            }
        }
    }

    private static void MarkNeighbour(System.Collections.Immutable.ImmutableArray<ArticleLine> lines, int credit)
    {
        if (credit + 1 < lines.Length && IsBareCaption(lines[credit + 1]) && !lines[credit + 1].Source.AfterGap)
        {
            lines[credit + 1].Drop("caption");
        }
        else if (credit > 1 && IsBareCaption(lines[credit - 1]) && !lines[credit].Source.AfterGap)
        {
            lines[credit - 1].Drop("caption");
        }
    }

    private static bool IsBareCaption(ArticleLine line) => line.IsOpen && !line.IsFurniture && line.WordCount is >= 3 and <= 40 && !LineShape.HasQuotation(line.Text);

    private static void MarkRepetitions(ArticleDraft draft)
    {
        var repeats = RepetitionFinder.Find(draft.Lines);
        for (var i = 0; i < repeats.Length; i++)
        {
            if (repeats[i] >= 0 && draft.Lines[i].IsOpen)
            {
                draft.Lines[i].Drop(draft.Lines[repeats[i]].Reason == "caption" ? "caption" : $"repeats line {draft.Lines[repeats[i]].Number}");
                if (i + 1 < repeats.Length && IsAttribution(draft.Lines[i + 1]))
                {
                    draft.Lines[i + 1].Drop("pull quote");
                }
            }
        }
    }

    /// <summary>The name below a pull quote.</summary>
    private static bool IsAttribution(ArticleLine line) =>
        line.IsOpen && !line.Source.AfterGap && !line.EndsSentence && line.WordCount is >= 2 and <= 12 && LineShape.SmallLetterShare(line.Text) < 0.6 && line.Source.Hint == LineHint.None;

    [GeneratedRegex(@"^(?:https?://|www\.)\S+$|^@\w{2,30}$|^(?:[\w.+-]+@[\w-]+\.[\w.]+)$|^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|co\.uk|com\.au|gov|info)(?:/\S*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex AddressAlone();

    [GeneratedRegex(@"^#\s*\d{4}-\d\d-\d\d at \d|^(?:\S+ ){0,4}\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago(?: (?:edited|reply|share|report|like)\b.*)?$|^(?:\S+ ){0,4}says:$|^(?:reply|like|dislike|report|share)(?:\s*[·|•]?\s*(?:reply|like|dislike|report|share|\d+))+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CommentStamp();

    [GeneratedRegex(@"^[—–-]\s?.{1,60}\(@\w+\)|pic\.twitter\.com/|^\d{1,2}:\d{2}(?: [AaPp][Mm])? · \w+ \d", RegexOptions.CultureInvariant)]
    private static partial Regex PostStamp();

    [GeneratedRegex(@"^\W{0,3}(?:#{2,}|-?30-|ENDS?|END OF RELEASE)\W{0,3}$|^#\s?#\s?#$", RegexOptions.CultureInvariant)]
    private static partial Regex EndMarks();
}
