using System.Collections.Immutable;

namespace StoryExplainer.Publishing;

/// <summary>What has to be done at a place so that it holds the site: the same for every kind of place.</summary>
internal sealed record PublishPlan
{
    /// <summary>All files of the site, by path.</summary>
    public required ImmutableArray<PublishFile> Files { get; init; }

    /// <summary>Files that the place lacks.</summary>
    public required ImmutableArray<PublishFile> Added { get; init; }

    /// <summary>Files that the place has with other content.</summary>
    public required ImmutableArray<PublishFile> Changed { get; init; }

    /// <summary>Paths of files that the site does not have any more: pages first, then what they load.</summary>
    public required ImmutableArray<string> Removed { get; init; }

    /// <summary>Paths of all files that the place holds from earlier.</summary>
    public required ImmutableArray<string> Former { get; init; }

    /// <summary>Files that are to be sent, stage by stage.</summary>
    public ImmutableArray<ImmutableArray<PublishFile>> Stages =>
    [
        .. Added.Select(file => (File: file, Stage: StageOf(file.Path, isNew: true)))
            .Concat(Changed.Select(file => (File: file, Stage: StageOf(file.Path, isNew: false))))
            .GroupBy(file => file.Stage)
            .OrderBy(stage => stage.Key)
            .Select(stage => stage.Select(file => file.File).OrderBy(file => file.Path, StringComparer.Ordinal).ToImmutableArray()),
    ];

    /// <summary>True if the place holds the site already.</summary>
    public bool IsEmpty => Added.IsEmpty && Changed.IsEmpty && Removed.IsEmpty;

    /// <summary>Number of bytes to be sent.</summary>
    public long Bytes => Added.Concat(Changed).Sum(file => file.Length);

    /// <summary>Compares a site with what a place holds.</summary>
    /// <param name="files">The site.</param>
    /// <param name="present">What the place holds, as <see cref="IPublishTarget.ReadAsync"/> gives it.</param>
    public static PublishPlan Make(IEnumerable<PublishFile> files, IReadOnlyDictionary<string, string?> present)
    {
        var sorted = files.OrderBy(file => file.Path, StringComparer.Ordinal).ToImmutableArray();
        var paths = sorted.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return new PublishPlan
        {
            Files = sorted,
            Added = [.. sorted.Where(file => !present.ContainsKey(file.Path))],
            Changed = [.. sorted.Where(file => present.TryGetValue(file.Path, out var hash) && hash != file.Hash)],
            Removed = [.. present.Keys.Where(path => !paths.Contains(path)).OrderBy(path => !IsPage(path)).ThenBy(path => path, StringComparer.Ordinal)],
            Former = [.. present.Keys.Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>When a file is sent.</summary>
    internal static PublishStage StageOf(string path, bool isNew) => path switch
    {
        "index.html" => PublishStage.Home,
        _ when IsPage(path) => isNew ? PublishStage.NewPages : PublishStage.ChangedPages,
        _ when path.EndsWith(".xml", StringComparison.Ordinal) => PublishStage.Lists,

        // A page that loads the index must find one; what it lists may follow.
        _ when path.StartsWith("search/", StringComparison.Ordinal) && !isNew => PublishStage.Lists,
        _ => PublishStage.Assets,
    };

    private static bool IsPage(string path) => path.EndsWith(".html", StringComparison.Ordinal);
}
