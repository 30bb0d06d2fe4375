using System.Collections.Immutable;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Names;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Scoring;
using StoryExplainer.Language.Syntax;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Coreference;

/// <summary>
/// Says whom a mention means: a name by the people step, a description by the roles, "he" and "she" by who stands before them: how near, as the subject or not, who spoke last, who
/// was asked, and what the article tells of their sex. Two candidates close together leave it open. The weights are those of <c>[pronoun]</c> in scorers.txt.
/// </summary>
internal sealed class CoreferenceResolver
{
    private const int ParagraphsBack = 3;

    private static readonly LinearScorer _scorer = LinearScorer.Load("pronoun");

    private readonly Document _document;
    private readonly Func<int, int, bool> _isQuoted;
    private readonly GenderEvidence _genders;
    private readonly PersonDescriptions _descriptions;
    private readonly PeopleFindings _people;
    private readonly List<Focus> _focuses = [];
    private readonly Dictionary<(int Paragraph, int Token), Resolution> _pronouns = [];
    private readonly int[] _counts;
    private int _next;

    /// <summary>Prepares an article.</summary>
    /// <param name="document">The article as the reader sees it.</param>
    /// <param name="people">Its people and unnamed sources.</param>
    /// <param name="organisations">Its organisations; may be empty.</param>
    /// <param name="isQuoted">True if a token (paragraph, token) stands inside of quotation marks.</param>
    public CoreferenceResolver(Document document, PeopleFindings people, ImmutableArray<EntityFinding> organisations, Func<int, int, bool> isQuoted)
    {
        (_document, _people, _isQuoted) = (document, people, isQuoted);
        _genders = new GenderEvidence(people);
        _descriptions = new PersonDescriptions(people);
        Mentions = new MentionIndex(document.Tokenized, people, organisations);
        _counts = [.. people.People.Select(person => person.Mentions.Length)];
        foreach (var sentence in document.Sentences)
            CollectFocuses(sentence);
    }

    /// <summary>Where names stand.</summary>
    public MentionIndex Mentions { get; }

    /// <summary>Notes who speaks a quotation; call in reading order.</summary>
    public void Remember(int paragraph, int token, Referent speaker)
    {
        if (_document.SentenceAt(paragraph, _document.Tokenized.Paragraphs[paragraph].Tokens[token].Span.Start) is { } sentence)
            _focuses.Add(new Focus(speaker, paragraph, sentence.Index, token, FocusKind.Speaker));
    }

    /// <summary>Whom the phrase of a word means; nobody where the word is no name, description of a known person, or "he" or "she".</summary>
    public Resolution Resolve(Sentence sentence, int word)
    {
        var (paragraph, token) = (sentence.Paragraph, sentence.FirstToken + word);
        if (IsPersonalPronoun(sentence, word))
            return OfPronoun(sentence, word);

        if (Mentions.At(paragraph, token) is { Who.Kind: not ReferentKind.Source } named)
            return Resolution.Of(named.Who);

        if (NameBeside(sentence, word) is { } beside)
            return Resolution.Of(beside);

        var (first, end) = sentence.PhraseOf(word);
        var source = Mentions.At(paragraph, token)?.Who;
        var described = _descriptions.Find(sentence.TextOf(first, end), source?.Index);
        if (described.Count == 1)
            return Resolution.Of(new Referent(ReferentKind.Person, described[0]));
        if (source is { } unnamed)
            return Resolution.Of(unnamed);

        return new Resolution([.. described.Select(person => new ReferentCandidate(new Referent(ReferentKind.Person, person), 1.0 / described.Count))]);
    }

    /// <summary>True for "he" and "she" in any form.</summary>
    public static bool IsPersonalPronoun(Sentence sentence, int word) => GenderOf(sentence, word) != Gender.Unknown;

    private static Gender GenderOf(Sentence sentence, int word) =>
        sentence.Is(word, "he", "his", "him", "himself") ? Gender.Male : sentence.Is(word, "she", "her", "hers", "herself") ? Gender.Female : Gender.Unknown;

