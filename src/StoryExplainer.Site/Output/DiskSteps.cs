namespace StoryExplainer.Site.Output;

/// <summary>
/// The single steps by which a site is put in place. A process can be killed between any two of them, so a test stops at each in turn and lets the
/// next build mend what was left.
/// </summary>
/// <param name="before">Called before each step with what it does; null outside of tests.</param>
internal sealed class DiskSteps(Action<string>? before)
{
    /// <summary>Tells of a step that somebody else does.</summary>
    public void Reach(string what, string where)
    {
        before?.Invoke(what + where);
    }

    /// <summary>Renames a folder.</summary>
    public void MoveFolder(string from, string to)
    {
        before?.Invoke($"rename {from} to {to}");
        Directory.Move(from, to);
    }

    /// <summary>Puts a file in the place of another one, or of none.</summary>
    public void MoveFile(string from, string to)
    {
        MakeFolder(Path.GetDirectoryName(to)!); // A file lies in a folder.
        before?.Invoke($"move {from} to {to}");
        File.Move(from, to, overwrite: true);
    }

    /// <summary>Makes a folder.</summary>
    public void MakeFolder(string folder)
    {
        if (!Directory.Exists(folder))
        {
            before?.Invoke($"make {folder}");
            Directory.CreateDirectory(folder);
        }
    }

    /// <summary>Writes a file in whole or not at all.</summary>
    public void Write(string path, byte[] bytes)
    {
        before?.Invoke($"write {path}");
        File.WriteAllBytes(path + ".new", bytes);
        before?.Invoke($"put {path}");
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>Deletes a file.</summary>
    public void Delete(string path)
    {
        before?.Invoke($"delete {path}");
        File.Delete(path);
    }

    /// <summary>Deletes a folder with all that is in it, its mark last: what is left of a folder while it is being deleted must still be known as ours.</summary>
    public void DeleteFolder(string folder)
    {
        var mark = Path.Combine(folder, SiteWriter.MarkerName);
        foreach (var file in FolderFiles.In(folder).Select(file => Path.Combine(folder, file)).Where(file => file != mark))
        {
            Delete(file);
        }

        foreach (var inner in FolderFiles.FoldersIn(folder))
        {
            before?.Invoke($"delete {inner}");
            Directory.Delete(inner);
        }

        if (File.Exists(mark))
        {
            Delete(mark);
        }

        before?.Invoke($"delete {folder}");
        Directory.Delete(folder);
    }

    /// <summary>Deletes the folders above a file that are empty now, up to a folder that stays.</summary>
    public void DeleteEmptyAbove(string file, string root)
    {
        for (var folder = Path.GetDirectoryName(file)!; folder.Length > root.Length && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any(); folder = Path.GetDirectoryName(folder)!)
        {
            before?.Invoke($"delete {folder}");
            Directory.Delete(folder);
        }
    }
}
