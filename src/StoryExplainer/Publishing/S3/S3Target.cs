using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.S3;
using Amazon.S3.Model;
using StoryExplainer.Site.Locking;
using StoryExplainer.Site.Output;
using StoryExplainer.Stories.Editing.Publishing;

namespace StoryExplainer.Publishing.S3;

/// <summary>A bucket of a storage that speaks S3. Credentials come from the environment and the user's own AWS settings.</summary>
internal sealed class S3Target : IPublishTarget
{
    private readonly S3Publishing _settings;
    private readonly AWSCredentials? _credentials;
    private readonly TimeSpan _patience;
    private AmazonS3Client? _client;
    private FolderLock? _held;

    /// <summary>Publishes into a bucket.</summary>
    /// <param name="settings">Which one.</param>
    /// <param name="credentials">Who we are; null for what the environment and the user's settings say.</param>
    /// <param name="patience">How long to wait for another publication, or null for as long as is usual.</param>
    public S3Target(S3Publishing settings, AWSCredentials? credentials = null, TimeSpan? patience = null)
    {
        _patience = patience ?? PlaceLock.Patience;
        _settings = settings;
        _credentials = credentials;
        Description = $"the bucket {settings.Bucket}{(settings.Prefix.Length > 0 ? "/" + settings.Prefix : "")}{(settings.Endpoint is { } endpoint ? $" at {endpoint.Authority}" : "")}";
    }

    /// <inheritdoc/>
    public string Description { get; }

    /// <inheritdoc/>
    public int MaximumParallel => 8;

    /// <inheritdoc/>
    public ImmutableArray<PublishFile> Additions => [];

    private string ListKey => _settings.Prefix + PublishedList.FileName;

    private AmazonS3Client Client => _client ??= Connect();

    /// <inheritdoc/>
    public Task HoldAsync(CancellationToken cancellation)
    {
        _held = PlaceLock.Take(FolderLock.ForPlace($"s3 {_settings.Endpoint?.Authority} {_settings.Bucket}/{_settings.Prefix}"), Description, _patience, cancellation);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, string?>> ReadAsync(IReadOnlyDictionary<string, PublishFile> files, CancellationToken cancellation) => GuardAsync<IReadOnlyDictionary<string, string?>>(async () =>
    {
        var objects = await ListAsync(cancellation);
        var present = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (!objects.ContainsKey(PublishedList.FileName))
        {
            return objects.Keys.Where(path => !_settings.Keeps(path)).Order(StringComparer.Ordinal).FirstOrDefault() is { } foreign
                ? throw new PublishProblemException(PublishDiagnostics.ForeignPlace, Description, foreign, PublishedList.FileName)
                : present;
        }

        var list = PublishedList.Parse(await GetTextAsync(ListKey, cancellation));
        foreach (var path in list.Paths)
        {
            if (objects.TryGetValue(path, out var stored))
            {
                present[path] = files.TryGetValue(path, out var file) && await IsSameAsync(file, stored, list, cancellation) ? file.Hash : null;
            }
        }

        var inTheWay = files.Keys.Where(path => !list.Has(path) && objects.ContainsKey(path)).Order(StringComparer.Ordinal).FirstOrDefault();
        return inTheWay is null ? present : throw new PublishProblemException(PublishDiagnostics.ForeignFile, Description, inTheWay);
    });

    /// <inheritdoc/>
    public Task BeginAsync(PublishPlan plan, CancellationToken cancellation) => PutTextAsync(PublishedList.During(plan), cancellation);

    /// <inheritdoc/>
    public Task PutAsync(PublishFile file, CancellationToken cancellation) => GuardAsync(async () =>
    {
        var bytes = await file.ReadAsync(cancellation);
        return await PutAsync(_settings.Prefix + file.Path, bytes, ContentType.Of(file.Path), CacheHeader.Of(file.Path), cancellation);
    });

    /// <inheritdoc/>
    public Task RemoveAsync(string path, CancellationToken cancellation) => GuardAsync(() => Client.DeleteObjectAsync(_settings.Bucket, _settings.Prefix + path, cancellation));

    /// <inheritdoc/>
    public Task FinishAsync(PublishPlan plan, CancellationToken cancellation) => PutTextAsync(PublishedList.Of(plan.Files), cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _client?.Dispose();
        _held?.Dispose();
        return ValueTask.CompletedTask;
    }

    private AmazonS3Client Connect()
    {
        var config = new AmazonS3Config
        {
            // Storages of other vendors know neither the newer checksums nor names of buckets in the host name.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
            MaxErrorRetry = 3,
            Timeout = TimeSpan.FromSeconds(60),
        };
        if (_settings.Endpoint is { } endpoint)
        {
            config.ServiceURL = endpoint.AbsoluteUri;
            config.ForcePathStyle = true;
            config.AuthenticationRegion = _settings.Region ?? "us-east-1";
        }
        else if (_settings.Region is { } region)
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        }

        var credentials = _credentials ?? ProfileCredentials();
        return credentials is null ? new AmazonS3Client(config) : new AmazonS3Client(credentials, config);
    }

