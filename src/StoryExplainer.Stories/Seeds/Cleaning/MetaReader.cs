using System.Collections.Immutable;
using StoryExplainer.Stories.Seeds.Cleaning.Learned;

namespace StoryExplainer.Stories.Seeds.Cleaning;

/// <summary>Reads reporters, date and publisher from the lines that tell of the article: byline, date line, section, credit line.</summary>
internal static class MetaReader
{
    /// <summary>Reads all such lines of a draft and leaves them out.</summary>
    public static void Read(ArticleDraft draft)
    {
        for (var i = 0; i < draft.Lines.Length; i++)
        {
            if (draft.Classes[i] is LineClass.MetaAbove or LineClass.Meta)
            {
                ReadLine(draft, i);
            }
        }
    }

    private static void ReadLine(ArticleDraft draft, int index)
    {
        var line = draft.Lines[index];
        if (RightsNotice.IsOne(line.Text))
        {
            line.Drop("rights line");
        }
        else if (PublisherName.Find(line.Text) is null && ReadByline(draft, index) is { } byline)
        {
            TakeByline(draft, line, byline);
        }
        else if (DateLine.TryRead(line.Text) is { } date)
        {
            draft.AddDate(line, date);
            TakeRestOfDateLine(draft, line, date.Rest);
            line.Drop("date");
        }
        else if (PublisherName.Find(line.Text) is { } publisher)
        {
            draft.Publisher ??= publisher;
            line.Drop("publisher");
        }
        else if (Byline.IsAnonymous(line.Text) || (index > 0 && draft.Lines[index - 1].Reason == "byline" && line.WordCount <= 7))
        {
            line.Drop("byline");
        }
        else
        {
            line.Drop("label");
        }
    }

    /// <summary>A byline by itself, "By" with the name on the next line, or "Ana Sol | The Courier", where only the place tells that the second part is her house.</summary>
    private static Byline? ReadByline(ArticleDraft draft, int index)
    {
        var text = draft.Lines[index].Text;
        if (index > 0 && BareLabel(draft.Lines[index - 1].Text) && Byline.TryRead("By " + text) is { } below)
        {
            return below;
        }

        if (Byline.TryRead(text) is { } byline)
        {
            return byline;
        }

        return text.Split(" | ") is [var name, { Length: > 0 and < 40 } house] && ReporterName.IsName(name) && char.IsUpper(house[0]) && !LineShape.EndsSentence(house)
            ? new Byline([name], PublisherName.Find(house), null, false)
            : null;
    }

    private static bool BareLabel(string text) => text.TrimEnd(':', ' ').ToUpperInvariant() is "BY" or "WRITTEN BY" or "WORDS BY" or "AUTHOR" or "STORY BY" or "REPORT BY";

    /// <summary>"5 March 2024 | Example News", "5 March 2024 • Ana Sol-Berg".</summary>
    private static void TakeRestOfDateLine(ArticleDraft draft, ArticleLine line, string rest)
    {
        if (rest.Length > 0 && PublisherName.Find(rest) is { } publisher)
        {
            draft.Publisher ??= publisher;
        }
        else if (draft.Authors.Count == 0 && line.Text.AsSpan().IndexOfAny('|', '•', '·') > 0 && line.Text.Contains(rest, StringComparison.Ordinal) && ReporterName.IsName(rest))
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
