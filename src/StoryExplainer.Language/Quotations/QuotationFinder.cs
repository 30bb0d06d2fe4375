using System.Collections.Immutable;
using StoryExplainer.Language.Coreference;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Speech;

namespace StoryExplainer.Language.Quotations;

/// <summary>
/// Finds quotations and who speaks: (1) pair the quotation marks; (2) collect for each the reasons to think that somebody speaks it, in its sentence by the tree, else around it;
/// (3) say whom the words mean; (4) take the likeliest where it leads; (5) let the paragraphs of one quotation share their speaker; (6) leave out titles and coined words.
/// </summary>
internal sealed class QuotationFinder
{
    private readonly Document _document;
    private readonly QuotedArticle _article;
    private readonly SpeakerChooser _chooser;
    private readonly List<AttributedQuote> _quotes = [];

    /// <summary>Prepares an article.</summary>
    public QuotationFinder(Document document, QuotedArticle article, PeopleFindings people, ImmutableArray<EntityFinding> organisations)
    {
        (_document, _article) = (document, article);
        Coreference = new CoreferenceResolver(document, people, organisations, (paragraph, token) => article.Paragraph(paragraph).IsQuoted(token));
        _chooser = new SpeakerChooser(people, Coreference, sentence => article.Paragraph(sentence.Paragraph).NameKinds);
    }

    /// <summary>Whom pronouns and descriptions mean.</summary>
    public CoreferenceResolver Coreference { get; }

    /// <summary>Finds the quotations of an article, in reading order.</summary>
    public static ImmutableArray<QuoteFinding> Find(Document document, QuotedArticle article, PeopleFindings people, ImmutableArray<EntityFinding> organisations) =>
        [.. new QuotationFinder(document, article, people, organisations).FindAll().Where(quote => quote.IsQuotation).Select(quote => quote.ToFinding())];

    /// <summary>All stretches in quotation marks with who may speak them, in reading order.</summary>
    public IReadOnlyList<AttributedQuote> FindAll()
    {
        for (var i = 0; i < _article.Count; i++)
        {
            if (!_article.StretchesOf(i).IsEmpty)
                FindInParagraph(i);
        }

        ShareChains();
        return _quotes;
    }

    private void FindInParagraph(int index)
    {
        var paragraph = _article.Paragraph(index);
        var finder = new SourceFinder(_document, paragraph, Coreference.Mentions);
        var outer = paragraph.Stretches.Where(stretch => stretch.Depth == 0).ToArray();
        AttributedQuote? previous = null;
        for (var i = 0; i < outer.Length; i++)
        {
            var first = paragraph.TokenAt(outer[i].Outer.Start);
            var previousEnd = previous is null ? 0 : paragraph.TokenAt(previous.Stretch.Outer.End);
            var next = i + 1 < outer.Length ? paragraph.TokenAt(outer[i + 1].Outer.Start) : paragraph.Count;
            var sources = finder.Find(outer[i], previousEnd, next);
            var continues = first == 0 && LastBefore(index) is { Stretch.IsClosed: false } open ? open : null;
            if (continues is not null)
                sources.Add(QuoteSource.Of(SourceKind.Continued, continues));
            else
                AddContext(paragraph, finder, previous, finder.StartOfSentence(first), first, sources);

            var quote = new AttributedQuote(paragraph, outer[i], _chooser.Weigh(sources)) { Continues = continues };
            quote.Choose();
            if (quote.Voice.Person is { } person)
                Coreference.Remember(index, first, new Referent(ReferentKind.Person, person));
            else if (quote.Voice.Source is { } source)
                Coreference.Remember(index, first, new Referent(ReferentKind.Source, source));

            _quotes.Add(quote);
            previous = quote;
        }
    }

    /// <summary>Who may speak a quotation by what stands around its sentence.</summary>
    private void AddContext(SpokenParagraph paragraph, SourceFinder finder, AttributedQuote? previous, int start, int first, List<QuoteSource> sources)
    {
        if (previous is not null)
            AddPrevious(paragraph, previous, start, first, sources);

        if (start != first)
            return;

        if (first > 0)
        {
            var before = paragraph.SentenceAt(first - 1);
            if (finder.LeadIn(before.FirstToken, first, SourceKind.SaidBeforeSentence, SourceKind.Near) is { } leadIn)
                sources.Add(leadIn);
            return;
        }

        for (var i = paragraph.Index - 1; i >= 0; i--)
        {
            if (_article.CanLeadIn(i) && _article.Paragraph(i) is { Count: > 0 } before)
            {
                AddParagraphBefore(before, sources);
                return;
            }
        }
    }

    private static void AddPrevious(SpokenParagraph paragraph, AttributedQuote previous, int start, int first, List<QuoteSource> sources)
    {
        var end = paragraph.TokenAt(previous.Stretch.Outer.End);
        var isSameSentence = start < end;
        var isNextSentence = end >= first || (start == first && paragraph.SentenceAt(end).EndToken >= first);
        var kind = isSameSentence ? SourceKind.SameSentence : SourceKind.GoesOn;
        sources.Add(QuoteSource.Of(kind, previous, isSameSentence || isNextSentence ? "next" : "sentences-between", previous.Attribution is null ? "from-context" : "attributed", end >= first ? "nothing-between" : "words-between"));
    }

    private void AddParagraphBefore(SpokenParagraph before, List<QuoteSource> sources)
    {
        var last = before.Paragraph.Sentences is { IsEmpty: false } all ? all[^1] : new Tokenization.Sentence(new Text.TextSpan(0, 0), 0, before.Count);
        var endsOpen = before.Is(before.Count - 1, Cue.Colon | Cue.Comma);
        if (_quotes.LastOrDefault(quote => quote.Paragraph.Index == before.Index && before.TokenAt(quote.Stretch.Outer.End) > last.FirstToken) is { } spoken && !endsOpen)
            sources.Add(QuoteSource.Of(SourceKind.ParagraphBefore, spoken, spoken.Stretch.Outer.End >= before.Text.Length ? "ends-with-quote" : "ends-with-words", spoken.Attribution is null ? "from-context" : "attributed"));

        var finder = new SourceFinder(_document, before, Coreference.Mentions);
        if (finder.LeadIn(last.FirstToken, last.EndToken, endsOpen ? SourceKind.Colon : SourceKind.SaidBeforeSentence, endsOpen ? SourceKind.Colon : SourceKind.Near) is { } leadIn)
            sources.Add(leadIn with { Traits = [.. leadIn.Traits, "paragraph-before"] });
    }

    private AttributedQuote? LastBefore(int paragraph)
    {
        if (_quotes.Count == 0 || _quotes[^1].Paragraph.Index == paragraph)
            return null;

        for (var i = paragraph - 1; i > _quotes[^1].Paragraph.Index; i--)
        {
            if (_article.IsRunningText(i))
                return null;
        }

        return _quotes[^1];
    }

    /// <summary>The paragraphs of one quotation have one speaker, wherever the attribution stands.</summary>
    private void ShareChains()
    {
        for (var i = _quotes.Count - 1; i >= 0; i--)
        {
            if (_quotes[i] is { Continues: { Voice.IsKnown: false } start, Voice.IsKnown: true } later)
                start.Take(later, "attributed in a later paragraph");
        }

        foreach (var quote in _quotes)
        {
            if (quote is { Continues.Voice.IsKnown: true, Voice.IsKnown: false })
                quote.Take(quote.Continues, "goes on from the paragraph before");
        }
    }
}
