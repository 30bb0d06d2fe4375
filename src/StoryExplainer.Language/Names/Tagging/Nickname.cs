using StoryExplainer.Language.Sentences;

namespace StoryExplainer.Language.Names;

/// <summary>A nickname in quotation marks inside a name: <c>Ada "the Gull" Obi</c>. The tagger reads the name without it.</summary>
internal static class Nickname
{
    private const int LongestNickname = 3;

    /// <summary>The token after a nickname that begins at a token; the token itself where none begins.</summary>
    public static int EndAt(TokenizedParagraph paragraph, int token, Sentence sentence)
    {
        if (token == sentence.FirstToken || !IsQuote(paragraph.TextOf(token)) || !IsNameWord(paragraph.TextOf(token - 1)))
        {
            return token;
        }

        var end = token + 1;
        while (end < sentence.EndToken && end - token <= LongestNickname && !IsQuote(paragraph.TextOf(end)))
        {
            if (!char.IsLetter(paragraph.TextOf(end)[0]))
            {
                return token;
            }

            end++;
        }

        var isNickname = end - token > 1 && end + 1 < sentence.EndToken && IsQuote(paragraph.TextOf(end)) && IsNameWord(paragraph.TextOf(end + 1))
            && char.IsUpper(paragraph.TextOf(end - 1)[0])
            && paragraph.Tokens[token].Span.Start > paragraph.Tokens[token - 1].Span.End && paragraph.Tokens[end + 1].Span.Start > paragraph.Tokens[end].Span.End;
        return isNickname ? end + 1 : token;
    }

    private static bool IsQuote(ReadOnlySpan<char> word) => word is "\"" or "“" or "”" or "'" or "‘" or "’";

    private static bool IsNameWord(ReadOnlySpan<char> word) => word.Length > 1 && char.IsUpper(word[0]) && char.IsLower(word[^1]);
}
