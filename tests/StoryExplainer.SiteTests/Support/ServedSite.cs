using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StoryExplainer.Site.Output;

namespace StoryExplainer.SiteTests.Support;

/// <summary>A built site on loopback below a path, served as hosts of static sites do: files, the page that lists a folder, and the page for missing addresses.</summary>
internal sealed class ServedSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client = new();

    private ServedSite(WebApplication app) => _app = app;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<ServedSite> StartAsync(BuiltSite site, string root)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(async context =>
        {
            var path = context.Request.Path.Value!;
            var file = path.StartsWith(root, StringComparison.Ordinal) ? path[root.Length..] : null;
            file = file is { Length: 0 } || file?.EndsWith('/') is true ? file + "index.html" : file;
            if (file is null || !site.Paths.Contains(file, StringComparer.Ordinal))
            {
                context.Response.StatusCode = 404;
                file = "404.html";
            }

            context.Response.ContentType = ContentType.Of(file);
            await context.Response.Body.WriteAsync(site.Bytes(file));
        });
        await app.StartAsync();
        return new ServedSite(app);
    }

    /// <summary>Asks for an address as the server sees it.</summary>
    public Task<(int Status, string? Type, string Text)> GetAsync(string path) => GetAsync(Address, path);

    /// <summary>Asks for an address as it stands on a page.</summary>
    public async Task<(int Status, string? Type, string Text)> GetAsync(Uri page, string address)
    {
        using var response = await _client.GetAsync(new Uri(page, address));
        return ((int)response.StatusCode, response.Content.Headers.ContentType?.ToString(), Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync()));
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }
}
