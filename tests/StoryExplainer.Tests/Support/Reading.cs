using System.Collections.Immutable;
using StoryExplainer.Language;
using StoryExplainer.Language.Events;
using StoryExplainer.Language.Glossary;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Quotations;
using StoryExplainer.Language.Relations;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Seeds;

namespace StoryExplainer.Tests.Support;

/// <summary>A seed together with what a careful reader would find in it, told by the words themselves: <c>new Reading("a.txt", "Title", "Text.").Person("Ada Obi")</c>.</summary>
internal sealed class Reading
{
    private CleanedSeed _seed;
    private ArticleAnalysis _analysis;

    public Reading(string path, string title, params string[] paragraphs)
    {
        var text = new ArticleText
        {
            Title = title,
            Paragraphs =
            [
                new Paragraph("title", ParagraphKind.Heading, 1, title),
                .. paragraphs.Select((words, index) => new Paragraph($"p{index + 1}", ParagraphKind.Text, index + 2, words)),
            ],
        };
        _seed = new CleanedSeed { Path = path, Folder = path.Contains('/', StringComparison.Ordinal) ? path[..path.IndexOf('/', StringComparison.Ordinal)] : null, Text = text };
        _analysis = new ArticleAnalysis
        {
            Article = text,
            Sentences = [.. text.Paragraphs.SelectMany((paragraph, index) => SentencesOf(paragraph.Text).Select(span => new Passage(index, span)))],
        };
    }

    public static implicit operator (CleanedSeed Seed, ArticleAnalysis Analysis)(Reading reading) => (reading._seed, reading._analysis);

    public Reading Published(int year, int month, int day, DateBasis basis = DateBasis.Stated)
    {
        _analysis = _analysis with { Published = new PublicationDate(DateInterval.Day(new DateOnly(year, month, day)), basis, "given by the test.") };
        return this;
    }

    public Reading With(Func<CleanedSeed, CleanedSeed> change)
    {
        _seed = change(_seed);
        return this;
    }

    public Reading Person(string name, string? role = null, PersonTier tier = PersonTier.Page, params string[] aliases)
    {
        var person = new PersonFinding
        {
            Name = name,
            Tier = tier,
            Aliases = [.. aliases],
            Roles = role is null ? [] : [new RoleFinding(role, PassageOf(role), "given by the test")],
            Mentions = MentionsOf([name, .. aliases]),
        };
        _analysis = _analysis with { People = _analysis.People.Add(person) };
        return this;
    }

    public Reading Unnamed(string label)
    {
        _analysis = _analysis with { UnnamedSources = _analysis.UnnamedSources.Add(new UnnamedSourceFinding(label, [PassageOf(label)])) };
        return this;
    }

    public Reading Ambiguous(string form, params int[] candidates)
    {
        _analysis = _analysis with { AmbiguousNames = _analysis.AmbiguousNames.Add(new AmbiguousName(form, PassageOf(form), [.. candidates])) };
        return this;
    }

    public Reading Organisation(string name, params string[] aliases)
    {
        _analysis = _analysis with { Organisations = _analysis.Organisations.Add(new EntityFinding(name, [.. aliases], MentionsOf([name, .. aliases]))) };
        return this;
    }

    public Reading Place(string name, params string[] aliases)
    {
        _analysis = _analysis with { Places = _analysis.Places.Add(new EntityFinding(name, [.. aliases], MentionsOf([name, .. aliases]))) };
        return this;
    }

    public Reading Term(string name, string? definition = null, double score = 1, params string[] variants)
    {
        var term = new TermFinding
        {
            Name = name,
            Variants = [.. variants],
            Definition = definition is null ? null : new DefinitionFinding(definition, PassageOf(definition), "called"),
            Mentions = MentionsOf([name, .. variants]),
            Score = score,
        };
        _analysis = _analysis with { Terms = _analysis.Terms.Add(term) };
        return this;
    }

    public Reading Event(string expression, DateInterval date, string headline, EventStatus status = EventStatus.Happened, bool isStatement = false)
    {
        var words = PassageOf(expression);
        var sentence = _analysis.Sentences.First(candidate => candidate.Contains(words));
        _analysis = _analysis with
        {
            Events = _analysis.Events.Add(new EventFinding { Date = date, Expression = words, Sentence = sentence, Headline = headline, Status = status, IsStatement = isStatement }),
        };
        return this;
    }

    public Reading Quote(string words, int? speaker = null, int? unnamed = null, string? label = null, params int[] candidates)
    {
        _analysis = _analysis with
        {
            Quotes = _analysis.Quotes.Add(new QuoteFinding { SpeakerCandidates = [.. candidates], Words = PassageOf(words), Kind = QuoteKind.Speech, Speaker = speaker, UnnamedSource = unnamed, SpeakerLabel = label }),
        };
        return this;
    }

    public Reading Statement(int subject, string verb, int other)
    {
        var words = PassageOf(verb);
        _analysis = _analysis with
        {
            Statements = _analysis.Statements.Add(new StatementFinding
            {
                Subject = subject,
                Other = other,
                Verb = words,
                Sentence = _analysis.Sentences.First(sentence => sentence.Contains(words)),
            }),
        };
        return this;
    }

    private static IEnumerable<TextSpan> SentencesOf(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '.' or '?' or '!' && (i + 1 == text.Length || text[i + 1] == ' '))
            {
                yield return new TextSpan(start, i + 1);
                start = i + 2;
            }
        }

        if (start < text.Length)
        {
            yield return new TextSpan(start, text.Length);
        }
    }

    private Passage PassageOf(string words)
    {
        for (var index = 0; index < _analysis.Article.Paragraphs.Length; index++)
        {
            var at = _analysis.Article.Paragraphs[index].Text.IndexOf(words, StringComparison.Ordinal);
            if (at >= 0)
            {
                return new Passage(index, TextSpan.FromLength(at, words.Length));
            }
        }

        throw new ArgumentException($"The article has no \"{words}\".", nameof(words));
    }

    /// <summary>Longest form first, so that "Mr Obi" inside "Ada Obi" is not counted twice.</summary>
    private ImmutableArray<Passage> MentionsOf(IEnumerable<string> forms)
    {
        var mentions = new List<Passage>();
        foreach (var form in forms.OrderByDescending(form => form.Length))
        {
            for (var index = 0; index < _analysis.Article.Paragraphs.Length; index++)
            {
                var text = _analysis.Article.Paragraphs[index].Text;
                for (var at = text.IndexOf(form, StringComparison.Ordinal); at >= 0; at = text.IndexOf(form, at + form.Length, StringComparison.Ordinal))
                {
                    var passage = new Passage(index, TextSpan.FromLength(at, form.Length));
                    if (!mentions.Exists(other => other.Overlaps(passage)))
                    {
                        mentions.Add(passage);
                    }
                }
            }
        }

        return [.. mentions.Order()];
    }
}
