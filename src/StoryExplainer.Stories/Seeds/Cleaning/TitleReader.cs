using StoryExplainer.Stories.Seeds.Cleaning.Learned;

namespace StoryExplainer.Stories.Seeds.Cleaning;

/// <summary>Reads the title from the line that is one, and takes the publisher's name off it.</summary>
internal static class TitleReader
{
    private const int MostLinesAbove = 120;

    /// <summary>Sets the draft's title, and its publisher if the title names one.</summary>
    public static void Read(ArticleDraft draft)
    {
        var index = draft.Classes.IndexOf(LineClass.Title);
        draft.TitleLine = index < 0 ? null : draft.Lines[index];
        draft.TitleLine?.Keep(LineRole.Title);
        if ((draft.Metadata.Title ?? draft.TitleLine?.Text) is { } text)
        {
            draft.Title = SplitPublisher(draft, text);
        }
    }

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
        || draft.Lines.Any(line => RightsNotice.IsOne(line.Text) && line.Text.Contains(publisher, StringComparison.OrdinalIgnoreCase));
}
