using System.Collections.Immutable;
using StoryExplainer.Stories.Seeds.Vocabulary;

namespace StoryExplainer.Stories.Seeds.Cleaning;

/// <summary>Second step: reads what stands above the text: title, publisher, byline, date, standfirst; the rest of it is page furniture.</summary>
internal static class HeaderReader
{
    /// <summary>A header longer than this is a menu, and a byline below it is none.</summary>
    private const int MostHeaderLines = 80;

    /// <summary>Sentences that may stand between title and byline: a standfirst and a caption without a mark.</summary>
    private const int MostSentencesAboveByline = 2;

    /// <summary>Labels and links are written in Capitals Like These; running text has at least this share of words in small letters.</summary>
    private const double SmallLettersOfText = 0.4;

    /// <summary>A line this long is no label; with many names in it, fewer of its words are small.</summary>
    private const int WordsOfLongLine = 12;
    private const double SmallLettersOfLongText = 0.25;

    /// <summary>Reads the header of a draft and sets where its body starts.</summary>
    public static void Read(ArticleDraft draft)
    {
        draft.TitleLine = TitleFinder.Find(draft);
        var titleIndex = draft.TitleLine is null ? -1 : draft.Lines.IndexOf(draft.TitleLine);
        draft.BodyStart = FindBodyStart(draft.Lines, titleIndex);
        draft.TitleLine?.Keep(LineRole.Title);

        for (var i = 0; i < titleIndex; i++)
        {
            ReadAboveTitle(draft, draft.Lines[i]);
        }

        var afterLabel = false;
        for (var i = titleIndex + 1; i < draft.BodyStart; i++)
        {
            ReadBelowTitle(draft, i, ref afterLabel);
        }
    }

    private static int FindBodyStart(ImmutableArray<ArticleLine> lines, int titleIndex)
    {
        var firstSentence = -1;
        var sentences = 0;
        var lastMeta = -1;
        for (var i = titleIndex + 1; i < lines.Length && i < titleIndex + MostHeaderLines; i++)
        {
            if (!lines[i].IsOpen)
            {
                continue;
            }

            if (IsMeta(lines, i, strict: sentences > 0))
            {
                lastMeta = i;
            }
            else if (lines[i].IsProse)
            {
                firstSentence = firstSentence < 0 ? i : firstSentence;
                if (++sentences > MostSentencesAboveByline)
                {
                    break;
                }
            }
        }

        return firstSentence < 0 ? lines.Length : Math.Max(firstSentence, lastMeta + 1);
    }

    /// <summary>Below the first sentence a name alone could be a heading, so there it takes a label or a date beside it.</summary>
    private static bool IsMeta(ImmutableArray<ArticleLine> lines, int index, bool strict)
    {
        if (IsDateLine(lines[index].Text))
        {
            return true;
        }

        return ReadByline(lines, index) is { } byline
            && (byline.IsLabelled || !strict || byline.Date is not null
                || lines.Skip(index + 1).Take(3).Any(line => IsDateLine(line.Text) || PublisherName.Find(line.Text) is not null));
    }

    /// <summary>A byline by itself, or "Ana Sol | The Courier" above a date line, where only the place tells that the second part is her house.</summary>
    private static Byline? ReadByline(ImmutableArray<ArticleLine> lines, int index)
    {
        var text = lines[index].Text;
        if (Byline.TryRead(text) is { } byline)
        {
            return byline;
        }

        return text.Split(" | ") is [var name, { Length: > 0 and < 40 } house] && ReporterName.IsName(name) && char.IsUpper(house[0]) && !LineShape.EndsSentence(house)
            && index + 1 < lines.Length && IsDateLine(lines[index + 1].Text)
            ? new Byline([name], PublisherName.Find(house), null, false)
            : null;
    }

    private static bool IsDateLine(string text) => DateLine.TryRead(text) is { Rest: var rest } && FitsBesideDate(rest);

    private static bool FitsBesideDate(string rest) => rest.Length == 0 || (rest.Split(' ').Length <= 4 && LineShape.SmallLetterShare(rest) == 0);

    private static void ReadAboveTitle(ArticleDraft draft, ArticleLine line)
    {
        if (line.IsDropped)
        {
            return;
        }

        if (DateLine.TryRead(line.Text) is { } date && FitsBesideDate(date.Rest))
        {
            draft.AddDate(line, date);
            line.Drop("date");
        }
        else if (Byline.TryRead(line.Text) is { IsLabelled: true } byline)
        {
            TakeByline(draft, line, byline);
        }
        else if (PublisherName.Find(line.Text) is { } publisher)
        {
            draft.Publisher ??= publisher;
            line.Drop("publisher");
        }
        else
        {
            line.Drop(line.Furniture?.Reason is { } reason and not "label" ? reason : "navigation");
        }
    }

