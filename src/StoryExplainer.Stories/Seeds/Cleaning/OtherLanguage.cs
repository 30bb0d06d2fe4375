namespace StoryExplainer.Stories.Seeds.Cleaning;

/// <summary>Knows a line in another language: a link to a translation, a title in the list of languages.</summary>
internal static class OtherLanguage
{
    private const int FewestWords = 5;

    /// <summary>True if the line has letters that English lacks in two words or more and hardly a little English word.</summary>
    public static bool IsIn(ArticleLine line)
    {
        if (line.Words.Length < FewestWords)
        {
            return false;
        }

        var english = line.Words.Count(LineShape.IsFunctionWord);
        var foreign = line.Words.Count(word => word.Any(c => c > '\u007F' && char.IsLetter(c)));
        return foreign >= 2 && english * 12 <= line.Words.Length;
    }
}
