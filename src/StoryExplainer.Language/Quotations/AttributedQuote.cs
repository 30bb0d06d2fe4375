using StoryExplainer.Language.Speech;
using StoryExplainer.Language.Syntax;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Quotations;

/// <summary>A stretch in quotation marks with who may speak it.</summary>
/// <param name="paragraph">Where it stands.</param>
/// <param name="stretch">The words and marks.</param>
/// <param name="candidates">Who may speak it, the likeliest first.</param>
internal sealed class AttributedQuote(SpokenParagraph paragraph, QuotedStretch stretch, List<SpeakerCandidate> candidates)
{
    /// <summary>An attribution longer than this says more than who speaks; then only the subject is kept.</summary>
    private const int LongestAttribution = 25;

    /// <summary>A candidate of an open quotation is at least as probable as this.</summary>
    private const double LeastCandidate = 0.1;

    /// <summary>Where it stands.</summary>
    public SpokenParagraph Paragraph { get; } = paragraph;

    /// <summary>The words and marks.</summary>
    public QuotedStretch Stretch { get; } = stretch;

    /// <summary>Who may speak, the likeliest first.</summary>
    public List<SpeakerCandidate> Candidates { get; } = candidates;

    /// <summary>The quotation of the paragraph before that this one goes on with, or null.</summary>
    public AttributedQuote? Continues { get; init; }

    /// <summary>Who speaks, as far as known.</summary>
    public Voice Voice { get; private set; }

    /// <summary>What told, in words.</summary>
    public string Rule { get; private set; } = "";

    /// <summary>The reason in its own sentence that stands behind the voice, or null.</summary>
    public QuoteSource? Attribution { get; private set; }

    /// <summary>True if the stretch is speech or writing rather than a title or coined word.</summary>
    public bool IsQuotation => QuotationTest.IsQuotation(Paragraph, Stretch, Attribution, Voice, Rule is nameof(SourceKind.GoesOn));

    /// <summary>Takes the likeliest speaker where it leads.</summary>
    public void Choose()
    {
        // Who cannot be told is not made a choice: the words in the sentence still show that it is a quotation.
        var chosen = SpeakerChooser.Choose(Candidates);
        var shown = chosen ?? Candidates.FirstOrDefault();
        Attribution = shown?.Sources.Where(source => source.Sentence is { } sentence && sentence.Paragraph == Paragraph.Index && source.Kind >= SourceKind.Called).MaxBy(source => source.Kind);
        if (chosen is null)
            return;

        Voice = chosen.Voice;
        Rule = Attribution?.Kind.ToString() ?? chosen.Best.Kind.ToString();
    }

    /// <summary>Takes the speaker of another part of the same quotation.</summary>
    public void Take(AttributedQuote other, string rule) => (Voice, Rule) = (other.Voice, rule);

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
        SpeakerCandidates = Voice.IsKnown ? [] : [.. Candidates.Where(candidate => candidate.Voice.Person is not null && candidate.Probability >= LeastCandidate).Take(2).Select(candidate => candidate.Voice.Person!.Value)],
    };

    private Passage? AttributionPassage()
    {
        if (!Voice.IsKnown || Attribution is not { Sentence: { } sentence } source)
            return null;

        var subject = sentence.PhraseOf(source.Subject);
        var (first, end) = (Math.Min(source.First, sentence.FirstToken + subject.First), Math.Max(source.End, sentence.FirstToken + subject.End));
        var isShort = end - first <= LongestAttribution;
        for (var i = first; i < end && isShort; i++)
            isShort &= !Paragraph.IsQuoted(i);

        return new Passage(Paragraph.Index, isShort ? Paragraph.Paragraph.SpanOf(first, end) : sentence.SpanOf(subject.First, subject.End));
    }
}
