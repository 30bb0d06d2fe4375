using System.Collections.Immutable;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Quotations;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Scoring;
using StoryExplainer.Language.Speech;
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
    private const int ParagraphsOfDescription = 2;

    // Where nobody stands near, a pronoun goes on about whoever was spoken of before.
    private const int ParagraphsFurtherBack = 8;

    // How often the only person near was meant, on annotated articles.
    private const double SureOfDescription = 0.9;

    private static readonly string[] _continuing = ["added", "adds", "continued", "continues", "concluded", "concludes", "went", "explained", "explains", "elaborated"];

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

        if ((NameBeside(sentence, word) ?? UnplacedName(sentence, word)) is { } beside)
            return Resolution.Of(beside);

        var (first, end) = sentence.PhraseOf(word);
        var source = Mentions.At(paragraph, token)?.Who;
        var described = _descriptions.Find(sentence.TextOf(first, end), source?.Index);
        if (described.Count == 1)
            return Resolution.Of(new Referent(ReferentKind.Person, described[0]));
        if (described.Count == 0 && BesideNamesake(sentence, word) is { } namesake)
            return namesake;
        if (described.Count == 0 && BySalience(sentence, word, first, source?.Index) is { } salient)
            return salient;
        if (source is { } unnamed)
            return Resolution.Of(unnamed);

        return new Resolution([.. described.Select(person => new ReferentCandidate(new Referent(ReferentKind.Person, person), 1.0 / described.Count))]);
    }

    /// <summary>True for "he" and "she" in any form.</summary>
    public static bool IsPersonalPronoun(Sentence sentence, int word) => GenderOf(sentence, word) != Gender.Unknown;

    private static Gender GenderOf(Sentence sentence, int word) =>
        sentence.Is(word, "he", "his", "him", "himself") ? Gender.Male : sentence.Is(word, "she", "her", "hers", "herself") ? Gender.Female : Gender.Unknown;

    /// <summary>The person whose name stands beside a noun: "the mayor, Ada Obi", "Senior Engineer Ben Kay"; or whose name the noun explains.</summary>
    private Referent? NameBeside(Sentence sentence, int word)
    {
        foreach (var mention in Mentions.In(sentence.Paragraph))
        {
            var (first, end) = (mention.First - sentence.FirstToken, mention.End - sentence.FirstToken);
            if (mention.Who.Kind != ReferentKind.Person || first < 0 || end > sentence.Count)
                continue;

            var head = sentence.HeadOfRun(first, end);
            if (IsSame(sentence, head, word) || IsSame(sentence, word, head) || IsBefore(sentence, word, first) || IsNamed(sentence, word, first))
                return mention.Who;
        }

        return null;
    }

    // True if each word on the way up names or explains the next: "Ben" of "engineer Ben Kay", "Obi" of "the mayor, Ada Obi".
    private static bool IsSame(Sentence sentence, int from, int to)
    {
        for (var at = from; at >= 0 && at != to; at = sentence.HeadOf(at))
        {
            if (sentence.RelationOf(at) is not (Relation.Apposition or Relation.Flat or Relation.Description or Relation.Compound or Relation.UnmarkedModifier)
                || sentence.ChildOf(at, Relation.Case) >= 0 || sentence.HeadOf(at) < 0)
                return false;
        }

        return from >= 0;
    }

    // A noun right before a name is the name's, whatever the tree makes of it: "lead researcher and planet scientist Ada Obi said".
    private static bool IsBefore(Sentence sentence, int word, int first)
    {
        if (first < 1 || sentence.TagOf(word) is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun))
            return false;

        return first == word + 1 || (word < first && sentence.RelationOf(first - 1) == Relation.Conjunct && sentence.HeadOf(first - 1) == word && sentence.IsNominal(first - 1));
    }

    // "a student named Obi", "Member of Parliament (MP) Ada Obi": the name closes the phrase of the noun.
    private static bool IsNamed(Sentence sentence, int word, int first)
    {
        if (first < 2 || word >= first || sentence.TagOf(word) is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun))
            return false;
        if (sentence.Is(first - 1, "named", "called"))
            return first == word + 2;

        var (_, end) = sentence.PhraseOf(word);
        return sentence.Is(first - 1, ")") && end < first && sentence.Is(end, "(") && first - end <= 4;
    }

    /// <summary>
    /// "the northern governor", "the 47-year-old": a description in no words that the article has used before, of whoever alone was last spoken of. Null where it describes somebody
    /// new, or where more than one person stands near.
    /// </summary>
    private Resolution? BySalience(Sentence sentence, int word, int first, int? source)
    {
        var (paragraph, token) = (sentence.Paragraph, sentence.FirstToken + word);
        var text = sentence.TextOf(word);
        var cue = Cues.Of(text);
        if (!PersonDescriptions.IsSinglePerson(text) || !sentence.Is(first, "the") || sentence.OwnerOf(word) >= 0
            || (source is { } index && !_people.UnnamedSources[index].Label.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) || _descriptions.IsOthers(text, source))
            return null;

        var gender = (cue & Cue.Man) != Cue.None ? Gender.Male : (cue & Cue.Woman) != Cue.None ? Gender.Female : Gender.Unknown;
        var who = LastSpokenOf(paragraph, sentence.FirstToken, referent => !(referent.Kind == ReferentKind.Source && referent.Index == source)
            && referent.Kind != ReferentKind.Organisation && (gender == Gender.Unknown || CanBe(referent, gender)));
        return who is [{ Kind: ReferentKind.Person } only] ? new Resolution([new ReferentCandidate(only, SureOfDescription)]) : null;
    }

    /// <summary>The only person of the list with the surname of a name that the people step did not place, or null.</summary>
    private Referent? BySurname(string name)
    {
        var surname = SurnameOf(name);
        int? only = null;
        for (var person = 0; person < _people.People.Length; person++)
        {
            if (!HasSurname(person, surname) || (name.Contains(' ', StringComparison.Ordinal) && !_people.People[person].Name.StartsWith(name[..1], StringComparison.Ordinal)))
                continue;
            if (only is not null)
                return null;
            only = person;
        }

        return only is { } found ? new Referent(ReferentKind.Person, found) : null;
    }

    /// <summary>"Obi shared" where two are called so: the one of them whom alone the last paragraphs spoke of; else both, open.</summary>
    private Resolution? BesideNamesake(Sentence sentence, int word)
    {
        if (NameAt(sentence, word) is not { } name)
            return null;

        var surname = SurnameOf(name);
        var who = LastSpokenOf(sentence.Paragraph, sentence.FirstToken + word, referent => referent.Kind == ReferentKind.Person && HasSurname(referent.Index, surname));
        return who.Length == 0 ? null : new Resolution([.. who.Select(person => new ReferentCandidate(person, SureOfDescription / who.Length))]);
    }

    /// <summary>Who of some is spoken of, outside of quotation marks, in the last of the paragraphs near that speaks of any of them.</summary>
    private Referent[] LastSpokenOf(int paragraph, int token, Func<Referent, bool> isMeant)
    {
        var near = _focuses.Where(focus => focus.Paragraph >= paragraph - ParagraphsOfDescription && focus.IsBefore(paragraph, token) && !focus.Kind.HasFlag(FocusKind.Quoted) && isMeant(focus.Who)).ToArray();
        var last = near.Select(focus => focus.Paragraph).DefaultIfEmpty().Max();
        return [.. near.Where(focus => focus.Paragraph == last).Select(focus => focus.Who).Distinct()];
    }

    private static string SurnameOf(string name) => name[(name.LastIndexOf(' ') + 1)..];

    private bool HasSurname(int person, string surname) => SurnameOf(_people.People[person].Name).Equals(surname, StringComparison.OrdinalIgnoreCase);

    /// <summary>The person's name that a word belongs to, or null.</summary>
    private static string? NameAt(Sentence sentence, int word)
    {
        foreach (var name in sentence.Names)
        {
            if (name.Kind == NameKind.Person && name.First <= word && word < name.End)
                return sentence.TextOf(name.First, name.End);
        }

        return null;
    }

    private Referent? UnplacedName(Sentence sentence, int word) => NameAt(sentence, word) is { } name ? BySurname(name) : null;

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

        foreach (var name in sentence.Names)
        {
            if (name.Kind == NameKind.Person && Mentions.At(sentence.Paragraph, sentence.FirstToken + name.End - 1) is null)
                _focuses.Add(new Focus(BySurname(sentence.TextOf(name.First, name.End)) ?? _genders.Other(sentence.TextOf(name.First, name.End)), sentence.Paragraph, sentence.Index, sentence.FirstToken + name.First, KindOf(sentence, sentence.HeadOfRun(name.First, name.End))));
        }

        for (var word = 0; word < sentence.Count; word++)
            CollectDescription(sentence, word);
    }

    // "The boy", "the minister" as a subject: somebody of the list by the description, else somebody else, who must not be taken for one of the list.
    private void CollectDescription(Sentence sentence, int word)
    {
        if (sentence.RelationOf(word) is not (Relation.Subject or Relation.PassiveSubject) || sentence.TagOf(word) != PartOfSpeech.Noun
            || Mentions.At(sentence.Paragraph, sentence.FirstToken + word) is not null || (Cues.Of(sentence.TextOf(word)) & (Cue.PersonNoun | Cue.Man | Cue.Woman)) == Cue.None || PersonDescriptions.IsSeveral(sentence.TextOf(word)))
            return;

        var resolution = Resolve(sentence, word);
        if (!resolution.Candidates.IsEmpty && resolution.Who is null)
            return;

        var (first, end) = sentence.PhraseOf(word);
        var who = resolution.Who ?? _genders.Other(sentence.TextOf(first, end));
        _focuses.Add(new Focus(who, sentence.Paragraph, sentence.Index, sentence.FirstToken + word, KindOf(sentence, word)));
    }

    private FocusKind KindOf(Sentence sentence, int head)
    {
        while (sentence.RelationOf(head) is Relation.Apposition or Relation.Flat or Relation.Description or Relation.Compound && sentence.HeadOf(head) >= 0)
            head = sentence.HeadOf(head);

        var verb = sentence.HeadOf(head);
        var kind = _isQuoted(sentence.Paragraph, sentence.FirstToken + head) ? FocusKind.Quoted : FocusKind.None;
        if (IsReporter(sentence, head))
            kind |= FocusKind.Reporting;

        return kind | sentence.RelationOf(head) switch
        {
            Relation.Subject or Relation.PassiveSubject => verb == sentence.Root ? FocusKind.Subject | FocusKind.Main : FocusKind.Subject,
            Relation.Root => FocusKind.Main,
            Relation.Possessor => FocusKind.Owner,
            Relation.DirectObject or Relation.IndirectObject when sentence.Is(verb, "asked", "asks", "pressed", "questioned", "challenged", "told", "quizzed", "interviewed") => FocusKind.Asked,
            _ => FocusKind.None,
        };
    }

    private static bool IsReporter(Sentence sentence, int head)
    {
        var verb = sentence.HeadOf(head);
        return verb >= 0 && sentence.RelationOf(head) is var relation && ((relation is Relation.Subject && sentence.IsReportingVerb(verb)) || (relation is Relation.Oblique or Relation.NominalModifier && sentence.Is(verb, "according")));
    }

    /// <summary>"Obi said that he", "said he had": the subjects of the verbs of speech whose content a word stands in, the nearest first.</summary>
    private static IEnumerable<int> ReportersOf(Sentence sentence, int word)
    {
        for (var at = sentence.PredicateOf(word); sentence.HeadOf(at) is >= 0 and var head; at = head)
        {
            if (sentence.RelationOf(at) == Relation.ClausalComplement && sentence.IsReportingVerb(head) && sentence.SubjectOf(head) is >= 0 and var subject && subject < word)
                yield return subject;
        }
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
        var near = Near(paragraph - ParagraphsBack, paragraph, token, gender);
        if (near.Length == 0)
            near = [.. Near(paragraph - ParagraphsFurtherBack, paragraph, token, gender).Where(focus => focus.Who.Kind == ReferentKind.Person && !focus.Kind.HasFlag(FocusKind.Quoted))];

        // "“Gladys wakes the others,” he said": whom a speaker names is not the speaker, and whom nobody but a speaker names is hardly meant outside of the words.
        var spoken = near.Where(focus => !focus.Kind.HasFlag(FocusKind.Quoted)).ToArray();
        var groups = (spoken.Length > 0 && !_isQuoted(paragraph, token) ? spoken : near)
            .OrderBy(focus => focus.Paragraph).ThenBy(focus => focus.Token)
            .GroupBy(focus => focus.Who).ToArray();
        if (groups.Length == 0)
            return Resolution.Nobody;

        var ranked = groups.OrderByDescending(group => group.Last().Sentence).ThenByDescending(group => Salience(group)).ThenBy(group => group.Last().Token).ToArray();
        var lastSpeaker = groups.SelectMany(group => group).Where(focus => focus.Kind.HasFlag(FocusKind.Speaker)).OrderBy(focus => focus.Paragraph).ThenBy(focus => focus.Token).Select(focus => (Referent?)focus.Who).LastOrDefault();
        var anyAgrees = ranked.Any(group => _genders.Of(group.Key).Gender == gender);
        var reporter = ReportersOf(sentence, word).Select(subject => IsPersonalPronoun(sentence, subject) ? Cached(sentence, subject).Who : Mentions.At(paragraph, sentence.FirstToken + subject)?.Who).FirstOrDefault(who => who is not null);
        var goesOn = sentence.HeadOf(word) is >= 0 and var verb && sentence.Is(verb, _continuing);
        var candidates = ranked.Select((group, rank) =>
        {
            var features = FeaturesOf(group, rank, sentence, gender, lastSpeaker, anyAgrees).Add("only", ranked.Length == 1)
                .Add("reporter", reporter == group.Key).Add("other-reporter", reporter is not null && reporter != group.Key)
                .Add("goes-on-speaking", goesOn && lastSpeaker == group.Key).Add("other-goes-on", goesOn && lastSpeaker is not null && lastSpeaker != group.Key);
            return new ReferentCandidate(group.Key, _scorer.Probability(features), features);
        });
        return new Resolution([.. candidates.OrderByDescending(candidate => candidate.Confidence).ThenBy(candidate => candidate.Who.Kind).ThenBy(candidate => candidate.Who.Index)]);
    }

    private Focus[] Near(int from, int paragraph, int token, Gender gender) =>
        [.. _focuses.Where(focus => focus.Paragraph >= from && focus.IsBefore(paragraph, token) && CanBe(focus.Who, gender))];

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
            .Add("far", sentence.Paragraph - last.Paragraph > ParagraphsBack)
            .Add("same-paragraph", last.Paragraph == sentence.Paragraph)
            .Add("paragraphs", Math.Max(0, sentence.Paragraph - last.Paragraph - 1))
            .Add("first", rank == 0).Add("second", rank == 1)
            .Add("subject", kinds.HasFlag(FocusKind.Subject)).Add("main", kinds.HasFlag(FocusKind.Main))
            .Add("asked", kinds.HasFlag(FocusKind.Asked))
            .Add("owner", kinds.HasFlag(FocusKind.Owner))
            .Add("speaker", kinds.HasFlag(FocusKind.Speaker))
            .Add("quoted", group.All(focus => focus.Kind.HasFlag(FocusKind.Quoted)))
            .Add("pronoun", kinds.HasFlag(FocusKind.Pronoun))
            .Add("reporting", distance > 0 && kinds.HasFlag(FocusKind.Reporting))
            .Add("reporting-before", distance == 1 && kinds.HasFlag(FocusKind.Reporting))
            .Add("object", !kinds.HasFlag(FocusKind.Subject) && !kinds.HasFlag(FocusKind.Main) && !kinds.HasFlag(FocusKind.Speaker))
            .Add("last-speaker", lastSpeaker == group.Key)
            .Add("opens-paragraph", group.Any(focus => focus.Paragraph == sentence.Paragraph && focus.Kind.HasFlag(FocusKind.Main)))
            .Add("told", known.Gender == gender && known.IsTold).Add("name-agrees", known.Gender == gender && !known.IsTold)
            .Add("other-agrees", anyAgrees && known.Gender != gender)
            .Add("source", group.Key.Kind == ReferentKind.Source).Add("other", group.Key.Kind == ReferentKind.Other)
            .Add("mentions", group.Key.Kind == ReferentKind.Person ? Math.Min(3, _counts[group.Key.Index] / 3.0) : 0);
    }

    private static int Salience(IEnumerable<Focus> group)
    {
        var all = group.ToArray();
        return all.Where(focus => focus.Sentence == all[^1].Sentence).Max(focus =>
            focus.Kind.HasFlag(FocusKind.Speaker) ? 4 : focus.Kind.HasFlag(FocusKind.Main) ? 3 : focus.Kind.HasFlag(FocusKind.Subject) ? 2 : focus.Kind.HasFlag(FocusKind.Quoted) || focus.Kind.HasFlag(FocusKind.Owner) ? 0 : 1);
    }

    private bool CanBe(Referent who, Gender gender) => _genders.Of(who).Gender is var known && (known == gender || known == Gender.Unknown);
}
