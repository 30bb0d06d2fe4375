using System.Collections.Immutable;
using StoryExplainer.Language;
using StoryExplainer.Language.Events;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Quotations;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Tests.Support;

/// <summary>Builds small collections by hand: articles of plain sentences, and facts named by the words that say them.</summary>
internal sealed class HandMadeStory
{
    private readonly List<Story> _stories = [];
    private readonly List<Article> _articles = [];
    private readonly List<Person> _people = [];
    private readonly List<Entity> _organisations = [];
    private readonly List<Entity> _places = [];
    private readonly List<Term> _terms = [];
    private readonly List<TimelineEvent> _events = [];
    private readonly List<Quotation> _quotes = [];
    private readonly List<UnnamedSource> _unnamed = [];
    private readonly List<Connection> _connections = [];
    private string _story = "";

    /// <summary>Starts a story; articles that follow belong to it.</summary>
    public HandMadeStory Story(string id, string? folder = null)
    {
        _stories.Add(new Story { Id = id, Folder = folder, Title = "Story " + id });
        _story = id;
        return this;
    }

    /// <summary>Adds an article. A sentence ends with a full stop and a space.</summary>
    public HandMadeStory Article(string id, params string[] paragraphs)
    {
        if (_stories.Count == 0)
        {
            Story("main");
        }

        var text = Some.Article(paragraphs) with { Title = "Headline of " + id, Publisher = "The Daily Lantern" };
        var sentences = text.Paragraphs.SelectMany((paragraph, index) => Sentences(paragraph.Text).Select(span => new Passage(index, span)));
        _articles.Add(new Article
        {
            Id = id,
            Story = _story,
            Seed = id + ".txt",
            Text = text,
            Analysis = new ArticleAnalysis { Article = text, Sentences = [.. sentences] },
            Published = new PublicationDate(DateInterval.Day(new DateOnly(2026, 3, 14)), DateBasis.Stated, "given by the test"),
        });
        return this;
    }

    /// <summary>Changes the last article.</summary>
    public HandMadeStory With(Func<Article, Article> change)
    {
        _articles[^1] = change(_articles[^1]);
        return this;
    }

    /// <summary>Adds a person who is named wherever one of the forms stands.</summary>
    public HandMadeStory Person(string name, string? role = null, PersonTier tier = PersonTier.Page, params string[] aliases)
    {
        var roles = role is null ? ImmutableArray<Role>.Empty : [new Role(role, Find(role), Origin.Extracted)];
        _people.Add(new Person { Id = Slug.From(name), Name = name, Tier = tier, Roles = roles, Aliases = [.. aliases], Mentions = Mentions([name, .. aliases]) });
        return this;
    }

    /// <summary>Adds a term.</summary>
    public HandMadeStory Term(string name, string? definition = null)
    {
        var definitions = definition is null ? ImmutableArray<Definition>.Empty : [new Definition(definition, Find(definition), Origin.Extracted)];
        _terms.Add(new Term { Id = Slug.From(name), Name = name, Definitions = definitions, Mentions = Mentions([name]) });
        return this;
    }

    /// <summary>Adds a place.</summary>
    public HandMadeStory Place(string name)
    {
        _places.Add(new Entity { Id = Slug.From(name), Kind = EntityKind.Place, Name = name, Mentions = Mentions([name]) });
        return this;
    }

    /// <summary>Adds an organisation.</summary>
    public HandMadeStory Organisation(string name)
    {
        _organisations.Add(new Entity { Id = Slug.From(name), Kind = EntityKind.Organisation, Name = name, Mentions = Mentions([name]) });
        return this;
    }

    /// <summary>Adds a source without a name.</summary>
    public HandMadeStory Unnamed(string label)
    {
        _unnamed.Add(new UnnamedSource("u" + (_unnamed.Count + 1), label, [Find(label)]));
        return this;
    }

