using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using StoryExplainer.Preview.Desk;
using StoryExplainer.Preview.Desk.Writing;
using StoryExplainer.Site.Incremental;
using StoryExplainer.Site.Output;

namespace StoryExplainer.Preview;

/// <summary>Answers requests.</summary>
/// <param name="session">Knows the site.</param>
/// <param name="options">What the preview was started with.</param>
/// <param name="desk">Writes what is saved at the desk.</param>
/// <param name="end">Cancelled when the preview ends, so that open streams end too.</param>
internal sealed class Responder(PreviewSession session, PreviewOptions options, DeskService desk, CancellationToken end)
{
    /// <summary>Folder of the preview's own files, below the base path of the site.</summary>
    public const string Own = "_preview/";

    /// <summary>Folder of the desk view.</summary>
    public const string DeskFolder = "_desk/";

    /// <summary>What pages of the preview itself may load and ask: its own styles, scripts and addresses. Nobody may frame them.</summary>
    private const string OwnPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private readonly RequestGuard _guard = new(options.Host);
    private readonly ProblemPage _problems = new(options.Folders);

    /// <summary>Answers one request.</summary>
    public async Task AnswerAsync(HttpContext http)
    {
        var read = SitePath.Read(http.Features.Get<IHttpRequestFeature>()!.RawTarget); // Every request has one.
        var action = read?.LastIndexOf("/" + DeskFolder, StringComparison.Ordinal) is >= 0 and var folder ? read[(folder + 1 + DeskFolder.Length)..] : null;
        if (_guard.Refuses(http.Request, DeskService.IsAction(action)) is var (status, reason))
        {
            await SendText(http, status, reason);
            return;
        }

        if (read is not { } path)
        {
            await SendText(http, StatusCodes.Status400BadRequest, "That is no address of this site.");
            return;
        }

        var state = await session.CurrentAsync(http.RequestAborted);
        if (!path.StartsWith(state.BasePath, StringComparison.Ordinal))
        {
            await SendOutside(http, state, path);
            return;
        }

        var inside = path[state.BasePath.Length..];
        if (HttpMethods.IsPost(http.Request.Method))
        {
            await Write(http, inside);
            return;
        }

        if (inside.StartsWith(Own, StringComparison.Ordinal))
        {
            await SendOwn(http, state, inside[Own.Length..]);
        }
        else if (inside.StartsWith(DeskFolder, StringComparison.Ordinal) || inside == DeskFolder.TrimEnd('/'))
        {
            await SendDesk(http, state, inside.Length < DeskFolder.Length ? null : inside[DeskFolder.Length..]);
        }
        else
        {
            await SendSite(http, state, state.Site, inside, isLast: false);
        }
    }

    private static async Task SendOutside(HttpContext http, PreviewState state, string path)
    {
        if (path == "/" || path + "/" == state.BasePath)
        {
            Redirect(http, state.BasePath);
            return;
        }

        await SendText(http, StatusCodes.Status404NotFound, $"The site will live below {state.BasePath} (base-url in input/site.yml), and this address is outside.");
    }

    private async Task SendOwn(HttpContext http, PreviewState state, string file)
    {
        const string Last = "last/";
        if (file == "events")
        {
            await EventStream.SendAsync(http, session, end);
        }
        else if (file.StartsWith(Last, StringComparison.Ordinal))
        {
            if (state.Site.IsComplete || state.LastGood is not { } good)
            {
                Redirect(http, state.BasePath + file[Last.Length..]);
                return;
            }

            await SendSite(http, state, good, file[Last.Length..], isLast: true);
        }
        else if (PreviewAssets.Find(file) is { } bytes)
        {
            if (file == "events.js")
            {
                // A worker has a policy of its own, so pages keep exactly the one they will be published with.
                http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; connect-src 'self'";
            }

            await Send(http, StatusCodes.Status200OK, ContentType.Of(file), bytes);
        }
        else
        {
            await SendText(http, StatusCodes.Status404NotFound, "The preview has no such file.");
        }
    }

    private async Task Write(HttpContext http, string inside)
    {
        if (!inside.StartsWith(DeskFolder, StringComparison.Ordinal) || !DeskService.IsAction(inside[DeskFolder.Length..]))
        {
            await SendText(http, StatusCodes.Status405MethodNotAllowed, "Nothing can be written here.");
            return;
        }

        var (status, answer) = await desk.AnswerAsync(http, inside[DeskFolder.Length..]);
        http.Response.Headers.XContentTypeOptions = "nosniff";
        await Send(http, status, ContentType.Of("answer.json"), JsonSerializer.SerializeToUtf8Bytes(answer, DeskJson.Default.DeskAnswer));
    }

