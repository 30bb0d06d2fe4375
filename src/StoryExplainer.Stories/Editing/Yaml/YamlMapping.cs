using System.Collections.Immutable;
using System.Globalization;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Stories.Editing.Yaml;

/// <summary>
/// Keys and values of a YAML file, asked for by key and type. A value of the wrong kind becomes a diagnostic and null, so that the next one
/// can be read; a key with nothing behind it counts as not given.
/// </summary>
public sealed class YamlMapping
{
    private readonly YamlMap _map;
    private readonly ImmutableArray<string> _knownKeys;
    private readonly DiagnosticBag _diagnostics;

    /// <summary>Wraps a map and reports the keys that may not stand in it.</summary>
    /// <param name="map">The map.</param>
    /// <param name="knownKeys">The keys that may stand here; empty if every key may.</param>
    /// <param name="diagnostics">Takes the problems.</param>
    public YamlMapping(YamlMap map, ImmutableArray<string> knownKeys, DiagnosticBag diagnostics)
    {
        _map = map;
        _knownKeys = knownKeys;
        _diagnostics = diagnostics;
        if (!knownKeys.IsEmpty)
        {
            ReportUnknownKeys();
        }
    }

    /// <summary>The same mapping once it is known which keys may stand in it: those that may not are reported now.</summary>
    public YamlMapping WithKeys(ImmutableArray<string> knownKeys) => new(_map, knownKeys, _diagnostics);

    /// <summary>Where it begins.</summary>
    public DiagnosticLocation Location => _map.Location;

    /// <summary>All entries in order, for a mapping whose keys are names.</summary>
    public ImmutableArray<YamlEntry> Entries => _map.Entries;

    /// <summary>True if the key stands here, even with nothing behind it.</summary>
    public bool Has(string key) => _map.Entries.Any(entry => entry.Key == key);

    /// <summary>Where the value of a key stands, or where the mapping begins if the key is missing.</summary>
    public DiagnosticLocation LocationOf(string key) => Find(key)?.Location ?? Location;

    /// <summary>Where a key itself stands, or where the mapping begins if it is missing.</summary>
    public DiagnosticLocation KeyLocationOf(string key) => Has(key) ? _map.Entries.First(entry => entry.Key == key).KeyLocation : Location;

    /// <summary>A text, or null.</summary>
    public string? Text(string key) => LocatedText(key)?.Value;

    /// <summary>A text with its place, or null.</summary>
    public YamlText? LocatedText(string key) => Scalar(key, "a text") is { } scalar ? NonEmpty(scalar) : null;

    /// <summary>A text that must be given; null is reported.</summary>
    public YamlText? RequiredText(string key)
    {
        var text = LocatedText(key);
        if (Require(key) && text is null && Find(key) is YamlScalar blank)
        {
            // Quotation marks with nothing between them.
            _diagnostics.Add(StoryDiagnostics.MissingKey, blank.Location, key);
        }

        return text;
    }

    /// <summary>Reports a key that is missing or has nothing behind it.</summary>
    public bool Require(string key)
    {
        if (Find(key) is not null)
        {
            return true;
        }

        _diagnostics.Add(StoryDiagnostics.MissingKey, Has(key) ? KeyLocationOf(key) : Location, key);
        return false;
    }

    /// <summary>True or false, or null.</summary>
    public bool? Bool(string key)
    {
        if (Scalar(key, "true or false") is not { } scalar)
        {
            return null;
        }

        switch (scalar.Value.ToLowerInvariant())
        {
            case "true" or "yes" or "on":
                return true;
            case "false" or "no" or "off":
                return false;
            default:
                Wrong(key, scalar, "true or false");
                return null;
        }
    }

    /// <summary>A whole number, or null.</summary>
    public int? Number(string key, int minimum, int maximum)
    {
        var wanted = string.Create(CultureInfo.InvariantCulture, $"a whole number from {minimum} to {maximum}");
        if (Scalar(key, wanted) is not { } scalar)
        {
            return null;
        }

        if (int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum)
        {
            return number;
        }

        Wrong(key, scalar, wanted);
        return null;
    }

