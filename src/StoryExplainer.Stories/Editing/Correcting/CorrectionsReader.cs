using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Events;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Stories.Editing.Yaml;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing.Correcting;

/// <summary>Reads the files of corrections. What is wrong in itself is told here; whether the entries exist is seen when they are applied.</summary>
public static class CorrectionsReader
{
    private static readonly ImmutableArray<string> PersonKeys =
        ["name", "slug", "merge", "aliases", "remove-aliases", "mentions", "role", "source", "remove-roles", "remove-connections", "hide", "private", "page", "group", "picture", "alt", "credit", "split", "add", "review"];

    private static readonly ImmutableArray<string> EntityKeys = ["name", "slug", "merge", "aliases", "remove-aliases", "mentions", "hide", "add"];
    private static readonly ImmutableArray<string> TermKeys = ["name", "slug", "merge", "aliases", "remove-aliases", "mentions", "definition", "source", "hide", "add", "review"];
    private static readonly ImmutableArray<string> EventKeys = ["in", "words", "date", "headline", "status", "hide", "add", "source", "story", "people", "review"];
    private static readonly ImmutableArray<string> QuoteKeys = ["quote", "in", "speaker", "label", "hide", "add", "review"];

    /// <summary>Reads all corrections.</summary>
    public static Corrections Read(EditorFiles files, DiagnosticBag diagnostics) => new()
    {
        People = [.. Children(files, "people.yml", PersonKeys, diagnostics).Select(child => Person(child.Name, child.Values, diagnostics))],
        Organisations = [.. Children(files, "organisations.yml", EntityKeys, diagnostics).Select(child => Entity(child.Name, child.Values))],
        Places = [.. Children(files, "places.yml", EntityKeys, diagnostics).Select(child => Entity(child.Name, child.Values))],
        Terms = [.. Children(files, "terms.yml", TermKeys, diagnostics).Select(child => Term(child.Name, child.Values, diagnostics))],
        Events = [.. Items(files, "timeline.yml", EventKeys, diagnostics).Select(item => Event(item, diagnostics)).OfType<EventCorrection>()],
        Quotes = [.. Items(files, "quotes.yml", QuoteKeys, diagnostics).Select(item => Quote(item, diagnostics)).OfType<QuoteCorrection>()],
    };

    private static ImmutableArray<(YamlText Name, YamlMapping Values)> Children(EditorFiles files, string name, ImmutableArray<string> keys, DiagnosticBag diagnostics) =>
        files.Find(name) is { } source ? StrictYaml.ReadMapping(source, [], diagnostics).Children(keys) : [];

    private static ImmutableArray<YamlMapping> Items(EditorFiles files, string name, ImmutableArray<string> keys, DiagnosticBag diagnostics) =>
        files.Find(name) is { } source ? StrictYaml.ReadMappings(source, keys, diagnostics) : [];

    private static PersonCorrection Person(YamlText target, YamlMapping values, DiagnosticBag diagnostics)
    {
        var correction = new PersonCorrection(target)
        {
            Name = values.LocatedText("name"),
            Slug = values.LocatedText("slug"),
            Merge = values.LocatedTexts("merge"),
            Aliases = values.LocatedTexts("aliases"),
            RemovedAliases = values.LocatedTexts("remove-aliases"),
            Mentions = Mentions(values),
            Role = values.LocatedText("role"),
            Source = values.LocatedText("source"),
            RemovedRoles = values.LocatedTexts("remove-roles"),
            RemovedConnections = values.LocatedTexts("remove-connections"),
            IsHidden = values.Bool("hide") ?? false,
            IsPrivate = values.Bool("private") ?? false,
            HasPage = values.Bool("page"),
            Group = values.Text("group"),
            Portrait = Portrait(values),
            Splits = [.. values.Mappings("split", "name", "in").Select(Split).OfType<PersonSplit>()],
            IsAdded = values.Bool("add") ?? false,
            Review = SiteSettingsReader.Review(values, diagnostics),
        };
        if (correction.IsHidden && values.Entries.Length > 1)
        {
            diagnostics.Add(StoryDiagnostics.HiddenWithMore, values.KeyLocationOf("hide"), target.Value);
        }
        else if (correction.IsPrivate && values.Entries.FirstOrDefault(entry => entry.Key is not ("private" or "aliases" or "merge" or "review")) is { Key: { } useless } entry)
        {
            diagnostics.Add(StoryDiagnostics.PrivateWithMore, entry.KeyLocation, target.Value, useless);
        }

        return correction;
    }

