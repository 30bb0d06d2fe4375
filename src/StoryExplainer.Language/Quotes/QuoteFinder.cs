using System.Collections.Immutable;
using StoryExplainer.Language.Names;
using StoryExplainer.Language.Sentences;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Quotes;

/// <summary>
/// Finds quotations and who speaks: (1) pair the quotation marks; (2) find each one's attribution in its sentence; (3) resolve "he said" and
/// quotations without attribution from what was said before; (4) let the paragraphs of one quotation share their speaker; (5) leave out
/// titles and coined words. Where nothing tells who speaks, nobody does.
/// </summary>
internal static class QuoteFinder
{
    private const string SameSpeaker = "goes on";

    /// <summary>Finds the quotations of an article, in reading order.</summary>
    public static ImmutableArray<QuoteFinding> Find(TokenizedArticle article, ImmutableArray<NameSpan> names, PeopleFindings people) =>
        Find(new QuotedArticle(article, names, people), people);

    /// <summary>The same for an article whose marks are paired already.</summary>
    public static ImmutableArray<QuoteFinding> Find(QuotedArticle quoted, PeopleFindings people)
    {
        if (!quoted.HasQuotes)
            return [];

        var context = new SpeakerContext(quoted, new Genders(people, quoted), new Descriptions(people));
        var quotes = new List<SpokenQuote>();
        for (var i = 0; i < quoted.Count; i++)
        {
            if (!quoted.StretchesOf(i).IsEmpty)
                FindInParagraph(quoted, context, i, quotes);
        }

        ShareChains(quotes);
        return [.. quotes
            .Where(quote => QuotationTest.IsQuotation(quote.Paragraph, quote.Stretch, quote.Attribution, quote.Voice, quote.Rule is SameSpeaker))
            .Select(quote => quote.ToFinding())];
    }

    private static void FindInParagraph(QuotedArticle article, SpeakerContext context, int index, List<SpokenQuote> quotes)
    {
        var paragraph = article.Paragraph(index);
        var finder = new AttributionFinder(paragraph, new SubjectFinder(paragraph, article.LabelOf));
        var outer = paragraph.Stretches.Where(stretch => stretch.Depth == 0).ToArray();
        SpokenQuote? previous = null;
        for (var i = 0; i < outer.Length; i++)
        {
            var stretch = outer[i];
            var first = paragraph.TokenAt(stretch.Outer.Start);
            var previousEnd = previous is null ? 0 : paragraph.TokenAt(previous.Stretch.Outer.End);
            var next = i + 1 < outer.Length ? paragraph.TokenAt(outer[i + 1].Outer.Start) : paragraph.Count;
            var attribution = finder.Find(stretch, previousEnd, next);
            var quote = new SpokenQuote(paragraph, stretch, attribution)
            {
                Continues = first == 0 && LastBefore(article, quotes, index) is { Stretch.IsClosed: false } open && open.Paragraph.Index < index ? open : null,
            };
            if (attribution.IsFound)
                (quote.Voice, quote.Rule) = (context.Resolve(attribution.Subject, paragraph), attribution.Rule);
            else if (quote.Continues is null)
                (quote.Voice, quote.Rule) = FromContext(article, context, quote, previous, finder.StartOfSentence(first), first);

            context.Remember(index, first, quote.Voice);
            quotes.Add(quote);
            previous = quote;
        }
    }

    /// <summary>Who speaks a quotation that its own sentence does not attribute.</summary>
    private static (Voice Voice, string Rule) FromContext(
        QuotedArticle article, SpeakerContext context, SpokenQuote quote, SpokenQuote? previous, int sentenceStart, int first)
    {
        var paragraph = quote.Paragraph;
        if (previous is not null)
        {
            var end = paragraph.TokenAt(previous.Stretch.Outer.End);
            var isSameSentence = sentenceStart < end && previous.Attribution.IsFound;
            var isNextSentence = end >= first || (sentenceStart == first && paragraph.SentenceAt(end).EndToken >= first);
            if (previous.Voice.IsKnown && (isSameSentence || isNextSentence))
                return (previous.Voice, isSameSentence ? "same sentence" : SameSpeaker);
        }

        if (sentenceStart != first)
            return (Voice.Nobody, "");
        if (first > 0)
            return (context.OfLeadIn(paragraph, paragraph.SentenceAt(first - 1), needsVerb: false), "sentence before");

        for (var i = paragraph.Index - 1; i >= 0; i--)
        {
            if (article.CanLeadIn(i) && article.Paragraph(i) is { Count: > 0 } before)
                return FromParagraphBefore(context, before);
        }

        return (Voice.Nobody, "");
    }

    private static (Voice Voice, string Rule) FromParagraphBefore(SpeakerContext context, SpokenParagraph before)
    {
        var last = before.Paragraph.Sentences is { IsEmpty: false } sentences ? sentences[^1] : new Sentence(new TextSpan(0, 0), 0, before.Count);
        if (before.Is(before.Count - 1, Cue.Colon | Cue.Comma))
            return (context.OfLeadIn(before, last, needsVerb: false), "paragraph before ends with a colon");
        if (context.LastIn(before.Index, last.FirstToken, last.EndToken) is { } spoken)
            return (spoken, "goes on from the paragraph before");

        return (context.OfLeadIn(before, last, needsVerb: true), "paragraph before");
    }

    private static SpokenQuote? LastBefore(QuotedArticle article, List<SpokenQuote> quotes, int paragraph)
    {
        if (quotes.Count == 0 || quotes[^1].Paragraph.Index == paragraph)
            return null;

        for (var i = paragraph - 1; i > quotes[^1].Paragraph.Index; i--)
        {
            if (article.IsRunningText(i))
                return null;
        }

        return quotes[^1];
    }

    /// <summary>The paragraphs of one quotation have one speaker, wherever the attribution stands.</summary>
    private static void ShareChains(List<SpokenQuote> quotes)
    {
        foreach (var quote in quotes)
        {
            if (quote is { Continues: { Voice.IsKnown: true } start, Attribution.IsFound: false })
                (quote.Voice, quote.Rule) = (start.Voice, "goes on from the paragraph before");
        }

        for (var i = quotes.Count - 1; i >= 0; i--)
        {
            if (quotes[i] is { Continues: { Voice.IsKnown: false } start, Voice.IsKnown: true })
                (start.Voice, start.Rule) = (quotes[i].Voice, "attributed in a later paragraph");
        }
    }
}