    private AWSCredentials? ProfileCredentials()
    {
        if (_settings.Profile is not { } profile)
        {
            return null;
        }

        return new CredentialProfileStoreChain().TryGetAWSCredentials(profile, out var credentials)
            ? credentials
            : throw new PublishProblemException(PublishDiagnostics.NoCredentials, Description, $"The AWS settings on this machine have no profile \"{profile}\".");
    }

    private async Task<Dictionary<string, S3Object>> ListAsync(CancellationToken cancellation)
    {
        var objects = new Dictionary<string, S3Object>(StringComparer.Ordinal);
        var request = new ListObjectsV2Request { BucketName = _settings.Bucket, Prefix = _settings.Prefix };
        ListObjectsV2Response response;
        do
        {
            response = await Client.ListObjectsV2Async(request, cancellation);

            // A key that ends in a slash is what some consoles make of an empty folder.
            foreach (var stored in (response.S3Objects ?? []).Where(stored => !stored.Key.EndsWith('/')))
            {
                objects[stored.Key[_settings.Prefix.Length..]] = stored;
            }

            request.ContinuationToken = response.NextContinuationToken;
        }
        while (response.IsTruncated is true);
        return objects;
    }

    // The tag is the MD5 of what was put, except where the storage encrypts with keys of its own: then the list tells.
    private static async Task<bool> IsSameAsync(PublishFile file, S3Object stored, PublishedList list, CancellationToken cancellation)
    {
        if (stored.Size != file.Length)
        {
            return false;
        }

#pragma warning disable CA5351 // The storage's own tag, to tell whether a file has arrived; nothing is secured by it.
        var tag = Convert.ToHexStringLower(MD5.HashData((await file.ReadAsync(cancellation)).Span));
#pragma warning restore CA5351
        return stored.ETag?.Trim('"') == tag || list.HashOf(file.Path, file.Length) == file.Hash;
    }

    private async Task<string> GetTextAsync(string key, CancellationToken cancellation)
    {
        using var response = await Client.GetObjectAsync(_settings.Bucket, key, cancellation);
        using var reader = new StreamReader(response.ResponseStream, Encoding.UTF8);
        return await reader.ReadToEndAsync(cancellation);
    }

    private Task<PutObjectResponse> PutTextAsync(string text, CancellationToken cancellation) =>
        GuardAsync(() => PutAsync(ListKey, Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8", "no-store", cancellation));

    private async Task<PutObjectResponse> PutAsync(string key, ReadOnlyMemory<byte> bytes, string type, string cache, CancellationToken cancellation)
    {
        using var content = new MemoryStream(bytes.ToArray(), writable: false);
        var request = new PutObjectRequest
        {
            BucketName = _settings.Bucket,
            Key = key,
            InputStream = content,
            AutoCloseStream = false,
            ContentType = type,

            // In one piece, signed as a whole: the form that every storage understands.
            UseChunkEncoding = false,
        };
        request.Headers.CacheControl = cache;
        return await Client.PutObjectAsync(request, cancellation);
    }

    private async Task<T> GuardAsync<T>(Func<Task<T>> act)
    {
        try
        {
            return await act();
        }
        catch (AmazonServiceException exception) when (!string.IsNullOrEmpty(exception.ErrorCode))
        {
            throw new PublishProblemException(PublishDiagnostics.StorageRefused, Description, exception.ErrorCode, Publisher.Sentence(exception.Message));
        }
        catch (AmazonClientException exception) when (exception.Message.Contains("credentials", StringComparison.OrdinalIgnoreCase))
        {
            throw new PublishProblemException(
                PublishDiagnostics.NoCredentials, Description, "Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a profile of your AWS settings with \"profile\".");
        }
        catch (AmazonClientException exception)
        {
            throw new IOException(exception.Message, exception);
        }
    }
}