    // A picture says what it shows and whose it is; words about a picture that is not there are a slip.
    private static Portrait? Portrait(YamlMapping values)
    {
        if (!values.Has("picture") && !values.Has("alt") && !values.Has("credit"))
        {
            return null;
        }

        var isComplete = values.Require("picture") & values.Require("alt") & values.Require("credit");
        return isComplete && (values.LocatedText("picture"), values.Text("alt"), values.Text("credit")) is ({ } picture, { } alt, { } credit)
            ? new Portrait(picture.Value, alt, credit, picture.Location)
            : null;
    }

    private static ImmutableArray<EntryMention> Mentions(YamlMapping values) =>
        [.. values.Mappings("mentions", "form", "in").Select(Mention).OfType<EntryMention>()];

    private static EntryMention? Mention(YamlMapping values)
    {
        var form = values.RequiredText("form");
        return values.Require("in") && form is { } known ? new EntryMention(known, values.LocatedTexts("in")) : null;
    }

    private static PersonSplit? Split(YamlMapping values)
    {
        var name = values.RequiredText("name");
        return values.Require("in") && name is { } known ? new PersonSplit(known, values.LocatedTexts("in")) : null;
    }

    private static EntityCorrection Entity(YamlText target, YamlMapping values) => new(target)
    {
        Name = values.LocatedText("name"),
        Slug = values.LocatedText("slug"),
        Merge = values.LocatedTexts("merge"),
        Aliases = values.LocatedTexts("aliases"),
        RemovedAliases = values.LocatedTexts("remove-aliases"),
        Mentions = Mentions(values),
        IsHidden = values.Bool("hide") ?? false,
        IsAdded = values.Bool("add") ?? false,
    };

    private static TermCorrection Term(YamlText target, YamlMapping values, DiagnosticBag diagnostics)
    {
        if (values.LocatedText("definition") is not null)
        {
            // A definition of the editor's is a statement like any other: it says where it comes from.
            values.Require("source");
        }

        return new TermCorrection(target)
        {
            Name = values.LocatedText("name"),
            Slug = values.LocatedText("slug"),
            Merge = values.LocatedTexts("merge"),
            Aliases = values.LocatedTexts("aliases"),
            RemovedAliases = values.LocatedTexts("remove-aliases"),
            Mentions = Mentions(values),
            Definition = values.LocatedText("definition"),
            Source = values.LocatedText("source"),
            IsHidden = values.Bool("hide") ?? false,
            IsAdded = values.Bool("add") ?? false,
            Review = SiteSettingsReader.Review(values, diagnostics),
        };
    }

    private static EventCorrection? Event(YamlMapping values, DiagnosticBag diagnostics)
    {
        var isAdded = values.Bool("add") ?? false;
        var correction = new EventCorrection(values.Location)
        {
            In = values.LocatedText("in"),
            Words = values.LocatedText("words"),
            Date = values.DateInterval("date"),
            Headline = values.LocatedText("headline"),
            Status = values.Choice("status", ("happened", EventStatus.Happened), ("planned", EventStatus.Planned), ("possible", EventStatus.Possible), ("cancelled", EventStatus.Cancelled), ("denied", EventStatus.Denied)),
            IsHidden = values.Bool("hide") ?? false,
            IsAdded = isAdded,
            Source = values.LocatedText("source"),
            Story = values.LocatedText("story"),
            People = values.LocatedTexts("people"),
            Review = SiteSettingsReader.Review(values, diagnostics),
        };
        if (correction.Headline is { } headline && headline.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > 12)
        {
            diagnostics.Add(StoryDiagnostics.LongHeadline, headline.Location, headline.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
        }

        var isComplete = isAdded
            ? values.Require("date") & values.Require("headline") & values.Require("source")
            : values.Require("in");
        return isComplete && (!isAdded || correction.Date is not null) ? correction : null;
    }

    private static QuoteCorrection? Quote(YamlMapping values, DiagnosticBag diagnostics)
    {
        if (values.RequiredText("quote") is not { } words)
        {
            return null;
        }

        if (values.Has("speaker") && values.Has("label"))
        {
            diagnostics.Add(StoryDiagnostics.SpeakerAndLabel, values.KeyLocationOf("label"));
        }

        // Nobody puts words into the air: an added quotation says where it stands and who speaks.
        var isAdded = values.Bool("add") ?? false;
        if (isAdded && !(values.Require("in") & (values.Has("label") || values.Require("speaker"))))
        {
            return null;
        }

        return new QuoteCorrection(values.Location, words)
        {
            In = values.LocatedText("in"),
            Speaker = values.LocatedText("speaker"),
            Label = values.LocatedText("label"),
            IsHidden = values.Bool("hide") ?? false,
            IsAdded = isAdded,
            Review = SiteSettingsReader.Review(values, diagnostics),
        };
    }
}
