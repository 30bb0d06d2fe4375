using System.Collections.Immutable;

namespace StoryExplainer.Publishing;

/// <summary>
/// A place that a site is published to. The order of the calls is always: hold, read, begin, put the files stage by stage, remove, finish. A call that
/// fails throws a <see cref="PublishProblemException"/>, and the next attempt starts at reading again.
/// </summary>
internal interface IPublishTarget : IAsyncDisposable
{
    /// <summary>The place in words, for reports; without secrets.</summary>
    string Description { get; }

    /// <summary>How many files may be on their way at once.</summary>
    int MaximumParallel { get; }

    /// <summary>Files that only this place needs.</summary>
    ImmutableArray<PublishFile> Additions { get; }

    /// <summary>Keeps the place for this process while it publishes, where several can be told apart; before reading.</summary>
    Task HoldAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>
    /// What the place holds of an earlier publication: the hash of each file by its path, null where it is not known or not that of the file to be
    /// sent. Changes nothing, and refuses a place that holds what this program did not put there.
    /// </summary>
    Task<IReadOnlyDictionary<string, string?>> ReadAsync(IReadOnlyDictionary<string, PublishFile> files, CancellationToken cancellation);

    /// <summary>Gets ready to be changed.</summary>
    Task BeginAsync(PublishPlan plan, CancellationToken cancellation);

    /// <summary>Puts a file there, whole or not at all.</summary>
    Task PutAsync(PublishFile file, CancellationToken cancellation);

    /// <summary>Removes a file.</summary>
    Task RemoveAsync(string path, CancellationToken cancellation);

    /// <summary>Ends the publication.</summary>
    Task FinishAsync(PublishPlan plan, CancellationToken cancellation);
}
