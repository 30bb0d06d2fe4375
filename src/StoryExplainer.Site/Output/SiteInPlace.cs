namespace StoryExplainer.Site.Output;

/// <summary>
/// Puts a site in place file by file, for a folder that cannot be replaced as a whole: one that is mounted, or in which somebody keeps files of
/// their own. First all new files are written to a folder inside; its list says that they are complete. From then on the site is the new one: the
/// files are moved to their places, what pages load before pages, and after a kill <see cref="Recover"/> goes on with it.
/// </summary>
internal sealed class SiteInPlace : ISitePlacement
{
    /// <summary>Name of the folder inside the output folder.</summary>
    public const string StagingName = SiteWriter.MarkerName + "-new";

    private readonly string _output;
    private readonly DiskSteps _steps;

    /// <summary>Prepares it.</summary>
    public SiteInPlace(string output, DiskSteps steps)
    {
        _output = output;
        _steps = steps;
        Staging = Path.Combine(output, StagingName);
    }

    /// <inheritdoc/>
    public string Staging { get; }

    /// <inheritdoc/>
    public bool TakesUnchanged => false;

    /// <summary>Cleans up after a build that was killed: a complete site is put in place, an incomplete one removed.</summary>
    public static void Recover(string output, DiskSteps steps)
    {
        var staging = Path.Combine(output, StagingName);
        if (!Directory.Exists(staging))
        {
            return;
        }

        if (OutputMark.Read(staging) is { Files: { } files })
        {
            PutAll(output, staging, files, steps);
        }
        else
        {
            steps.DeleteFolder(staging);
        }
    }

    /// <inheritdoc/>
    public (string Folder, string Message)? Put(IReadOnlyCollection<string> files)
    {
        _steps.Write(Path.Combine(Staging, SiteWriter.MarkerName), OutputMark.ToUtf8(files));
        try
        {
            PutAll(_output, Staging, files, _steps);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new HalfInPlaceException(exception.Message, exception);
        }
    }

    private static void PutAll(string output, string staging, IReadOnlyCollection<string> files, DiskSteps steps)
    {
        // Until all is done, both lists count: nothing of either may ever pass for somebody else's.
        var mark = OutputMark.Read(output);
        var present = FolderFiles.In(output).Where(file => mark?.Has(file) == true).ToList();
        var ours = files.Concat(present).ToHashSet(StringComparer.Ordinal);
        ours.Remove(SiteWriter.MarkerName);
        steps.Write(Path.Combine(output, SiteWriter.MarkerName), OutputMark.ToUtf8(ours));

        var wanted = files.ToHashSet(StringComparer.Ordinal);
        var gone = present.Where(file => !wanted.Contains(file) && file != SiteWriter.MarkerName && !IsStaged(file)).ToList();
        var folders = wanted.SelectMany(FolderFiles.FoldersAbove).ToHashSet(StringComparer.Ordinal);
        foreach (var file in gone.Where(file => folders.Contains(file) || FolderFiles.FoldersAbove(file).Any(wanted.Contains)))
        {
            Remove(file);
        }

        foreach (var file in FolderFiles.In(staging).Where(file => file != SiteWriter.MarkerName).OrderBy(RankOf).ThenBy(file => file, StringComparer.Ordinal).ToList())
        {
            var place = Path.Combine(output, file);
            if (Directory.Exists(place) && !FolderFiles.In(place).Any())
            {
                // What was in it is gone; a kill came before the folder was.
                steps.DeleteFolder(place);
            }

            steps.MoveFile(Path.Combine(staging, file), place);
        }

        gone.ForEach(Remove);
        steps.MoveFile(Path.Combine(staging, SiteWriter.MarkerName), Path.Combine(output, SiteWriter.MarkerName));
        steps.DeleteFolder(staging);

        void Remove(string file)
        {
            var path = Path.Combine(output, file);
            if (File.Exists(path))
            {
                steps.Delete(path);
                steps.DeleteEmptyAbove(path, output);
            }
        }
    }

    private static bool IsStaged(string file) => file.StartsWith(StagingName + "/", StringComparison.Ordinal);

    private static int RankOf(string file) => file == "index.html" ? 2 : file.EndsWith(".html", StringComparison.Ordinal) ? 1 : 0;
}
