using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Stories.Seeds;

/// <summary>Reads and cleans one seed; the pipeline puts its memory around <see cref="SeedReader.Read"/>.</summary>
/// <param name="path">Path under <c>seeds/</c>.</param>
/// <param name="bytes">The seed.</param>
/// <param name="sidecar">The file beside it, or null.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
public delegate CleanedSeed? ReadSeed(string path, byte[] bytes, byte[]? sidecar, DiagnosticBag diagnostics);

/// <summary>Reads all seeds of a folder, in parallel and always in the same order.</summary>
public static class SeedFolder
{
    /// <summary>All articles of the folder, by path. What is wrong with one seed never keeps the others from being read.</summary>
    /// <param name="seedsFolder">The folder.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="read">Reads one seed; <see cref="SeedReader.Read"/> if null.</param>
    /// <param name="memory">What was read before; seeds in it whose files did not change are not opened.</param>
    /// <param name="found">Told the number of files before the first is read.</param>
    public static ImmutableArray<CleanedSeed> Read(
        string seedsFolder, DiagnosticBag diagnostics, ReadSeed? read = null, SeedMemory? memory = null, Action<int>? found = null)
    {
        read ??= SeedReader.Read;
        var files = SeedFile.FindAll(seedsFolder, diagnostics);
        found?.Invoke(files.Length);
        var seeds = new CleanedSeed?[files.Length];
        Parallel.For(0, files.Length, index => seeds[index] = ReadOne(files[index], diagnostics, read, memory));
        memory?.Keep(files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal));
        return DuplicateSeeds.Remove(seeds.OfType<CleanedSeed>(), diagnostics);
    }

    private static CleanedSeed? ReadOne(SeedFile file, DiagnosticBag diagnostics, ReadSeed read, SeedMemory? memory)
    {
        // The stamps are taken before the bytes, so that a change in between is met next time.
        var stamps = memory?.Look(file.FullPath, file.SidecarFullPath) ?? default;
        if (memory?.Recall(file.Path, stamps) is { } known)
        {
            diagnostics.AddRange(known.Diagnostics);
            return known.Seed;
        }

        if (ReadBytes(file.FullPath, file.Path, diagnostics) is not { } bytes)
        {
            return null;
        }

        var sidecar = file.SidecarFullPath is { } path ? ReadBytes(path, SeedPath.SidecarOf(file.Path), diagnostics) : null;
        var seed = read(file.Path, bytes, sidecar, diagnostics);
        memory?.Stamp(file.Path, stamps);
        return seed;
    }

    private static byte[]? ReadBytes(string fullPath, string path, DiagnosticBag diagnostics)
    {
        try
        {
            return File.ReadAllBytes(fullPath);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(SeedDiagnostics.Unreadable, new DiagnosticLocation(SeedPath.ForDiagnostics(path)), exception is UnauthorizedAccessException ? "access is denied" : "the system reports an input error");
            return null;
        }
    }
}
