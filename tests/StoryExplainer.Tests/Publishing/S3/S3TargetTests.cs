using System.Text;
using Amazon.Runtime;
using StoryExplainer.Publishing;
using StoryExplainer.Publishing.S3;
using StoryExplainer.Stories.Editing.Publishing;
using StoryExplainer.Tests.Publishing.Support;

namespace StoryExplainer.Tests.Publishing.S3;

public sealed class S3TargetTests : TargetContract
{
    private readonly FakeS3 _storage = new();

    [Fact]
    public async Task Each_file_says_what_it_is_and_how_long_it_may_be_kept()
    {
        Site.Write("assets/fonts/serif.woff2", "font");
        Site.Write("cards/ada.png", "picture");
        await Publish();
        Assert.Equal(("text/html; charset=utf-8", "public, max-age=0, must-revalidate"), HeadersOf("index.html"));
        Assert.Equal(("text/css; charset=utf-8", "public, max-age=0, must-revalidate"), HeadersOf("assets/site.css"));
        Assert.Equal(("font/woff2", "public, max-age=2592000"), HeadersOf("assets/fonts/serif.woff2"));
        Assert.Equal(("image/png", "public, max-age=86400"), HeadersOf("cards/ada.png"));
        Assert.Equal(("application/atom+xml; charset=utf-8", "public, max-age=0, must-revalidate"), HeadersOf("feed.xml"));
    }

    [Fact]
    public async Task A_storage_that_hangs_up_in_the_middle_gets_only_the_rest_next_time()
    {
        _storage.HangsUpAfter = 4;
        var problem = await Assert.ThrowsAsync<PublishProblemException>(() => Publish());
        Assert.StartsWith("error SE6207: The publication was broken off after 3 of 6 steps: ", problem.At(null).ToString(), StringComparison.Ordinal);
        _storage.HangsUpAfter = int.MaxValue;
        Assert.Equal(["+ people/ben okoro.html", "+ index.html", "+ feed.xml"], await Publish());
        Assert.Equal(Site.Content, Look());
    }

    [Fact]
    public async Task A_storage_that_encrypts_with_keys_of_its_own_is_not_sent_everything_each_time()
    {
        using var storage = new FakeS3 { HasOtherTags = true };
        await using (var first = new S3Target(Settings() with { Endpoint = storage.Endpoint }, Credentials()))
        {
            await PublishTo(first);
        }

        await using var second = new S3Target(Settings() with { Endpoint = storage.Endpoint }, Credentials());
        Assert.True((await PublishTo(second)).IsEmpty);
    }

    [Fact]
    public async Task A_folder_of_a_bucket_keeps_to_itself()
    {
        _storage.Objects["theirs.txt"] = new FakeS3.StoredObject([1], null, null, "x");
        for (var round = 0; round < 2; round++)
        {
            await using var target = new S3Target(Settings() with { Prefix = "news/site/" }, Credentials());
            await PublishTo(target);
            Site.Delete("feed.xml");
        }

        Assert.True(_storage.Objects.ContainsKey("theirs.txt"));
        Assert.True(_storage.Objects.ContainsKey("news/site/people/ben okoro.html"));
        Assert.False(_storage.Objects.ContainsKey("news/site/feed.xml"));
    }

    [Fact]
    public async Task A_wrong_secret_is_told_with_the_storages_own_word_and_never_shown()
    {
        await using var target = new S3Target(Settings(), new BasicAWSCredentials(FakeS3.AccessKey, "not the secret"));
        var problem = await Assert.ThrowsAsync<PublishProblemException>(() => PublishTo(target));
        var message = problem.At(null).ToString();
        Assert.Equal(
            $"error SE6217: the bucket my-news at {_storage.Endpoint.Authority} refused (SignatureDoesNotMatch): Refused by the tests. Mend that, and publish again: it goes on from where it stopped.", message);
        Assert.DoesNotContain("not the secret", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bucket_that_is_not_there_is_told()
    {
        await using var target = new S3Target(Settings() with { Bucket = "my-nwes" }, Credentials());
        Assert.Contains("(NoSuchBucket)", (await Assert.ThrowsAsync<PublishProblemException>(() => PublishTo(target))).At(null).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_that_is_not_there_is_told()
    {
        await using var target = new S3Target(Settings() with { Profile = "no-such-profile-on-this-machine" });
        Assert.Equal("SE6216", (await Assert.ThrowsAsync<PublishProblemException>(() => PublishTo(target))).Rule.Code);
    }

    [Fact]
    public async Task An_empty_bucket_is_asked_once_and_sent_each_file_once()
    {
        await Publish();
        Assert.Equal(1, _storage.Requests.Count(request => request == "GET"));
        Assert.Equal(6 + 2, _storage.Requests.Count(request => request.StartsWith("PUT ", StringComparison.Ordinal)));
        Assert.Equal("PUT .story-explainer-published", _storage.Requests.Last());
    }

    [Fact]
    public async Task A_second_publication_into_the_bucket_is_told_who_publishes_and_one_into_another_folder_of_it_is_not_held_up()
    {
        await using var first = MakeTarget();
        await first.HoldAsync(CancellationToken.None);
        await using var other = new S3Target(Settings() with { Prefix = "other/" }, Credentials(), TimeSpan.Zero);
        await using var second = new S3Target(Settings() with { Name = "of another project" }, Credentials(), TimeSpan.Zero);

        await PublishTo(other);
        var problem = await Assert.ThrowsAsync<PublishProblemException>(() => PublishTo(second));

        Assert.Equal("SE6227", problem.Rule.Code);
        Assert.Contains($"process {Environment.ProcessId}", problem.At(null).Message, StringComparison.Ordinal);
    }

    private protected override IPublishTarget MakeTarget() => new S3Target(Settings(), Credentials());

    protected override SortedDictionary<string, string> Look() => new(
        _storage.Objects.Where(file => file.Key != PublishedList.FileName).ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value.Bytes)), StringComparer.Ordinal);

    protected override Task PutForeign(string path)
    {
        _storage.Objects[path] = new FakeS3.StoredObject("theirs"u8.ToArray(), null, null, "their-tag");
        return Task.CompletedTask;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _storage.Dispose();
    }

    private static BasicAWSCredentials Credentials() => new(FakeS3.AccessKey, FakeS3.SecretKey);

    private S3Publishing Settings() => new() { Name = "live", Location = new("input/site.yml", 1, 1), Bucket = FakeS3.Bucket, Endpoint = _storage.Endpoint };

    private (string?, string?) HeadersOf(string path) => (_storage.Objects[path].Type, _storage.Objects[path].Cache);
}
