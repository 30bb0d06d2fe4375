namespace StoryExplainer.Site.Rendering;

/// <summary>Markup that our own code made and that a template may print as it is. Every other value is escaped.</summary>
/// <param name="Value">The markup; every piece of outside text in it is already escaped.</param>
public readonly record struct Html(string Value)
{
    /// <summary>Makes markup of plain text by escaping it.</summary>
    public static Html FromText(string text) => new(HtmlEscaper.Escape(text));

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
