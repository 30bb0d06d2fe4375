namespace StoryExplainer.Stories.Editing.Publishing;

/// <summary>A bucket of a storage that speaks S3.</summary>
public sealed record S3Publishing : PublishSettings
{
    /// <summary>The bucket.</summary>
    public required string Bucket { get; init; }

    /// <summary>Folder inside the bucket, ending in a slash; or empty.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Address of the storage, or null for Amazon's.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>The region, or null for what the environment says.</summary>
    public string? Region { get; init; }

    /// <summary>A profile of the user's own AWS settings, or null for what the environment says.</summary>
    public string? Profile { get; init; }
}
