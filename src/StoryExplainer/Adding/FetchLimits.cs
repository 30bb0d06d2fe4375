using System.Net;
using StoryExplainer.ExternalLinks;

namespace StoryExplainer.Adding;

/// <summary>What a page may cost, and where it may come from.</summary>
internal sealed record FetchLimits
{
    /// <summary>The most bytes of a page, after unpacking.</summary>
    public int MaximumBytes { get; init; } = 10_000_000;

    /// <summary>How long a page may take, from the question to its last byte.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often an address may lead on to another.</summary>
    public int Redirects { get; init; } = 5;

    /// <summary>The pause between two questions to one server.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Which machines may be asked: only those that anybody can reach, unless the user says otherwise.</summary>
    public Func<IPAddress, bool> Allows { get; init; } = PublicConnection.IsPublic;
}
