namespace StoryExplainer.Site.Output;

/// <summary>Where an output folder really is, and whether it can be replaced by another one.</summary>
internal static class OutputPlace
{
    /// <summary>The full path; behind a symbolic link, that of the folder that it leads to, so that the link stays a link.</summary>
    public static string Resolve(string output)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output));
        var folder = new DirectoryInfo(path);
        return folder.LinkTarget is not null && folder.ResolveLinkTarget(returnFinalTarget: true) is { } target ? Path.TrimEndingDirectorySeparator(target.FullName) : path;
    }

    /// <summary>True for a folder that something is mounted at, such as the volume of a container: it can be filled, but neither renamed nor removed.</summary>
    public static bool IsMountPoint(string folder)
    {
        try
        {
            return DriveInfo.GetDrives().Any(drive => Path.TrimEndingDirectorySeparator(drive.Name) == folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