    private static void ReadBelowTitle(ArticleDraft draft, int index, ref bool afterLabel)
    {
        var line = draft.Lines[index];
        if (line.IsDropped)
        {
            return;
        }

        if (PublisherName.Find(line.Text) is null && ReadByline(draft.Lines, index) is { } byline && (byline.IsLabelled || !line.IsFurniture))
        {
            TakeByline(draft, line, byline);
        }
        else if (DateLine.TryRead(line.Text) is { } date && FitsBesideDate(date.Rest))
        {
            draft.AddDate(line, date);
            TakeRestOfDateLine(draft, line, date.Rest);
            line.Drop("date");
        }
        else if (!line.IsFurniture && PublisherName.Find(line.Text) is { } publisher)
        {
            draft.Publisher ??= publisher;
            line.Drop("publisher");
        }
        else if (IsRoleLine(draft, index) || Byline.IsAnonymous(line.Text))
        {
            line.Drop("byline");
        }
        else if (line.Furniture is { } kind && !(kind.Reach == FurnitureReach.Weak && !afterLabel && OpensText(draft.Lines, index)))
        {
            line.Drop(kind.Reason);
        }
        else if (!(afterLabel && LineShape.SmallLetterShare(line.Text) < SmallLettersNeeded(line)) && (line.IsProse || IsStandfirst(line)))
        {
            line.Keep(LineRole.Text);
        }
        else if (!afterLabel && (OpensText(draft.Lines, index) || (index == draft.BodyStart - 1 && (LineShape.SmallLetterShare(line.Text) > 0 || line.EndsSentence))))
        {
            line.Keep(LineRole.Heading);
        }
        else
        {
            line.Drop("label");
            afterLabel = true;
        }
    }

    /// <summary>"Key points:" stands above text; "Countries:" stands above a list of links.</summary>
    private static bool OpensText(ImmutableArray<ArticleLine> lines, int index) =>
        lines[index].Text.EndsWith(':') && index + 1 < lines.Length && lines[index + 1].IsOpen && (lines[index + 1].IsProse || IsStandfirst(lines[index + 1]));

    private static bool IsStandfirst(ArticleLine line) => line.WordCount >= 5 && LineShape.SmallLetterShare(line.Text) >= SmallLettersNeeded(line);

    private static double SmallLettersNeeded(ArticleLine line) => line.WordCount >= WordsOfLongLine ? SmallLettersOfLongText : SmallLettersOfText;

    /// <summary>"Political correspondent", "BBC News, Nairobi" or "in Lagos" below the reporter's name.</summary>
    private static bool IsRoleLine(ArticleDraft draft, int index)
    {
        var line = draft.Lines[index];
        return draft.Authors.Count > 0 && line.WordCount <= 7 && !line.EndsSentence && draft.Lines[index - 1].Reason == "byline"
            && (Byline.IsRole(line.Text) || line.Text.Split([',', '|', '·'], StringSplitOptions.TrimEntries).Any(part => PublisherName.Find(part) is not null));
    }

    /// <summary>"5 March 2024 | Example News", "5 March 2024 • Ana Sol-Berg".</summary>
    private static void TakeRestOfDateLine(ArticleDraft draft, ArticleLine line, string rest)
    {
        if (rest.Length > 0 && PublisherName.Find(rest) is { } publisher)
        {
            draft.Publisher ??= publisher;
        }
        else if (draft.Authors.Count == 0 && line.Text.AsSpan().IndexOfAny('|', '•', '·') > 0 && line.Text.Contains(rest, StringComparison.Ordinal)
            && ReporterName.IsName(rest) && !draft.Lines.Any(other => Byline.TryRead(other.Text) is { IsLabelled: true }))
        {
            draft.AddAuthors([rest]);
        }
    }

    private static void TakeByline(ArticleDraft draft, ArticleLine line, Byline byline)
    {
        draft.AddAuthors(byline.Authors);
        draft.Publisher ??= byline.Publisher;
        draft.Agency ??= byline.Organisation;
        if (byline.Date is { } date)
        {
            draft.AddDate(line, date);
        }

        line.Drop("byline");
    }
}
