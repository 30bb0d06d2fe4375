using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Site.Checking.Copying;

/// <summary>SE53xx: how much of an article's own words the site shows.</summary>
public static class CopyDiagnostics
{
    private const string About =
        """
        An article with "rights: quoted" may be quoted, not retold in its own words. The copy meter counts the reporters' own words that the site shows in definitions,
        roles, headlines and your text: runs of six words or more, without names and without what stands in quotation marks. The limits are in input/site.yml under
        "copy-meter". A limit that you set there stops the build; the usual limits stop it only for words that you wrote yourself.
        """;

    /// <summary>A run that is long.</summary>
    public static readonly DiagnosticRule LongRun = new(
        "SE5301", Severity.Warning, "A long copy", "The site shows {0} words in a row that are this article's own (\"{1} …\", {2}); from {3} on it is close to a copy. {4}", About);

    /// <summary>A run over the limit.</summary>
    public static readonly DiagnosticRule TooLongRun = new(
        "SE5302", Severity.Error, "A copy", "The site shows {0} words in a row that are this article's own (\"{1} …\", {2}), and the limit is {3}. {4}", About);

    /// <summary>A run over the usual limit that the program itself found.</summary>
    public static readonly DiagnosticRule TooLongRunFound = new(
        "SE5303", Severity.Warning, "A copy", "The site shows {0} words in a row that are this article's own (\"{1} …\", {2}), and the limit is {3}. {4}", About);

    /// <summary>A share that is large.</summary>
    public static readonly DiagnosticRule LargeShare = new(
        "SE5304", Severity.Warning, "Much of an article", "The site shows {0}% of this article in the reporters' own words; more than {1}% is much. Write headlines, roles or definitions of your own, or set \"rights\" beside the seed if you may show more.", About);

    /// <summary>A share over the limit.</summary>
    public static readonly DiagnosticRule TooLargeShare = new(
        "SE5305", Severity.Error, "Too much of an article", "The site shows {0}% of this article in the reporters' own words, and the limit is {1}%. Write headlines, roles or definitions of your own, or set \"rights\" beside the seed if you may show more.", About);

    /// <summary>A share over the usual limit that the program itself found.</summary>
    public static readonly DiagnosticRule TooLargeShareFound = new(
        "SE5306", Severity.Warning, "Too much of an article", "The site shows {0}% of this article in the reporters' own words, and the limit is {1}%. Write headlines, roles or definitions of your own, or set \"rights\" beside the seed if you may show more.", About);

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All { get; } = [LongRun, TooLongRun, TooLongRunFound, LargeShare, TooLargeShare, TooLargeShareFound];
}
