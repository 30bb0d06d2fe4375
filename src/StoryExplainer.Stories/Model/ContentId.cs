using System.Globalization;
using System.IO.Hashing;
using System.Text;

namespace StoryExplainer.Stories.Model;

/// <summary>
/// Ids for what has no name: made from the words themselves, so that a quotation or an event keeps its id whatever else is added, and no other one ever gets it.
/// </summary>
/// <param name="prefix">What ids begin with: "q".</param>
public sealed class ContentId(string prefix)
{
    private readonly UniqueSlugs _slugs = new();

    /// <summary>An id for this content; the same content again gets a number behind it.</summary>
    public string Of(params ReadOnlySpan<string?> content)
    {
        var hash = new XxHash128();
        foreach (var part in content)
        {
            var bytes = Encoding.UTF8.GetBytes(part ?? "");
            hash.Append(BitConverter.GetBytes(bytes.Length));
            hash.Append(bytes);
        }

        var digits = hash.GetCurrentHashAsUInt128().ToString("x32", CultureInfo.InvariantCulture);
        return _slugs.AssignSlug($"{prefix}-{digits[..10]}");
    }
}
