using System.Collections.Immutable;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Text;
using StoryExplainer.Language.Tokenization;

namespace StoryExplainer.Language.Quotations;

/// <summary>An article with its quotation marks paired, and each paragraph prepared for the attribution rules when one asks for it.</summary>
internal sealed class QuotedArticle
{
    private readonly TokenizedArticle _article;
    private readonly PeopleFindings _people;
    private readonly ImmutableArray<NameSpan> _names;
    private readonly SpokenParagraph?[] _spoken;
    private readonly ImmutableArray<QuotedStretch>[] _stretches;
    private readonly List<(TextSpan Span, int Holder)>?[] _namings;
    private readonly int[] _firstName;

    /// <summary>Pairs the marks of all paragraphs that are running text.</summary>
    public QuotedArticle(TokenizedArticle article, ImmutableArray<NameSpan> names, PeopleFindings people)
    {
        (_article, _names, _people) = (article, names, people);
        _spoken = new SpokenParagraph?[article.Paragraphs.Length];
        _stretches = new ImmutableArray<QuotedStretch>[article.Paragraphs.Length];
        _namings = new List<(TextSpan, int)>?[article.Paragraphs.Length];
        _firstName = new int[article.Paragraphs.Length + 1];
        PairMarks();
        CollectNamings();
        CountNames();
    }

    /// <summary>Number of paragraphs.</summary>
    public int Count => _stretches.Length;

    /// <summary>True for paragraphs in which quotations are looked for: not the title, headings and captions, which repeat others.</summary>
    public bool IsRunningText(int paragraph) => _article.Paragraphs[paragraph].Paragraph.Kind is ParagraphKind.Text or ParagraphKind.List;

    /// <summary>True for running text and for a short line with a colon at its end, which only looks like a heading.</summary>
    public bool CanLeadIn(int paragraph) =>
        IsRunningText(paragraph) || (_article.Paragraphs[paragraph].Paragraph is { Kind: ParagraphKind.Heading, Text: [.., ':'] });

    /// <summary>The stretches in marks of a paragraph.</summary>
    public ImmutableArray<QuotedStretch> StretchesOf(int paragraph) => _stretches[paragraph];

    /// <summary>A paragraph as the rules see it.</summary>
    public SpokenParagraph Paragraph(int index)
    {
        if (_spoken[index] is { } ready)
            return ready;

        var paragraph = new SpokenParagraph(_article.Paragraphs[index], index, _stretches[index]);
        foreach (var (span, holder) in _namings[index] ?? [])
        {
            paragraph.Hold(span, holder);
        }

        for (var i = _firstName[index]; i < _firstName[index + 1]; i++)
        {
            paragraph.Name(_names[i]);
        }

        return _spoken[index] = paragraph;
    }

    private void PairMarks()
    {
        var found = new List<QuotedStretch>();
        var goesOn = false;
        for (var i = 0; i < _stretches.Length; i++)
        {
            _stretches[i] = [];
            if (!IsRunningText(i))
                continue;

            QuoteMarkScanner.Scan(_article.Paragraphs[i].Paragraph.Text, goesOn, found);
            _stretches[i] = [.. found];
            goesOn = found.Exists(stretch => stretch is { Depth: 0, IsClosed: false });
        }
    }

    private void CollectNamings()
    {
        for (var source = 0; source < _people.UnnamedSources.Length; source++)
        {
            foreach (var mention in _people.UnnamedSources[source].Mentions)
            {
                (_namings[mention.Paragraph] ??= []).Add((mention.Span, -source - 1));
            }
        }

        for (var person = 0; person < _people.People.Length; person++)
        {
            foreach (var mention in _people.People[person].Mentions)
            {
                (_namings[mention.Paragraph] ??= []).Add((mention.Span, person + 1));
            }
        }
    }

    private void CountNames()
    {
        var name = 0;
        for (var i = 0; i < Count; i++)
        {
            _firstName[i] = name;
            while (name < _names.Length && _names[name].Paragraph == i)
                name++;
        }

        _firstName[Count] = name;
    }
}
