using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Editing.Yaml;

namespace StoryExplainer.Stories.Editing.Publishing;

/// <summary>Reads <c>publish:</c> of <c>input/site.yml</c>: one place, told by its key <c>to</c>, or several by name.</summary>
internal static partial class PublishSettingsReader
{
    private static readonly ImmutableArray<string> Kinds = ["folder", "git", "s3", "sftp", "netlify", "cloudflare"];

    // Known, so that they are told apart from slips: what they would hold does not belong into a file.
    private static readonly ImmutableArray<(string Key, string Instead)> Secrets =
    [
        ("password", "the environment variable STORYEXPLAINER_SFTP_PASSWORD"),
        ("passphrase", "the environment variable STORYEXPLAINER_SFTP_PASSPHRASE"),
        ("access-key", "the environment variable AWS_ACCESS_KEY_ID, or a profile of the AWS settings"),
        ("secret-key", "the environment variable AWS_SECRET_ACCESS_KEY, or a profile of the AWS settings"),
        ("token", "git's own credential helper or the environment"),
    ];

    /// <summary>Reads the places, in the order of the file. One that is wrong is left out and reported.</summary>
    public static ImmutableArray<PublishSettings> Read(YamlMapping file, DiagnosticBag diagnostics)
    {
        if (file.Mapping("publish") is not { } publish)
        {
            return [];
        }

        if (publish.Has("to"))
        {
            return ReadPlace(new YamlText(PublishSettings.OnlyName, file.KeyLocationOf("publish")), publish, diagnostics) is { } only ? [only] : [];
        }

        return [.. publish.Children([]).Select(child => ReadPlace(child.Name, child.Values, diagnostics)).OfType<PublishSettings>()];
    }

    private static PublishSettings? ReadPlace(YamlText name, YamlMapping values, DiagnosticBag diagnostics)
    {
        if (values.RequiredText("to") is not { } to)
        {
            return null;
        }

        PublishSettings? settings = to.Value switch
        {
            "folder" => ReadFolder(name, With(values, diagnostics, "folder"), FolderHost.Any),
            "netlify" => ReadFolder(name, With(values, diagnostics, "folder"), FolderHost.Netlify),
            "cloudflare" => ReadFolder(name, With(values, diagnostics, "folder"), FolderHost.Cloudflare),
            "git" => ReadGit(name, With(values, diagnostics, "remote", "branch", "domain"), diagnostics),
            "s3" => ReadS3(name, With(values, diagnostics, "bucket", "prefix", "endpoint", "region", "profile"), diagnostics),
            "sftp" => ReadSftp(name, With(values, diagnostics, "host", "port", "user", "folder", "fingerprint", "key-file"), diagnostics),
            _ => null,
        };
        if (!Kinds.Contains(to.Value))
        {
            diagnostics.Add(StoryDiagnostics.UnknownChoice, to.Location, to.Value, "to", NearestName.Find(to.Value, Kinds) is { } nearest
                ? $"Did you mean \"{nearest}\"?"
                : $"Choose one of: {string.Join(", ", Kinds)}.");
        }

        return settings is null ? null : settings with { BaseUrl = SiteSettingsReader.WithSlash(values.Url("base-url")), IsTrial = values.Bool("trial") ?? false, Keep = [.. values.Texts("keep")] };
    }

    // The keys depend on the kind, so the mapping is looked at a second time with those of its kind.
    private static YamlMapping With(YamlMapping values, DiagnosticBag diagnostics, params ImmutableArray<string> keys)
    {
        foreach (var (key, instead) in Secrets.Where(secret => values.Has(secret.Key)))
        {
            diagnostics.Add(StoryDiagnostics.SecretInSettings, values.KeyLocationOf(key), key, instead);
        }

        return values.WithKeys(["to", "base-url", "trial", "keep", .. keys, .. Secrets.Select(secret => secret.Key).Where(values.Has)]);
    }

    private static FolderPublishing? ReadFolder(YamlText name, YamlMapping values, FolderHost host) =>
        values.RequiredText("folder") is { } folder ? new FolderPublishing { Name = name.Value, Location = name.Location, Folder = folder.Value, Host = host } : null;