    /// <summary>A number, with or without a percent sign, or null.</summary>
    public double? Percent(string key)
    {
        const string Wanted = "a percentage from 0 to 100";
        if (Scalar(key, Wanted) is not { } scalar)
        {
            return null;
        }

        var digits = scalar.Value.TrimEnd('%', ' ');
        if (double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 100)
        {
            return number;
        }

        Wrong(key, scalar, Wanted);
        return null;
    }

    /// <summary>A day of the calendar, or null.</summary>
    public DateOnly? Date(string key)
    {
        if (Scalar(key, "a date such as 2026-03-14") is not { } scalar)
        {
            return null;
        }

        if (YamlDates.TryParse(scalar.Value, out var date) && date.Precision == DatePrecision.Day)
        {
            return date.Start;
        }

        BadDate(scalar);
        return null;
    }

    /// <summary>A day, a month ("2026-03"), a year ("2026"), a decade ("1990s") or a range ("2026-03-01/2026-03-07"), or null.</summary>
    public DateInterval? DateInterval(string key)
    {
        if (Scalar(key, "a date such as 2026-03-14, 2026-03 or 2026") is not { } scalar)
        {
            return null;
        }

        if (YamlDates.TryParse(scalar.Value, out var date))
        {
            return date;
        }

        BadDate(scalar);
        return null;
    }

    /// <summary>An absolute web address, or null.</summary>
    public Uri? Url(string key)
    {
        if (Scalar(key, "a web address") is not { } scalar)
        {
            return null;
        }

        if (YamlUrls.TryParse(scalar.Value, out var url))
        {
            return url;
        }

        _diagnostics.Add(StoryDiagnostics.BadUrl, scalar.Location, scalar.Value, YamlUrls.Suggest(scalar.Value) is { } suggestion
            ? $"Did you mean \"{suggestion}\"?"
            : "Write the whole address, such as \"https://example.org/page\".");
        return null;
    }

    /// <summary>One of some words, or null.</summary>
    public T? Choice<T>(string key, params ReadOnlySpan<(string Word, T Value)> choices)
        where T : struct
    {
        var words = Words(choices);
        if (Scalar(key, "one of " + string.Join(", ", words)) is not { } scalar)
        {
            return null;
        }

        var index = words.FindIndex(word => string.Equals(word, scalar.Value, StringComparison.OrdinalIgnoreCase));
        if (index >= 0)
        {
            return choices[index].Value;
        }

        _diagnostics.Add(StoryDiagnostics.UnknownChoice, scalar.Location, scalar.Value, key, DidYouMean(scalar.Value, words) ?? $"Choose one of: {string.Join(", ", words)}.");
        return null;
    }

