using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StoryExplainer.Adding;
using StoryExplainer.Commands;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Adding;

/// <summary>Adds articles from a server on loopback that has bad pages of every kind, and from files.</summary>
public sealed class AddCommandTests : IAsyncLifetime, IDisposable
{
    private const string Text =
        """
        The Port Mallory harbour bridge will close on Monday for at least six weeks after inspectors found cracks in two of its main cables, the city's transport commissioner, Amara Lindqvist, said on Thursday.

        Ms Lindqvist told reporters at the town hall that the cracks had been discovered in February during the first full inspection of the old bridge since 2019.

        The bridge carries about 40,000 vehicles a day. A bridge that fails an inspection must be closed within ten days, and two more ferries will run from Monday.
        """;

    private static readonly FetchLimits Limits = new() { Pause = TimeSpan.Zero, Patience = TimeSpan.FromSeconds(2), MaximumBytes = 1_000_000, Allows = address => address.Equals(IPAddress.Loopback) };

    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly WebApplication _app;
    private string? _robots;

    public AddCommandTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    private string Server => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    [Fact]
    public async Task A_page_is_saved_as_it_came_with_what_it_states_beside_it()
    {
        var (code, output, errors) = await Add($"{Server}/bridge?from=mail#comments");

        Assert.Equal("", errors);
        Assert.Equal(0, code);
        Assert.Equal(Page(), await File.ReadAllTextAsync(_folder["seeds/harbour-bridge-to-close-for-repairs.html"]));
        Assert.Equal(
            $"url: \"{Server}/bridge?from=mail\"\nretrieved: 2026-11-30\npublisher: \"The Port Mallory Gazette\"\npublished: 2026-03-12\n",
            await File.ReadAllTextAsync(_folder["seeds/harbour-bridge-to-close-for-repairs.yml"]));
        Assert.Contains("“Harbour bridge to close for repairs”, The Port Mallory Gazette, 12 March 2026, 3 paragraphs", output, StringComparison.Ordinal);
        Assert.Equal(["/robots.txt", "/bridge?from=mail"], _requests);
    }