    private async Task SendDesk(HttpContext http, PreviewState state, string? inside)
    {
        if (RequestGuard.IsFramedByOthers(http.Request))
        {
            await SendText(http, StatusCodes.Status403Forbidden, "Other sites may not show the desk view.");
            return;
        }

        if (inside is null)
        {
            Redirect(http, state.BasePath + DeskFolder);
            return;
        }

        var page = new DeskView(state, options.Folders, desk).Find(inside);
        await SendOwnPage(http, page is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK, page ?? DeskView.NotFound(state));
    }

    private async Task SendSite(HttpContext http, PreviewState state, LiveSite site, string inside, bool isLast)
    {
        var path = inside.Length == 0 || inside.EndsWith('/') ? inside + "index.html" : inside;
        var isPage = path.EndsWith(".html", StringComparison.Ordinal) || Path.GetExtension(path).Length == 0;
        if (!site.IsComplete)
        {
            if (isPage || state.LastGood is null)
            {
                await SendOwnPage(http, StatusCodes.Status500InternalServerError, _problems.Write(state, inside, site.Diagnostics));
                return;
            }

            site = state.LastGood;
        }

        var file = site.Find(path);
        if (file is { Bytes: { } bytes })
        {
            await SendFile(http, state, file.Path, bytes, isLast);
        }
        else if (file is { Problem: { } problem })
        {
            await SendOwnPage(http, StatusCodes.Status500InternalServerError, _problems.Write(state, inside, [problem]));
        }
        else if (!isLast && state.Renames.Find(path, site) is { } target)
        {
            Redirect(http, state.BasePath + target);
        }
        else if (site.HasPage(path + "/index.html"))
        {
            Redirect(http, $"{state.BasePath}{(isLast ? Own + "last/" : "")}{path}/");
        }
        else if (site.Find("404.html") is { Bytes: { } missing })
        {
            await Send(http, StatusCodes.Status404NotFound, ContentType.Of("404.html"), WithScript(AtHome(missing, state), state, path, isLast));
        }
        else
        {
            await SendText(http, StatusCodes.Status404NotFound, "The site has no such page.");
        }
    }

    private static async Task SendFile(HttpContext http, PreviewState state, string path, byte[] bytes, bool isLast)
    {
        foreach (var (name, value) in HeaderRules.For(path == "index.html" ? "/" : "/" + path))
        {
            http.Response.Headers[name] = value;
        }

        var isPage = path.EndsWith(".html", StringComparison.Ordinal);
        await Send(http, StatusCodes.Status200OK, ContentType.Of(path), isPage ? WithScript(path == "404.html" ? AtHome(bytes, state) : bytes, state, path, isLast) : bytes);
    }

    private static Task SendOwnPage(HttpContext http, int status, Markup page)
    {
        http.Response.Headers.ContentSecurityPolicy = OwnPolicy;
        http.Response.Headers.XFrameOptions = "DENY";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Referrer-Policy"] = "same-origin";
        return Send(http, status, ContentType.Of("page.html"), Encoding.UTF8.GetBytes(page.ToString()));
    }

    /// <summary>The page for missing addresses names the site's address on the web in its links; here they lead to the preview.</summary>
    private static byte[] AtHome(byte[] page, PreviewState state) =>
        state.Site.Settings.BaseUrl is { } url ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(page).Replace($"=\"{url.AbsoluteUri}", $"=\"{state.BasePath}", StringComparison.Ordinal)) : page;

    /// <summary>Puts the one script that the preview adds before the end of a page; nothing else of it is touched.</summary>
    private static byte[] WithScript(byte[] page, PreviewState state, string path, bool isLast)
    {
        var script = new Markup($"<script src=\"{state.BasePath}{Own}page.js\" data-state=\"{state.Id}\" data-page=\"{path}\" data-base=\"{state.BasePath}\"{(isLast ? new Markup($" data-last") : null)} defer></script>");
        var bytes = Encoding.UTF8.GetBytes(script.ToString());
        var end = page.AsSpan().LastIndexOf("</body>"u8);
        return end < 0 ? [.. page, .. bytes] : [.. page.AsSpan(0, end), .. bytes, .. page.AsSpan(end)];
    }

    private static void Redirect(HttpContext http, string target)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Redirect(Uri.EscapeDataString(target).Replace("%2F", "/", StringComparison.Ordinal));
    }

    private static Task SendText(HttpContext http, int status, string text)
    {
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Send(http, status, ContentType.Of("text.txt"), Encoding.UTF8.GetBytes(text + "\n"));
    }

    private static async Task Send(HttpContext http, int status, string type, byte[] bytes)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = type;
        http.Response.ContentLength = bytes.Length;
        http.Response.Headers.CacheControl = "no-store";
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
        }
    }
}
