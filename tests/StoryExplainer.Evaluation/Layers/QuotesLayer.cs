using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Quotations;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Evaluation.Layers;

/// <summary>Quotations and who speaks.</summary>
internal sealed class QuotesLayer : Layer
{
    private readonly Score _quotes = new("quotes found");
    private readonly Score _speakers = new("speaker right");
    private readonly Score _named = new("speaker not wrong");
    private readonly Score _told = new("speaker not left open");

    public override IEnumerable<Score> Scores => [_quotes, _speakers, _named, _told];

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
            AskSpeaker(article, gold, quote, place);
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

    // Wrong: somebody else is named. Left open: nobody is named who should be.
    private void AskSpeaker(Case article, GoldQuote gold, QuoteFinding quote, string place)
    {
        var speaker = quote.Speaker is { } index ? article.Found.People[index] : null;
        var isRight = gold.Speaker is null ? speaker is null : speaker is not null && IsSame(article, speaker, gold.Speaker);
        var answer = $"{speaker?.Name ?? quote.SpeakerLabel ?? "nobody"} instead of {gold.Speaker ?? "nobody named"}: {gold.Starts} ({quote.Rule})";
        _speakers.Ask(isRight, place, answer);
        _named.Ask(isRight || speaker is null, place, answer);
        _told.Ask(isRight || speaker is not null, place, answer);
    }

    // The person may go by another form than the annotation's; a form that two of its people share tells nothing.
    private static bool IsSame(Case article, PersonFinding speaker, string name)
    {
        var gold = article.Gold.People.FirstOrDefault(person => person.Name == name);
        var others = article.Gold.People.Where(person => person != gold).SelectMany(person => person.Aliases.Append(person.Name)).Select(Words.Key).ToHashSet(StringComparer.Ordinal);
        var forms = (gold?.Aliases ?? []).Select(Words.Key).Where(form => !others.Contains(form)).Append(Words.Key(name)).ToHashSet(StringComparer.Ordinal);
        return speaker.Aliases.Append(speaker.Name).Any(form => forms.Contains(Words.Key(form)));
    }
}
