using StoryExplainer.Publishing;
using StoryExplainer.Publishing.Sftp;
using StoryExplainer.Stories.Editing.Publishing;
using StoryExplainer.Tests.Publishing.Support;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Publishing.Sftp;

/// <summary>Publishes to OpenSSH's own server on loopback.</summary>
[NeedsServer]
public sealed class SftpTargetTests : TargetContract, IClassFixture<SftpTargetTests.Server>
{
    private readonly TemporaryFolder _folder = new();
    private readonly SshServer _server;

    public SftpTargetTests(Server server)
    {
        _server = server.Started;
        _folder.Write("ssh/known_hosts", _server.KnownHosts($"[127.0.0.1]:{_server.Port}", "host_ed25519", "host_ecdsa"));
    }

    private string Place => _folder["www"];

    [PlaceFact]
    public async Task A_connection_that_breaks_in_the_middle_leaves_whole_files_and_the_next_attempt_sends_the_rest()
    {
        for (var page = 0; page < 40; page++)
        {
            Site.Write($"pages/page-{page:00}.html", SmallSite.Page("../assets/site.css", new string('x', 5000) + page));
        }

        using var relay = new CuttingRelay(_server.Port, 120_000);
        var broken = Settings() with { Port = relay.Port, Fingerprint = _server.Fingerprint("host_ed25519") };
        await using (var target = new SftpTarget(broken, _folder.Path, Secrets()))
        {
            var problem = await Assert.ThrowsAsync<PublishProblemException>(() => PublishTo(target));
            Assert.Equal("SE6207", problem.Rule.Code);
        }

        var arrived = Look().Where(file => !file.Key.EndsWith("-new", StringComparison.Ordinal)).ToList();
        Assert.InRange(arrived.Count, 3, 44);
        Assert.All(arrived, file => Assert.Equal(Site.Content[file.Key], file.Value));
        Assert.DoesNotContain("index.html", arrived.Select(file => file.Key));
        var rest = await Publish();
        Assert.InRange(rest.Count, 46 - arrived.Count, 46 - arrived.Count + 8); // Of those on their way at the break the list may not know.
        Assert.Equal(Site.Content, Look());
    }

    [PlaceFact]
    public async Task A_server_that_nobody_has_met_is_refused_with_its_fingerprint()
    {
        _folder.Write("ssh/known_hosts", "# nothing\n");
        var problem = await Assert.ThrowsAsync<PublishProblemException>(() => Publish());
        Assert.Equal("SE6218", problem.Rule.Code);
        Assert.Contains(_server.Fingerprint("host_ed25519"), problem.At(null).Message, StringComparison.Ordinal);
        Assert.Empty(Look());
    }

    [PlaceFact]
    public async Task A_server_with_another_key_than_the_known_one_is_refused()
    {
        _folder.Write("ssh/known_hosts", _server.KnownHosts($"[127.0.0.1]:{_server.Port}", "stranger"));
        Assert.Equal("SE6219", (await Assert.ThrowsAsync<PublishProblemException>(() => Publish())).Rule.Code);
    }

    [PlaceFact]
    public async Task A_server_that_is_known_by_its_second_key_is_asked_for_that_one()
    {
        _folder.Write("ssh/known_hosts", _server.KnownHosts($"[127.0.0.1]:{_server.Port}", "host_ecdsa"));
        await Publish();
        Assert.Equal(Site.Content, Look());
    }

    [PlaceFact]
    public async Task A_fingerprint_in_the_settings_counts_alone()
    {
        _folder.Write("ssh/known_hosts", "");
        await using (var right = new SftpTarget(Settings() with { Fingerprint = _server.Fingerprint("host_ed25519") }, _folder.Path, Secrets()))
        {
            await PublishTo(right);
        }

        await using var wrong = new SftpTarget(Settings() with { Fingerprint = _server.Fingerprint("stranger") }, _folder.Path, Secrets());
        Assert.Equal("SE6219", (await Assert.ThrowsAsync<PublishProblemException>(() => PublishTo(wrong))).Rule.Code);
    }

