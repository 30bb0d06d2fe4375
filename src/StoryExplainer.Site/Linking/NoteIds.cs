using System.Globalization;

namespace StoryExplainer.Site.Linking;

/// <summary>Ids of the footnotes of a page and of their marks.</summary>
internal static class NoteIds
{
    /// <summary>The note.</summary>
    public static string Note(int number) => "note-" + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A mark of it; a note may have several.</summary>
    public static string Mark(int number, int use) => string.Create(CultureInfo.InvariantCulture, $"note-{number}-mark{(use == 1 ? "" : "-" + use.ToString(CultureInfo.InvariantCulture))}");
}
