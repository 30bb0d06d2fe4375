using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace StoryExplainer.Preview.Desk.Writing;

/// <summary>
/// Answers what pages of the desk ask to be written. Only they can ask: each start of the preview has a token of its own that stands on them alone, and a
/// browser says which page a request comes from.
/// </summary>
/// <param name="writer">Writes corrections.</param>
/// <param name="paster">Writes articles.</param>
/// <param name="options">What the preview was started with.</param>
internal sealed class DeskService(DeskWriter writer, ArticlePaster paster, PreviewOptions options)
{
    /// <summary>The header with the token.</summary>
    public const string TokenHeader = "X-Desk-Token";

    private const long MostBytes = 256_000;
    private const long MostBytesOfArticle = 4_000_000;

    /// <summary>What only pages of this preview know.</summary>
    public string Token { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    /// <summary>Writes corrections.</summary>
    public DeskWriter Writer => writer;

    /// <summary>True if the desk may write: on this machine, or because the preview was started so.</summary>
    public bool Writes { get; } = IPAddress.IsLoopback(options.Host) || options.DeskWrites;

    /// <summary>True for a path below the desk that is there to be written to.</summary>
    public static bool IsAction(string? inside) => inside is "try" or "save" or "undo" or "paste";

    /// <summary>Does what is asked.</summary>
    /// <param name="http">The request.</param>
    /// <param name="action">The path below the desk.</param>
    /// <returns>Status and answer.</returns>
    public async Task<(int Status, DeskAnswer Answer)> AnswerAsync(HttpContext http, string action)
    {
        if (!Writes)
        {
            return (StatusCodes.Status403Forbidden, new DeskAnswer(false, "This preview can be reached from other machines, so its desk does not write. Start it with --desk-writes if it shall."));
        }

        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(http.Request.Headers[TokenHeader].ToString()), Encoding.UTF8.GetBytes(Token)))
        {
            return (StatusCodes.Status403Forbidden, new DeskAnswer(false, "This page is from an earlier start of the preview. Load it again."));
        }

        var answer = action switch
        {
            "undo" => await Read(http, DeskJson.Default.UndoRequest, MostBytes) is { } undo ? await writer.UndoAsync(undo.Id, http.RequestAborted) : null,
            "paste" => await Read(http, DeskJson.Default.PasteRequest, MostBytesOfArticle) is { } article ? await paster.PasteAsync(article, http.RequestAborted) : null,
            _ => await Read(http, DeskJson.Default.DeskRequest, MostBytes) is { } request ? await writer.CorrectAsync(request, action == "save", http.RequestAborted) : null,
        };
        return answer is null ? (StatusCodes.Status400BadRequest, new DeskAnswer(false, "That is too long, or not what a page of the desk sends."))
            : (answer.Ok ? StatusCodes.Status200OK : answer.Conflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity, answer);
    }

    private static async Task<T?> Read<T>(HttpContext http, JsonTypeInfo<T> type, long most)
        where T : class
    {
        http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = most;
        try
        {
            return await JsonSerializer.DeserializeAsync(http.Request.Body, type, http.RequestAborted);
        }
        catch (Exception exception) when (exception is JsonException or BadHttpRequestException)
        {
            return null;
        }
    }
}
