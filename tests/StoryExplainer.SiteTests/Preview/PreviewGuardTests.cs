using System.Net;

namespace StoryExplainer.SiteTests.Preview;

/// <summary>The preview shows drafts and texts that may only be quoted, so nobody but the editor's own tabs may read it.</summary>
public sealed class PreviewGuardTests
{
    [Theory]
    [InlineData("evil.example", 421)]
    [InlineData("evil.example:4780", 421)]
    [InlineData("localhost.evil.example", 421)]
    [InlineData("192.168.1.20", 421)]
    [InlineData("localhost", 200)]
    [InlineData("127.0.0.1:4780", 200)]
    [InlineData("[::1]:4780", 200)]
    public async Task Only_names_of_this_machine_are_answered(string host, int status)
    {
        await using var project = await PreviewProject.StartAsync();
        Assert.StartsWith($"HTTP/1.1 {status} ", await project.Raw($"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/../seeds/bridge.txt")]
    [InlineData("/people/../../seeds/bridge.txt")]
    [InlineData("/%2e%2e/seeds/bridge.txt")]
    [InlineData("/people/%2E%2E%2findex.html")]
    [InlineData("/people%2Findex.html")]
    [InlineData("/..%5cseeds%5cbridge.txt")]
    [InlineData("/people\\index.html")]
    [InlineData("/index.html%00.txt")]
    [InlineData("/people/%0d%0aX: y")]
    [InlineData("//evil.example/")]
    [InlineData("/people//index.html")]
    [InlineData("/%ff%fe")]
    [InlineData("/%zz")]
    [InlineData("/_desk/..%2f..%2fseeds/bridge.txt")]
    [InlineData("/_preview/last/../../seeds/bridge.txt")]
    public async Task Tricks_with_paths_are_refused(string target)
    {
        await using var project = await PreviewProject.StartAsync();
        var status = await project.Raw($"GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 400 ", status, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_of_the_project_are_not_served()
    {
        await using var project = await PreviewProject.StartAsync();
        foreach (var path in new[] { "seeds/bridge.txt", "input/site.yml", "theme/theme.yml", ".cache/articles.pack", "_preview/PreviewAssets.cs" })
        {
            using var response = await project.Get(path);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("_preview/events")]
    [InlineData("_desk/")]
    [InlineData("_desk/article/harbour-bridge-to-close-for-repairs")]
    [InlineData("search/index.js")]
    [InlineData("data/story.json")]
    public async Task Other_sites_may_not_read_it(string path)
    {
        await using var project = await PreviewProject.StartAsync();
        var own = $"http://localhost:{project.Server.Root.Port}";
        Assert.Equal(HttpStatusCode.Forbidden, await Status("Origin: https://evil.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await Status("Origin: null"));
        Assert.Equal(HttpStatusCode.Forbidden, await Status("Origin: http://localhost:1"));
        Assert.Equal(HttpStatusCode.Forbidden, await Status("Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors"));
        Assert.Equal(HttpStatusCode.Forbidden, await Status("Sec-Fetch-Site: same-site", "Sec-Fetch-Mode: cors"));
        Assert.Equal(HttpStatusCode.OK, await Status($"Origin: {own}", "Sec-Fetch-Site: same-origin", "Sec-Fetch-Mode: cors"));

        async Task<HttpStatusCode> Status(params string[] headers)
        {
            using var client = new HttpClient();
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(project.Server.Root, path));
            foreach (var header in headers)
            {
                request.Headers.TryAddWithoutValidation(header.Split(": ")[0], header.Split(": ")[1]);
            }

            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            return response.StatusCode;
        }
    }

    [Fact]
    public async Task Other_sites_may_link_to_the_desk_but_not_frame_it()
    {
        await using var project = await PreviewProject.StartAsync();
        using var linked = await project.Get("_desk/", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document");
        using var framed = await project.Get("_desk/", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: iframe");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (linked.StatusCode, framed.StatusCode));
        Assert.Contains("frame-ancestors 'none'", linked.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("OPTIONS")]
    [InlineData("DELETE")]
    public async Task Nothing_but_reading_is_answered(string method)
    {
        await using var project = await PreviewProject.StartAsync();
        Assert.StartsWith("HTTP/1.1 405 ", await project.Raw($"{method} / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);
    }
}
