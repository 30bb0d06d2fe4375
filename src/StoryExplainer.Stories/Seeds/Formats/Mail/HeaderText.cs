using System.Text;
using System.Text.RegularExpressions;
using StoryExplainer.Stories.Seeds.Encodings;

namespace StoryExplainer.Stories.Seeds.Formats.Mail;

/// <summary>Reads the words of a mail's header, whose foreign letters are encoded (RFC 2047): <c>=?utf-8?Q?Zo=C3=AB?=</c>.</summary>
internal static partial class HeaderText
{
    /// <summary>The words.</summary>
    public static string Decode(string value) =>
        LineText.Normalise(EncodedWord().Replace(BetweenWords().Replace(value, "$1"), match => Decode(match.Groups["charset"].Value, match.Groups["kind"].Value, match.Groups["text"].Value)));

    private static string Decode(string charset, string kind, string text)
    {
        var bytes = Encoding.Latin1.GetBytes(text);
        return (Charset.Find(charset) ?? Encoding.UTF8).GetString(kind is "b" or "B" ? TransferEncoding.DecodeBase64(bytes) : TransferEncoding.DecodeQuotedPrintable(Encoding.Latin1.GetBytes(text.Replace('_', ' '))));
    }

    [GeneratedRegex(@"=\?(?<charset>[\w.:-]+)(?:\*[\w-]*)?\?(?<kind>[bBqQ])\?(?<text>[^?\s]*)\?=", RegexOptions.CultureInvariant)]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"(\?=)\s+(?==\?)", RegexOptions.CultureInvariant)]
    private static partial Regex BetweenWords();
}
