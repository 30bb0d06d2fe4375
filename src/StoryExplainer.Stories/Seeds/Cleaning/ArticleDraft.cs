using System.Collections.Immutable;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Stories.Seeds.Cleaning.Learned;

namespace StoryExplainer.Stories.Seeds.Cleaning;

/// <summary>An article while it is being cleaned: its lines, and what they said about it so far.</summary>
internal sealed class ArticleDraft(ImmutableArray<ArticleLine> lines, ImmutableArray<LineClass> classes, SeedMetadata metadata)
{
    /// <summary>All lines that are not blank.</summary>
    public ImmutableArray<ArticleLine> Lines { get; } = lines;

    /// <summary>What each line is.</summary>
    public ImmutableArray<LineClass> Classes { get; } = classes;

    /// <summary>What is said beside the text.</summary>
    public SeedMetadata Metadata { get; } = metadata;

    /// <summary>The line that is the title, or null.</summary>
    public ArticleLine? TitleLine { get; set; }

    /// <summary>The title without the publisher's name, or null.</summary>
    public string? Title { get; set; }

    /// <summary>The publisher, or null.</summary>
    public string? Publisher { get; set; }

    /// <summary>The organisation that signs the article in place of a reporter, or null.</summary>
    public string? Agency { get; set; }

    /// <summary>The reporters.</summary>
    public List<string> Authors { get; } = [];

    /// <summary>True if a line of the page says in so many words that it names the reporters.</summary>
    public bool HasLabelledByline { get; set; }

    /// <summary>The day that a date line states, or null.</summary>
    public PublicationDate? Published { get; private set; }

    /// <summary>The two days that the first date line of the page may mean, where none says more; else empty.</summary>
    public ImmutableArray<DateOnly> PossibleDays => Published is null || _publishedIsUpdate ? _possible : [];

    /// <summary>The line that may mean two days, or null.</summary>
    public ArticleLine? PossibleLine { get; private set; }

    /// <summary>The rights line, or null.</summary>
    public string? RightsLine { get; set; }

    /// <summary>Address of the original, or null.</summary>
    public string? SourceUrl { get; set; }

    /// <summary>Takes the names of a byline that are not there yet.</summary>
    public void AddAuthors(IEnumerable<string> names) => Authors.AddRange(names.Except(Authors, StringComparer.OrdinalIgnoreCase).ToArray());

    /// <summary>Takes the day of a date line. "Published" wins over an earlier "Updated"; else the first stays.</summary>
    public void AddDate(ArticleLine line, DateLine date)
    {
        if (date.Day is { } day && (Published is null || (_publishedIsUpdate && date.Label != DateLabel.Updated)))
        {
            Published = new PublicationDate(DateInterval.Day(day), DateBasis.Stated, $"Line {line.Number} of the seed says \"{line.Text}\".");
            _publishedIsUpdate = date.Label == DateLabel.Updated;
        }
        else if (date.Day is null && !date.Possible.IsEmpty && (_possible.IsEmpty || date.Label == DateLabel.Published))
        {
            (_possible, PossibleLine) = (date.Possible, line);
        }
        else if (date.Month is { } month && Published is null)
        {
            Published = new PublicationDate(month, DateBasis.Stated, $"Line {line.Number} of the seed says \"{line.Text}\".");
        }
    }

    /// <summary>Takes the day that another date of the page settled.</summary>
    public void Settle(DateOnly day)
    {
        Published = new PublicationDate(DateInterval.Day(day), DateBasis.Stated, $"Line {PossibleLine!.Number} of the seed says \"{PossibleLine.Text}\", in the order of another date of the page."); // There is a line where there are days.
    }

    private ImmutableArray<DateOnly> _possible = [];
    private bool _publishedIsUpdate;
}
