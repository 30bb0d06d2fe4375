using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace StoryExplainer.Tests.Publishing.Support;

/// <summary>
/// A storage on loopback that speaks as much of S3 as publishing needs, and is strict: it works every signature out again from the request as it
/// came over the wire, and checks the hash of what was sent.
/// </summary>
internal sealed class FakeS3 : IDisposable
{
    public const string Bucket = "my-news";
    public const string AccessKey = "AKIAEXAMPLE";
    public const string SecretKey = "a/secret+of/the+tests";

    private static readonly XNamespace Namespace = "http://s3.amazonaws.com/doc/2006-03-01/";

    private readonly WebApplication _app;
    private int _puts;

    public FakeS3()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(AnswerAsync);
        _app.StartAsync().GetAwaiter().GetResult();
        Endpoint = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public Uri Endpoint { get; }

    /// <summary>What is stored, by key.</summary>
    public ConcurrentDictionary<string, StoredObject> Objects { get; } = new(StringComparer.Ordinal);

    /// <summary>Every request, as "PUT key".</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>After so many files the storage hangs up on every further one; until it is mended.</summary>
    public int HangsUpAfter { get; set; } = int.MaxValue;

    /// <summary>True for a storage that encrypts, so that its tags are not the MD5 of the content.</summary>
    public bool HasOtherTags { get; init; }

    public void Dispose() => ((IDisposable)_app).Dispose();

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

#pragma warning disable CA5351 // What S3 does; the tests have to do the same.
    private static string TagOf(byte[] body) => Hex(MD5.HashData(body));
#pragma warning restore CA5351

    private static string Sha256(string text) => Hex(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static byte[] Sign(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static async Task RefuseAsync(HttpContext context, int status, string code)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/xml";
        await context.Response.WriteAsync(new XElement("Error", new XElement("Code", code), new XElement("Message", "Refused by the tests")).ToString());
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer);
        var body = buffer.ToArray();
        if (Refusal(context, body) is { } code)
        {
            await RefuseAsync(context, 403, code);
            return;
        }

        var parts = context.Request.Path.Value!.TrimStart('/').Split('/', 2);
        var key = parts.Length > 1 ? parts[1] : "";
        Requests.Enqueue($"{context.Request.Method} {key}".TrimEnd());
        if (parts[0] != Bucket)
        {
            await RefuseAsync(context, 404, "NoSuchBucket");
            return;
        }

        switch (context.Request.Method)
        {
            case "PUT" when Interlocked.Increment(ref _puts) > HangsUpAfter:
                context.Abort();
                return;
            case "PUT":
                var stored = new StoredObject(body, context.Request.ContentType, context.Request.Headers.CacheControl, HasOtherTags ? Sha256(Hex(body))[..32] : TagOf(body));
                Objects[key] = stored;
                context.Response.Headers.ETag = $"\"{stored.Tag}\"";
                return;
            case "DELETE":
                Objects.TryRemove(key, out _);
                context.Response.StatusCode = 204;
                return;
            case "GET" when key.Length == 0:
                await ListAsync(context);
                return;
            case "GET" when Objects.TryGetValue(key, out var found):
                context.Response.Headers.ETag = $"\"{found.Tag}\"";
                await context.Response.Body.WriteAsync(found.Bytes);
                return;
            default:
                await RefuseAsync(context, 404, "NoSuchKey");
                return;
        }
    }

    // Three a page, so that a list of any length has to be asked for in parts.
    private async Task ListAsync(HttpContext context)
    {
        var prefix = context.Request.Query["prefix"].ToString();
        var from = context.Request.Query["continuation-token"].ToString();
        var keys = Objects.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal) && string.CompareOrdinal(key, from) > 0).Order(StringComparer.Ordinal).ToList();
        var result = new XElement(Namespace + "ListBucketResult", new XElement(Namespace + "IsTruncated", keys.Count > 3 ? "true" : "false"));
        foreach (var key in keys.Take(3))
        {
            result.Add(new XElement(
                Namespace + "Contents",
                new XElement(Namespace + "Key", key),
                new XElement(Namespace + "LastModified", "2026-03-14T00:00:00.000Z"),
                new XElement(Namespace + "ETag", $"\"{Objects[key].Tag}\""),
                new XElement(Namespace + "Size", Objects[key].Bytes.Length.ToString(CultureInfo.InvariantCulture))));
        }

        if (keys.Count > 3)
        {
            result.Add(new XElement(Namespace + "NextContinuationToken", keys[2]));
        }

        context.Response.ContentType = "application/xml";
        await context.Response.WriteAsync(result.ToString());
    }

    // Signature Version 4, step by step: canonical request, string to sign, derived key.
    private static string? Refusal(HttpContext context, byte[] body)
    {
        var fields = context.Request.Headers.Authorization.ToString().Replace("AWS4-HMAC-SHA256 ", "", StringComparison.Ordinal).Split(',', StringSplitOptions.TrimEntries)
            .Select(field => field.Split('=', 2)).Where(field => field.Length == 2).ToDictionary(field => field[0], field => field[1], StringComparer.Ordinal);
        if (!fields.TryGetValue("Credential", out var credential) || credential.Split('/') is not [AccessKey, var day, var region, "s3", "aws4_request"])
        {
            return "InvalidAccessKeyId";
        }

        var bodyHash = context.Request.Headers["x-amz-content-sha256"].ToString();
        if (bodyHash != Hex(SHA256.HashData(body)))
        {
            return "XAmzContentSHA256Mismatch";
        }

        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget.Split('?', 2);
        var query = target.Length > 1 ? string.Join('&', target[1].Split('&').Select(pair => pair.Contains('=', StringComparison.Ordinal) ? pair : pair + "=").Order(StringComparer.Ordinal)) : "";
        var names = fields["SignedHeaders"].Split(';');
        if (!names.Contains("host") || !names.Contains("x-amz-date") || !names.Contains("x-amz-content-sha256"))
        {
            return "AccessDenied";
        }

        var headers = string.Concat(names.Select(name => $"{name}:{context.Request.Headers[name].ToString().Trim()}\n"));
        var canonical = $"{context.Request.Method}\n{target[0]}\n{query}\n{headers}\n{fields["SignedHeaders"]}\n{bodyHash}";
        var toSign = $"AWS4-HMAC-SHA256\n{context.Request.Headers["x-amz-date"]}\n{day}/{region}/s3/aws4_request\n{Sha256(canonical)}";
        var key = Sign(Sign(Sign(Sign(Encoding.UTF8.GetBytes("AWS4" + SecretKey), day), region), "s3"), "aws4_request");
        return Hex(Sign(key, toSign)) == fields["Signature"] ? null : "SignatureDoesNotMatch";
    }

    /// <summary>Something that is stored.</summary>
    internal sealed record StoredObject(byte[] Bytes, string? Type, string? Cache, string Tag);
}
