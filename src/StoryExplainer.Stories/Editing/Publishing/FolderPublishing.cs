namespace StoryExplainer.Stories.Editing.Publishing;

/// <summary>A folder, for a server on the same machine or for a host's own tool.</summary>
public sealed record FolderPublishing : PublishSettings
{
    /// <summary>The folder, seen from the project.</summary>
    public required string Folder { get; init; }

    /// <summary>The host whose rules the folder has to keep.</summary>
    public FolderHost Host { get; init; }
}
