using StoryExplainer.Publishing.Folders;
using StoryExplainer.Publishing.Git;
using StoryExplainer.Publishing.S3;
using StoryExplainer.Publishing.Sftp;
using StoryExplainer.Site;
using StoryExplainer.Stories.Editing.Publishing;

namespace StoryExplainer.Publishing;

/// <summary>Makes the target that settings describe.</summary>
internal static class PublishTargets
{
    /// <summary>Makes a target. Nothing is opened yet.</summary>
    public static IPublishTarget Make(PublishSettings settings, SiteFolders folders) => settings switch
    {
        FolderPublishing folder => new FolderTarget(Path.Combine(ProjectOf(folders), folder.Folder), folder.Keeps),
        GitPublishing git => new GitTarget(git, ProjectOf(folders), folders.Cache),
        S3Publishing s3 => MakeS3(s3),
        SftpPublishing sftp => MakeSftp(sftp, ProjectOf(folders)),
        _ => throw new ArgumentException($"There is no target for {settings.GetType().Name}.", nameof(settings)),
    };

    // Methods of their own, so that the libraries are loaded only when they are used.
    private static S3Target MakeS3(S3Publishing settings) => new(settings);

    private static SftpTarget MakeSftp(SftpPublishing settings, string project) => new(settings, project, SftpSecrets.FromEnvironment());

    /// <summary>The folder of the project: the one that holds the editor's desk.</summary>
    public static string ProjectOf(SiteFolders folders) => Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folders.Input))) ?? Path.GetFullPath(folders.Input);
}
