using System.Collections.Immutable;
using System.Globalization;
using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using StoryExplainer.Language;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site.Output;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Model;
using StoryExplainer.Stories.Seeds;

namespace StoryExplainer.Site.Incremental;

/// <summary>
/// Remembers the last finished build, with what lay in the folders that it read and in the one that it made. As long as all of that is as it was, a build
/// has nothing to do but to tell the same again. From the start of a build to its end there is no such memory, so that whatever a killed build left is mended.
/// </summary>
internal sealed class FinishedBuild
{
    private const string FileName = "finished.bin";

    private readonly SiteRequest _request;
    private readonly TimeProvider _clock;
    private readonly string _path;
    private readonly ImmutableArray<FolderStamps>? _read;

    private FinishedBuild(SiteRequest request, TimeProvider clock)
    {
        _request = request;
        _clock = clock;
        _path = Path.Combine(request.Folders.Cache, FileName);
        File.Delete(_path);
        _read = LookAt(clock.GetUtcNow());
    }

    /// <summary>The result of a build with nothing to do; null if something changed, or if nothing is remembered.</summary>
    /// <param name="request">What to build.</param>
    /// <param name="clock">Tells how fresh files are.</param>
    public static SiteBuild? Find(SiteRequest request, TimeProvider clock)
    {
        if (!IsFor(request) || request.ForgetsCache)
        {
            return null;
        }

        try
        {
            var path = Path.Combine(request.Folders.Cache, FileName);
            if (!File.Exists(path))
            {
                return null;
            }

            var bytes = File.ReadAllBytes(path);
            using var reader = new BinaryReader(new MemoryStream(bytes));
            if (BitConverter.ToUInt128(reader.ReadBytes(16)) != KeyOf(request))
            {
                return null;
            }

            var now = clock.GetUtcNow();
            var hasFresh = false;
            foreach (var folder in FoldersOf(request).Append(request.Folders.Output))
            {
                var stamps = FolderStamps.Read(reader);
                hasFresh |= stamps.HasFresh;
                if (!stamps.Prove(folder, now))
                {
                    return null;
                }
            }

            var result = JsonSerializer.Deserialize(bytes.AsSpan((int)reader.BaseStream.Position), FinishedJson.Default.FinishedResult);
            if (result is null)
            {
                return null;
            }

            if (hasFresh)
            {
                Renew(request, path, result, now);
            }

            return new SiteBuild(IsComplete: true, result.Counts, new OutputSummary(0, result.Files, 0), result.Diagnostics) { Decisions = result.Decisions, ExternalLinks = result.ExternalLinks };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or ArgumentException or FormatException)
        {
            // As if nothing were remembered.
            return null;
        }
    }

    /// <summary>Forgets the last build and looks at the folders before a new one reads them; null if this build is not to be remembered.</summary>
    /// <param name="request">What to build.</param>
    /// <param name="clock">Tells how fresh files are.</param>
    public static FinishedBuild? Begin(SiteRequest request, TimeProvider clock)
    {
        try
        {
            return IsFor(request) ? new FinishedBuild(request, clock) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Remembers the build. If the disk refuses, nothing is remembered.</summary>
    /// <param name="build">What came of it.</param>
    /// <param name="output">The folder it made.</param>
    public void Save(SiteBuild build, SiteWriter output)
    {
        // What the disk refused to give may be there the next time although no file changed.
        if (_read is not { } read || output.HasForeign || build.Diagnostics.Any(problem => problem.Severity == Severity.Error || IsOfDisk(problem.Code)))
        {
            return;
        }

        try
        {
            var result = new FinishedResult(
                build.Counts with { Remembered = build.Counts.Articles }, build.Files.Written + build.Files.Unchanged, build.Diagnostics, build.Decisions, build.ExternalLinks);
            var made = FolderStamps.Of(
                _request.Folders.Output, _clock.GetUtcNow(), path => output.HashOf(path) ?? FolderStamps.HashOf(_request.Folders.Output, path));
            if (made is not null)
            {
                Write(_request, _path, [.. read, made], result);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next build does its work again.
        }
    }

    private static bool IsFor(SiteRequest request) => !request.UsesNoCache && request.FullDataFile is null && !request.HoldsLock;

    private static bool IsOfDisk(string code) =>
        code == SeedDiagnostics.Unreadable.Code || code == StoryDiagnostics.CannotRead.Code || code == OutputDiagnostics.CannotRead.Code || code == OutputDiagnostics.FormerRemains.Code;

    // What was just compared by its bytes is compared by its time from now on, if that proves something by now.
    private static void Renew(SiteRequest request, string path, FinishedResult result, DateTimeOffset now)
    {
        var stamps = FoldersOf(request).Append(request.Folders.Output).Select(folder => FolderStamps.Of(folder, now, file => FolderStamps.HashOf(folder, file))).ToList();
        if (stamps.TrueForAll(stamp => stamp is not null))
        {
            Write(request, path, [.. stamps.OfType<FolderStamps>()], result);
        }
    }

    private static void Write(SiteRequest request, string path, ImmutableArray<FolderStamps> stamps, FinishedResult result)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(BitConverter.GetBytes(KeyOf(request)));
            foreach (var stamp in stamps)
            {
                stamp.Write(writer);
            }
        }

        stream.Write(JsonSerializer.SerializeToUtf8Bytes(result, FinishedJson.Default.FinishedResult));
        Directory.CreateDirectory(request.Folders.Cache);
        new DiskSteps(null).Write(path, stream.ToArray());
    }

    private static IEnumerable<string> FoldersOf(SiteRequest request) => [request.Folders.Seeds, request.Folders.Input, request.Folders.Theme];

    private ImmutableArray<FolderStamps>? LookAt(DateTimeOffset now)
    {
        var stamps = FoldersOf(_request).Select(folder => FolderStamps.Of(folder, now, path => FolderStamps.HashOf(folder, path))).ToList();
        return stamps.TrueForAll(stamp => stamp is not null) ? [.. stamps.OfType<FolderStamps>()] : null;
    }

    // The day decides which dates are taken for a slip.
    private static UInt128 KeyOf(SiteRequest request)
    {
        var hash = new XxHash128();
        foreach (var part in new[] { typeof(FinishedBuild), typeof(StoryCollection), typeof(ArticleText) })
        {
            hash.Append(part.Module.ModuleVersionId.ToByteArray());
        }

        var folders = request.Folders;
        var day = request.Clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var part in new[] { folders.Seeds, folders.Input, folders.Theme, folders.Output }.Select(Path.GetFullPath).Concat([request.BaseUrl?.OriginalString ?? "", $"{request.IncludesDrafts}", day]))
        {
            hash.Append(Encoding.UTF8.GetBytes(part));
            hash.Append([0]);
        }

        return hash.GetCurrentHashAsUInt128();
    }
}

/// <summary>What a build tells, without its files.</summary>
/// <param name="Counts">What was found.</param>
/// <param name="Files">Number of files of the site.</param>
/// <param name="Diagnostics">All problems.</param>
/// <param name="Decisions">What an editor should decide.</param>
/// <param name="ExternalLinks">Links to other sites.</param>
internal sealed record FinishedResult(
    SiteCounts Counts, int Files, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<Decision> Decisions, ImmutableArray<ExternalLink> ExternalLinks);

/// <summary>How the result of a build is remembered.</summary>
[JsonSerializable(typeof(FinishedResult))]
internal sealed partial class FinishedJson : JsonSerializerContext;
