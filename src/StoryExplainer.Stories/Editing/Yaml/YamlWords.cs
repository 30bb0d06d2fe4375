using System.Globalization;
using System.Text;

namespace StoryExplainer.Stories.Editing.Yaml;

/// <summary>Writes new values as an editor would: bare words where they are safe, quotation marks where not, short lists in brackets.</summary>
internal static class YamlWords
{
    private const int Step = 2;

    /// <summary>A single value.</summary>
    /// <param name="scalar">The value.</param>
    /// <param name="likes">A quotation mark that the editor used there before, or null.</param>
    public static string Scalar(YamlScalar scalar, char? likes = null)
    {
        var value = scalar.Value;
        if (scalar.IsPlain && IsSafe(value) && likes is null)
        {
            return value;
        }

        return likes == '\'' && !value.Any(char.IsControl) ? "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'" : Quoted(value);
    }

    /// <summary>A value on one line.</summary>
    public static string Inline(YamlNode node) => node switch
    {
        YamlScalar scalar => Scalar(scalar),
        YamlList list => "[" + string.Join(", ", list.Items.Select(Inline)) + "]",
        YamlMap map => "{" + string.Join(", ", map.Entries.Select(entry => $"{Key(entry.Key)}: {Inline(entry.Value)}")) + "}",
        _ => "",
    };

    /// <summary>Lines for an entry of a map.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="indent">Spaces before its key.</param>
    public static IEnumerable<string> Entry(YamlEntry entry, int indent)
    {
        var head = new string(' ', indent) + Key(entry.Key) + ":";
        return entry.Value switch
        {
            YamlMap { Entries.Length: > 0 } map => map.Entries.SelectMany(child => Entry(child, indent + Step)).Prepend(head),
            YamlList { Items.Length: > 0 } list when list.Items.Any(item => item is YamlMap) => list.Items.SelectMany(item => Item(item, indent + Step)).Prepend(head),
            YamlScalar { IsEmpty: true } => [head],
            var value => [head + " " + Inline(value)],
        };
    }

    /// <summary>Lines for an item of a list.</summary>
    /// <param name="item">The item.</param>
    /// <param name="indent">Spaces before its hyphen.</param>
    public static IEnumerable<string> Item(YamlNode item, int indent)
    {
        var hyphen = new string(' ', indent) + "- ";
        return item is YamlMap { Entries.Length: > 0 } map
            ? map.Entries.SelectMany(entry => Entry(entry, indent + Step)).Select((line, number) => number == 0 ? hyphen + line[(indent + Step)..] : line)
            : [hyphen + Inline(item)];
    }

    private static string Key(string key) => IsSafe(key) && key.Length < 120 ? key : Quoted(key);

    // Whatever YAML could take for a sign of its own goes between quotation marks; letters, digits and the marks of dates and plain words need none.
    private static bool IsSafe(string value) => value.Length > 0 && value is not ("~" or "null")
        && char.IsLetterOrDigit(value[0]) && value[^1] != ' '
        && value.All(character => char.IsLetter(character) || char.IsAsciiDigit(character) || character is ' ' or '-' or '.' or '/' or '_' or '¶' or '+' or '(' or ')')
        && !value.Contains("  ", StringComparison.Ordinal);

    private static string Quoted(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var character in value)
        {
            _ = character switch
            {
                '\\' or '"' => text.Append('\\').Append(character),
                '\n' => text.Append("\\n"),
                '\t' => text.Append("\\t"),
                _ when char.IsControl(character) || character is '\u2028' or '\u2029' or '\uFEFF' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
                _ => text.Append(character),
            };
        }

        return text.Append('"').ToString();
    }
}