    /// <summary>Texts with their places: a list, or a single text that stands for a list of one. Empty if not given.</summary>
    public ImmutableArray<YamlText> LocatedTexts(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlScalar scalar:
                return NonEmpty(scalar) is { } text ? [text] : [];
            case YamlList list:
                return [.. list.Items.Select(item => ItemText(key, item)).OfType<YamlText>()];
            case var other:
                Wrong(key, other, "a list of texts");
                return [];
        }
    }

    /// <summary>Texts without their places.</summary>
    public ImmutableArray<string> Texts(string key) => [.. LocatedTexts(key).Select(text => text.Value)];

    /// <summary>Keys and values below a key, or null.</summary>
    /// <param name="key">The key.</param>
    /// <param name="knownKeys">The keys that may stand below it; empty if every key may.</param>
    public YamlMapping? Mapping(string key, params ImmutableArray<string> knownKeys)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlMap map:
                return new YamlMapping(map, knownKeys, _diagnostics);
            case var other:
                Wrong(key, other, "keys and values");
                return null;
        }
    }

    /// <summary>A list of keys and values below a key; a single one may stand without its hyphen. Empty if not given.</summary>
    public ImmutableArray<YamlMapping> Mappings(string key, params ImmutableArray<string> knownKeys)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlList list:
                return ItemsOf(list, knownKeys, _diagnostics);
            case YamlMap map:
                return [new YamlMapping(map, knownKeys, _diagnostics)];
            case var other:
                Wrong(key, other, "a list");
                return [];
        }
    }

    /// <summary>The children of a mapping whose keys are names, each with its own keys and values. A name with nothing behind it is reported.</summary>
    public ImmutableArray<(YamlText Name, YamlMapping Values)> Children(ImmutableArray<string> knownKeys)
    {
        var children = ImmutableArray.CreateBuilder<(YamlText, YamlMapping)>();
        foreach (var entry in _map.Entries)
        {
            if (entry.Value is YamlMap map)
            {
                children.Add((new YamlText(entry.Key, entry.KeyLocation), new YamlMapping(map, knownKeys, _diagnostics)));
            }
            else
            {
                Wrong(entry.Key, entry.Value is YamlScalar { IsEmpty: true } ? entry.Value with { Location = entry.KeyLocation } : entry.Value, "keys and values");
            }
        }

        return children.ToImmutable();
    }

    internal static ImmutableArray<YamlMapping> ItemsOf(YamlList list, ImmutableArray<string> knownKeys, DiagnosticBag diagnostics)
    {
        var items = ImmutableArray.CreateBuilder<YamlMapping>();
        foreach (var item in list.Items)
        {
            if (item is YamlMap map)
            {
                items.Add(new YamlMapping(map, knownKeys, diagnostics));
            }
            else
            {
                diagnostics.Add(StoryDiagnostics.ItemIsNoMapping, item.Location, Describe(item), string.Join(", ", knownKeys));
            }
        }

        return items.ToImmutable();
    }

    private static List<string> Words<T>(ReadOnlySpan<(string Word, T Value)> choices)
    {
        var words = new List<string>(choices.Length);
        foreach (var choice in choices)
        {
            words.Add(choice.Word);
        }

        return words;
    }

    private static string Describe(YamlNode node) => node switch
    {
        YamlList => "a list",
        YamlMap => "a group of keys",
        YamlScalar { IsEmpty: true } => "nothing",
        YamlScalar scalar => $"\"{Short(scalar.Value)}\"",
        _ => "something else",
    };

    private static string Short(string value) => value.Length <= 60 ? value : value[..57] + "…";

    private static string? DidYouMean(string word, IEnumerable<string> known) => NearestName.Find(word, known) is { } nearest ? $"Did you mean \"{nearest}\"?" : null;

    private static YamlText? NonEmpty(YamlScalar scalar) => string.IsNullOrWhiteSpace(scalar.Value) ? null : new YamlText(scalar.Value.Trim(), scalar.Location);

    private void ReportUnknownKeys()
    {
        foreach (var entry in _map.Entries.Where(entry => !_knownKeys.Contains(entry.Key)))
        {
            _diagnostics.Add(StoryDiagnostics.UnknownKey, entry.KeyLocation, Short(entry.Key), DidYouMean(entry.Key, _knownKeys) ?? $"Keys that may stand here: {string.Join(", ", _knownKeys)}.");
        }
    }

    private YamlText? ItemText(string key, YamlNode item)
    {
        if (item is YamlScalar scalar && NonEmpty(scalar) is { } text)
        {
            return text;
        }

        Wrong(key, item, "a list of texts");
        return null;
    }

    private YamlNode? Find(string key)
    {
        if (!_knownKeys.IsEmpty && !_knownKeys.Contains(key))
        {
            throw new ArgumentException($"The key \"{key}\" was not declared as known, so its use would be reported as a mistake of the editor's.", nameof(key));
        }

        foreach (var entry in _map.Entries)
        {
            if (entry.Key == key)
            {
                return entry.Value is YamlScalar { IsEmpty: true } ? null : entry.Value;
            }
        }

        return null;
    }

    private YamlScalar? Scalar(string key, string wanted)
    {
        switch (Find(key))
        {
            case YamlScalar scalar:
                return scalar;
            case null:
                return null;
            case var other:
                Wrong(key, other, wanted);
                return null;
        }
    }

    private void Wrong(string key, YamlNode node, string wanted) => _diagnostics.Add(StoryDiagnostics.WrongType, node.Location, Short(key), wanted, Describe(node));

    private void BadDate(YamlScalar scalar) => _diagnostics.Add(
        StoryDiagnostics.BadDate, scalar.Location, Short(scalar.Value), YamlDates.Suggest(scalar.Value) is { } suggestion ? $"Did you mean {suggestion}?" : "Write year-month-day, such as 2026-03-14.");
}
