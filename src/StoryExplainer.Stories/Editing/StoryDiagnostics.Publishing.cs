using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Stories.Editing;

/// <content>SE34xx: where to publish, in <c>input/site.yml</c>.</content>
public static partial class StoryDiagnostics
{
    /// <summary>A secret in a file that others read.</summary>
    public static readonly DiagnosticRule SecretInSettings = new(
        "SE3401",
        Severity.Error,
        "A secret in site.yml",
        "\"{0}\" holds a secret, and this file is read by others and kept in history. Remove it here, change the secret, and give it by {1}.",
        """
        input/site.yml says where to publish, never how to prove who you are. Secrets come from the environment (a CI system has a place for them), from
        git's credential helper, from the SSH agent or a key file, or from the AWS settings of the user. A secret that was saved in a file once should be
        replaced by a new one.
        """);

    /// <summary>A value that cannot be what it should be.</summary>
    public static readonly DiagnosticRule BadPublishValue = new(
        "SE3402",
        Severity.Error,
        "A place to publish to that cannot be",
        "\"{0}\" cannot be the {1} to publish to. Write it like this: {2}.",
        "The keys under \"publish\" name a place; input/README.md lists them with an example of each kind of place.");
}