    private static GitPublishing? ReadGit(YamlText name, YamlMapping values, DiagnosticBag diagnostics)
    {
        var settings = new GitPublishing { Name = name.Value, Location = name.Location };
        if (values.LocatedText("remote") is { } remote)
        {
            if (HasPassword().IsMatch(remote.Value))
            {
                diagnostics.Add(StoryDiagnostics.SecretInSettings, remote.Location, "remote", "git's own credential helper or the environment");
                return null;
            }

            // What begins with a hyphen would be an option to git.
            if (!CheckForm(remote, RemoteForm(), "remote", "origin or https://example.org/news.git", diagnostics))
            {
                return null;
            }

            settings = settings with { Remote = remote.Value };
        }

        if (values.LocatedText("branch") is { } branch)
        {
            if (!CheckForm(branch, BranchForm(), "branch", "gh-pages", diagnostics))
            {
                return null;
            }

            settings = settings with { Branch = branch.Value };
        }

        if (values.LocatedText("domain") is { } domain)
        {
            if (!CheckForm(domain, HostForm(), "domain", "news.example.org", diagnostics))
            {
                return null;
            }

            settings = settings with { Domain = domain.Value };
        }

        return settings;
    }

    private static S3Publishing? ReadS3(YamlText name, YamlMapping values, DiagnosticBag diagnostics)
    {
        var bucket = values.RequiredText("bucket");
        var endpoint = values.Url("endpoint");
        if (bucket is not { } found || !CheckForm(found, BucketForm(), "bucket", "my-news-site", diagnostics))
        {
            return null;
        }

        var prefix = values.Text("prefix")?.Trim('/') ?? "";
        return new S3Publishing
        {
            Name = name.Value,
            Location = name.Location,
            Bucket = found.Value,
            Prefix = prefix.Length == 0 ? "" : prefix + "/",
            Endpoint = endpoint,
            Region = values.Text("region"),
            Profile = values.Text("profile"),
        };
    }

    private static SftpPublishing? ReadSftp(YamlText name, YamlMapping values, DiagnosticBag diagnostics)
    {
        var (host, user, folder) = (values.RequiredText("host"), values.RequiredText("user"), values.RequiredText("folder"));
        var fingerprint = values.LocatedText("fingerprint");
        if (host is not { } server || user is not { } person || folder is not { } place
            || !CheckForm(server, HostForm(), "host", "files.example.org", diagnostics)
            || (fingerprint is { } print && !CheckForm(print, FingerprintForm(), "fingerprint", "SHA256: and 43 letters and digits, as ssh-keygen -lf prints it", diagnostics)))
        {
            return null;
        }

        return new SftpPublishing
        {
            Name = name.Value,
            Location = name.Location,
            Host = server.Value,
            Port = values.Number("port", 1, 65535) ?? 22,
            User = person.Value,
            Folder = place.Value,
            Fingerprint = fingerprint?.Value,
            KeyFile = values.Text("key-file"),
        };
    }

    private static bool CheckForm(YamlText text, Regex form, string key, string example, DiagnosticBag diagnostics)
    {
        if (form.IsMatch(text.Value))
        {
            return true;
        }

        diagnostics.Add(StoryDiagnostics.BadPublishValue, text.Location, text.Value, key, example);
        return false;
    }

    [GeneratedRegex(@"^[a-z][a-z0-9+.-]*://[^/@\s]*:[^/@\s]+@", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex HasPassword();

    [GeneratedRegex(@"^[^-\s\p{Cc}][^\s\p{Cc}]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex RemoteForm();

    // git's own rules for names of branches, a little stricter.
    [GeneratedRegex(@"^(?![-./])(?!.*(\.\.|//|@\{|\.lock$|[./]$|/\.))[A-Za-z0-9._/@+-]+$", RegexOptions.ExplicitCapture)]
    private static partial Regex BranchForm();

    [GeneratedRegex(@"^(?!-)[A-Za-z0-9.-]+$|^[0-9A-Fa-f:]+$", RegexOptions.ExplicitCapture)]
    private static partial Regex HostForm();

    [GeneratedRegex("^[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]$", RegexOptions.ExplicitCapture)]
    private static partial Regex BucketForm();

    [GeneratedRegex("^SHA256:[A-Za-z0-9+/]{43}=?$", RegexOptions.ExplicitCapture)]
    private static partial Regex FingerprintForm();
}
