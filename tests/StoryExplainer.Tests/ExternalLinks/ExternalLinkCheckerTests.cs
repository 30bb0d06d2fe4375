using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StoryExplainer.ExternalLinks;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.ExternalLinks;

/// <summary>Asks a server on loopback that behaves as other people's servers do.</summary>
public sealed class ExternalLinkCheckerTests : IAsyncLifetime, IDisposable
{
    private static readonly LinkLimits Limits = new() { Pause = TimeSpan.Zero, Patience = TimeSpan.FromSeconds(1), AsksPrivateAddresses = true };

    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly WebApplication _app;
    private int _atOnce;
    private int _mostAtOnce;

    public ExternalLinkCheckerTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    private string Server => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    [Theory]
    [InlineData("fine", null)]
    [InlineData("no-head", null)]
    [InlineData("lies-to-head", null)]
    [InlineData("for-now", null)]
    [InlineData("gone", "warning SE6301: The page \"a.html\" links to {0}/gone, which is not there any more (404). Give the article's new address in the file beside its seed, or change your own text.")]
    [InlineData("moved", "info SE6303: The page \"a.html\" links to {0}/moved, which has moved for good to {0}/fine. Use the new address.")]
    [InlineData("to-gone", "warning SE6301: The page \"a.html\" links to {0}/to-gone, which is not there any more (404). Give the article's new address in the file beside its seed, or change your own text.")]
    [InlineData("circle", "warning SE6302: The page \"a.html\" links to {0}/circle, which cannot be reached: it leads on more than 5 times. Check the address; if it is right, try again later.")]
    [InlineData("broken", "warning SE6302: The page \"a.html\" links to {0}/broken, which cannot be reached: the server answers 500. Check the address; if it is right, try again later.")]
    [InlineData("slow", "warning SE6302: The page \"a.html\" links to {0}/slow, which cannot be reached: no answer in time. Check the address; if it is right, try again later.")]
    [InlineData("login", "info SE6304: The page \"a.html\" links to {0}/login, and the server does not tell a program whether it is there (403). Open it in a browser.")]
    [InlineData("to-file", "warning SE6302: The page \"a.html\" links to {0}/to-file, which cannot be reached: it leads on to something that is no web page. Check the address; if it is right, try again later.")]
    public async Task What_a_server_answers_is_told_in_words(string path, string? message) =>
        Assert.Equal(message is null ? [] : [string.Format(System.Globalization.CultureInfo.InvariantCulture, message, Server)], await Check(Limits, path));

    [Fact]
    public async Task A_good_answer_is_remembered_and_a_bad_one_is_asked_again()
    {
        await Check(Limits, "fine", "gone");
        _requests.Clear();
        await Check(Limits, "fine", "gone");
        Assert.Equal(["HEAD /gone", "GET /gone"], _requests);
        _requests.Clear();
        await Check(Limits with { Remembered = TimeSpan.Zero }, "fine");
        Assert.Equal(["HEAD /fine"], _requests);
    }

    [Fact]
    public async Task A_server_is_asked_for_one_page_at_a_time()
    {
        await Check(Limits, "a", "b", "c", "d", "e", "f");
        Assert.Equal(6, _requests.Count);
        Assert.Equal(1, _mostAtOnce);
    }

    [Fact]
    public async Task Addresses_inside_ones_own_network_are_not_asked()
    {
        var problem = Assert.Single(await Check(Limits with { AsksPrivateAddresses = false }, "fine"));
        Assert.Contains("cannot be reached: the address lies inside your own network.", problem, StringComparison.Ordinal);
        Assert.Empty(_requests);
    }

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.20.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("::ffff:192.168.1.1", false)]
    [InlineData("93.184.215.14", true)]
    [InlineData("172.32.0.1", true)]
    [InlineData("2606:2800:21f:cb07:6820:80da:af6b:8b2c", true)]
    public void Private_addresses_are_known(string address, bool isPublic) => Assert.Equal(isPublic, PublicConnection.IsPublic(IPAddress.Parse(address)));

    public Task InitializeAsync() => _app.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    private async Task<string[]> Check(LinkLimits limits, params string[] paths)
    {
        var diagnostics = new DiagnosticBag();
        var cache = LinkCache.Open(_folder.Path);
        using var checker = new ExternalLinkChecker(limits, cache, TimeProvider.System);
        await checker.CheckAsync([.. paths.Select(path => new ExternalLink(new Uri($"{Server}/{path}"), "a.html"))], diagnostics, new Progress<SiteProgress>(), CancellationToken.None);
        cache.Save();
        return [.. diagnostics.ToSorted().Select(diagnostic => diagnostic.ToString())];
    }

    private async Task AnswerAsync(HttpContext context)
    {
        _mostAtOnce = Math.Max(_mostAtOnce, Interlocked.Increment(ref _atOnce));
        _requests.Enqueue($"{context.Request.Method} {context.Request.Path}");
        var isHead = context.Request.Method == "HEAD";
        switch (context.Request.Path.Value)
        {
            case "/no-head" when isHead:
                context.Response.StatusCode = 405;
                break;
            case "/lies-to-head" when isHead:
                context.Response.StatusCode = 404;
                break;
            case "/gone":
                context.Response.StatusCode = 404;
                break;
            case "/moved":
                context.Response.Redirect("/fine", permanent: true);
                break;
            case "/for-now":
                context.Response.Redirect("/fine", permanent: false);
                break;
            case "/to-gone":
                context.Response.Redirect("/gone", permanent: true);
                break;
            case "/circle":
                context.Response.Redirect("/circle", permanent: false);
                break;
            case "/to-file":
                context.Response.Redirect("file:///etc/passwd", permanent: false);
                break;
            case "/broken":
                context.Response.StatusCode = 500;
                break;
            case "/login":
                context.Response.StatusCode = 403;
                break;
            case "/slow":
                await Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                break;
        }

        Interlocked.Decrement(ref _atOnce);
    }
}
