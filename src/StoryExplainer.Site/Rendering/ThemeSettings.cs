namespace StoryExplainer.Site.Rendering;

/// <summary>The choices of <c>theme.yml</c>, which templates see as <c>theme</c>.</summary>
public sealed record ThemeSettings
{
    /// <summary>The theme's name.</summary>
    public string Name { get; init; } = "Default";

    /// <summary>The theme's version.</summary>
    public string Version { get; init; } = "1";

    /// <summary>True if the theme brings its own fonts; false if readers see those of their system.</summary>
    public bool HasFonts { get; init; } = true;

    /// <summary>True if the default theme's style files are part of the styles; false if only those that the theme itself brings are.</summary>
    public bool HasDefaultStyles { get; init; } = true;

    /// <summary>Colour of links on the light page as <c>#rrggbb</c>, or null for that of the styles.</summary>
    public string? Accent { get; init; }

    /// <summary>Colour of links on the dark page as <c>#rrggbb</c>, or null for that of the styles.</summary>
    public string? AccentDark { get; init; }

    /// <summary>The sections of the front page that are shown.</summary>
    public ThemeSections Sections { get; init; } = new();
}

/// <summary>The sections of the front page that a theme can leave out.</summary>
public sealed record ThemeSections
{
    /// <summary>What comes next, with who takes part.</summary>
    public bool DueNext { get; init; } = true;

    /// <summary>Who's who.</summary>
    public bool People { get; init; } = true;

    /// <summary>In their own words.</summary>
    public bool Quotes { get; init; } = true;

    /// <summary>Key terms.</summary>
    public bool Terms { get; init; } = true;

    /// <summary>The track of time.</summary>
    public bool Timeline { get; init; } = true;

    /// <summary>Questions readers ask, where an editor wrote them.</summary>
    public bool Questions { get; init; } = true;

    /// <summary>How the page was made.</summary>
    public bool Provenance { get; init; } = true;
}
