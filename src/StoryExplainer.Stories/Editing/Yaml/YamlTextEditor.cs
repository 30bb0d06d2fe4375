using System.Collections.Immutable;
using System.Text;
using YamlDotNet.Core;

namespace StoryExplainer.Stories.Editing.Yaml;

/// <summary>Finds the places of a text where the words of a change go, and puts them there.</summary>
/// <param name="text">The text.</param>
/// <param name="root">Where its parts stand; null if it holds none.</param>
/// <param name="addsAtEnd">True to add entries of the whole file at its very end, behind any comments; false to add them behind the last entry.</param>
internal sealed class YamlTextEditor(string text, YamlPart? root, bool addsAtEnd)
{
    private readonly string _newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
    private readonly List<(int At, int Length, string Words)> _edits = [];

    /// <summary>The text with the change in it, or null if there is no place that is understood.</summary>
    /// <param name="old">What the text says.</param>
    /// <param name="change">What it shall say as well.</param>
    public string? Edit(YamlNode? old, YamlNode change)
    {
        var isDone = root switch
        {
            null => AppendToFile(LinesOf(change)),
            ScalarPart scalar when scalar.Start == scalar.End => AppendToFile(LinesOf(change)),
            ListPart list when old is YamlList said && change is YamlList items => MergeItems(list, said, items),
            _ => Merge(root, null, change),
        };
        return isDone ? Result() : null;
    }

    private static IEnumerable<string> LinesOf(YamlNode change) => change switch
    {
        YamlMap map => map.Entries.SelectMany(entry => YamlWords.Entry(entry, 0)),
        YamlList list => list.Items.SelectMany(item => YamlWords.Item(item, 0)),
        _ => [],
    };

