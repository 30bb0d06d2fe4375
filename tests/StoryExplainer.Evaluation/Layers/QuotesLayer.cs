using StoryExplainer.Language.Text;

namespace StoryExplainer.Evaluation.Layers;

/// <summary>Quotations and who speaks.</summary>
internal sealed class QuotesLayer : Layer
{
    private readonly Score _quotes = new("quotes found");
    private readonly Score _speakers = new("speaker right");

    public override IEnumerable<Score> Scores => [_quotes, _speakers];

    public override void Measure(Case article)
    {
        var left = article.Found.Quotes.ToList();
        foreach (var gold in article.Gold.Quotes)
        {
            var start = Words.Key(gold.Starts);
            var quote = left.Find(quote => Words.Key(quote.Words.Of(article.Found.Article)).StartsWith(start, StringComparison.Ordinal));
            var place = article.PlaceOf(gold.Starts);
            if (quote is null)
            {
                _quotes.Miss(place, gold.Starts);
                continue;
            }

            left.Remove(quote);
            _quotes.Hit();
            var speaker = quote.Speaker is { } index ? article.Found.People[index] : null;
            var isRight = gold.Speaker is null
                ? speaker is null
                : speaker is not null && speaker.Aliases.Prepend(speaker.Name).Any(form => Words.Key(form) == Words.Key(gold.Speaker));
            _speakers.Ask(isRight, place, $"{speaker?.Name ?? quote.SpeakerLabel ?? "nobody"} instead of {gold.Speaker ?? "nobody named"}: {gold.Starts} ({quote.Rule})");
        }

        foreach (var quote in left)
        {
            var words = quote.Words.Of(article.Found.Article);
            if (words.Count(c => c == ' ') >= 4)
            {
                _quotes.FalseFinding(article.PlaceOf(quote.Words), words);
            }
        }
    }
}
