namespace StoryExplainer.Site.Checking.Copying;

/// <summary>How many of an article's words the site shows.</summary>
/// <param name="Words">Words of the article.</param>
/// <param name="Speakers">Words between quotation marks that the site shows as somebody's.</param>
/// <param name="Own">The reporters' own words, in runs that are long enough to count.</param>
/// <param name="Longest">The longest such run, or null if there is none.</param>
internal sealed record CopyMeasure(int Words, int Speakers, int Own, CopiedRun? Longest)
{
    // Of a report of two hundred words three headlines are a tenth, and still a short quotation.
    private const int ShortExcerpt = 50;

    /// <summary>True if the reporters' own words are more than a share, and more than a short quotation.</summary>
    public bool IsMoreThanExcerpt(double share) => Own > ShortExcerpt && OwnShare > share;

    /// <summary>Share of the reporters' own words, in per cent.</summary>
    public double OwnShare => Words == 0 ? 0 : 100.0 * Own / Words;

    /// <summary>Number of words of the longest run.</summary>
    public int LongestRun => Longest?.Words ?? 0;
}