    // The order of edits at one place is the order in which they were made: what belongs to an entry comes before what follows it.
    private string Result()
    {
        var result = new StringBuilder();
        var at = 0;
        foreach (var edit in _edits.OrderBy(edit => edit.At))
        {
            result.Append(text, at, edit.At - at).Append(edit.Words);
            at = edit.At + edit.Length;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>A list of corrections: the item that is about the same place changes, else a new one comes.</summary>
    private bool MergeItems(ListPart list, YamlList said, YamlList items)
    {
        var fresh = new List<YamlNode>();
        foreach (var item in items.Items)
        {
            if (item is YamlMap map && YamlMerge.FindItem(said, map) is >= 0 and var index)
            {
                if (!Merge(list.Items[index], null, item))
                {
                    return false;
                }
            }
            else if (!said.Items.Any(known => YamlMerge.IsSame(known, item)))
            {
                fresh.Add(item);
            }
        }

        return fresh.Count == 0 || AddItems(list, fresh);
    }

    private bool Merge(YamlPart part, ScalarPart? key, YamlNode change)
    {
        switch (part, change)
        {
            case (ScalarPart { Style: ScalarStyle.Plain, Value: "" or "~" or "null" } empty, _):
                return key is not null && Fill(empty, key, change);
            case (ScalarPart scalar, YamlScalar value):
                return scalar.Value == value.Value || Replace(scalar, value);
            case (ScalarPart scalar, YamlList list):
                return Widen(scalar, list);
            case (ListPart list, YamlList items):
                var known = list.Items.OfType<ScalarPart>().Select(item => item.Value).ToHashSet(StringComparer.Ordinal);
                ImmutableArray<YamlNode> fresh = [.. items.Items.Where(item => item is not YamlScalar { Value: var value } || !known.Contains(value))];
                return fresh.IsEmpty || AddItems(list, fresh);
            case (MapPart map, YamlMap entries):
                return MergeMap(map, entries);
            default:
                return false;
        }
    }

    private bool MergeMap(MapPart map, YamlMap change)
    {
        var fresh = new List<YamlEntry>();
        foreach (var entry in change.Entries)
        {
            if (map.Find(entry.Key) is not var (key, value))
            {
                fresh.Add(entry);
            }
            else if (!Merge(value, key, entry.Value))
            {
                return false;
            }
        }

        return fresh.Count == 0 || AddEntries(map, fresh);
    }

    private bool AddEntries(MapPart map, List<YamlEntry> entries)
    {
        if (map.IsFlow)
        {
            return InsertBetweenBrackets(map.Entries.IsEmpty ? null : Math.Max(map.Entries[^1].Key.End, map.Entries[^1].Value.End), map.End, entries.Select(entry => YamlWords.Inline(new YamlMap([entry], entry.KeyLocation))[1..^1]));
        }

        var indent = ColumnOf(map.Start);
        return AppendAfter(map, entries.SelectMany(entry => YamlWords.Entry(entry, indent)));
    }

    private bool AddItems(ListPart list, IReadOnlyCollection<YamlNode> items)
    {
        if (list.IsFlow)
        {
            return InsertBetweenBrackets(list.Items.IsEmpty ? null : list.Items[^1].End, list.End, items.Select(YamlWords.Inline));
        }

        var indent = ColumnOf(list.Start);
        return AppendAfter(list, items.SelectMany(item => YamlWords.Item(item, indent)));
    }

    private bool InsertBetweenBrackets(int? afterLast, int end, IEnumerable<string> words)
    {
        var joined = string.Join(", ", words);
        _edits.Add(afterLast is { } at ? (at, 0, ", " + joined) : (end - 1, 0, joined));
        return true;
    }

    private bool AppendAfter(YamlPart part, IEnumerable<string> lines)
    {
        if (part == root && addsAtEnd)
        {
            return AppendToFile(lines);
        }

        InsertLines(EndOfLine(EndOfWords(part.End)), lines);
        return true;
    }

    private bool AppendToFile(IEnumerable<string> lines)
    {
        var isOpenLine = text.Length > 0 && text[^1] is not ('\n' or '\r');
        _edits.Add((text.Length, 0, (isOpenLine ? _newLine : "") + string.Concat(lines.Select(line => line + _newLine))));
        return true;
    }

    private void InsertLines(int at, IEnumerable<string> lines) => _edits.Add((at, 0, string.Concat(lines.Select(line => _newLine + line))));

    /// <summary>A key with nothing behind it gets its value.</summary>
    private bool Fill(ScalarPart empty, ScalarPart key, YamlNode change)
    {
        if (empty.End > empty.Start)
        {
            // "~" or "null".
            _edits.Add((empty.Start, empty.End - empty.Start, YamlWords.Inline(change)));
            return true;
        }

        var colon = key.End;
        while (colon < text.Length && text[colon] == ' ')
        {
            colon++;
        }

        if (colon >= text.Length || text[colon] != ':')
        {
            return false;
        }

        if (change is YamlScalar || (change is YamlList list && list.Items.All(item => item is YamlScalar)))
        {
            // Blanks that wait behind the colon are the place for the value.
            var isPrepared = colon + 1 < text.Length && text[colon + 1] == ' ' && (colon + 2 >= text.Length || text[colon + 2] is '\n' or '\r');
            _edits.Add((isPrepared ? colon + 2 : colon + 1, 0, (isPrepared ? "" : " ") + YamlWords.Inline(change)));
        }
        else
        {
            InsertLines(EndOfLine(colon), YamlWords.Entry(new YamlEntry("x", change.Location, change), ColumnOf(key.Start)).Skip(1));
        }

        return true;
    }

    private bool Replace(ScalarPart old, YamlScalar value)
    {
        char? likes = old.Style switch { ScalarStyle.SingleQuoted => '\'', ScalarStyle.DoubleQuoted => '"', _ => null };
        var end = old.Style is ScalarStyle.Literal or ScalarStyle.Folded ? EndOfWords(old.End) : old.End;
        _edits.Add((old.Start, end - old.Start, YamlWords.Scalar(value, likes)));
        return true;
    }

    /// <summary>A single value becomes the first of a list.</summary>
    private bool Widen(ScalarPart scalar, YamlList list)
    {
        var words = text[scalar.Start..scalar.End];
        var fresh = list.Items.Where(item => item is not YamlScalar { Value: var value } || value != scalar.Value).Select(YamlWords.Inline).ToList();
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded || words.AsSpan().ContainsAny('\n', '\r'))
        {
            return false;
        }

        var first = scalar.Style == ScalarStyle.Plain ? YamlWords.Inline(new YamlScalar(scalar.Value, true, list.Location)) : words;
        _edits.Add((scalar.Start, scalar.End - scalar.Start, "[" + string.Join(", ", fresh.Prepend(first)) + "]"));
        return true;
    }

    private int ColumnOf(int index) => index - (text.AsSpan(0, index).LastIndexOfAny('\n', '\r') + 1);

    // A text over several lines ends where the next thing begins, which may be lines further on.
    private int EndOfWords(int end)
    {
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private int EndOfLine(int index)
    {
        var end = text.AsSpan(index).IndexOfAny('\n', '\r');
        return end < 0 ? text.Length : index + end;
    }
}
