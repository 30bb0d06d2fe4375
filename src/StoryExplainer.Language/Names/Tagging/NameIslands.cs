namespace StoryExplainer.Language.Names;

/// <summary>A stretch of a sentence that may hold names.</summary>
/// <param name="Start">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
internal readonly record struct NameIsland(int Start, int End);

/// <summary>
/// Finds the stretches of a sentence in which names can be: around words with a capital, with the small words between them. All other
/// tokens are outside of names, and are never scored; that is three quarters of an article.
/// </summary>
internal static class NameIslands
{
    /// <summary>Tokens without a capital that may stand between two capitalised words of one name.</summary>
    private const int LongestBridge = 3;

    private const NameClasses Names = NameClasses.CommonFirstName | NameClasses.WorldFirstName | NameClasses.City | NameClasses.Country | NameClasses.Demonym
        | NameClasses.Organisation | NameClasses.NewsOrganisation | NameClasses.Region | NameClasses.Capital;

    private static readonly HashSet<ulong> _bridges =
        [.. new[] { "of", "the", "for", "and", "&", "'s", "'", "in", "on", "to", "at", "with", "-", "/", ".", "de", "des", "et", "du" }.Select(word => WordHash.OfFolded(word))];

    /// <summary>Adds the islands of a sentence to a list.</summary>
    public static void Find(ReadOnlySpan<TaggerToken> tokens, TaggerSentence sentence, List<NameIsland> islands)
    {
        var at = sentence.Start;
        while (at < sentence.End)
        {
            if (!tokens[at].HasCapital)
            {
                at++;
                continue;
            }

            var start = at;
            while (start > sentence.Start && start > EndOfLast(islands) && IsParticle(tokens[start - 1]))
                start--;

            at = EndOfIsland(tokens, at, sentence.End);
            if (at - start > 1 || start > sentence.Start || !IsPlainBeginning(tokens[start]))
                islands.Add(new NameIsland(start, at));
        }
    }

    private static int EndOfIsland(ReadOnlySpan<TaggerToken> tokens, int start, int limit)
    {
        var end = start + 1;
        for (var i = end; i < limit && i - end <= LongestBridge; i++)
        {
            if (tokens[i].HasCapital)
                end = i + 1;
            else if (!IsParticle(tokens[i]) && !_bridges.Contains(tokens[i].Folded) && !IsOrdinalOrNumber(tokens[i]))
                break;
        }

        // "Article 5", "Apollo 11"
        return end < limit && tokens[end].IsNumber ? end + 1 : end;
    }

    // "The", "Police": a capital only because the sentence begins with it.
    private static bool IsPlainBeginning(in TaggerToken token) =>
        token.Is(NameClasses.FunctionWord) || (token.Is(NameClasses.OrdinaryWord) && !token.Is(Names) && !token.IsAllCapitals);

    private static int EndOfLast(List<NameIsland> islands) => islands.Count > 0 ? islands[^1].End : 0;

    private static bool IsParticle(in TaggerToken token) => token.Is(NameClasses.Particle) && !token.HasCapital;

    private static bool IsOrdinalOrNumber(in TaggerToken token) => token.IsNumber;
}