    [PlaceFact]
    public async Task A_key_that_the_server_does_not_know_is_refused_and_what_was_tried_is_told()
    {
        await using var target = new SftpTarget(Settings() with { KeyFile = _server.Key("stranger") }, _folder.Path, Secrets() with { Key = null });
        var problem = await Assert.ThrowsAsync<PublishProblemException>(() => PublishTo(target));
        Assert.Equal("SE6220", problem.Rule.Code);
        Assert.Contains("the key file ", problem.At(null).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("PRIVATE KEY", problem.At(null).Message, StringComparison.Ordinal);
    }

    [PlaceFact]
    public async Task Without_any_key_the_ways_to_give_one_are_told()
    {
        await using var target = new SftpTarget(Settings(), _folder.Path, Secrets() with { Key = null });
        Assert.Equal("SE6216", (await Assert.ThrowsAsync<PublishProblemException>(() => PublishTo(target))).Rule.Code);
    }

    [PlaceFact]
    public async Task A_locked_key_needs_its_passphrase()
    {
        File.Copy(_server.Key("user_ed25519"), _folder["locked"]);
        SshServer.Run("ssh-keygen", "-q", "-p", "-P", "", "-N", "open sesame", "-f", _folder["locked"]);
        var settings = Settings() with { KeyFile = "locked" };
        await using (var shut = new SftpTarget(settings, _folder.Path, Secrets() with { Key = null }))
        {
            Assert.Equal("SE6221", (await Assert.ThrowsAsync<PublishProblemException>(() => PublishTo(shut))).Rule.Code);
        }

        await using var open = new SftpTarget(settings, _folder.Path, Secrets() with { Key = null, Passphrase = "open sesame" });
        await PublishTo(open);
        Assert.Equal(Site.Content, Look());
    }

    [PlaceFact]
    public async Task The_agent_signs_with_the_users_keys()
    {
        foreach (var key in new[] { "user_ed25519", "user_rsa" })
        {
            using var agent = new RunningAgent(_folder[$"agent-{key}"], _server.Key(key));
            await using var target = new SftpTarget(Settings(), _folder.Path, Secrets() with { Key = null, Agent = agent.Address });
            Site.Write("index.html", "signed with " + key);
            await PublishTo(target);
            Assert.Equal(Site.Content, Look());
        }
    }

    [PlaceFact]
    public async Task A_folder_that_cannot_be_made_is_told()
    {
        await using var target = new SftpTarget(Settings() with { Folder = _folder["no/such/parent"] }, _folder.Path, Secrets());
        Assert.Equal("SE6222", (await Assert.ThrowsAsync<PublishProblemException>(() => PublishTo(target))).Rule.Code);
    }

    [PlaceFact]
    public async Task A_second_publication_to_the_folder_of_the_server_is_told_who_publishes()
    {
        await using var first = MakeTarget();
        await first.HoldAsync(CancellationToken.None);
        await using var second = new SftpTarget(Settings() with { Folder = Settings().Folder + "/" }, _folder.Path, Secrets(), TimeSpan.Zero);

        var problem = await Assert.ThrowsAsync<PublishProblemException>(() => PublishTo(second));

        Assert.Equal("SE6227", problem.Rule.Code);
        Assert.Contains($"process {Environment.ProcessId}", problem.At(null).Message, StringComparison.Ordinal);
    }

    private protected override IPublishTarget MakeTarget() => new SftpTarget(Settings(), _folder.Path, Secrets());

    protected override SortedDictionary<string, string> Look() => new(
        Directory.Exists(Place)
            ? Directory.EnumerateFiles(Place, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Place, path))
                .Where(path => path != PublishedList.FileName).ToDictionary(path => path, path => File.ReadAllText(Path.Combine(Place, path)))
            : [],
        StringComparer.Ordinal);

    protected override Task PutForeign(string path)
    {
        _folder.Write("www/" + path, "theirs");
        return Task.CompletedTask;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _folder.Dispose();
    }

    private SftpPublishing Settings() => new()
    {
        Name = "live",
        Location = new("input/site.yml", 1, 1),
        Host = "127.0.0.1",
        Port = _server.Port,
        User = Environment.UserName,
        Folder = Place,
    };

    private SftpSecrets Secrets() => new() { SshFolder = _folder["ssh"], Key = File.ReadAllText(_server.Key("user_ed25519")) };

    /// <summary>One server for all tests of the class.</summary>
    public sealed class Server : IDisposable
    {
        private readonly Lazy<SshServer> _started = new(() => new SshServer());

        internal SshServer Started => _started.Value;

        public void Dispose()
        {
            if (_started.IsValueCreated)
            {
                _started.Value.Dispose();
            }
        }
    }
}