    /// <summary>Adds a quotation by a person, or by a source without a name.</summary>
    public HandMadeStory Quote(string words, string? speaker = null, string? unnamed = null)
    {
        _quotes.Add(new Quotation
        {
            Id = "q" + (_quotes.Count + 1),
            Text = words,
            Kind = QuoteKind.Speech,
            Speaker = speaker is null ? null : Slug.From(speaker),
            UnnamedSource = unnamed is null ? null : _unnamed.Find(source => source.Label == unnamed)!.Id,
            SpeakerLabel = unnamed,
            Evidence = Find(words),
        });
        return this;
    }

    /// <summary>Adds an event whose sentence is the one with these words.</summary>
    public HandMadeStory Event(string headline, DateInterval date, EventStatus status = EventStatus.Happened, string? expression = null, params string[] people)
    {
        var place = Find(headline);
        var article = _articles.Find(candidate => candidate.Id == place.Article)!;
        var sentence = article.Analysis.Sentences.First(passage => passage.Paragraph == place.Paragraph && passage.Span.End >= place.Span.End);
        _events.Add(new TimelineEvent
        {
            Id = "e" + (_events.Count + 1),
            Story = article.Story,
            Date = date,
            Expression = expression,
            Status = status,
            Headline = headline,
            Evidence = place with { Span = sentence.Span },
            People = [.. people.Select(Slug.From)],
        });
        return this;
    }

    /// <summary>Adds a connection that the sentence with these words states.</summary>
    public HandMadeStory Connection(string from, string verb, string to)
    {
        _connections.Add(new Connection(Slug.From(from), Slug.From(to), verb, true, Find(verb)));
        return this;
    }

    /// <summary>The collection.</summary>
    public StoryCollection Build() => new()
    {
        Stories = [.. _stories.Select(story => story with { Articles = [.. _articles.Where(article => article.Story == story.Id).Select(article => article.Id)] })],
        Articles = [.. _articles],
        People = [.. _people],
        UnnamedSources = [.. _unnamed],
        Organisations = [.. _organisations],
        Places = [.. _places],
        Terms = [.. _terms],
        Events = [.. _events],
        Quotes = [.. _quotes],
        Connections = [.. _connections],
    };

    /// <summary>The first place where words stand.</summary>
    public Evidence Find(string words) => Mentions([words]) is [var first, ..] ? first : throw new ArgumentException($"No article says \"{words}\".", nameof(words));

    private ImmutableArray<Evidence> Mentions(string[] forms)
    {
        var found = ImmutableArray.CreateBuilder<Evidence>();
        foreach (var article in _articles)
        {
            for (var paragraph = 0; paragraph < article.Text.Paragraphs.Length; paragraph++)
            {
                var text = article.Text.Paragraphs[paragraph].Text;
                var spans = forms.SelectMany(form => Places(text, form)).OrderBy(span => span.Start).ThenByDescending(span => span.End);
                var end = 0;
                foreach (var span in spans.Where(span => span.Start >= end))
                {
                    if (span.Start >= end)
                    {
                        found.Add(new Evidence(article.Id, paragraph, span));
                        end = span.End;
                    }
                }
            }
        }

        return found.ToImmutable();
    }

    private static IEnumerable<TextSpan> Places(string text, string form)
    {
        for (var at = text.IndexOf(form, StringComparison.Ordinal); at >= 0; at = text.IndexOf(form, at + form.Length, StringComparison.Ordinal))
        {
            yield return TextSpan.FromLength(at, form.Length);
        }
    }

    private static IEnumerable<TextSpan> Sentences(string text)
    {
        var start = 0;
        for (var end = text.IndexOf(". ", StringComparison.Ordinal); end >= 0; end = text.IndexOf(". ", start, StringComparison.Ordinal))
        {
            yield return new TextSpan(start, end + 1);
            start = end + 2;
        }

        if (start < text.Length)
        {
            yield return new TextSpan(start, text.Length);
        }
    }
}
