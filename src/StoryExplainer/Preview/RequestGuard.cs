using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace StoryExplainer.Preview;

/// <summary>
/// Decides which requests are answered. The preview shows drafts and full texts, so nothing but the editor's own browser tabs may read it: not another
/// site that the editor has open, and not one that lets its name point to this machine.
/// </summary>
/// <param name="host">The address that the preview listens on.</param>
internal sealed class RequestGuard(IPAddress host)
{
    private readonly bool _isOpen = !IPAddress.IsLoopback(host);

    /// <summary>Why a request is refused, with the status to send; null if it may pass.</summary>
    /// <param name="request">The request.</param>
    /// <param name="asksToWrite">True if it goes to an address of the desk that is there to be written to.</param>
    public (int Status, string Reason)? Refuses(HttpRequest request, bool asksToWrite)
    {
        var isWriting = asksToWrite && HttpMethods.IsPost(request.Method);
        if (!isWriting && !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return (StatusCodes.Status405MethodNotAllowed, "The preview only answers GET and HEAD.");
        }

        if (!IsOwnHost(request.Host))
        {
            return (StatusCodes.Status421MisdirectedRequest, "This preview does not go by that name. Open it by the address that the terminal shows.");
        }

        if (isWriting && !IsOwnPage(request))
        {
            return (StatusCodes.Status403Forbidden, "Only the desk of this preview may write.");
        }

        return IsForeign(request) ? (StatusCodes.Status403Forbidden, "Other sites may not read this preview.") : null;
    }

    /// <summary>True for what shows more than the published site will: only own pages may ask for it, and no page may frame it.</summary>
    public static bool IsFramedByOthers(HttpRequest request) =>
        Header(request, "Sec-Fetch-Dest") is "iframe" or "frame" or "embed" or "object" && Header(request, "Sec-Fetch-Site") is "cross-site" or "same-site";

    // A name can be made to point to this machine by whoever owns it; a number cannot.
    private bool IsOwnHost(HostString name)
    {
        var words = name.Host.Trim('[', ']');
        if (words.Equals("localhost", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (!IPAddress.TryParse(words, out var address))
        {
            return _isOpen && words.Equals(Dns.GetHostName(), StringComparison.OrdinalIgnoreCase);
        }

        return _isOpen || IPAddress.IsLoopback(address);
    }

    // Every browser names the page that a request to write comes from. The type of the body is one that a page of another site may not send unasked.
    private static bool IsOwnPage(HttpRequest request) =>
        Header(request, HeaderNames.Origin) is { } origin && origin.Equals(OriginOf(request), StringComparison.OrdinalIgnoreCase)
        && Header(request, "Sec-Fetch-Site") is null or "same-origin"
        && request.ContentType?.Split(';')[0].Trim().Equals("application/json", StringComparison.OrdinalIgnoreCase) == true;

    private static string OriginOf(HttpRequest request) => $"{request.Scheme}://{request.Host.Value}";

    private static bool IsForeign(HttpRequest request)
    {
        if (Header(request, HeaderNames.Origin) is { Length: > 0 } origin && !origin.Equals(OriginOf(request), StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return Header(request, "Sec-Fetch-Site") is "cross-site" or "same-site" && Header(request, "Sec-Fetch-Mode") is not "navigate";
    }

    private static string? Header(HttpRequest request, string name) => request.Headers[name].ToString() is { Length: > 0 } value ? value : null;
}
