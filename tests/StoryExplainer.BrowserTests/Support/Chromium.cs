namespace StoryExplainer.BrowserTests.Support;

/// <summary>The browser of the machine.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    /// <summary>Path of the browser, or null.</summary>
    public static string? Path { get; } = Find();

    /// <summary>Why browser tests cannot run here; null if they can, or must.</summary>
    public static string? ReasonToSkip =>
        Path is null && Environment.GetEnvironmentVariable("CI") is not "true"
            ? "No Chromium is installed. Install it (Debian: apt-get install chromium), or set CHROMIUM to its path."
            : null;

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } given)
        {
            return given;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var endings = OperatingSystem.IsWindows() ? new[] { ".exe" } : [""];
        return folders.SelectMany(folder => Names.SelectMany(name => endings.Select(ending => System.IO.Path.Combine(folder, name + ending)))).FirstOrDefault(File.Exists);
    }
}
