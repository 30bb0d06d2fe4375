using System.Diagnostics;
using System.Text;
using StoryExplainer.Publishing;
using StoryExplainer.Publishing.Git;
using StoryExplainer.Stories.Editing.Publishing;
using StoryExplainer.Tests.Publishing.Support;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Publishing.Git;

/// <summary>Publishes to a bare repository, from a project that is a repository itself.</summary>
public sealed class GitTargetTests : TargetContract
{
    private readonly TemporaryFolder _folder = new();

    public GitTargetTests()
    {
        Git(".", "init", "--quiet", "--bare", "hub.git");
        Git(".", "init", "--quiet", "project");
        Git("project", "config", "user.name", "Ada Obi");
        Git("project", "config", "user.email", "ada@example.org");
        Git("project", "config", "core.autocrlf", "true");
        Git("project", "remote", "add", "origin", _folder["hub.git"]);
        _folder.Write("project/seeds/report.txt", "An article.\n");
        Git("project", "add", ".");
        Git("project", "commit", "--quiet", "-m", "Start");
        Git("project", "push", "--quiet", "origin", "HEAD:refs/heads/main");
    }

    protected override bool AllowsOthers => false;

    protected override bool KeepsWhatArrived => false;

    [Fact]
    public async Task The_users_own_branches_index_and_files_are_not_touched()
    {
        _folder.Write("project/seeds/draft.txt", "not yet added");
        _folder.Write("project/seeds/report.txt", "changed and staged\n");
        Git("project", "add", "seeds/report.txt");
        var before = State();
        await Publish();
        Site.Write("index.html", "changed");
        await Publish();
        Assert.Equal(before, State());
    }

    [Fact]
    public async Task The_same_site_is_always_the_same_tree()
    {
        await Publish();
        var tree = Git("hub.git", "rev-parse", "gh-pages^{tree}");
        Git("hub.git", "update-ref", "-d", "refs/heads/gh-pages");
        await Publish();
        Assert.Equal(tree, Git("hub.git", "rev-parse", "gh-pages^{tree}"));
    }

    [Fact]
    public async Task Each_publication_is_a_commit_of_the_user_on_top_of_the_last()
    {
        await Publish();
        Site.Write("index.html", "changed");
        Site.Delete("feed.xml");
        await Publish();
        await Publish();
        Assert.Equal(
            "Ada Obi|Publish the site|0 added, 1 changed, 1 removed\n\nAda Obi|Publish the site|8 added, 0 changed, 0 removed",
            Git("hub.git", "log", "--format=%an|%s|%b", "gh-pages").Trim());
    }

    [Fact]
    public async Task No_byte_of_a_file_is_changed_by_settings_about_line_ends()
    {
        Site.Write("data/quotes.csv", "a,b\r\nc,d\r\n");
        await Publish();
        Assert.Equal("a,b\r\nc,d\r\n", Look()["data/quotes.csv"]);
    }

