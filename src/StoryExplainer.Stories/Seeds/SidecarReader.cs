using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Editing.Yaml;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Seeds;

/// <summary>Reads what the editor says about an article: the <c>.yml</c> file beside a seed, and the keys of front matter that only an editor writes.</summary>
internal static class SidecarReader
{
    private static readonly ImmutableArray<string> Keys = ["title", "url", "publisher", "carrier", "authors", "published", "rights", "rights-line", "draft", "slug", "key", "keep", "drop", "retrieved"];

    /// <summary>Reads a whole file.</summary>
    public static SeedMetadata Read(SourceText source, DiagnosticBag diagnostics)
    {
        var yaml = StrictYaml.ReadMapping(source, Keys, diagnostics);

        // For the editor only: a date that is none is told, and nothing depends on it.
        _ = yaml.Date("retrieved");
        return Read(yaml, source.Path, diagnostics);
    }

    /// <summary>Reads keys and values.</summary>
    /// <param name="yaml">The keys and values.</param>
    /// <param name="path">The file in which they stand.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static SeedMetadata Read(YamlMapping yaml, string path, DiagnosticBag diagnostics) => new()
    {
        Title = yaml.Text("title"),
        Publisher = yaml.Text("publisher"),
        Carrier = yaml.Text("carrier"),
        Authors = yaml.Texts("authors"),
        Published = yaml.DateInterval("published") is { } date && date.Precision != DatePrecision.Unknown
            ? new PublicationDate(date, DateBasis.Edited, $"The editor gives the date in {Path.GetFileName(path)}.")
            : null,
        SourceUrl = yaml.Url("url")?.AbsoluteUri,
        Rights = yaml.Choice(
            "rights", ("quoted", RightsMode.Quoted), ("licensed", RightsMode.Licensed), ("own", RightsMode.Own), ("public-domain", RightsMode.PublicDomain)),
        RightsLine = yaml.Text("rights-line"),
        IsDraft = yaml.Bool("draft"),
        Slug = PageName(yaml, "slug", diagnostics),
        CiteKey = PageName(yaml, "key", diagnostics),
        Keep = yaml.Texts("keep"),
        Drop = yaml.Texts("drop"),
    };

    private static string? PageName(YamlMapping yaml, string key, DiagnosticBag diagnostics)
    {
        if (yaml.LocatedText(key) is not { } text)
        {
            if (yaml.Has(key))
            {
                diagnostics.Add(SeedDiagnostics.BadSlug, yaml.LocationOf(key), "");
            }

            return null;
        }

        if (text.Value.Split('-').All(part => part.Length > 0 && part.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))))
        {
            return text.Value;
        }

        diagnostics.Add(SeedDiagnostics.BadSlug, text.Location, text.Value);
        return null;
    }
}
