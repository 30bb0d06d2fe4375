using System.Collections.Immutable;
using System.Text;
using StoryExplainer.Stories.Editing.Publishing;

namespace StoryExplainer.Publishing.Git;

/// <summary>
/// A branch of a git repository. Everything arrives with one push, so readers get the new site as a whole; the user's own branches, index and
/// files are not touched, and the same site is always the same tree.
/// </summary>
internal sealed class GitTarget : IPublishTarget
{
    private readonly GitPublishing _settings;
    private readonly string _project;
    private readonly string _remote;
    private readonly string _cache;
    private GitRepository? _repository;
    private string? _tip;
    private Dictionary<string, string> _tree = [];

    /// <summary>Publishes to a branch.</summary>
    /// <param name="settings">Which one.</param>
    /// <param name="project">Folder of the project.</param>
    /// <param name="cache">Folder for what may be lost.</param>
    public GitTarget(GitPublishing settings, string project, string cache)
    {
        _settings = settings;
        _project = project;
        _cache = cache;

        // A path is seen from the project, also where git runs somewhere else.
        _remote = settings.Remote.Contains('/', StringComparison.Ordinal) && Directory.Exists(Path.Combine(project, settings.Remote))
            ? Path.GetFullPath(Path.Combine(project, settings.Remote))
            : settings.Remote;
        Description = $"the branch {settings.Branch} of {GitCommand.WithoutSecrets(settings.Remote)}";

        // Without .nojekyll, GitHub leaves out whatever begins with an underscore.
        Additions =
        [
            PublishFile.InMemory(".nojekyll", default),
            .. settings.Domain is { } domain ? new[] { PublishFile.InMemory("CNAME", Encoding.UTF8.GetBytes(domain + "\n")) } : [],
        ];
    }

    /// <inheritdoc/>
    public string Description { get; }

    /// <inheritdoc/>
    public int MaximumParallel => 1;

    /// <inheritdoc/>
    public ImmutableArray<PublishFile> Additions { get; }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, string?>> ReadAsync(IReadOnlyDictionary<string, PublishFile> files, CancellationToken cancellation)
    {
        _repository = await GitRepository.OpenAsync(_project, _cache, cancellation);
        _tip = await _repository.TipAsync(_remote, _settings.Branch, cancellation);
        var present = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (_tip is null)
        {
            return present;
        }

        await _repository.FetchAsync(_remote, _settings.Branch, _tip, cancellation);
        var tree = await _repository.ReadTreeAsync(_tip, cancellation);
        _tree = new Dictionary<string, string>(tree, StringComparer.Ordinal);
        if (!tree.Remove(PublishedList.FileName) && tree.Keys.Where(path => !IsOthers(path)).Order(StringComparer.Ordinal).FirstOrDefault() is { } foreign)
        {
            throw new PublishProblemException(PublishDiagnostics.ForeignPlace, Description, foreign, PublishedList.FileName);
        }

        var known = files.Values.Where(file => tree.ContainsKey(file.Path)).ToList();
        foreach (var (file, id) in known.Zip(await _repository.HashAsync(known, keeps: false, cancellation)))
        {
            present[file.Path] = tree[file.Path] == id ? file.Hash : null;
        }

        foreach (var path in tree.Keys.Where(path => !files.ContainsKey(path) && !IsOthers(path)))
        {
            present[path] = null;
        }

        return present;
    }

    /// <inheritdoc/>
    public Task BeginAsync(PublishPlan plan, CancellationToken cancellation) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task PutAsync(PublishFile file, CancellationToken cancellation) => await file.ReadAsync(cancellation);

    /// <inheritdoc/>
    public Task RemoveAsync(string path, CancellationToken cancellation) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task FinishAsync(PublishPlan plan, CancellationToken cancellation)
    {
        var repository = _repository!; // Reading comes first.
        var files = plan.Files.Add(PublishFile.InMemory(PublishedList.FileName, Encoding.UTF8.GetBytes(PublishedList.Of(plan.Files))));
        var ids = await repository.HashAsync(files, keeps: true, cancellation);
        var own = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var kept = _tree.Where(file => !own.Contains(file.Key) && IsOthers(file.Key)).Select(file => (file.Key, file.Value));
        var tree = await repository.WriteTreeAsync(files.Zip(ids, (file, id) => (file.Path, id)).Concat(kept), cancellation);
        var message = $"Publish the site\n\n{plan.Added.Length} added, {plan.Changed.Length} changed, {plan.Removed.Length} removed";
        var commit = await repository.CommitAsync(tree, _tip, message, cancellation);

        // Never forced: what somebody else published meanwhile stays. Hooks of the project are about its sources.
        var (code, _, errors) = await repository.Git.TryAsync(
            ["push", "--quiet", "--no-verify", "--", _remote, $"{commit}:refs/heads/{_settings.Branch}"], cancellation: cancellation);
        if (code != 0)
        {
            throw errors.Contains("[rejected]", StringComparison.Ordinal) || errors.Contains("[remote rejected]", StringComparison.Ordinal) && errors.Contains("cannot lock ref", StringComparison.Ordinal)
                ? new PublishProblemException(PublishDiagnostics.BranchMoved, _settings.Branch)
                : new PublishProblemException(PublishDiagnostics.GitFailed, $"push to \"{GitCommand.WithoutSecrets(_settings.Remote)}\"", Publisher.Sentence(GitCommand.WithoutSecrets(errors)));
        }
    }

    // The settings of GitHub's pages write the domain into the branch themselves.
    private bool IsOthers(string path) => _settings.Keeps(path) || path == "CNAME" && _settings.Domain is null;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
