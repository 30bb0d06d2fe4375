using System.Collections.Immutable;
using StoryExplainer.Stories.Seeds.Cleaning.Learned;

namespace StoryExplainer.Stories.Seeds.Cleaning;

/// <summary>Reads reporters, date and publisher from the lines that tell of the article: byline, date line, section, credit line.</summary>
internal static class MetaReader
{
    private const int MostWordsOfRole = 7;
    private const int MostWordsOfStamp = 10;

    /// <summary>Reads all such lines of a draft and leaves them out.</summary>
    public static void Read(ArticleDraft draft)
    {
        var bylines = new List<(int Index, Byline Byline)>();
        for (var i = 0; i < draft.Lines.Length; i++)
        {
            if (draft.Classes[i] is LineClass.MetaAbove or LineClass.Meta)
            {
                ReadLine(draft, i, bylines);
            }
        }

        ReadHead(draft, bylines);
        DropStamps(draft);
        TakeBylines(draft, bylines);
    }

    /// <summary>
    /// A line between the title and the text that says in so many words that it is a byline is one, and one that is nothing but a day is the date, where no other line was taken for either:
    /// among buttons and offers they are easily taken for furniture.
    /// </summary>
    private static void ReadHead(ArticleDraft draft, List<(int Index, Byline Byline)> bylines)
    {
        var title = draft.Classes.IndexOf(LineClass.Title);
        var hasAuthors = bylines.Any(line => line.Byline.Authors.Length > 0);
        for (var i = title + 1; title >= 0 && i < draft.Lines.Length && !(draft.Classes[i] == LineClass.Text && draft.Lines[i].IsProse); i++)
        {
            var line = draft.Lines[i];
            if (line.IsDropped || draft.Classes[i] is LineClass.Text or LineClass.Caption)
            {
                continue;
            }

            if (!hasAuthors && Byline.TryRead(line.Text) is { IsLabelled: true, Authors.Length: > 0 } byline)
            {
                bylines.Add((i, byline));
                line.Drop("byline");
                hasAuthors = true;
            }
            else if (draft.Published is null && DateLine.TryRead(line.Text) is { Day: not null, Rest: "" } date)
            {
                draft.AddDate(line, date);
                line.Drop("date");
            }
        }
    }

    /// <summary>A line that only says when the page was last changed or looked at is no part of the text, wherever it stands: "Content current as of: 14 July 2023".</summary>
    private static void DropStamps(ArticleDraft draft)
    {
        for (var i = 0; i < draft.Lines.Length; i++)
        {
            var line = draft.Lines[i];
            if (draft.Classes[i] == LineClass.Text && !line.IsDropped && line.WordCount <= MostWordsOfStamp && DateLine.TryRead(line.Text) is { Label: DateLabel.Updated, Rest: "", Day: not null })
            {
                line.Drop("date");
            }
        }
    }

    private static void ReadLine(ArticleDraft draft, int index, List<(int Index, Byline Byline)> bylines)
    {
        var line = draft.Lines[index];
        if (draft.Classes[index] == LineClass.Meta && NewsAgency.FindAtStart(line.Text) is { } agency)
        {
            draft.Agency ??= agency;
        }

        if (RightsNotice.IsOne(line.Text))
        {
            line.Drop("rights line");
        }
        else if (!IsBelowLabel(draft, index) && PublisherName.Find(line.Text) is { } publisher)
        {
            draft.Publisher ??= publisher;
            line.Drop("publisher");
        }
        else if (ReadByline(draft, index) is { } byline)
        {
            bylines.Add((index, byline));
            line.Drop("byline");
        }
        else if (DateLine.TryRead(line.Text) is { } date)
        {
            draft.AddDate(line, date);
            draft.Publisher ??= line.Text.Split(['|', '/', '•', '·'], StringSplitOptions.TrimEntries).Select(PublisherName.Find).FirstOrDefault(name => name is not null) ?? PublisherName.Find(date.Rest);
            line.Drop("date");
        }
        else
        {
            line.Drop(IsBareLabel(line.Text) || Byline.IsAnonymous(line.Text) || IsRoleBelowName(draft, index) ? "byline" : "label");
        }
    }

