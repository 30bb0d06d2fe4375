using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site.Output;

namespace StoryExplainer.Site.Locking;

/// <summary>
/// Keeps a project for one process that writes: its output folder, its cache and the record of what was published. A preview only reads and does not
/// hold it. The lock lies in <c>.cache/</c>, where nothing is published from and no version control looks.
/// </summary>
public sealed class ProjectLock : IDisposable
{
    private const string FileName = "lock";
    private readonly List<FolderLock> _locks = [];

    private ProjectLock()
    {
    }

    /// <summary>How long to wait for another process: longer than a build of a usual site takes.</summary>
    internal static TimeSpan Patience { get; } = TimeSpan.FromSeconds(20);

    /// <summary>Takes the lock, or reports who holds it and gives null.</summary>
    /// <param name="folders">The folders of the project.</param>
    /// <param name="doing">What for, in a word.</param>
    /// <param name="diagnostics">Takes who holds it.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public static ProjectLock? Take(SiteFolders folders, string doing, DiagnosticBag diagnostics, CancellationToken cancellation) =>
        Take(folders, doing, Patience, diagnostics, cancellation);

    /// <summary>Takes the lock, waiting for so long.</summary>
    internal static ProjectLock? Take(SiteFolders folders, string doing, TimeSpan patience, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var taken = new ProjectLock();
        try
        {
            foreach (var path in PathsOf(folders))
            {
                var (held, holder) = FolderLock.Take(path, doing, patience, cancellation);
                if (held is null)
                {
                    diagnostics.Add(OutputDiagnostics.Locked, null, ParentOf(Path.GetFullPath(folders.Input)), holder);
                    taken.Dispose();
                    return null;
                }

                taken._locks.Add(held);
            }

            return taken;
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    /// <summary>Lets go.</summary>
    public void Dispose()
    {
        foreach (var held in Enumerable.Reverse(_locks))
        {
            held.Dispose();
        }

        _locks.Clear();
    }

    // The same project can be built from two working folders, each with a cache of its own, and two projects into one folder; what must not be shared
    // is what they write to. Always in one order, so that two processes cannot wait for each other.
    private static IEnumerable<string> PathsOf(SiteFolders folders)
    {
        var project = Path.Combine(ParentOf(Path.GetFullPath(folders.Input)), ".cache", FileName);
        var output = OutputPlace.Resolve(folders.Output);
        var beside = Path.Combine(ParentOf(output), ".cache", FileName);
        return new[] { Path.Combine(Path.GetFullPath(folders.Cache), FileName), project, beside == project || File.Exists(beside) ? beside : FolderLock.TemporaryFor(output) }
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    private static string ParentOf(string folder) => Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder)) ?? folder;
}
