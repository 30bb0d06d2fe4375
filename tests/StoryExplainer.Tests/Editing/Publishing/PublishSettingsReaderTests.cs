using System.Runtime.CompilerServices;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Editing.Publishing;

namespace StoryExplainer.Tests.Editing.Publishing;

public sealed class PublishSettingsReaderTests
{
    [Fact]
    public void A_single_place_needs_no_name()
    {
        var (settings, problems) = Read("publish:\n  to: folder\n  folder: ../public");
        Assert.Empty(problems);
        var folder = Assert.IsType<FolderPublishing>(Assert.Single(settings.Publish));
        Assert.Equal(("publish", "../public", FolderHost.Any), (folder.Name, folder.Folder, folder.Host));
    }

    [Fact]
    public void Several_places_have_names_and_may_have_addresses_of_their_own()
    {
        var (settings, problems) = Read(
            """
            publish:
              live:
                to: git
                domain: news.example.org
              desk:
                to: sftp
                base-url: https://desk.example.org/news
                host: files.example.org
                user: ada
                folder: www
                fingerprint: SHA256:uNiVztksCsDhcc0u9e8BrYL5ynHPxTvKDKH60vHGFSE
              copies:
                to: s3
                bucket: my-news
                prefix: /site/
                endpoint: http://localhost:9000
              cloud:
                to: cloudflare
                folder: dist
            """);
        Assert.Empty(problems);
        Assert.Equal(["live", "desk", "copies", "cloud"], settings.Publish.Select(place => place.Name));
        Assert.Equal(("origin", "gh-pages"), settings.Publish[0] is GitPublishing git ? (git.Remote, git.Branch) : default);
        Assert.Equal("https://desk.example.org/news/", settings.Publish[1].BaseUrl?.AbsoluteUri);
        Assert.Equal("site/", Assert.IsType<S3Publishing>(settings.Publish[2]).Prefix);
        Assert.Equal(FolderHost.Cloudflare, Assert.IsType<FolderPublishing>(settings.Publish[3]).Host);
    }

    [Fact]
    public void What_is_to_be_kept_is_named_by_path_by_folder_or_with_an_asterisk()
    {
        var (settings, problems) = Read("publish:\n  to: git\n  keep: [CNAME, notes/, \"google*.html\"]");
        Assert.Empty(problems);
        var place = Assert.Single(settings.Publish);
        Assert.Equal(["CNAME", "notes/a/b.txt", "google17.html"], new[] { "CNAME", "cname", "notes", "notes/a/b.txt", "google17.html", "index.html" }.Where(place.Keeps));
    }

    [Theory]
    [InlineData("publish:\n  to: foldr\n  folder: x", "input/site.yml(2,7): error SE3014: \"foldr\" is not possible for \"to\". Did you mean \"folder\"?")]
    [InlineData("publish:\n  to: folder\n  folder: \"\"", "input/site.yml(3,11): error SE3015: \"folder\" must be given here.")]
    [InlineData("publish:\n  to: folder", "input/site.yml(2,3): error SE3015: \"folder\" must be given here.")]
    [InlineData("publish:\n  live:\n    folder: x", "input/site.yml(3,5): error SE3015: \"to\" must be given here.")]
    [InlineData("publish:\n  to: git\n  brnch: x", "input/site.yml(3,3): error SE3009: There is no key \"brnch\" here, so its value would be ignored. Did you mean \"branch\"?")]
    [InlineData("publish:\n  to: git\n  branch: -x", "input/site.yml(3,11): error SE3402: \"-x\" cannot be the branch to publish to. Write it like this: gh-pages.")]
    [InlineData("publish:\n  to: git\n  remote: --upload-pack=x", "input/site.yml(3,11): error SE3402: \"--upload-pack=x\" cannot be the remote to publish to. Write it like this: origin or https://example.org/news.git.")]
    [InlineData("publish:\n  to: git\n  remote: https://ada:secret@example.org/x.git", "input/site.yml(3,11): error SE3401: \"remote\" holds a secret, and this file is read by others and kept in history. Remove it here, change the secret, and give it by git's own credential helper or the environment.")]
    [InlineData("publish:\n  to: sftp\n  host: h\n  user: u\n  folder: f\n  password: secret", "input/site.yml(6,3): error SE3401: \"password\" holds a secret, and this file is read by others and kept in history. Remove it here, change the secret, and give it by the environment variable STORYEXPLAINER_SFTP_PASSWORD.")]
    [InlineData("publish:\n  to: sftp\n  host: h\n  user: u\n  folder: f\n  fingerprint: MD5:1", "input/site.yml(6,16): error SE3402: \"MD5:1\" cannot be the fingerprint to publish to. Write it like this: SHA256: and 43 letters and digits, as ssh-keygen -lf prints it.")]
    [InlineData("publish:\n  to: s3\n  bucket: My Bucket", "input/site.yml(3,11): error SE3402: \"My Bucket\" cannot be the bucket to publish to. Write it like this: my-news-site.")]
    public void A_slip_is_told_with_its_place(string yaml, string message)
    {
        var (_, problems) = Read(yaml);
        Assert.Equal(message, Assert.Single(problems));
        Assert.DoesNotContain("secret@", problems[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_example_of_the_manual_is_read_without_a_problem()
    {
        var examples = File.ReadAllText(Manual()).Split("```publish\n")[1..].Select(part => part[..part.IndexOf("```", StringComparison.Ordinal)]).ToList();
        Assert.All(examples, example =>
        {
            var (settings, problems) = Read(example);
            Assert.Empty(problems);
            Assert.NotEmpty(settings.Publish);
        });
        Assert.Equal(
            ["FolderPublishing", "GitPublishing", "S3Publishing", "SftpPublishing"],
            examples.SelectMany(example => Read(example).Settings.Publish).Select(place => place.GetType().Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private static string Manual([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "..", "input", "README.md");

    private static (SiteSettings Settings, string[] Problems) Read(string yaml)
    {
        var diagnostics = new DiagnosticBag();
        var settings = SiteSettingsReader.Read(new SourceText("input/site.yml", yaml), diagnostics);
        return (settings, [.. diagnostics.ToSorted().Select(diagnostic => diagnostic.ToString())]);
    }
}
