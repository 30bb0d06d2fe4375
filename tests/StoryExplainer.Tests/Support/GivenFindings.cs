using System.Collections.Immutable;
using StoryExplainer.Language;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Text;
using StoryExplainer.Language.Tokenization;

namespace StoryExplainer.Tests.Support;

/// <summary>
/// People, sources and names that a test gives, so that the quote and term rules are tested without the name finder. In a spec they stand behind
/// <c>```example</c>: <c>people=Ada Obi (Ms Obi), Ben Kay; sources=a bank official; orgs=Harbour Bank; others=Clean Water Act</c>.
/// A person's surname is a form of its own; further forms stand in brackets, <c>|</c> between them.
/// </summary>
internal sealed class GivenFindings
{
    private readonly ArticleText _article;
    private readonly List<Passage> _taken = [];
    private readonly List<NameSpan> _names = [];

    public GivenFindings(ArticleText article, string settings)
    {
        _article = article;
        Text = ArticleTokenizer.Tokenize(article);
        var lists = settings.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1].Split(',', StringSplitOptions.TrimEntries), StringComparer.Ordinal);
        string[] List(string key) => lists.TryGetValue(key, out var list) ? list : [];

        var people = List("people").Select(ReadPerson).ToArray();
        var mentions = people.Select(_ => new List<Passage>()).ToArray();
        foreach (var (form, person) in people.SelectMany((person, index) => person.Forms.Select(form => (form, index))).OrderByDescending(x => x.form.Length))
        {
            mentions[person].AddRange(Take(form, NameKind.Person));
        }

        var sources = List("sources").Select(label => new UnnamedSourceFinding(label, [.. Take(label, null)])).ToList();
        foreach (var mention in Take("the official", null).Concat(Take("The official", null)))
        {
            var nearest = sources.FindLastIndex(source => source.Mentions[0] < mention);
            if (nearest >= 0)
                sources[nearest] = sources[nearest] with { Mentions = sources[nearest].Mentions.Add(mention) };
        }

        foreach (var (key, kind) in new[] { ("orgs", NameKind.Organisation), ("places", NameKind.Place), ("others", NameKind.Other) })
        {
            foreach (var name in List(key).OrderByDescending(name => name.Length))
            {
                _ = Take(name, kind);
            }
        }

        Names = [.. _names.OrderBy(name => name.Paragraph).ThenBy(name => name.FirstToken)];
        People = new PeopleFindings(
            [.. people.Select((person, index) => new PersonFinding
            {
                Name = person.Forms[0], Tier = PersonTier.Page, Aliases = [.. person.Forms.Skip(1)], Mentions = [.. mentions[index].Order()],
            })],
            [.. sources],
            []);
        Entities = new EntityFindings(Group(NameKind.Organisation), Group(NameKind.Place));
    }

    public TokenizedArticle Text { get; }

    public ImmutableArray<NameSpan> Names { get; }

    public PeopleFindings People { get; }

    public EntityFindings Entities { get; }

    private static (string[] Forms, int _) ReadPerson(string setting)
    {
        var bracket = setting.IndexOf('(', StringComparison.Ordinal);
        var name = (bracket < 0 ? setting : setting[..bracket]).Trim();
        var more = bracket < 0 ? [] : setting[(bracket + 1)..].TrimEnd(')').Split('|', StringSplitOptions.TrimEntries);
        return ([name, .. more, name.Split(' ')[^1]], 0);
    }

    private ImmutableArray<EntityFinding> Group(NameKind kind) =>
        [.. _names.Where(name => name.Kind == kind)
            .Select(name => new Passage(name.Paragraph, Text.Paragraphs[name.Paragraph].SpanOf(name.FirstToken, name.EndToken)))
            .Order().GroupBy(passage => passage.Of(_article), StringComparer.Ordinal)
            .Select(group => new EntityFinding(group.Key, [], [.. group]))];

    private List<Passage> Take(string form, NameKind? kind)
    {
        var found = new List<Passage>();
        for (var paragraph = 0; paragraph < _article.Paragraphs.Length; paragraph++)
        {
            var text = _article.Paragraphs[paragraph].Text;
            for (var at = text.IndexOf(form, StringComparison.Ordinal); at >= 0; at = text.IndexOf(form, at + 1, StringComparison.Ordinal))
            {
                var passage = new Passage(paragraph, TextSpan.FromLength(at, form.Length));
                if (_taken.Exists(passage.Overlaps) || !AddName(passage, kind))
                    continue;
                _taken.Add(passage);
                found.Add(passage);
            }
        }

        return [.. found.Order()];
    }

    /// <summary>False if the form is only a part of a longer word.</summary>
    private bool AddName(Passage passage, NameKind? kind)
    {
        var tokens = Text.Paragraphs[passage.Paragraph].Tokens;
        var first = tokens.ToList().FindIndex(token => token.Span.Start == passage.Span.Start);
        var last = tokens.ToList().FindIndex(token => token.Span.End == passage.Span.End);
        if (first < 0 || last < first)
            return false;
        if (kind is { } named)
            _names.Add(new NameSpan(passage.Paragraph, first, last + 1, named, 1));
        return true;
    }
}
