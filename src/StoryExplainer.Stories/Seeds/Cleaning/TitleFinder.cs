using StoryExplainer.Stories.Seeds.Vocabulary;

namespace StoryExplainer.Stories.Seeds.Cleaning;

/// <summary>Finds the title among the lines above the text, and takes the publisher's name off it.</summary>
internal static class TitleFinder
{
    private const int MostLinesAbove = 120;
    private const int MostWords = 30;
    private const int WordsOfKicker = 3;
    private const int LinesToByline = 3;

    /// <summary>The line that is the title, or null. Sets the draft's title, and its publisher if the title names one.</summary>
    public static ArticleLine? Find(ArticleDraft draft)
    {
        var line = FindLine(draft);
        var text = draft.Metadata.Title ?? line?.Text;
        if (text is not null)
        {
            draft.Title = SplitPublisher(draft, text);
        }

        return line;
    }

    private static ArticleLine? FindLine(ArticleDraft draft)
    {
        var candidates = draft.Lines.Take(MostLinesAbove).ToArray();
        if (draft.Metadata.Title is { } known)
        {
            return Array.Find(candidates, line => line.Source.Hint == LineHint.Title && IsSame(line.Text, known))
                ?? Array.Find(candidates, line => IsSame(line.Text, known))
                ?? (FindUnmarked(draft, candidates) is { } likely && IsLike(likely, known) ? likely : null);
        }

        return FindUnmarked(draft, candidates);
    }

    private static ArticleLine? FindUnmarked(ArticleDraft draft, ArticleLine[] candidates)
    {
        if (Array.Find(candidates, line => line.Source.Hint == LineHint.Title && line.WordCount > 0) is { } marked)
        {
            return marked;
        }

        ArticleLine? kicker = null;
        for (var i = 0; i < candidates.Length; i++)
        {
            var line = candidates[i];
            if (line.IsDropped || line.Furniture is not null || IsMeta(line))
            {
                continue;
            }

            if (line.WordCount > MostWords || IsFirstSentence(draft, i))
            {
                return kicker;
            }

            if (line.WordCount > WordsOfKicker && !MenuLine.IsOne(draft.Lines, i))
            {
                return line;
            }

            kicker = line.WordCount > WordsOfKicker ? kicker ?? line : kicker is null || kicker.WordCount > WordsOfKicker ? line : kicker;
        }

        return kicker;
    }

    /// <summary>A title may be a question or a quotation. With a full stop, or with a second sentence, it is text, unless byline or date follow.</summary>
    private static bool IsFirstSentence(ArticleDraft draft, int index)
    {
        var line = draft.Lines[index];
        if (!line.IsProse)
        {
            return false;
        }

        if (index + 1 < draft.Lines.Length && IsMeta(draft.Lines[index + 1]))
        {
            return false;
        }

        return line.Text.TrimEnd('"', '”', '’', '\'').EndsWith('.') || (line.Text.Contains(". ", StringComparison.Ordinal) && !IsAboveByline(draft, index));
    }

    /// <summary>"The lake is gone. Its mud is not" with a standfirst, and then byline or date, below it.</summary>
    private static bool IsAboveByline(ArticleDraft draft, int index) =>
        draft.Lines.Skip(index + 1).Take(LinesToByline).TakeWhile(line => !line.EndsSentence || IsMeta(line)).Any(IsMeta);

    private static bool IsMeta(ArticleLine line) =>
        DateLine.TryRead(line.Text) is { Rest: "" }
        || Byline.TryRead(line.Text) is { IsLabelled: true }
        || PublisherName.Find(line.Text) is not null;

    /// <summary>The editor may give another title than the seed has; a line that shares half of its words is the seed's own.</summary>
    private static bool IsLike(ArticleLine line, string known)
    {
        var words = LineWords.Split(known).Where(word => word.Length > 3).ToHashSet();
        return words.Count > 0 && line.ContentWords.Count(words.Contains) * 2 >= Math.Min(words.Count, line.ContentWords.Count);
    }

    private static bool IsSame(string text, string known) =>
        string.Equals(text, known, StringComparison.OrdinalIgnoreCase)
        || (text.Length > 15 && known.StartsWith(text, StringComparison.OrdinalIgnoreCase))
        || (known.Length > 15 && text.EndsWith(known, StringComparison.OrdinalIgnoreCase));

    /// <summary>"THE WASHINGTON POST: US ready …", "US ready … | The Guardian", "US ready … - BBC News".</summary>
    private static string SplitPublisher(ArticleDraft draft, string title)
    {
        var colon = title.IndexOf(": ", StringComparison.Ordinal);
        if (colon > 0 && PublisherName.Find(title[..colon]) is { } prefix && IsNamedAsPublisher(draft, title[..colon], prefix))
        {
            draft.Publisher ??= prefix;
            return title[(colon + 2)..].Trim();
        }

        foreach (var separator in new[] { " | ", " – ", " — ", " - ", " · " })
        {
            var cut = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (cut > 0 && PublisherName.Find(title[(cut + separator.Length)..]) is { } suffix)
            {
                draft.Publisher ??= suffix;
                return SplitPublisher(draft, title[..cut].Trim());
            }
        }

        return title;
    }

    /// <summary>"Science: the year in review" is no publisher's prefix; capitals, or the same name on a line of its own, make it one.</summary>
    private static bool IsNamedAsPublisher(ArticleDraft draft, string prefix, string publisher) =>
        (LineShape.IsAllCapitals(prefix) && prefix.Contains(' '))
        || draft.Lines.Take(MostLinesAbove).Any(line => PublisherName.Find(line.Text) is { } other && PublisherName.AreSame(other, publisher))
        || draft.Lines.Any(line => line.Reason == "rights line" && line.Text.Contains(publisher, StringComparison.OrdinalIgnoreCase));
}
