using StoryExplainer.Site.Locking;

namespace StoryExplainer.Publishing;

/// <summary>Keeps a place for one publication at a time, so that two projects that publish to it do not take each other's files away.</summary>
internal static class PlaceLock
{
    /// <summary>How long to wait for another publication.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(20);

    /// <summary>Takes the lock of a file, or tells who holds it.</summary>
    /// <param name="path">The lock's file.</param>
    /// <param name="description">The place in words.</param>
    /// <param name="patience">How long to wait.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public static FolderLock Take(string path, string description, TimeSpan patience, CancellationToken cancellation)
    {
        var (held, holder) = FolderLock.Take(path, "publish", patience, cancellation);
        return held ?? throw new PublishProblemException(PublishDiagnostics.PlaceInUse, description, holder);
    }
}
