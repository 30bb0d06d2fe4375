using System.Collections.Immutable;
using StoryExplainer.Stories.Editing.Yaml;

namespace StoryExplainer.Preview.Desk.Writing;

/// <summary>
/// The lines of a correction as the desk shows them, with blanks. The same lines can be copied and pasted by hand; here they become fields, and what is
/// filled in becomes a change of a file.
/// </summary>
internal sealed class DeskTemplate
{
    /// <summary>Stands in place of an entry that the editor names.</summary>
    public const string SomeEntry = "ID-OF-THE-ENTRY";

    // These only say what is meant; alone they change nothing.
    private static readonly ImmutableHashSet<string> Naming = ["in", "words", "quote", "form", "add"];

    private readonly YamlNode _root;

    private DeskTemplate(string file, YamlNode root)
    {
        File = file;
        _root = root;
        var fields = ImmutableArray.CreateBuilder<DeskField>();
        Walk(root, "", fields);
        Fields = fields.ToImmutable();
    }

    /// <summary>The file that the lines belong to: "input/people.yml".</summary>
    public string File { get; }

    /// <summary>The blanks.</summary>
    public ImmutableArray<DeskField> Fields { get; }

    /// <summary>Reads lines, the first of which names the file in a comment; null if they are no such lines.</summary>
    public static DeskTemplate? Read(string lines)
    {
        var end = lines.IndexOf('\n', StringComparison.Ordinal);
        return end > 2 && lines.StartsWith("# ", StringComparison.Ordinal) && YamlEdit.Read(lines) is (YamlMap or YamlList) and var root
            ? new DeskTemplate(lines[2..end].Trim(), root)
            : null;
    }

    /// <summary>The change that comes of what was filled in; null with a reason if too little was.</summary>
    /// <param name="values">What was filled in, by the ids of the fields; a field that is not there keeps what it had.</param>
    public (YamlNode? Change, string? Problem) Fill(IReadOnlyDictionary<string, string> values)
    {
        var number = 0;
        var filled = Fill(_root, "", values, ref number);
        if (Fields.Any(field => field.Key == DeskField.Entry) && !IsFilled(Fields.First(field => field.Key == DeskField.Entry), values))
        {
            return (null, "Say whose it is.");
        }

        return filled is not null && Says(filled, "", Fields.Where(field => IsFilled(field, values)).Select(field => field.Key).ToHashSet(StringComparer.Ordinal)) ? (filled, null) : (null, "Nothing is filled in yet.");
    }

    private static bool IsFilled(DeskField field, IReadOnlyDictionary<string, string> values) => Clean(values.GetValueOrDefault(field.Id, field.Value)).Length > 0;

    private static void Walk(YamlNode node, string key, ImmutableArray<DeskField>.Builder fields)
    {
        switch (node)
        {
            case YamlMap map:
                foreach (var entry in map.Entries)
                {
                    if (entry.Key == SomeEntry)
                    {
                        Add(fields, DeskField.Entry, "");
                    }

                    Walk(entry.Value, entry.Key, fields);
                }

                break;
            case YamlList list:
                foreach (var item in list.Items)
                {
                    Walk(item, key, fields);
                }

                break;
            case YamlScalar scalar when IsBlank(scalar, key):
                Add(fields, key, scalar.IsEmpty ? "" : scalar.Value);
                break;
            default:
                break;
        }
    }

    private static void Add(ImmutableArray<DeskField>.Builder fields, string key, string value) =>
        fields.Add(new DeskField("f" + fields.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), key, value));

    private static bool IsBlank(YamlScalar scalar, string key) => scalar.IsEmpty || scalar.Value.Length == 0 || DeskField.IsOffered(key);

    // Goes the same way as Walk, so that the numbers agree.
    private YamlNode? Fill(YamlNode node, string key, IReadOnlyDictionary<string, string> values, ref int number)
    {
        switch (node)
        {
            case YamlMap map:
                var entries = ImmutableArray.CreateBuilder<YamlEntry>();
                foreach (var entry in map.Entries)
                {
                    var name = entry.Key == SomeEntry ? Value(values, ref number) : entry.Key;
                    if (Fill(entry.Value, entry.Key, values, ref number) is { } value && name.Length > 0)
                    {
                        entries.Add(entry with { Key = name, Value = value });
                    }
                }

                return entries.Count == 0 ? null : map with { Entries = entries.ToImmutable() };
            case YamlList list:
                var items = ImmutableArray.CreateBuilder<YamlNode>();
                foreach (var item in list.Items)
                {
                    if (Fill(item, key, values, ref number) is { } value)
                    {
                        items.Add(value);
                    }
                }

                return items.Count == 0 ? null : list with { Items = items.ToImmutable() };
            case YamlScalar scalar when IsBlank(scalar, key):
                var words = Value(values, ref number);
                return words.Length == 0 ? null : scalar with { Value = words, IsPlain = words is not ("~" or "null") };
            default:
                return node;
        }
    }

    private string Value(IReadOnlyDictionary<string, string> values, ref int number)
    {
        var field = Fields[number++];
        return Clean(values.GetValueOrDefault(field.Id, field.Value));
    }

    private static bool Says(YamlNode node, string key, IReadOnlySet<string> filled) => node switch
    {
        YamlMap map => map.Entries.Any(entry => Says(entry.Value, entry.Key, filled)),
        YamlList list => list.Items.Any(item => Says(item, key, filled)),
        _ => !Naming.Contains(key) || filled.Contains(key),
    };

    // One line of words; no file needs the others, and half a character is none.
    private static string Clean(string words)
    {
        var kept = string.Concat(words.EnumerateRunes().Select(rune => System.Text.Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 or 0xFEFF or 0xFFFE or 0xFFFF ? " " : rune.ToString()));
        return string.Join(' ', kept.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
