using StoryExplainer.Training.Reader.Pieces;

namespace StoryExplainer.Training.Reader.Corpora;

/// <summary>
/// Joins what the treebanks cut at hyphens ("well - known") to the one token that articles have ("well-known"), so that the tree is learned
/// for both ways of cutting.
/// </summary>
internal static class HyphenJoiner
{
    /// <summary>The sentence with its hyphenated words joined, or null if it has none.</summary>
    public static LabelledSentence? Join(LabelledSentence sentence)
    {
        var groups = GroupsOf(sentence);
        if (groups.Count == sentence.Words.Length)
            return null;

        var groupOf = new int[sentence.Words.Length + 1];
        for (var g = 0; g < groups.Count; g++)
        {
            for (var i = groups[g].Start; i < groups[g].End; i++)
                groupOf[i + 1] = g + 1;
        }

        var tops = groups.Select(group => TopOf(sentence, group, groupOf)).ToArray();
        return new LabelledSentence(sentence.Document, [.. groups.Select(group => string.Concat(sentence.Words[group.Start..group.End]))])
        {
            Tags = [.. tops.Select(top => sentence.Tags![top])],
            Heads = [.. tops.Select(top => groupOf[sentence.Heads![top]])],
            Relations = [.. tops.Select(top => sentence.Relations![top])],
        };
    }

    private static List<(int Start, int End)> GroupsOf(LabelledSentence sentence)
    {
        var groups = new List<(int Start, int End)>();
        for (var start = 0; start < sentence.Words.Length;)
        {
            var end = start + 1;
            while (end + 1 < sentence.Words.Length && IsHyphen(sentence, end) && IsWord(sentence.Words[end - 1]) && IsWord(sentence.Words[end + 1]))
                end += 2;

            groups.Add((start, end));
            start = end;
        }

        return groups;
    }

    private static bool IsHyphen(LabelledSentence sentence, int index) =>
        sentence.Words[index] == "-" && sentence.Joined![index] && sentence.Joined[index - 1];

    private static bool IsWord(string word) => char.IsLetterOrDigit(word[0]) && char.IsLetterOrDigit(word[^1]);

    // The word whose head lies outside the group; the last such word if there are several ("state-of-the-art").
    private static int TopOf(LabelledSentence sentence, (int Start, int End) group, int[] groupOf)
    {
        for (var i = group.End - 1; i >= group.Start; i--)
        {
            if (sentence.Words[i] != "-" && groupOf[sentence.Heads![i]] != groupOf[i + 1])
                return i;
        }

        return group.Start;
    }
}
