namespace StoryExplainer.Site.Pages;

/// <summary>Leads from a former address to the present one.</summary>
public sealed record RedirectPage : PageRecord
{
    /// <inheritdoc/>
    public override string Template => "redirect.html";

    /// <inheritdoc/>
    public override string Kind => "redirect";

    /// <summary>The present address.</summary>
    public required string Target { get; init; }
}
