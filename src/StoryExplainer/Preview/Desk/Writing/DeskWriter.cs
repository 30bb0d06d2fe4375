using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StoryExplainer.Site;
using StoryExplainer.Site.Changes;
using StoryExplainer.Site.Incremental;
using StoryExplainer.Stories.Editing.Yaml;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Preview.Desk.Writing;

/// <summary>
/// Writes corrections into the editor's files. The steps of a save: are the lines a correction? may that file be written? is it still as the page
/// knows it? put the change in by source position; see what would come of it; write the whole file. Each save can be undone while its file is as it left it.
/// </summary>
/// <param name="session">Knows the site.</param>
/// <param name="folders">Where the project lies.</param>
internal sealed class DeskWriter(PreviewSession session, SiteFolders folders) : IDisposable
{
    private const int MostChanges = 12;

    private readonly DeskFiles _files = new(folders);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private ImmutableArray<DeskSave> _saves = [];

    /// <summary>What was saved since the preview was started and not undone, the last one first.</summary>
    public ImmutableArray<DeskSave> Saves => _saves;

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    /// <summary>The version of every file that may be written.</summary>
    public IEnumerable<(string Name, string Version)> Versions(StoryCollection stories) => DeskFiles.Names(stories).Select(name => (name, VersionOf(_files.PathOf(name, stories)!))); // Names that may be written have a place.

    /// <summary>Tells what a correction would change, and changes it if that is asked for.</summary>
    /// <param name="request">The correction.</param>
    /// <param name="saves">True to save it.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<DeskAnswer> CorrectAsync(DeskRequest request, bool saves, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            var state = await session.CurrentAsync(cancellation);
            return await Correct(request, state, saves, cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new DeskAnswer(false, $"The file could not be written: {exception.Message}");
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Takes a save back.</summary>
    public async Task<DeskAnswer> UndoAsync(int id, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            if (_saves.FirstOrDefault(save => save.Id == id) is not { } save)
            {
                return new DeskAnswer(false, "That was undone already, or saved before the preview was started.");
            }

            if (DeskFiles.VersionOf(DeskFiles.Read(save.Path)) != DeskFiles.VersionOf(save.After))
            {
                var isLater = _saves.Any(other => other.Id > id && other.File == save.File);
                return new DeskAnswer(false, isLater ? $"Undo the later changes of {save.File} first." : $"{save.File} was changed since, so nothing was undone. Take the lines out by hand.") { Conflict = true, File = save.File };
            }

            if (save.Before is { } before)
            {
                DeskFiles.Write(save.Path, before);
            }
            else
            {
                File.Delete(save.Path);
            }

            _saves = _saves.Remove(save);
            session.Hear();
            return new DeskAnswer(true, $"{save.File} is again as it was.") { File = save.File };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new DeskAnswer(false, $"The file could not be written: {exception.Message}");
        }
        finally
        {
            _turn.Release();
        }
    }

    private static string VersionOf(string path)
    {
        try
        {
            return DeskFiles.VersionOf(DeskFiles.Read(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Whoever tries to save is told more.
            return "unreadable";
        }
    }

    private async Task<DeskAnswer> Correct(DeskRequest request, PreviewState state, bool saves, CancellationToken cancellation)
    {
        var stories = state.Site.Stories;
        if (DeskTemplate.Read(request.Lines ?? "") is not { } template)
        {
            return new DeskAnswer(false, "These lines are no correction.");
        }

        if (_files.PathOf(template.File, stories) is not { } path || new FileInfo(path).LinkTarget is not null)
        {
            return new DeskAnswer(false, $"The desk does not write {template.File}.");
        }

        var before = DeskFiles.Read(path);
        if (DeskFiles.VersionOf(before) != request.Version)
        {
            return new DeskAnswer(false, $"{template.File} was changed since this page was shown, so nothing was saved. Load the page again and look at it once more.") { Conflict = true, File = template.File };
        }

        if (DeskFiles.TextOf(before ?? []) is not { } text)
        {
            return new DeskAnswer(false, $"{template.File} is not in UTF-8, so the desk does not change it.");
        }

        var (change, problem) = template.Fill(request.Values ?? []);
        var edit = change is null ? null : YamlEdit.Apply(text, EntryNames.AsIn(text, change, template.File, stories));
        if (edit?.Text is not { } edited)
        {
            return new DeskAnswer(false, problem ?? edit!.Problem!) { File = template.File }; // An edit without a text has a problem.
        }

        var answer = await Try(template.File, before, text, edited, state, cancellation);
        return saves && answer.Ok ? Save(template.File, path, before, edited, answer) : answer;
    }

    private async Task<DeskAnswer> Try(string file, byte[]? before, string text, string edited, PreviewState state, CancellationToken cancellation)
    {
        var answer = new DeskAnswer(true, $"This changes {file}.") { File = file, Lines = DeskLine.Between(text, edited) };
        var trial = DeskFiles.InputName(file) is { } name ? await session.TryAsync(name, edited, cancellation) : BesideSeedTrial.Run(folders.Seeds, file, before, edited, state.Site.Stories);
        if (trial is null)
        {
            return answer;
        }

        answer = answer with { Changes = Describe(trial.Changes), Problems = [.. trial.Problems.Select(problem => $"{problem.Code}: {problem.Message}")] };
        return trial.Breaks ? answer with { Ok = false, Message = $"Nothing was saved, because the site could not be built with it." } : answer;
    }

    private DeskAnswer Save(string file, string path, byte[]? before, string edited, DeskAnswer answer)
    {
        // The trial takes a moment, in which somebody may have saved the file.
        if (DeskFiles.VersionOf(DeskFiles.Read(path)) != DeskFiles.VersionOf(before))
        {
            return new DeskAnswer(false, $"{file} was changed a moment ago, so nothing was saved.") { Conflict = true, File = file };
        }

        var after = new UTF8Encoding(false).GetBytes(edited);
        DeskFiles.Write(path, after);
        var id = _saves.IsEmpty ? 1 : _saves.Max(save => save.Id) + 1;
        _saves = _saves.Insert(0, new DeskSave(id, file, path, before, after, answer.Lines));
        session.Hear();
        return answer with { Message = $"Saved in {file}." };
    }

    private static ImmutableArray<string> Describe(ImmutableArray<FactChange> changes)
    {
        var told = changes.Take(MostChanges).Select(change => change.Kind switch
        {
            ChangeKind.Added => $"New: {change.What} “{change.Name}”",
            ChangeKind.Removed => $"Gone: {change.What} “{change.Name}”",
            _ => $"{change.What} “{change.Name}”: {(change.Was is { } was ? $"“{was}”" : "nothing")} → {(change.Now is { } now ? $"“{now}”" : "nothing")}",
        });
        return [.. told, .. changes.Length > MostChanges ? [string.Create(CultureInfo.InvariantCulture, $"And {changes.Length - MostChanges} more.")] : Array.Empty<string>()];
    }
}

/// <summary>A file that the desk changed.</summary>
/// <param name="Id">Number of the save.</param>
/// <param name="File">The file as the desk shows it.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Before">Its bytes before; null if there was none.</param>
/// <param name="After">Its bytes since.</param>
/// <param name="Lines">The lines that changed.</param>
internal sealed record DeskSave(int Id, string File, string Path, byte[]? Before, byte[] After, ImmutableArray<DeskLine> Lines);
