using System.Collections;
using System.Globalization;
using StoryExplainer.Site.Pages;

namespace StoryExplainer.Site.Rendering;

/// <summary>Writes every value that a template gets for a page, under the names by which it reads them.</summary>
public static class PageValues
{
    /// <summary>Writes the values, indented as they lie in each other.</summary>
    public static void Write(TextWriter writer, PageRecord page)
    {
        writer.WriteLine($"page: {page.Path}, drawn by layouts/{page.Template}");
        WriteRecord(writer, page, "  ");
    }

    private static void WriteRecord(TextWriter writer, object record, string indent)
    {
        if (RecordAccessor.For(record.GetType()) is { } accessor)
        {
            foreach (var name in accessor.Names)
            {
                Write(writer, indent + name + ":", accessor.Read(record, name), indent + "  ");
            }
        }
    }

    private static void Write(TextWriter writer, string head, object? value, string indent)
    {
        switch (value)
        {
            case null:
                writer.WriteLine(head + " nothing");
                break;
            case string text:
                writer.WriteLine($"{head} \"{text.Replace("\n", "\\n", StringComparison.Ordinal)}\"");
                break;
            case bool truth:
                writer.WriteLine(head + (truth ? " true" : " false"));
                break;
            case IEnumerable list:
                WriteList(writer, head, [.. list.Cast<object?>()], indent);
                break;
            case IFormattable number:
                writer.WriteLine($"{head} {number.ToString(null, CultureInfo.InvariantCulture)}");
                break;
            default:
                writer.WriteLine(head);
                WriteRecord(writer, value, indent);
                break;
        }
    }

    private static void WriteList(TextWriter writer, string head, object?[] items, string indent)
    {
        writer.WriteLine(items.Length == 0 ? head + " empty list" : $"{head} list of {items.Length.ToString(CultureInfo.InvariantCulture)}");
        for (var i = 0; i < items.Length; i++)
        {
            Write(writer, $"{indent}[{i.ToString(CultureInfo.InvariantCulture)}]", items[i], indent + "    ");
        }
    }
}
