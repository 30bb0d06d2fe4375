using System.ComponentModel;
using System.Diagnostics;

namespace StoryExplainer.Preview;

/// <summary>Opens the editor's browser.</summary>
internal static class Browser
{
    /// <summary>Opens an address; false where there is nothing to open it with.</summary>
    public static bool Open(Uri address)
    {
        try
        {
            var start = OperatingSystem.IsWindows() ? new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true }
                : new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open") { UseShellExecute = false, ArgumentList = { address.AbsoluteUri }, RedirectStandardError = true, RedirectStandardOutput = true };
            using var process = Process.Start(start);
            return true;
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            return false;
        }
    }
}
