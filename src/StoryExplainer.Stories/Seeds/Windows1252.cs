namespace StoryExplainer.Stories.Seeds;

/// <summary>The old Windows encoding, which .NET offers only through a provider that changes the whole process.</summary>
internal static class Windows1252
{
    /// <summary>Characters of the bytes 0x80 to 0x9F; the five that are not assigned become the replacement character.</summary>
    private const string C1 =
        "\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD" +
        "\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178";

    /// <summary>Reads every byte as one character.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new char[bytes.Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            var b = bytes[i];
            text[i] = b is >= 0x80 and <= 0x9F ? C1[b - 0x80] : (char)b;
        }

        return new string(text);
    }
}