    /// <summary>"Political correspondent", "BBC News, Nairobi" or "in Lagos" below the reporter's name.</summary>
    private static bool IsRoleBelowName(ArticleDraft draft, int index) =>
        index > 0 && draft.Lines[index - 1].Reason == "byline" && draft.Lines[index].WordCount <= MostWordsOfRole;

    /// <summary>A byline by itself, "By" with the name on the next line, or "Ana Sol | The Courier", where only the place tells that the second part is her house.</summary>
    private static Byline? ReadByline(ArticleDraft draft, int index)
    {
        var text = draft.Lines[index].Text;
        if (Byline.TryRead(text) is { IsLabelled: true, Authors.Length: > 0 } whole)
        {
            return whole;
        }

        if (IsBelowLabel(draft, index) && (Byline.TryRead("By " + text) ?? Byline.TryReadLoosely("By " + text)) is { } below)
        {
            return below;
        }

        if (Byline.TryRead(text) is { } byline)
        {
            return byline;
        }

        return text.Split(" | ") is [var name, { Length: > 0 and < 40 } house] && ReporterName.IsName(name) && char.IsUpper(house[0]) && !LineShape.EndsSentence(house)
            ? new Byline([name], PublisherName.Find(house), DateLine.TryRead(house), false)
            : LineShape.EndsSentence(text) && !text.Contains('@') && !text.EndsWith(".m.", StringComparison.OrdinalIgnoreCase) ? null : Byline.TryReadLoosely(text);
    }

    private static bool IsBelowLabel(ArticleDraft draft, int index) => index > 0 && IsBareLabel(draft.Lines[index - 1].Text);

    private static bool IsBareLabel(string text) => text.TrimEnd(':', ' ').ToUpperInvariant() is "BY" or "WRITTEN BY" or "WORDS BY" or "AUTHOR" or "STORY BY" or "REPORT BY" or "AUTHOR OF THE ARTICLE" or "REPORTER" or "POSTED BY";

    /// <summary>
    /// A line that says that it is a byline outweighs those that only look like one, for section labels are often names: "Taylor Swift" above a report about her.
    /// For the same reason a bare name counts only if the text does not speak of that person, and one above the title only if none stands below.
    /// </summary>
    private static void TakeBylines(ArticleDraft draft, List<(int Index, Byline Byline)> bylines)
    {
        foreach (var (index, byline) in bylines)
        {
            draft.Publisher ??= byline.Publisher;
            draft.Agency ??= byline.Organisation;
            if (byline.Date is { } date)
            {
                draft.AddDate(draft.Lines[index], date);
            }
        }

        var labelled = bylines.Where(line => line.Byline.IsLabelled && line.Byline.Authors.Length > 0).Select(line => line.Index).ToHashSet();
        draft.HasLabelledByline = labelled.Count > 0;
        var bare = bylines.Where(line => !line.Byline.IsLabelled && !IsInText(draft, line.Byline)).ToArray();
        var below = Array.FindAll(bare, line => draft.Classes[line.Index] == LineClass.Meta);
        var chosen = labelled.Count > 0
            ? bylines.Where(line => labelled.Contains(line.Index) || (labelled.Contains(line.Index - 1) && below.Contains(line) && line.Byline.Date is null))
            : FirstGroup(draft, below.Length > 0 ? below : bare);
        draft.AddAuthors(chosen.SelectMany(line => line.Byline.Authors));
        if (draft.Authors.Count == 0 && draft.Agency is { } agency)
        {
            draft.AddAuthors([agency]);
        }
    }

    /// <summary>Bare names that stand together, roles and dates between them; a name further down is somebody else's.</summary>
    private static IEnumerable<(int Index, Byline Byline)> FirstGroup(ArticleDraft draft, (int Index, Byline Byline)[] lines)
    {
        var last = -1;
        foreach (var line in lines)
        {
            if (last >= 0 && Enumerable.Range(last, line.Index - last).Any(i => draft.Classes[i] is LineClass.Text))
            {
                yield break;
            }

            last = line.Index;
            yield return line;
        }
    }

    private static bool IsInText(ArticleDraft draft, Byline byline) =>
        byline.Authors.Length > 0 && Enumerable.Range(0, draft.Lines.Length).Any(i => draft.Classes[i] is LineClass.Text or LineClass.Title && byline.Authors.All(name => draft.Lines[i].Text.Contains(name, StringComparison.OrdinalIgnoreCase)));
}
