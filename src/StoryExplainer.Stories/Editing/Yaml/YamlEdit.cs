using StoryExplainer.Language.Diagnostics;
using YamlDotNet.Core;

namespace StoryExplainer.Stories.Editing.Yaml;

/// <summary>
/// Puts a change into a file that somebody keeps by hand. Only the characters of the change are written: comments, order, quotation marks, line ends and
/// all other entries stay byte for byte. The result is read again, and if it does not say exactly what the file said before with the change in it,
/// nothing is changed and the editor is told.
/// </summary>
public static class YamlEdit
{
    /// <summary>Puts a change into a text.</summary>
    /// <param name="text">The text of the file; empty if there is none yet.</param>
    /// <param name="change">What it shall say as well; see <see cref="YamlMerge"/> for what is set and what is added.</param>
    public static YamlEditResult Apply(string text, YamlNode change)
    {
        var mark = text.StartsWith('\uFEFF') ? "\uFEFF" : "";
        var body = text[mark.Length..];
        if (!TryRead(body, out var old))
        {
            return YamlEditResult.Refused("The file has a slip of its own that has to be mended first; the preview shows it.");
        }

        if (YamlMerge.Merge(old is YamlScalar { IsEmpty: true } ? null : old, change) is not { } wanted)
        {
            return YamlEditResult.Refused("The file says something of another kind there (a list where one value belongs, or the reverse), so the lines have to be written by hand.");
        }

        if (YamlMerge.IsSame(old, wanted))
        {
            return YamlEditResult.Refused("The file says so already.");
        }

        foreach (var addsAtEnd in new[] { true, false })
        {
            if (TryEdit(body, old, change, addsAtEnd) is { } edited && TryRead(edited, out var now) && YamlMerge.IsSame(now, wanted))
            {
                return new YamlEditResult(mark + edited, null);
            }
        }

        return YamlEditResult.Refused("That part of the file is written in a way that cannot be changed safely, so the lines have to be written by hand.");
    }

    /// <summary>What some lines say, or null if they say nothing or cannot be read.</summary>
    public static YamlNode? Read(string text) => TryRead(text.TrimStart('\uFEFF'), out var root) ? root : null;

    private static string? TryEdit(string text, YamlNode? old, YamlNode change, bool addsAtEnd)
    {
        try
        {
            return new YamlTextEditor(text, YamlPartReader.Read(text), addsAtEnd).Edit(old, change);
        }
        catch (Exception exception) when (IsOfTheParser(exception))
        {
            return null;
        }
    }

    private static bool TryRead(string text, out YamlNode? root)
    {
        var problems = new DiagnosticBag();
        root = null;
        try
        {
            root = YamlTreeReader.Read("", text, 0, problems);
            return problems.ToSorted().IsEmpty;
        }
        catch (Exception exception) when (IsOfTheParser(exception))
        {
            return false;
        }
    }

    // The parser lets the others escape for impossible escapes and directives.
    private static bool IsOfTheParser(Exception exception) =>
        exception is YamlException or ArgumentException or InvalidOperationException or FormatException or OverflowException or IndexOutOfRangeException;
}

/// <summary>What became of an edit.</summary>
/// <param name="Text">The whole text of the file with the change in it, or null if it cannot be made.</param>
/// <param name="Problem">Why it cannot be made, in a sentence or two; null if it can.</param>
public sealed record YamlEditResult(string? Text, string? Problem)
{
    /// <summary>An edit that cannot be made.</summary>
    internal static YamlEditResult Refused(string problem) => new(null, problem);
}
