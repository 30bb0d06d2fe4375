using System.Collections.Immutable;

namespace StoryExplainer.Preview.Desk.Writing;

/// <summary>What a page of the desk asks for.</summary>
/// <param name="Lines">The lines of the correction with their blanks, the file in a first comment.</param>
/// <param name="Values">What was filled in, by the ids of the fields.</param>
/// <param name="Version">The version of the file that the page knows.</param>
internal sealed record DeskRequest(string? Lines, Dictionary<string, string>? Values, string? Version);

/// <summary>Which save to undo.</summary>
/// <param name="Id">Its number.</param>
internal sealed record UndoRequest(int Id);

/// <summary>An article that was pasted.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Title">Its title, if the text does not begin with it.</param>
/// <param name="Url">Address of the original.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Published">When.</param>
/// <param name="Story">Folder of the story, or nothing.</param>
internal sealed record PasteRequest(string? Text, string? Title, string? Url, string? Publisher, string? Published, string? Story);

/// <summary>What came of it.</summary>
/// <param name="Ok">True if it can be done, or was done.</param>
/// <param name="Message">What happened or would happen, in a sentence or two.</param>
internal sealed record DeskAnswer(bool Ok, string Message)
{
    /// <summary>True if the file is not any more what the page knows.</summary>
    public bool Conflict { get; init; }

    /// <summary>The file.</summary>
    public string? File { get; init; }

    /// <summary>The lines of the file around the change, before and after.</summary>
    public ImmutableArray<DeskLine> Lines { get; init; } = [];

    /// <summary>What readers would see differently.</summary>
    public ImmutableArray<string> Changes { get; init; } = [];

    /// <summary>What the build would say.</summary>
    public ImmutableArray<string> Problems { get; init; } = [];

    /// <summary>Address of a page to go to, or null to stay.</summary>
    public string? Page { get; init; }
}

/// <summary>A line of a file before and after a change.</summary>
/// <param name="Sign">A blank for a line that stays, "-" for one that goes, "+" for one that comes.</param>
/// <param name="Number">Its number in the file; that of the file before for a line that goes.</param>
/// <param name="Text">Its words.</param>
internal sealed record DeskLine(string Sign, int Number, string Text)
{
    private const int Around = 2;

    /// <summary>The lines that differ between two texts, with a few lines around them.</summary>
    public static ImmutableArray<DeskLine> Between(string before, string after)
    {
        var (old, now) = (Cut(before), Cut(after));
        var same = 0;
        while (same < old.Length && same < now.Length && old[same] == now[same])
        {
            same++;
        }

        var end = 0;
        while (end < old.Length - same && end < now.Length - same && old[^(end + 1)] == now[^(end + 1)])
        {
            end++;
        }

        var first = Math.Max(0, same - Around);
        return
        [
            .. Enumerable.Range(first, same - first).Select(line => new DeskLine(" ", line + 1, old[line])),
            .. Enumerable.Range(same, old.Length - end - same).Select(line => new DeskLine("-", line + 1, old[line])),
            .. Enumerable.Range(same, now.Length - end - same).Select(line => new DeskLine("+", line + 1, now[line])),
            .. Enumerable.Range(now.Length - end, Math.Min(Around, end)).Select(line => new DeskLine(" ", line + 1, now[line])),
        ];
    }

    private static string[] Cut(string text)
    {
        var lines = text.Split('\n');
        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }
}
