namespace StoryExplainer.BrowserTests.Support;

/// <summary>Runs only when somebody wants pictures: with the folder for them in <c>SCREENSHOTS</c>.</summary>
public sealed class ScreenshotTheoryAttribute : TheoryAttribute
{
    public ScreenshotTheoryAttribute() => Skip = Chromium.ReasonToSkip ?? (Folder is null ? "No pictures are wanted. SCREENSHOTS=FOLDER takes them." : null);

    /// <summary>Where the pictures go.</summary>
    public static string? Folder { get; } = Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder ? Path.GetFullPath(folder) : null;
}
