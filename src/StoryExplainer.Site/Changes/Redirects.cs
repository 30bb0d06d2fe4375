using System.Collections.Immutable;
using StoryExplainer.Stories.Editing.Yaml;

namespace StoryExplainer.Site.Changes;

/// <summary>Where the editor sends the readers of former addresses: the lines of <c>input/redirects.yml</c>.</summary>
/// <param name="Lines">The lines.</param>
public sealed record Redirects(ImmutableArray<Redirect> Lines)
{
    /// <summary>Name of the file under <c>input/</c>.</summary>
    public const string FileName = "redirects.yml";

    /// <summary>No lines.</summary>
    public static Redirects None { get; } = new([]);
}

/// <summary>A line of <c>input/redirects.yml</c>.</summary>
/// <param name="From">The former address.</param>
/// <param name="To">The page that takes its place; null if nothing does and the address may lead nowhere ("gone").</param>
public readonly record struct Redirect(YamlText From, YamlText? To);
