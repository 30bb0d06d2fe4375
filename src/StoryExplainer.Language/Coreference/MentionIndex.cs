using System.Collections.Immutable;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Text;
using StoryExplainer.Language.Tokenization;

namespace StoryExplainer.Language.Coreference;

/// <summary>Where the people, unnamed sources and organisations of an article are named. Pronouns are not among them.</summary>
internal sealed class MentionIndex
{
    private readonly List<Mention>[] _byParagraph;

    /// <summary>Collects the mentions. Where two overlap, a source's words go before a person's, a person's before an organisation's.</summary>
    public MentionIndex(TokenizedArticle article, PeopleFindings people, ImmutableArray<EntityFinding> organisations)
    {
        _byParagraph = [.. article.Paragraphs.Select(_ => new List<Mention>())];
        for (var i = 0; i < people.UnnamedSources.Length; i++)
            AddAll(article, new Referent(ReferentKind.Source, i), people.UnnamedSources[i].Mentions);
        for (var i = 0; i < people.People.Length; i++)
            AddAll(article, new Referent(ReferentKind.Person, i), people.People[i].Mentions);
        for (var i = 0; i < organisations.Length; i++)
            AddAll(article, new Referent(ReferentKind.Organisation, i), organisations[i].Mentions);

        foreach (var mentions in _byParagraph)
            mentions.Sort((left, right) => left.First.CompareTo(right.First));
    }

    /// <summary>The mentions of a paragraph in reading order.</summary>
    public IReadOnlyList<Mention> In(int paragraph) => _byParagraph[paragraph];

    /// <summary>The mention that a token belongs to, or null.</summary>
    public Mention? At(int paragraph, int token)
    {
        foreach (var mention in _byParagraph[paragraph])
        {
            if (mention.First <= token && token < mention.End)
                return mention;
        }

        return null;
    }

    private void AddAll(TokenizedArticle article, Referent who, ImmutableArray<Passage> passages)
    {
        foreach (var passage in passages)
        {
            var tokens = article.Paragraphs[passage.Paragraph].Tokens;
            var first = 0;
            while (first < tokens.Length && tokens[first].Span.End <= passage.Span.Start)
                first++;

            var end = first;
            while (end < tokens.Length && tokens[end].Span.Start < passage.Span.End)
                end++;

            var mentions = _byParagraph[passage.Paragraph];
            if (end > first && !mentions.Exists(other => other.First < end && first < other.End))
                mentions.Add(new Mention(who, passage.Paragraph, first, end));
        }
    }
}
