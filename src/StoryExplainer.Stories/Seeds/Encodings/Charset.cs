using System.Collections.Frozen;
using System.Text;

namespace StoryExplainer.Stories.Seeds.Encodings;

/// <summary>
/// The encodings that pages name, by their labels. As in browsers (WHATWG Encoding Standard, "Names and labels"), a page that says ISO-8859-1 or
/// ASCII is read as Windows-1252, GB2312 as GB18030, and one that says UTF-16 in its own ASCII letters as UTF-8.
/// </summary>
internal static class Charset
{
    private const int Utf8 = 65001;

    private static readonly FrozenDictionary<string, int> CodePages = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["utf-8"] = Utf8,
        ["utf8"] = Utf8,
        ["unicode-1-1-utf-8"] = Utf8,
        ["utf-16"] = Utf8,
        ["utf-16le"] = Utf8,
        ["utf-16be"] = Utf8,
        ["unicode"] = Utf8,
        ["us-ascii"] = 1252,
        ["ascii"] = 1252,
        ["iso-8859-1"] = 1252,
        ["iso8859-1"] = 1252,
        ["iso88591"] = 1252,
        ["iso_8859-1"] = 1252,
        ["latin1"] = 1252,
        ["latin-1"] = 1252,
        ["l1"] = 1252,
        ["windows-1252"] = 1252,
        ["cp1252"] = 1252,
        ["x-cp1252"] = 1252,
        ["ansi_x3.4-1968"] = 1252,
        ["windows-1250"] = 1250,
        ["cp1250"] = 1250,
        ["x-cp1250"] = 1250,
        ["windows-1251"] = 1251,
        ["cp1251"] = 1251,
        ["x-cp1251"] = 1251,
        ["win-1251"] = 1251,
        ["windows-1253"] = 1253,
        ["cp1253"] = 1253,
        ["windows-1254"] = 1254,
        ["cp1254"] = 1254,
        ["iso-8859-9"] = 1254,
        ["iso8859-9"] = 1254,
        ["latin5"] = 1254,
        ["iso_8859-9"] = 1254,
        ["windows-1255"] = 1255,
        ["cp1255"] = 1255,
        ["windows-1256"] = 1256,
        ["cp1256"] = 1256,
        ["windows-1257"] = 1257,
        ["cp1257"] = 1257,
        ["windows-1258"] = 1258,
        ["cp1258"] = 1258,
        ["windows-874"] = 874,
        ["iso-8859-11"] = 874,
        ["tis-620"] = 874,
        ["dos-874"] = 874,
        ["iso-8859-2"] = 28592,
        ["iso8859-2"] = 28592,
        ["latin2"] = 28592,
        ["iso_8859-2"] = 28592,
        ["iso-8859-3"] = 28593,
        ["iso-8859-4"] = 28594,
        ["iso-8859-5"] = 28595,
        ["iso-8859-6"] = 28596,
        ["iso-8859-7"] = 28597,
        ["greek"] = 28597,
        ["iso-8859-8"] = 28598,
        ["iso-8859-8-i"] = 28598,
        ["hebrew"] = 28598,
        ["iso-8859-13"] = 28603,
        ["iso-8859-15"] = 28605,
        ["iso8859-15"] = 28605,
        ["latin9"] = 28605,
        ["latin-9"] = 28605,
        ["koi8-r"] = 20866,
        ["koi8"] = 20866,
        ["koi8_r"] = 20866,
        ["koi"] = 20866,
        ["koi8-u"] = 21866,
        ["koi8-ru"] = 21866,
        ["ibm866"] = 866,
        ["cp866"] = 866,
        ["macintosh"] = 10000,
        ["mac"] = 10000,
        ["x-mac-roman"] = 10000,
        ["x-mac-cyrillic"] = 10007,
        ["gb2312"] = 54936,
        ["gbk"] = 54936,
        ["gb18030"] = 54936,
        ["gb_2312-80"] = 54936,
        ["x-gbk"] = 54936,
        ["chinese"] = 54936,
        ["hz-gb-2312"] = 52936,
        ["big5"] = 950,
        ["big5-hkscs"] = 950,
        ["x-x-big5"] = 950,
        ["cn-big5"] = 950,
        ["shift_jis"] = 932,
        ["shift-jis"] = 932,
        ["sjis"] = 932,
        ["x-sjis"] = 932,
        ["ms_kanji"] = 932,
        ["windows-31j"] = 932,
        ["cp932"] = 932,
        ["euc-jp"] = 51932,
        ["x-euc-jp"] = 51932,
        ["iso-2022-jp"] = 50220,
        ["euc-kr"] = 949,
        ["ks_c_5601-1987"] = 949,
        ["ksc5601"] = 949,
        ["windows-949"] = 949,
        ["korean"] = 949,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>All labels that are known.</summary>
    public static IEnumerable<string> Labels => CodePages.Keys;

    /// <summary>Windows-1252, in which old Western text is written.</summary>
    public static Encoding Windows1252 { get; } = Of(1252);

    /// <summary>The encoding of a code page; bytes without a meaning become the replacement character.</summary>
    public static Encoding Of(int codePage) =>
        codePage == Utf8 ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback)!; // All code pages above come with .NET.

    /// <summary>The encoding that a label names; null for an unknown label.</summary>
    public static Encoding? Find(string? label) => label is not null && CodePages.TryGetValue(label.Trim().Trim('"', '\''), out var codePage) ? Of(codePage) : null;

    /// <summary>True for an encoding that switches between alphabets with bytes of ASCII, so that its text passes for UTF-8.</summary>
    public static bool HidesInAscii(Encoding encoding) => encoding.CodePage is 50220 or 52936;
}
