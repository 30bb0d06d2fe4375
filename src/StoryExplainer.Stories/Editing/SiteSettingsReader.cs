using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Editing.Publishing;
using StoryExplainer.Stories.Editing.Suggesting;
using StoryExplainer.Stories.Editing.Yaml;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing;

/// <summary>Reads <c>input/site.yml</c>.</summary>
public static partial class SiteSettingsReader
{
    private static readonly ImmutableArray<string> Keys =
        ["title", "description", "base-url", "language", "time-zone", "contact", "home", "cites", "theme", "fonts", "share-images", "dictionary", "day", "copy-meter", "review", "publish", "suggest"];
    private static readonly ImmutableArray<string> CopyKeys = ["warn-share", "maximum-share", "warn-run", "maximum-run"];

    /// <summary>Reads the settings. What is missing or wrong keeps its default; everything wrong is reported.</summary>
    /// <param name="source">The file, or null if there is none.</param>
    /// <param name="diagnostics">Takes the problems.</param>
    public static SiteSettings Read(SourceText? source, DiagnosticBag diagnostics)
    {
        var defaults = new SiteSettings();
        if (source is null)
        {
            return defaults;
        }

        var file = StrictYaml.ReadMapping(source, Keys, diagnostics);
        return new SiteSettings
        {
            Title = file.Text("title") ?? defaults.Title,
            Description = file.Text("description"),
            BaseUrl = WithSlash(file.Url("base-url")),
            Language = Language(file, diagnostics) ?? defaults.Language,
            LanguageLocation = file.Has("language") ? file.LocationOf("language") : null,
            TimeZone = TimeZone(file, diagnostics) ?? defaults.TimeZone,
            Contact = Contact(file, diagnostics),
            Home = Home(file, diagnostics),
            Cites = file.LocatedText("cites"),
            Fonts = file.Choice("fonts", ("bundled", FontChoice.Bundled), ("system", FontChoice.System)) ?? defaults.Fonts,
            Theme = file.LocatedText("theme"),
            HasShareImages = file.Bool("share-images") ?? defaults.HasShareImages,
            HasDictionary = file.Choice("dictionary", ("on", true), ("off", false)) ?? defaults.HasDictionary,
            Day = file.Date("day"),
            CopyLimits = Limits(file.Mapping("copy-meter", CopyKeys), diagnostics),
            Review = Review(file, diagnostics),
            Suggest = Model(file.Mapping("suggest", "url", "model")),
            Publish = PublishSettingsReader.Read(file, diagnostics),
        };
    }

    private static ModelSettings? Model(YamlMapping? model) =>
        model is not null && model.Require("url") & model.Require("model") && WithSlash(model.Url("url")) is { } url && model.Text("model") is { } name
            ? new ModelSettings(url, name, model.LocationOf("url"))
            : null;

    /// <summary>Reads the key <c>review</c> of any file.</summary>
    internal static ReviewNote? Review(YamlMapping file, DiagnosticBag diagnostics)
    {
        if (file.LocatedText("review") is not { } words)
        {
            return null;
        }

        var note = ReviewNote.Parse(words.Value);
        if (note is null)
        {
            diagnostics.Add(StoryDiagnostics.BadReview, words.Location, words.Value);
        }

        return note;
    }

    /// <summary>An address that others are made from.</summary>
    internal static Uri? WithSlash(Uri? url) => url is null ? null : BaseAddress.Of(url);

    private static string? Language(YamlMapping file, DiagnosticBag diagnostics)
    {
        if (file.LocatedText("language") is not { } tag)
        {
            return null;
        }

        if (LanguageTag().IsMatch(tag.Value))
        {
            return tag.Value;
        }

        diagnostics.Add(StoryDiagnostics.BadLanguage, tag.Location, tag.Value);
        return null;
    }

