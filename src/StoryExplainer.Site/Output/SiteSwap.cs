using System.Globalization;

namespace StoryExplainer.Site.Output;

/// <summary>
/// Puts a site in place as a whole, by two renames: the former folder away, the new one to its place; then the former one is deleted. Whatever
/// moment a kill chooses, <see cref="Recover"/> of the next build finds folders with a mark and puts things right.
/// </summary>
internal sealed class SiteSwap : ISitePlacement
{
    private const string New = ".new";
    private const string Old = ".old";

    private readonly string _output;
    private readonly string _former;
    private readonly DiskSteps _steps;

    /// <summary>Prepares a swap. Folders in the way that are not ours, or that cannot be deleted, are left alone: ours get other names.</summary>
    public SiteSwap(string output, DiskSteps steps)
    {
        _output = output;
        _steps = steps;
        Staging = FreeName(output + New);
        _former = FreeName(output + Old);
    }

    /// <inheritdoc/>
    public string Staging { get; }

    /// <inheritdoc/>
    public bool TakesUnchanged => true;

    /// <summary>Cleans up after a build that was killed: removes its half-written folder, and gives the former site its name back.</summary>
    public static void Recover(string output, DiskSteps steps)
    {
        if (!Directory.Exists(output) && Ours(output + Old).LastOrDefault() is { } former)
        {
            steps.MoveFolder(former, output);
        }

        foreach (var half in Ours(output + New).ToList())
        {
            Attempt(() => steps.DeleteFolder(half));
        }

        foreach (var old in Ours(output + Old).ToList())
        {
            Attempt(() => RemoveFormer(old, output, steps));
        }
    }

    /// <inheritdoc/>
    public (string Folder, string Message)? Put(IReadOnlyCollection<string> files)
    {
        _steps.Write(Path.Combine(Staging, SiteWriter.MarkerName), OutputMark.ToUtf8(files));
        var hadFormer = Directory.Exists(_output);
        if (hadFormer)
        {
            _steps.MoveFolder(_output, _former);
        }

        try
        {
            _steps.MoveFolder(Staging, _output);
        }
        catch (Exception exception) when (hadFormer && exception is (IOException or UnauthorizedAccessException))
        {
            PutBack(exception);
            throw;
        }

        return hadFormer && Attempt(() => RemoveFormer(_former, _output, _steps)) is { } message ? (_former, message) : null;
    }

    private void PutBack(Exception reason)
    {
        try
        {
            _steps.MoveFolder(_former, _output);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new HalfInPlaceException(reason.Message, exception);
        }
    }

    /// <summary>Deletes a former site. What is not ours in it came while the site was being built, and moves to the new one.</summary>
    private static void RemoveFormer(string former, string output, DiskSteps steps)
    {
        var mark = OutputMark.Read(former);
        foreach (var file in FolderFiles.In(former).Where(file => file != SiteWriter.MarkerName && mark?.Has(file) == false).ToList())
        {
            var place = Path.Combine(output, file);
            if (Path.Exists(place))
            {
                throw new IOException($"It holds \"{file}\", which StoryExplainer did not make.");
            }

            steps.MoveFile(Path.Combine(former, file), place);
        }

        steps.DeleteFolder(former);
    }

    /// <summary>Does something that may fail, and gives the system's words about it if it did.</summary>
    private static string? Attempt(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return exception.Message;
        }
    }

    /// <summary>Folders of a name, or of that name with a number behind it, that have our mark or nothing in them, by number.</summary>
    private static IEnumerable<string> Ours(string name) => Numbered(name).TakeWhile((folder, number) => number < 100).Where(folder =>
        Directory.Exists(folder) && (File.Exists(Path.Combine(folder, SiteWriter.MarkerName)) || !Directory.EnumerateFileSystemEntries(folder).Any()));

    private static string FreeName(string name) => Numbered(name).First(folder => !Path.Exists(folder));

    private static IEnumerable<string> Numbered(string name) =>
        Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? name : name + number.ToString(CultureInfo.InvariantCulture));
}
