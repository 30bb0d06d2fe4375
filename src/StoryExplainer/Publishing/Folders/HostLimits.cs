using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Editing.Publishing;

namespace StoryExplainer.Publishing.Folders;

/// <summary>What a host refuses or ignores: better told before the upload than by a page that is missing afterwards.</summary>
internal static class HostLimits
{
    // Cloudflare Pages, free plan; the largest file and the rules are the same on every plan.
    private const int CloudflareFiles = 20_000;
    private const long CloudflareFileBytes = 25L * 1024 * 1024;
    private const int CloudflareHeaderRules = 100;
    private const int CloudflareHeaderLine = 2_000;
    private const int CloudflareRedirects = 2_000;
    private const int CloudflareRedirectLine = 1_000;

    /// <summary>Reports what the host of a folder would not take.</summary>
    public static async Task CheckAsync(FolderHost host, ImmutableArray<PublishFile> files, DiagnosticLocation location, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        if (host != FolderHost.Cloudflare)
        {
            return;
        }

        if (files.Length > CloudflareFiles)
        {
            diagnostics.Add(PublishDiagnostics.TooManyForHost, location, Number(files.Length), "files", "Cloudflare Pages", Number(CloudflareFiles));
        }

        foreach (var file in files.Where(file => file.Length > CloudflareFileBytes))
        {
            diagnostics.Add(PublishDiagnostics.TooLargeForHost, location, file.Path, Number(file.Length), "Cloudflare Pages", Number(CloudflareFileBytes));
        }

        await CheckRulesAsync("_headers", line => line.Length > 0 && !char.IsWhiteSpace(line[0]), "rules for headers", CloudflareHeaderRules);
        await CheckRulesAsync("_redirects", line => line.Length > 0, "redirects", CloudflareRedirects);

        await CheckLinesAsync("_headers", CloudflareHeaderLine);
        await CheckLinesAsync("_redirects", CloudflareRedirectLine);

        async Task CheckLinesAsync(string path, int maximum)
        {
            if (files.FirstOrDefault(file => file.Path == path) is { } file
                && Encoding.UTF8.GetString((await file.ReadAsync(cancellation)).Span).Split('\n').FirstOrDefault(line => line.Length > maximum) is { } tooLong)
            {
                diagnostics.Add(PublishDiagnostics.TooLongForHost, location, path, Number(tooLong.Length), "Cloudflare Pages", Number(maximum), tooLong[..60].Trim());
            }
        }

        async Task CheckRulesAsync(string path, Func<string, bool> isRule, string what, int maximum)
        {
            if (files.FirstOrDefault(file => file.Path == path) is { } file
                && Encoding.UTF8.GetString((await file.ReadAsync(cancellation)).Span).Split('\n').Count(line => isRule(line) && line[0] != '#') is var count && count > maximum)
            {
                diagnostics.Add(PublishDiagnostics.TooManyForHost, location, Number(count), what, "Cloudflare Pages", Number(maximum));
            }
        }
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
