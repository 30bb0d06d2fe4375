using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Quotes;

/// <summary>A stretch in quotation marks while its speaker is worked out.</summary>
/// <param name="paragraph">Where it stands.</param>
/// <param name="stretch">The words and marks.</param>
/// <param name="attribution">The attribution of its own sentence, or none.</param>
internal sealed class SpokenQuote(SpokenParagraph paragraph, QuotedStretch stretch, Attribution attribution)
{
    /// <summary>An attribution longer than this says more than who speaks; then only the subject is kept.</summary>
    private const int LongestAttribution = 25;

    /// <summary>Where it stands.</summary>
    public SpokenParagraph Paragraph { get; } = paragraph;

    /// <summary>The words and marks.</summary>
    public QuotedStretch Stretch { get; } = stretch;

    /// <summary>The attribution of its own sentence, or none.</summary>
    public Attribution Attribution { get; } = attribution;

    /// <summary>The quotation of the paragraph before that this one goes on with, or null.</summary>
    public SpokenQuote? Continues { get; init; }

    /// <summary>Who speaks, as far as known by now.</summary>
    public Voice Voice { get; set; }

    /// <summary>The rule that told.</summary>
    public string Rule { get; set; } = "";

    /// <summary>The finding for the article's analysis.</summary>
    public QuoteFinding ToFinding() => new()
    {
        Words = new Passage(Paragraph.Index, Stretch.Words),
        Kind = Voice.IsDocument ? QuoteKind.Document : QuoteKind.Speech,
        Speaker = Voice.Person,
        UnnamedSource = Voice.Source,
        SpeakerLabel = Voice.Label,
        Attribution = AttributionPassage(),
        Rule = Voice.IsKnown ? Rule : "",
    };

    private Passage? AttributionPassage()
    {
        if (!Attribution.IsFound || !Voice.IsKnown)
            return null;

        var subject = Attribution.Subject;
        var first = Math.Min(Attribution.FirstToken, subject.First);
        var end = Math.Max(Attribution.EndToken, subject.Token + 1);
        var isShort = end - first <= LongestAttribution;
        for (var i = first; i < end; i++)
        {
            isShort &= !Paragraph.IsQuoted(i);
        }

        return new Passage(Paragraph.Index, isShort ? Paragraph.Paragraph.SpanOf(first, end) : Paragraph.Paragraph.SpanOf(subject.First, subject.Token + 1));
    }
}