    [Theory]
    [InlineData("/moved", "/bridge")]
    [InlineData("/moved-twice", "/bridge")]
    public async Task A_page_that_moved_is_saved_under_its_present_address(string path, string address)
    {
        Assert.Equal(0, (await Add(Server + path)).Code);
        Assert.StartsWith($"url: \"{Server}{address}\"\n", await File.ReadAllTextAsync(_folder["seeds/harbour-bridge-to-close-for-repairs.yml"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/gone", "there is no such page (404)")]
    [InlineData("/login", "its server does not give it to programs (403)")]
    [InlineData("/broken", "its server has a problem (500)")]
    [InlineData("/busy", "its server was asked too often (429)")]
    [InlineData("/circle", "it leads on more than 5 times")]
    [InlineData("/to-file", "it leads to an address of the kind \"file:\"")]
    [InlineData("/to-private", "the address lies inside your own network")]
    [InlineData("/pdf", "it is no web page but application/pdf")]
    [InlineData("/endless", "it is larger than 1 million bytes")]
    [InlineData("/bomb", "it is larger than 1 million bytes")]
    [InlineData("/slow", "it did not come within 2 seconds")]
    [InlineData("/drip", "it did not come within 2 seconds")]
    [InlineData("/cut", "was not added: ")]
    [InlineData("/empty", "no article was found in it")]
    [InlineData("/front", "no article was found in it")]
    [InlineData("/script", "was not added: ")]
    public async Task A_bad_page_is_refused_with_the_reason_and_leaves_nothing(string path, string reason)
    {
        var (code, output, errors) = await Add(Server + path);

        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith($"{Server}{path} was not added: ", errors, StringComparison.Ordinal);
        Assert.Contains(reason, errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["seeds"]));
    }

    [Theory]
    [InlineData("User-agent: *\nDisallow: /bridge", "/bridge")]
    [InlineData("User-agent: *\nDisallow: /bridge", "/moved")]
    [InlineData("User-agent: StoryExplainer\nDisallow: /", "/bridge")]
    public async Task What_robots_forbid_is_not_asked_for_on_any_step(string robots, string path)
    {
        _robots = robots;

        Assert.Contains("asks programs not to read this page (robots.txt)", (await Add(Server + path)).Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("/bridge", _requests);
    }

    [Fact]
    public async Task A_server_that_cannot_say_what_it_allows_is_left_alone()
    {
        _robots = "500";

        Assert.Equal(1, (await Add(Server + "/bridge")).Code);
        Assert.Equal(["/robots.txt"], _requests);
    }

    [Fact]
    public async Task Servers_inside_ones_own_network_are_not_asked_unless_allowed()
    {
        var (code, _, errors) = await Run("add", Server + "/bridge", "--seeds", _folder["seeds"]);
        Assert.Equal(1, code);
        Assert.Contains("the address lies inside your own network", errors, StringComparison.Ordinal);
        Assert.Empty(_requests);

        Assert.Equal(0, (await Run("new", "seed", Server + "/bridge", "--allow-private", "--story", "Middle Harbour", "--seeds", _folder["seeds"])).Code);
        Assert.True(File.Exists(_folder["seeds/middle-harbour/harbour-bridge-to-close-for-repairs.html"]));
    }

    [Fact]
    public async Task An_article_is_added_once()
    {
        await Add(Server + "/bridge");

        var (code, _, errors) = await Add(Server + "/bridge");

        Assert.Equal(1, code);
        Assert.Contains("it is there already", errors, StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(_folder["seeds"]).Length);
    }

    [Fact]
    public async Task An_encoding_that_only_the_server_names_is_not_lost()
    {
        Assert.Equal(0, (await Add(Server + "/latin")).Code);
        Assert.Contains("Café", await File.ReadAllTextAsync(Directory.GetFiles(_folder["seeds"], "*.html").Single()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_names_addresses_and_files_and_one_that_fails_does_not_stop_the_others()
    {
        _folder.Write("report.txt", "Ferries to run all night\n\n" + Text + "\n");
        _folder.Write("links.txt", $"# Today\n{Server}/gone\n\n{Server}/bridge\n{_folder["report.txt"]}\n");

        var (code, output, errors) = await Run("add", "--list", _folder["links.txt"], "--allow-private", "--seeds", _folder["seeds"]);

        Assert.Equal(1, code);
        Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(["harbour-bridge-to-close-for-repairs.html", "harbour-bridge-to-close-for-repairs.yml", "report.txt", "report.yml"], Directory.GetFiles(_folder["seeds"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("Next: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_gives_its_articles_with_the_files_beside_them()
    {
        _folder.Write("saved/The Bridge.html", Page());
        _folder.Write("saved/The Bridge_files/picture.html", "<p>an advertisement</p>");
        _folder.Write("saved/ferry.md", "# Ferries to run all night\n\n" + Text + "\n");
        _folder.Write("saved/ferry.yml", "publisher: The Lantern\n");
        _folder.Write("saved/README.md", "# Saved pages\n");
        _folder.Write("saved/notes.pdf", "%PDF");

        Assert.Equal(0, (await Run("add", _folder["saved"], "--seeds", _folder["seeds"])).Code);

        Assert.Equal(["ferry.md", "ferry.yml", "the-bridge.html", "the-bridge.yml"], Directory.GetFiles(_folder["seeds"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("publisher: The Lantern\n", await File.ReadAllTextAsync(_folder["seeds/ferry.yml"]));
    }

    [Fact]
    public async Task A_file_never_takes_the_place_of_another()
    {
        _folder.Write("seeds/report.txt", "mine");
        _folder.Write("report.txt", "Ferries to run all night\n\n" + Text + "\n");

        Assert.Equal(0, (await Run("add", _folder["report.txt"], "--seeds", _folder["seeds"])).Code);

        Assert.Equal("mine", await File.ReadAllTextAsync(_folder["seeds/report.txt"]));
        Assert.True(File.Exists(_folder["seeds/report-2.txt"]));
    }

    [Theory]
    [InlineData("nowhere.txt", "there is no such file")]
    [InlineData("example.org", "write https://example.org")]
    [InlineData("https://ada:secret@example.org/", "name and password")]
    [InlineData("http://10.0.0.1/", "inside your own network")]
    public async Task What_cannot_be_added_is_told(string source, string reason)
    {
        var (code, _, errors) = await Run("add", source, "--seeds", _folder["seeds"]);

        Assert.Equal(1, code);
        Assert.Contains(reason, errors, StringComparison.Ordinal);
    }

    public Task InitializeAsync() => _app.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    private static string Page() =>
        $"""
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour bridge to close for repairs</title>
        <meta property="og:site_name" content="The Port Mallory Gazette"><meta property="article:published_time" content="2026-03-12T15:00:00+00:00"></head>
        <body><nav><a href="/">Home</a></nav><article><h1>Harbour bridge to close for repairs</h1>{string.Concat(Text.Split("\n\n").Select(paragraph => $"<p>{paragraph}</p>"))}</article></body></html>
        """;

    private static async Task<(int Code, string Output, string Errors)> Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, output, errors);
        return (code, output.ToString(), errors.ToString());
    }

    private async Task<(int Code, string Output, string Errors)> Add(string address)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await AddCommand.RunAsync([address], new AddRequest(_folder["seeds"], null, Limits, new DateOnly(2026, 11, 30)), output, errors, CancellationToken.None);
        return (code, output.ToString(), errors.ToString());
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        _requests.Enqueue(request.Path + request.QueryString);
        response.ContentType = "text/html; charset=utf-8";
        switch (request.Path.Value)
        {
            case "/robots.txt":
                response.StatusCode = _robots switch { null => 404, "500" => 500, _ => 200 };
                await response.WriteAsync(_robots ?? "");
                break;
            case "/moved-twice":
                response.Redirect("/moved");
                break;
            case "/moved":
                response.Redirect("/bridge", permanent: true);
                break;
            case "/circle":
                response.Redirect("/circle");
                break;
            case "/to-file":
                response.Headers.Location = "file:///etc/passwd";
                response.StatusCode = 302;
                break;
            case "/to-private":
                response.Redirect("http://127.0.0.2:" + new Uri(Server).Port + "/bridge");
                break;
            case "/gone" or "/login" or "/broken" or "/busy":
                response.StatusCode = request.Path.Value switch { "/gone" => 404, "/login" => 403, "/broken" => 500, _ => 429 };
                break;
            case "/pdf":
                response.ContentType = "application/pdf";
                await response.WriteAsync("%PDF");
                break;
            case "/endless":
                while (!context.RequestAborted.IsCancellationRequested)
                {
                    await response.Body.WriteAsync(new byte[64 * 1024], context.RequestAborted);
                }

                break;
            case "/bomb":
                response.Headers.ContentEncoding = "gzip";
                await using (var gzip = new GZipStream(response.Body, CompressionLevel.Fastest))
                {
                    await gzip.WriteAsync(new byte[20_000_000], context.RequestAborted);
                }

                break;
            case "/slow":
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
                break;
            case "/drip":
                while (!context.RequestAborted.IsCancellationRequested)
                {
                    await response.WriteAsync("<p>", context.RequestAborted);
                    await response.Body.FlushAsync(context.RequestAborted);
                    await Task.Delay(100, context.RequestAborted);
                }

                break;
            case "/cut":
                response.ContentLength = 100_000;
                await response.WriteAsync("<p>half", context.RequestAborted);
                await response.Body.FlushAsync(context.RequestAborted);
                context.Abort();
                break;
            case "/empty":
                break;
            case "/front":
                await response.WriteAsync("<!doctype html><title>The Gazette</title><h1>The Gazette</h1>" + string.Concat(Enumerable.Range(1, 20).Select(number => $"<h2><a href=\"/{number}\">Bridge number {number} closes</a></h2><p>Read more</p>")));
                break;
            case "/script":
                await response.WriteAsync("<!doctype html><title>App</title><div id=\"root\"></div><script>start()</script><noscript>Please switch on JavaScript.</noscript>");
                break;
            case "/latin":
                response.ContentType = "text/html; charset=iso-8859-1";
                await response.Body.WriteAsync(Encoding.Latin1.GetBytes(Page().Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal).Replace("town hall", "Café", StringComparison.Ordinal)));
                break;
            default:
                await response.WriteAsync(Page());
                break;
        }
    }
}
