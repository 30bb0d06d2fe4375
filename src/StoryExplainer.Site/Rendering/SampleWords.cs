using System.Globalization;
using System.Reflection;
using StoryExplainer.Site.Linking;
using StoryExplainer.Site.Pages;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Rendering;

/// <summary>Words and numbers for made-up pages: fixed choices where a value has some, otherwise names and sentences that nobody says.</summary>
internal sealed class SampleWords(SampleSize size)
{
    private static readonly string[] Names = ["Ada Obi", "Jan Novak", "María José Fernández-Cuesta y Ortúzar de la Vega", "Li", "Siobhán Ní Dhomhnaill"];
    private static readonly Dictionary<string, string[]> Choices = new(StringComparer.Ordinal)
    {
        ["DateText.Precision"] = ["day", "week", "month", "season", "year", "decade", "range", "unknown"],
        ["DateText.Iso"] = ["2031-03-07"],
        ["DateText.Text"] = ["Friday 7 March 2031", "March 2031", "spring 2031"],
        ["DateText.ShortText"] = ["7 Mar 2031"],
        ["EventEntry.State"] = [.. EventStates.All],
        ["DueNext.State"] = ["planned", "possible"],
        ["TimelineFilter.Name"] = [.. EventStates.All],
        ["PublishedText.Basis"] = ["stated", "edited", "inferred"],
        ["ArticleEntry.Rights"] = ["quoted", "licensed", "own", "public_domain"],
        ["QuoteEntry.Kind"] = ["speech", "document"],
        ["Highlight.Kind"] = ["event", "quote", "term"],
        ["LedgerColumn.Kind"] = ["claimed", "contested", "unknown"],
        ["DefinitionEntry.Source"] = ["article", "editor"],
        ["Preview.Kind"] = ["person", "term"],
        ["IndexEntry.Kind"] = ["person", "term", "organisation", "place", "article"],
        ["CopyMeter.State"] = ["within", "near", "over"],
        ["ChangeEntry.Kind"] = ["added", "removed", "changed"],
        ["ChangeEntry.What"] = ["person", "term", "event", "quote", "organisation", "place", "article"],
        ["PageUse.Kind"] = ["role", "quote", "event", "definition", "connection", "mention"],
        ["ParagraphEntry.Kind"] = ["text", "heading", "caption", "list"],
        ["TextBlock.Kind"] = ["paragraph", "heading", "list", "numbered_list", "quote", "tasks", "definitions", "table", "picture", "code", "rule", "notes"],
        ["TextPage.Layout"] = ["text.html"],
        ["TextCell.Alignment"] = ["start", "centre", "end"],
        ["SiteInfo.Language"] = ["en-GB"],
        ["OpenGraph.Type"] = ["article"],
        ["OpenGraph.Locale"] = ["en_GB"],
        ["NavigationItem.Label"] = ["Overview", "Who’s who", "Key terms", "Timeline", "Quotes", "Connections", "Places", "Where it comes from"],
    };

    private int _next;

    /// <summary>The next number of a row, so that values differ.</summary>
    public int Next() => _next++;

    /// <summary>A text for a property.</summary>
    public string Text(PropertyInfo property)
    {
        var number = Next();
        var id = number.ToString(CultureInfo.InvariantCulture);
        if (Choices.TryGetValue($"{property.DeclaringType!.Name}.{property.Name}", out var choices))
        {
            return choices[number % choices.Length];
        }

        return property.Name switch
        {
            "Id" => "x" + id,
            "Root" => "",
            "Path" => "sample.html",
            "JsonLd" => "{}",
            "Canonical" or "Url" or "Image" or "SourceUrl" => "https://example.org/" + id,
            "Preview" => "peek-" + id,
            "Letter" => ((char)('A' + (number % 26))).ToString(),
            "Start" or "End" => "2031-03-07",
            _ when property.Name.EndsWith("Href", StringComparison.Ordinal) || property.Name is "Target" or "Link" =>
                size == SampleSize.Extreme && number % 3 == 0 ? "javascript:alert(1)" : "#main",
            "Name" or "From" or "To" or "Authors" or "Aliases" or "Side" or "Lines" => Name(number),
            "Label" => size == SampleSize.Extreme ? "¶1234" : "¶" + id,
            "Verb" => "met with",
            _ => Sentence(number),
        };
    }

    /// <summary>A number for a property.</summary>
    public int Number(PropertyInfo property) => property.Name switch
    {
        "Level" => 2 + (Next() % 3),
        "X" or "Y" or "X1" or "Y1" or "X2" or "Y2" or "LabelY" => (Next() * 53) % 600,
        "Width" => 640,
        "Height" => 400,
        "Radius" => 24,
        _ => size switch { SampleSize.Empty => 0, SampleSize.Typical => 3, _ => 12_345 },
    };

    private string Name(int number) => size == SampleSize.Extreme ? Names[2] + " " + Names[number % Names.Length] : Names[number % Names.Length];

    private string Sentence(int number) => size switch
    {
        SampleSize.Empty => "–",
        SampleSize.Typical => "A sentence of the sample, of usual length.",
        _ when number % 7 == 0 => "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft<script>\"&'",
        _ => "A sentence of the sample that goes on for much longer than anybody would think wise, with <b>signs</b> \" sample-x=1 ' & “quotation marks” that have to come out as they are, and then some more words after that.",
    };
}
