using StoryExplainer.Language.Quotations;
using StoryExplainer.Site.Planning;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Site.Pages.Making;

/// <summary>Chooses quotations that can stand alone: whole thoughts that are neither a scrap nor a speech.</summary>
internal static class QuoteChoice
{
    private const int ScrapWords = 5;
    private const int LongWords = 45;

    /// <summary>The best short quotation of a list, or -1 if there is none worth showing.</summary>
    public static int Short(StoryCollection collection, List<int> quotes)
    {
        var best = -1;
        var bestScore = 0;
        foreach (var quote in quotes)
        {
            var score = Score(collection.Quotes[quote]);
            if (score > bestScore)
            {
                (best, bestScore) = (quote, score);
            }
        }

        return best;
    }

    /// <summary>The best quotations by different speakers, those who are quoted most in front; further ones of the same speakers fill up.</summary>
    public static List<int> Best(SiteIndex index, StoryScope scope, int count)
    {
        var candidates = scope.Quotes.Where(quote => Score(index.Collection.Quotes[quote]) > 0)
            .GroupBy(quote => SpeakerOrder.KeyOf(index, quote))
            .Where(speaker => speaker.Key.Rank <= 1)
            .OrderBy(speaker => speaker.Key.Rank).ThenByDescending(speaker => speaker.Count()).ThenBy(speaker => speaker.First())
            .Select(speaker => speaker.OrderByDescending(quote => Score(index.Collection.Quotes[quote])).ToList())
            .Take(2 * count).ToList();
        var chosen = new List<int>();
        for (var round = 0; chosen.Count < count && candidates.Exists(speaker => speaker.Count > round); round++)
        {
            chosen.AddRange(candidates.Where(speaker => speaker.Count > round).Select(speaker => speaker[round]).Take(count - chosen.Count));
        }

        return chosen;
    }

    /// <summary>How well a quotation stands alone; 0 for one that does not.</summary>
    private static int Score(Quotation quotation)
    {
        var words = WordCount.Of(quotation.Text);
        if (quotation.Kind != QuoteKind.Speech || words < ScrapWords)
        {
            return 0;
        }

        // A sentence of its own starts with a capital letter; around 15 to 30 words make a thought.
        var score = words > LongWords ? 1 : 40 - Math.Abs(words - 20);
        return score + (char.IsUpper(quotation.Text[0]) ? 12 : 0);
    }
}
