using System.Collections.Immutable;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Glossary;

/// <summary>An article with what the search for terms and definitions asks of every sentence again and again.</summary>
internal sealed class GlossaryText
{
    private readonly ImmutableArray<ReadSpan>[] _terms;
    private readonly ImmutableArray<ReadSpan>[] _definitions;
    private readonly List<ReadName>[] _names;
    private readonly List<(int First, int End)>[] _people;
    private readonly List<(int First, int End)>[] _spoken;

    /// <summary>Joins what the steps before have found.</summary>
    /// <param name="document">The article as it was read.</param>
    /// <param name="names">Its names.</param>
    /// <param name="people">Where people are named.</param>
    /// <param name="spoken">The words of its quotations, without their marks.</param>
    public GlossaryText(Document document, ImmutableArray<NameSpan> names, IEnumerable<Passage> people, IEnumerable<Passage> spoken)
    {
        Document = document;
        _terms = [.. document.Sentences.Select(sentence => sentence.Reading.SpansOf(SpanLayer.Term))];
        _definitions = [.. document.Sentences.Select(sentence => sentence.Reading.SpansOf(SpanLayer.Definition))];
        _names = [.. document.Sentences.Select(_ => new List<ReadName>())];
        foreach (var name in names)
        {
            foreach (var sentence in document.SentencesOf(name.Paragraph))
            {
                if (name.FirstToken >= sentence.FirstToken && name.EndToken <= sentence.FirstToken + sentence.Count)
                    _names[sentence.Index].Add(new ReadName(name.FirstToken - sentence.FirstToken, name.EndToken - sentence.FirstToken, name.Kind, name.Margin));
            }
        }

        _people = RunsOf(people);
        _spoken = RunsOf(spoken);
    }

    /// <summary>The article as it was read.</summary>
    public Document Document { get; }

    /// <summary>The sentence of a number.</summary>
    public Sentence this[int sentence] => Document.Sentences[sentence];

    /// <summary>The runs that the reader marks as terms.</summary>
    public ImmutableArray<ReadSpan> TermsOf(Sentence sentence) => _terms[sentence.Index];

    /// <summary>The runs that the reader marks as definitions.</summary>
    public ImmutableArray<ReadSpan> DefinitionsOf(Sentence sentence) => _definitions[sentence.Index];

    /// <summary>The names of a sentence.</summary>
    public List<ReadName> NamesOf(Sentence sentence) => _names[sentence.Index];

    /// <summary>True if a person is named in a run of words, or the run is part of such a name.</summary>
    public bool NamesPerson(Sentence sentence, int first, int end) => Overlaps(_people[sentence.Index], first, end);

    /// <summary>True if a run of words belongs to a quotation of somebody's speech.</summary>
    public bool IsSpoken(Sentence sentence, int first, int end) => Overlaps(_spoken[sentence.Index], first, end);

    /// <summary>True if a run of words is the whole of a quotation.</summary>
    public bool IsWholeQuotation(Sentence sentence, int first, int end) => _spoken[sentence.Index].Contains((first, end));

    /// <summary>True if the sentence stands in the title.</summary>
    public bool IsTitle(Sentence sentence) => Document.Article.Paragraphs[sentence.Paragraph].Id == "title";

    private static bool Overlaps(List<(int First, int End)> runs, int first, int end) => runs.Exists(run => run.First < end && first < run.End);

    private List<(int First, int End)>[] RunsOf(IEnumerable<Passage> passages)
    {
        List<(int First, int End)>[] runs = [.. Document.Sentences.Select(_ => new List<(int First, int End)>())];
        foreach (var passage in passages)
        {
            foreach (var sentence in Document.SentencesOf(passage.Paragraph))
            {
                var (first, end) = (0, sentence.Count);
                while (first < end && sentence.Tokens[first].Span.End <= passage.Span.Start)
                    first++;
                while (end > first && sentence.Tokens[end - 1].Span.Start >= passage.Span.End)
                    end--;
                if (end > first)
                    runs[sentence.Index].Add((first, end));
            }
        }

        return runs;
    }
}
