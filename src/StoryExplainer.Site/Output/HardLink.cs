using System.Runtime.InteropServices;

namespace StoryExplainer.Site.Output;

/// <summary>Gives a file a second name, so that an unchanged page joins the new site without being copied and keeps its time stamp.</summary>
internal static partial class HardLink
{
    /// <summary>Links, or copies where the file system has no links. Throws <see cref="IOException"/> if neither works.</summary>
    public static void LinkOrCopy(string existing, string link)
    {
        var isLinked = OperatingSystem.IsWindows() ? CreateHardLink(link, existing, IntPtr.Zero) : Link(existing, link) == 0;
        if (!isLinked)
        {
            File.Copy(existing, link);
            File.SetLastWriteTimeUtc(link, File.GetLastWriteTimeUtc(existing));
        }
    }

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Link(string existing, string link);

    [LibraryImport("kernel32.dll", EntryPoint = "CreateHardLinkW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateHardLink(string link, string existing, IntPtr security);
}
