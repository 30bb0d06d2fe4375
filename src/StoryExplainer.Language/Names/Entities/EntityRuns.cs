using StoryExplainer.Language.Sentences;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Names;

/// <summary>
/// Lists the runs of words in running text that may name an organisation or a place: the tagger's names, people and nationalities left out, and runs of
/// capitals that the tagger left alone.
/// </summary>
internal sealed class EntityRuns
{
    private const int LongestRun = 5;

    private const NameClasses NeverFirst = NameClasses.FunctionWord | NameClasses.Calendar | NameClasses.Demonym | NameClasses.Honorific | NameClasses.Role | NameClasses.SpeechVerb;

    private const NameClasses PlaceLike = NameClasses.City | NameClasses.Region | NameClasses.Country | NameClasses.Capital;

    private readonly TokenizedArticle _article;
    private readonly ILookup<int, NameSpan> _names;
    private readonly ILookup<int, TextSpan> _people;

    /// <summary>Prepares the runs of an article.</summary>
    public EntityRuns(TokenizedArticle article, IEnumerable<NameSpan> names, PeopleFindings people)
    {
        _article = article;
        _names = names.ToLookup(name => name.Paragraph);
        _people = people.People.SelectMany(person => person.Mentions).ToLookup(mention => mention.Paragraph, mention => mention.Span);
    }

    /// <summary>All runs, in reading order within each paragraph.</summary>
    public IEnumerable<EntityRun> All()
    {
        for (var i = 0; i < _article.Paragraphs.Length; i++)
        {
            var paragraph = _article.Paragraphs[i];
            if (paragraph.Paragraph.Kind is ParagraphKind.Caption or ParagraphKind.Heading || !paragraph.Paragraph.Text.Any(char.IsLower))
                continue;

            foreach (var run in RunsOf(paragraph, i))
                yield return run;
        }
    }

    private IEnumerable<EntityRun> RunsOf(TokenizedParagraph paragraph, int index)
    {
        var taken = new bool[paragraph.Tokens.Length];
        foreach (var span in _people[index])
            Take(paragraph, span, taken);

        foreach (var name in _names[index])
        {
            var first = name.EndToken - name.FirstToken > 1 && paragraph.TextOf(name.FirstToken) is "The" or "the" ? name.FirstToken + 1 : name.FirstToken;
            if (name.Kind != NameKind.Nationality && !taken.AsSpan(name.FirstToken, name.EndToken - name.FirstToken).Contains(true))
                yield return new EntityRun(paragraph, first, name.EndToken, name.Kind);
        }

        foreach (var name in _names[index])
            taken.AsSpan(name.FirstToken, name.EndToken - name.FirstToken).Fill(true);

        foreach (var sentence in paragraph.Sentences)
        {
            for (var start = sentence.FirstToken; start < sentence.EndToken; start++)
            {
                var end = start;
                while (end < sentence.EndToken && !taken[end] && char.IsUpper(paragraph.TextOf(end)[0]))
                    end++;
                var first = end - start > 1 && start == sentence.FirstToken && IsOpening(paragraph, start) ? start + 1 : start;
                if (end > first && end - first <= LongestRun && MayBeName(paragraph, first, end, first == sentence.FirstToken))
                    yield return new EntityRun(paragraph, first, end, Tag: null);
                start = Math.Max(start, end - 1);
            }
        }
    }

    // "Former WindPost chief executive"
    private static bool IsOpening(TokenizedParagraph paragraph, int token) =>
        paragraph.TextOf(token).EndsWith("maker", StringComparison.Ordinal) || (NameLexicon.English.Find(paragraph.TextOf(token)) & (NeverFirst | NameClasses.OrdinaryWord)) != NameClasses.None && (NameLexicon.English.Find(paragraph.TextOf(token)) & PlaceLike) == NameClasses.None;

    // At the start of a sentence every word has a capital, and a single ordinary word is a name only to its tagger.
    private static bool MayBeName(TokenizedParagraph paragraph, int first, int end, bool startsSentence)
    {
        var classes = NameLexicon.English.Find(paragraph.TextOf(first));
        if ((classes & NeverFirst) != NameClasses.None || paragraph.TextOf(first).Length < 3)
            return false;
        return (classes & NameClasses.OrdinaryWord) == NameClasses.None || (classes & PlaceLike) != NameClasses.None || (end - first > 1 && !startsSentence);
    }

    private static void Take(TokenizedParagraph paragraph, TextSpan span, bool[] taken)
    {
        for (var i = 0; i < taken.Length && paragraph.Tokens[i].Span.Start < span.End; i++)
            taken[i] |= paragraph.Tokens[i].Span.Overlaps(span);
    }
}

/// <summary>A run of words that may be a name.</summary>
/// <param name="Paragraph">Where.</param>
/// <param name="First">Its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Tag">What the tagger took it for, or null if it left it alone.</param>
internal readonly record struct EntityRun(TokenizedParagraph Paragraph, int First, int End, NameKind? Tag)
{
    /// <summary>Its words.</summary>
    public string Text => Paragraph.SpanOf(First, End).Of(Paragraph.Paragraph.Text);
}