    /// <summary>The person whose name stands beside a noun: "the mayor, Ada Obi", "spokesman Ben Kay"; or whose name the noun explains.</summary>
    private Referent? NameBeside(Sentence sentence, int word)
    {
        foreach (var child in sentence.AppositionsOf(word).Concat(sentence.ChildrenOf(word).Where(child => sentence.RelationOf(child) is Relation.Flat or Relation.Description or Relation.Compound && child > word)))
        {
            if (PersonAt(sentence, child) is { } person)
                return person;
        }

        var isBeside = sentence.RelationOf(word) is Relation.Apposition or Relation.Flat or Relation.Description or Relation.Compound;
        return isBeside && PersonAt(sentence, sentence.HeadOf(word)) is { } head ? head : null;
    }

    private Referent? PersonAt(Sentence sentence, int word) =>
        Mentions.At(sentence.Paragraph, sentence.FirstToken + word) is { Who.Kind: ReferentKind.Person } mention ? mention.Who : null;

    private void CollectFocuses(Sentence sentence)
    {
        if (_document.Tokenized.Paragraphs[sentence.Paragraph].Paragraph.Kind is not (ParagraphKind.Text or ParagraphKind.List))
            return;

        foreach (var mention in Mentions.In(sentence.Paragraph))
        {
            var first = mention.First - sentence.FirstToken;
            if (first < 0 || first >= sentence.Count || mention.Who.Kind == ReferentKind.Organisation)
                continue;

            var head = sentence.HeadOfRun(first, Math.Min(mention.End - sentence.FirstToken, sentence.Count));
            _focuses.Add(new Focus(mention.Who, sentence.Paragraph, sentence.Index, mention.First, KindOf(sentence, head)));
        }
    }

    private FocusKind KindOf(Sentence sentence, int head)
    {
        while (sentence.RelationOf(head) is Relation.Apposition or Relation.Flat or Relation.Description or Relation.Compound && sentence.HeadOf(head) >= 0)
            head = sentence.HeadOf(head);

        var verb = sentence.HeadOf(head);
        var kind = _isQuoted(sentence.Paragraph, sentence.FirstToken + head) ? FocusKind.Quoted : FocusKind.None;
        return kind | sentence.RelationOf(head) switch
        {
            Relation.Subject or Relation.PassiveSubject => verb == sentence.Root ? FocusKind.Subject | FocusKind.Main : FocusKind.Subject,
            Relation.Root => FocusKind.Main,
            Relation.Possessor => FocusKind.Owner,
            Relation.DirectObject or Relation.IndirectObject when sentence.Is(verb, "asked", "asks", "pressed", "questioned", "challenged", "told", "quizzed", "interviewed") => FocusKind.Asked,
            _ => FocusKind.None,
        };
    }

    // Pronouns before this one are resolved first: who is "he" now was likely "he" before.
    private Resolution OfPronoun(Sentence sentence, int word)
    {
        for (; _next <= sentence.Index; _next++)
        {
            var earlier = _document.Sentences[_next];
            for (var i = 0; i < (_next == sentence.Index ? word : earlier.Count); i++)
                NotePronoun(earlier, i);
            if (_next == sentence.Index)
                break;
        }

        return Cached(sentence, word);
    }

    private void NotePronoun(Sentence sentence, int word)
    {
        var (paragraph, token) = (sentence.Paragraph, sentence.FirstToken + word);
        if (!sentence.Is(word, "he", "she") || _isQuoted(paragraph, token) || _pronouns.ContainsKey((paragraph, token)))
            return;

        if (Cached(sentence, word).Who is { } who)
            _focuses.Add(new Focus(who, paragraph, sentence.Index, token, KindOf(sentence, word) | FocusKind.Pronoun));
    }

    private Resolution Cached(Sentence sentence, int word)
    {
        var key = (sentence.Paragraph, sentence.FirstToken + word);
        if (!_pronouns.TryGetValue(key, out var resolution))
            _pronouns[key] = resolution = Score(sentence, word);

        return resolution;
    }

