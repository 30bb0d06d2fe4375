namespace StoryExplainer.ExternalLinks;

/// <summary>How much is asked of other people's servers.</summary>
internal sealed record LinkLimits
{
    /// <summary>How many servers are asked at once; each is asked for one page at a time.</summary>
    public int Hosts { get; init; } = 8;

    /// <summary>The pause between two questions to one server.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>How long an answer may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How often an address may lead on to another.</summary>
    public int Redirects { get; init; } = 5;

    /// <summary>How long a good answer is remembered.</summary>
    public TimeSpan Remembered { get; init; } = TimeSpan.FromDays(7);

    /// <summary>True to ask addresses inside one's own network, too. Addresses come from articles, and an article must not make this machine knock there.</summary>
    public bool AsksPrivateAddresses { get; init; }
}