    [Fact]
    public async Task A_branch_with_the_project_itself_is_refused()
    {
        await using var target = new GitTarget(Settings() with { Branch = "main" }, _folder["project"], _folder["cache"]);
        var problem = await Assert.ThrowsAsync<PublishProblemException>(() => PublishTo(target));
        Assert.Equal("SE6205", problem.Rule.Code);
        Assert.Contains("seeds/report.txt", problem.At(null).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_CNAME_that_the_hosts_settings_made_stays_and_so_does_what_is_to_be_kept()
    {
        await Publish();
        Git(".", "clone", "--quiet", "--branch=gh-pages", "hub.git", "pages");
        _folder.Write("pages/CNAME", "news.example.org");
        _folder.Write("pages/notes/a.txt", "theirs");
        Git("pages", "add", ".");
        Git("pages", "-c", "user.name=Host", "-c", "user.email=host@example.org", "commit", "--quiet", "-m", "Settings");
        Git("pages", "push", "--quiet");
        Site.Write("index.html", "changed");
        var settings = Settings() with { Keep = ["notes/"] };
        await using var target = new GitTarget(settings, _folder["project"], _folder["cache"]);

        var plan = await Publisher.PublishAsync(target, Site.Files, sends: true, new Progress<StoryExplainer.Site.SiteProgress>(), CancellationToken.None, settings.Keeps);

        Assert.Empty(plan.Removed);
        Assert.Equal(("news.example.org", "theirs", "changed"), (Look()["CNAME"].Trim(), Look()["notes/a.txt"].Trim(), Look()["index.html"]));
    }

    [Fact]
    public async Task Somebody_elses_publication_at_the_same_time_is_not_undone()
    {
        await Publish();
        Site.Write("index.html", "changed");
        await using var slow = MakeTarget();
        var files = Site.Files.AddRange(slow.Additions).ToDictionary(file => file.Path, StringComparer.Ordinal);
        var plan = PublishPlan.Make(files.Values, await slow.ReadAsync(files, CancellationToken.None));
        Site.Write("index.html", "changed by somebody faster");
        await Publish();
        Site.Write("index.html", "changed");
        var problem = await Assert.ThrowsAsync<PublishProblemException>(() => slow.FinishAsync(plan, CancellationToken.None));
        Assert.Equal("SE6215", problem.Rule.Code);
        Assert.Equal("changed by somebody faster", Look()["index.html"]);
    }

    [Fact]
    public async Task A_project_that_is_no_repository_publishes_to_an_address()
    {
        Directory.CreateDirectory(_folder["plain/project"]);
        for (var round = 0; round < 2; round++)
        {
            Site.Write("index.html", $"round {round}");
            await using var target = new GitTarget(Settings() with { Remote = "../../hub.git" }, _folder["plain/project"], _folder["plain/cache"]);
            await PublishTo(target);
        }

        Assert.Equal("round 1", Look()["index.html"]);
    }

    [Fact]
    public async Task A_shallow_copy_of_the_project_as_CI_systems_make_it_can_publish()
    {
        await Publish();
        Site.Write("index.html", "from CI");
        Git(".", "clone", "--quiet", "--depth=1", "--branch=main", "file://" + _folder["hub.git"], "shallow");
        await using var target = new GitTarget(Settings(), _folder["shallow"], _folder["cache"]);
        await PublishTo(target);
        Assert.Equal("from CI", Look()["index.html"]);
        Assert.Equal("2", Git("hub.git", "rev-list", "--count", "gh-pages").Trim());
    }

    [Fact]
    public async Task A_remote_that_is_not_there_is_told_in_words()
    {
        await using var target = new GitTarget(Settings() with { Remote = "orign" }, _folder["project"], _folder["cache"]);
        var problem = await Assert.ThrowsAsync<PublishProblemException>(() => PublishTo(target));
        Assert.StartsWith("error SE6214: git could not ask the remote \"orign\": ", problem.At(null).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_in_an_address_is_never_shown() =>
        Assert.Equal(
            "fatal: unable to access 'https://***@example.org/news.git/': refused",
            GitCommand.WithoutSecrets("fatal: unable to access 'https://user:ghp_secret@example.org/news.git/': refused"));

    private protected override IPublishTarget MakeTarget() => new GitTarget(Settings(), _folder["project"], _folder["cache"]);

    protected override SortedDictionary<string, string> Look()
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (Git("hub.git", "branch", "--list", "gh-pages").Length == 0)
        {
            return files;
        }

        foreach (var path in Git("hub.git", "ls-tree", "-r", "-z", "--name-only", "gh-pages").Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(path => path != PublishedList.FileName))
        {
            files[path] = Git("hub.git", "show", "gh-pages:" + path);
        }

        return files;
    }

    protected override Task PutForeign(string path)
    {
        Git("project", "push", "--quiet", "origin", "HEAD:refs/heads/gh-pages");
        return Task.CompletedTask;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _folder.Dispose();
    }

    private static GitPublishing Settings() => new() { Name = "live", Location = new("input/site.yml", 1, 1), Domain = "news.example.org" };

    private string State() => string.Join('|', Git("project", "status", "--porcelain"), Git("project", "for-each-ref", "refs/heads", "refs/tags"), Git("project", "symbolic-ref", "HEAD"), Git("project", "diff", "--cached"));

    private string Git(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = _folder[folder],
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"git {string.Join(' ', arguments)}: {errors.Result}");
        return output;
    }
}