    private static string? TimeZone(YamlMapping file, DiagnosticBag diagnostics)
    {
        if (file.LocatedText("time-zone") is not { } zone)
        {
            return null;
        }

        // Only the form is checked where the machine has no list of zones, or a build would depend on it.
        var known = TimeZoneInfo.GetSystemTimeZones().Select(info => info.Id).Where(id => id.Contains('/', StringComparison.Ordinal)).ToList();
        if (zone.Value == "UTC" || (known.Count == 0 ? ZoneName().IsMatch(zone.Value) : TimeZoneInfo.TryFindSystemTimeZoneById(zone.Value, out _) && ZoneName().IsMatch(zone.Value)))
        {
            return zone.Value;
        }

        var nearest = NearestName.Find(zone.Value, known) ?? known.Find(id => id.EndsWith("/" + zone.Value.Replace(' ', '_'), StringComparison.OrdinalIgnoreCase));
        diagnostics.Add(StoryDiagnostics.BadTimeZone, zone.Location, zone.Value, nearest is null ? "Write continent and city, such as Europe/London." : $"Did you mean \"{nearest}\"?");
        return null;
    }

    private static string? Contact(YamlMapping file, DiagnosticBag diagnostics)
    {
        if (file.LocatedText("contact") is not { } contact)
        {
            return null;
        }

        if (MailAddress().IsMatch(contact.Value) || YamlUrls.TryParse(contact.Value, out _))
        {
            return contact.Value;
        }

        diagnostics.Add(StoryDiagnostics.BadContact, contact.Location, contact.Value);
        return null;
    }

    private static ImmutableArray<HomeSection> Home(YamlMapping file, DiagnosticBag diagnostics)
    {
        if (!file.Has("home"))
        {
            return HomeSections.Default;
        }

        var byWord = Enum.GetValues<HomeSection>().ToDictionary(section => section.Word(), StringComparer.Ordinal);
        var sections = ImmutableArray.CreateBuilder<HomeSection>();
        foreach (var word in file.LocatedTexts("home"))
        {
            if (!byWord.TryGetValue(word.Value, out var section))
            {
                diagnostics.Add(StoryDiagnostics.UnknownChoice, word.Location, word.Value, "home", NearestName.Find(word.Value, byWord.Keys) is { } nearest
                    ? $"Did you mean \"{nearest}\"?"
                    : $"Choose among: {string.Join(", ", byWord.Keys)}.");
            }
            else if (sections.Contains(section))
            {
                diagnostics.Add(StoryDiagnostics.SectionTwice, word.Location, word.Value);
            }
            else
            {
                sections.Add(section);
            }
        }

        return sections.ToImmutable();
    }

    private static CopyLimits Limits(YamlMapping? limits, DiagnosticBag diagnostics)
    {
        var defaults = new CopyLimits();
        if (limits is null)
        {
            return defaults;
        }

        var read = new CopyLimits
        {
            WarnShare = limits.Percent("warn-share") ?? defaults.WarnShare,
            MaximumShare = limits.Percent("maximum-share") ?? defaults.MaximumShare,
            WarnRun = limits.Number("warn-run", 1, 1000) ?? defaults.WarnRun,
            MaximumRun = limits.Number("maximum-run", 1, 1000) ?? defaults.MaximumRun,
            IsMaximumShareSet = limits.Has("maximum-share"),
            IsMaximumRunSet = limits.Has("maximum-run"),
        };
        if (read.WarnShare > read.MaximumShare)
        {
            diagnostics.Add(StoryDiagnostics.LimitsReversed, limits.LocationOf("warn-share"), "warn-share", "maximum-share");
        }

        if (read.WarnRun > read.MaximumRun)
        {
            diagnostics.Add(StoryDiagnostics.LimitsReversed, limits.LocationOf("warn-run"), "warn-run", "maximum-run");
        }

        return read;
    }

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", RegexOptions.ExplicitCapture)]
    private static partial Regex LanguageTag();

    [GeneratedRegex("^[A-Za-z_]+(/[A-Za-z0-9_+-]+)+$", RegexOptions.ExplicitCapture)]
    private static partial Regex ZoneName();

    [GeneratedRegex(@"^[^@\s<>""]+@[^@\s<>""]+\.[^@\s<>""]+$", RegexOptions.ExplicitCapture)]
    private static partial Regex MailAddress();
}
