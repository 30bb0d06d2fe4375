using System.Collections.Immutable;
using System.Globalization;
using StoryExplainer.Language.Text;
using StoryExplainer.Site.Planning;
using StoryExplainer.Stories.Model;
using CitedPlace = StoryExplainer.Stories.Editing.Writing.Citation;
using CitedText = StoryExplainer.Stories.Editing.Writing.CitedText;
using LineEnd = StoryExplainer.Stories.Editing.Writing.LineEnd;
using NoteMark = StoryExplainer.Stories.Editing.Writing.NoteMark;
using TextStyle = StoryExplainer.Stories.Editing.Writing.TextStyle;
using WordRun = StoryExplainer.Stories.Editing.Writing.WordRun;

namespace StoryExplainer.Site.Linking;

/// <summary>
/// Links the people and terms of a text: in an article's words by the places that the language step found, elsewhere by the dictionary of names.
/// In one text each person or term is linked once, where it stands first, and never on its own page.
/// </summary>
/// <param name="site">The site.</param>
/// <param name="citations">Makes the page's citations.</param>
/// <param name="linkTo">Links to a person or term from the page; gives null if it has no page or is the page itself.</param>
internal sealed class Linker(SiteModel site, CitationMaker citations, Func<Subject, (string Href, string Preview)?> linkTo)
{
    /// <summary>Links the words of an article, or words made from them such as a headline.</summary>
    /// <param name="text">The words as shown.</param>
    /// <param name="place">Where they, or the words they were made from, stand.</param>
    /// <param name="marked">What the page is about, to be marked in the words; null to mark nothing.</param>
    public LinkedText Link(string text, Evidence place, Subject? marked = null) => Cut(text, FindIn(text, place), marked);

    /// <summary>Links the editor's words.</summary>
    public LinkedText Link(string text) => Cut(text, site.Names.Find(text), marked: null);

    /// <summary>Links the editor's text with its styles and citations.</summary>
    public LinkedText Link(CitedText text)
    {
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        var linked = new HashSet<Subject>();
        foreach (var run in text.Runs)
        {
            switch (run)
            {
                case CitedPlace citation:
                    var cite = citations.Cite(citation.Evidence);
                    runs.Add(new TextRun { Kind = RunKind.Citation, Text = cite.Label, Href = cite.Href, Cite = cite });
                    break;
                case WordRun { Link: { } address } words:
                    runs.Add(new TextRun { Kind = RunKind.Link, Text = words.Text, Href = address });
                    break;
                case WordRun { Style: TextStyle.Plain } words:
                    Cut(words.Text, site.Names.Find(words.Text), marked: null, linked, runs);
                    break;
                case NoteMark mark:
                    runs.Add(new TextRun { Kind = RunKind.Note, Text = mark.Number.ToString(CultureInfo.InvariantCulture), Href = "#" + NoteIds.Note(mark.Number), Id = NoteIds.Mark(mark.Number, mark.Use) });
                    break;
                case LineEnd:
                    runs.Add(new TextRun { Kind = RunKind.LineEnd, Text = " " });
                    break;
                case WordRun words when words.Style.HasFlag(TextStyle.Code) || words.Style.HasFlag(TextStyle.Struck):
                    runs.Add(new TextRun { Kind = words.Style.HasFlag(TextStyle.Code) ? RunKind.Code : RunKind.Struck, Text = words.Text });
                    break;
                case WordRun words:
                    runs.Add(new TextRun { Kind = words.Style.HasFlag(TextStyle.Strong) ? RunKind.Strong : RunKind.Emphasis, Text = words.Text });
                    break;
            }
        }

        return new LinkedText(runs.ToImmutable());
    }

    private List<Occurrence> FindIn(string text, Evidence place)
    {
        var article = site.Index.Article(place.Article);
        var words = article.Article.Text.Paragraphs[place.Paragraph].Text;
        var found = new List<Occurrence>();
        var start = StartOf(text, words, place.Span);
        foreach (var fact in article.FactsOf(place.Paragraph))
        {
            if (fact.Kind is not (FactKind.Person or FactKind.Term) || fact.Span.End > words.Length)
            {
                continue;
            }

            var subject = new Subject(fact.Kind, fact.Index);
            if (start < 0)
            {
                if (place.Span.Contains(fact.Span))
                {
                    AddForm(found, subject, text, fact.Span.Of(words));
                }
            }
            else if (fact.Span.Start >= start && fact.Span.End <= start + text.Length)
            {
                found.Add(new Occurrence(subject, fact.Span.Start - start, fact.Span.End - start));
            }
        }

        if (start < 0)
        {
            found.Sort((left, right) => left.Start != right.Start ? left.Start.CompareTo(right.Start) : right.End.CompareTo(left.End));
        }

        return found;
    }

    /// <summary>Where the text stands in its paragraph word for word, or -1: a headline may leave words out.</summary>
    private static int StartOf(string text, string words, TextSpan span)
    {
        if (span.End > words.Length)
        {
            return -1;
        }

        if (span.Length == text.Length && span.Of(words) == text)
        {
            return span.Start;
        }

        var at = words.IndexOf(text, span.Start, span.Length, StringComparison.Ordinal);
        return at;
    }

    private static void AddForm(List<Occurrence> found, Subject subject, string text, string form)
    {
        for (var at = text.IndexOf(form, StringComparison.Ordinal); at >= 0; at = text.IndexOf(form, at + 1, StringComparison.Ordinal))
        {
            if (NameDictionary.StandsAt(text, at, form))
            {
                found.Add(new Occurrence(subject, at, at + form.Length));
                return;
            }
        }
    }

    private LinkedText Cut(string text, List<Occurrence> found, Subject? marked)
    {
        if (found.Count == 0)
        {
            return LinkedText.From(text);
        }

        var runs = ImmutableArray.CreateBuilder<TextRun>((2 * found.Count) + 1);
        Cut(text, found, marked, [], runs);
        return new LinkedText(runs.ToImmutable());
    }

    private void Cut(string text, List<Occurrence> found, Subject? marked, HashSet<Subject> linked, ImmutableArray<TextRun>.Builder runs)
    {
        var done = 0;
        foreach (var (subject, start, end) in found)
        {
            if (start < done || RunFor(subject, text[start..end], marked, linked) is not { } run)
            {
                continue;
            }

            AddWords(runs, text[done..start]);
            runs.Add(run);
            done = end;
        }

        AddWords(runs, text[done..]);
    }

    private TextRun? RunFor(Subject subject, string words, Subject? marked, HashSet<Subject> linked)
    {
        if (subject == marked)
        {
            return new TextRun { Kind = RunKind.Mark, Text = words };
        }

        if (linked.Contains(subject) || linkTo(subject) is not { } link)
        {
            return null;
        }

        linked.Add(subject);
        return new TextRun { Kind = subject.Kind == FactKind.Person ? RunKind.Person : RunKind.Term, Text = words, Href = link.Href, Preview = link.Preview };
    }

    private static void AddWords(ImmutableArray<TextRun>.Builder runs, string words)
    {
        if (words.Length > 0)
        {
            runs.Add(new TextRun { Kind = RunKind.Text, Text = words });
        }
    }
}
