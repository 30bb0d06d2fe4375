namespace StoryExplainer.Stories.Seeds.Cleaning;

/// <summary>The bullet before an item of a pasted list.</summary>
internal static class ListBullet
{
    /// <summary>True if the line starts with a bullet and a space.</summary>
    public static bool Has(string text) => text.Length > 2 && text[1] == ' ' && text[0] is '•' or '●' or '◦' or '▪' or '■' or '*' or '-' or '–' or '·';

    /// <summary>The item's words.</summary>
    public static string Remove(string text) => Has(text) ? text[2..] : text;
}