    private Resolution Score(Sentence sentence, int word)
    {
        var (paragraph, token, gender) = (sentence.Paragraph, sentence.FirstToken + word, GenderOf(sentence, word));
        var groups = _focuses.Where(focus => focus.Paragraph >= paragraph - ParagraphsBack && focus.IsBefore(paragraph, token) && CanBe(focus.Who, gender))
            .OrderBy(focus => focus.Paragraph).ThenBy(focus => focus.Token)
            .GroupBy(focus => focus.Who).ToArray();
        if (groups.Length == 0)
            return Resolution.Nobody;

        var ranked = groups.OrderByDescending(group => group.Last().Sentence).ThenByDescending(group => Salience(group)).ThenBy(group => group.Last().Token).ToArray();
        var lastSpeaker = groups.SelectMany(group => group).Where(focus => focus.Kind.HasFlag(FocusKind.Speaker)).OrderBy(focus => focus.Paragraph).ThenBy(focus => focus.Token).Select(focus => (Referent?)focus.Who).LastOrDefault();
        var anyAgrees = ranked.Any(group => _genders.Of(group.Key).Gender == gender);
        var candidates = ranked.Select((group, rank) =>
        {
            var features = FeaturesOf(group, rank, sentence, gender, lastSpeaker, anyAgrees).Add("only", ranked.Length == 1);
            return new ReferentCandidate(group.Key, _scorer.Probability(features), features);
        });
        return new Resolution([.. candidates.OrderByDescending(candidate => candidate.Confidence).ThenBy(candidate => candidate.Who.Kind).ThenBy(candidate => candidate.Who.Index)]);
    }

    private FeatureList FeaturesOf(IGrouping<Referent, Focus> group, int rank, Sentence sentence, Gender gender, Referent? lastSpeaker, bool anyAgrees)
    {
        var last = group.Last();
        var kinds = group.Where(focus => focus.Sentence == last.Sentence).Aggregate(FocusKind.None, (kind, focus) => kind | focus.Kind);
        var distance = sentence.Index - last.Sentence;
        var known = _genders.Of(group.Key);
        return new FeatureList()
            .Add("same-sentence", distance == 0)
            .Add("sentence-before", distance == 1)
            .Add("two-sentences-before", distance == 2)
            .Add("further", distance > 3)
            .Add("same-paragraph", last.Paragraph == sentence.Paragraph)
            .Add("paragraphs", Math.Max(0, sentence.Paragraph - last.Paragraph - 1))
            .Add("first", rank == 0).Add("second", rank == 1)
            .Add("subject", kinds.HasFlag(FocusKind.Subject)).Add("main", kinds.HasFlag(FocusKind.Main))
            .Add("asked", kinds.HasFlag(FocusKind.Asked))
            .Add("owner", kinds.HasFlag(FocusKind.Owner))
            .Add("speaker", kinds.HasFlag(FocusKind.Speaker))
            .Add("quoted", group.All(focus => focus.Kind.HasFlag(FocusKind.Quoted)))
            .Add("pronoun", kinds.HasFlag(FocusKind.Pronoun))
            .Add("last-speaker", lastSpeaker == group.Key)
            .Add("opens-paragraph", group.Any(focus => focus.Paragraph == sentence.Paragraph && focus.Kind.HasFlag(FocusKind.Main)))
            .Add("told", known.Gender == gender && known.IsTold).Add("name-agrees", known.Gender == gender && !known.IsTold)
            .Add("name-disagrees", known.Gender != gender && known.Gender != Gender.Unknown)
            .Add("other-agrees", anyAgrees && known.Gender != gender)
            .Add("source", group.Key.Kind == ReferentKind.Source)
            .Add("mentions", group.Key.Kind == ReferentKind.Person ? Math.Min(3, _counts[group.Key.Index] / 3.0) : 0);
    }

    private static int Salience(IEnumerable<Focus> group)
    {
        var all = group.ToArray();
        return all.Where(focus => focus.Sentence == all[^1].Sentence).Max(focus =>
            focus.Kind.HasFlag(FocusKind.Speaker) ? 4 : focus.Kind.HasFlag(FocusKind.Main) ? 3 : focus.Kind.HasFlag(FocusKind.Subject) ? 2 : focus.Kind.HasFlag(FocusKind.Quoted) || focus.Kind.HasFlag(FocusKind.Owner) ? 0 : 1);
    }

    private bool CanBe(Referent who, Gender gender) => _genders.Of(who) is var known && (known.Gender == gender || !known.IsTold || known.Gender == Gender.Unknown);
}
