using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Speech;
using StoryExplainer.Language.Syntax;

namespace StoryExplainer.Language.Quotations;

/// <summary>
/// Finds in the sentence of a quotation who may speak it: the subject of a verb of speech behind or before it, "according to", a lead-in with a colon, a signature. Each finding is
/// only a reason; <see cref="SpeakerChooser"/> weighs them.
/// </summary>
internal sealed class SourceFinder(Document document, SpokenParagraph paragraph, Coreference.MentionIndex mentions)
{
    private const int MostVerbs = 3;

    private readonly List<QuoteSource> _found = [];

    /// <summary>All sources of a stretch.</summary>
    /// <param name="stretch">The quotation.</param>
    /// <param name="previousEnd">Token after the quotation before it in the paragraph; 0 where there is none.</param>
    /// <param name="nextStart">First token of the quotation after it; the number of tokens where there is none.</param>
    public List<QuoteSource> Find(in QuotedStretch stretch, int previousEnd, int nextStart)
    {
        _found.Clear();
        var first = paragraph.TokenAt(stretch.Outer.Start);
        var after = paragraph.TokenAt(stretch.Outer.End);
        var start = StartOfSentence(first);
        Before(stretch, start, first, previousEnd);
        After(stretch, after, EndOfSentence(stretch, after, nextStart), nextStart);
        return [.. _found];
    }

    /// <summary>First token of the sentence that a quotation belongs to: one that only starts inside quotation marks goes on from the one before.</summary>
    public int StartOfSentence(int token)
    {
        if (token >= paragraph.Count)
            return paragraph.Count;

        var start = paragraph.SentenceAt(token).FirstToken;
        while (start > 0 && paragraph.IsQuoted(start) && paragraph.IsQuoted(start - 1) && !OpensAt(start))
            start = paragraph.SentenceAt(start - 1).FirstToken;
        return start;
    }

    /// <summary>The subject of the last verb of speech of some words, else of their main clause: who is spoken of before a quotation that stands alone.</summary>
    public QuoteSource? LeadIn(int first, int end, SourceKind said, SourceKind other)
    {
        for (var verb = end - 1; verb >= first; verb--)
        {
            if (IsSpeech(verb) && SubjectAt(verb, first, end) is { } speaker)
                return Make(said, speaker.Sentence, speaker.Subject, verb, verb + 1, "lead-in-said");
        }

        if (SentenceOf(end - 1) is not { } sentence)
            return null;

        var root = sentence.Root;
        var subject = root < 0 ? -1 : sentence.SubjectOf(root);
        if (subject < 0 && root >= 0 && sentence.IsNominal(root))
            subject = root;
        return subject >= 0 && !IsQuoted(sentence, subject) ? Make(other, sentence, subject, sentence.FirstToken + subject, sentence.FirstToken + subject + 1, "lead-in-subject") : null;
    }

    private void After(in QuotedStretch stretch, int after, int end, int nextStart)
    {
        var i = after;
        while (i < end && paragraph.Is(i, Cue.Comma | Cue.Break) && i - after < 2)
            i++;
        if (i >= end)
            return;

        var wantsMore = WantsMore(stretch, after) ? "wants-more" : "is-complete";
        if (i > after && paragraph.Is(i - 1, Cue.Break) && stretch.IsClosed && mentions.At(paragraph.Index, i) is { Who.Kind: Coreference.ReferentKind.Person } signer && paragraph.Text[stretch.Words.End - 1] != ','
            && SentenceOf(i) is { } signed)
            Add(SourceKind.Signed, signed, i - signed.FirstToken, i, signer.End, wantsMore);

        var verbs = 0;
        for (var verb = i; verb < end && verbs < MostVerbs; verb++)
        {
            if (paragraph.IsQuoted(verb))
                break;
            if (IsAccording(verb) && AfterPreposition(verb, end) is { } source)
                Add(verb - i < 2 ? SourceKind.According : SourceKind.SaidFar, source.Sentence, source.Subject, verb, source.Sentence.FirstToken + source.Subject + 1, wantsMore);
            if (!IsSpeech(verb))
                continue;

            verbs++;
            AfterVerb(i, verb, end, nextStart, wantsMore, isFirst: verbs == 1);
        }

        if (verbs == 0 && stretch.Words.End > 0 && paragraph.Text[stretch.Words.End - 1] is ',' or '?' or '!' && SentenceOf(i) is { } sentence
            && NominalFrom(sentence, i - sentence.FirstToken) is >= 0 and var head && sentence.RelationOf(head) is Relation.Subject or Relation.PassiveSubject)
            Add(SourceKind.Did, sentence, head, i, sentence.FirstToken + head + 1, wantsMore);
    }

    private void AfterVerb(int i, int verb, int end, int nextStart, string wantsMore, bool isFirst)
    {
        var hasLeadIn = _found.Exists(source => source.Kind is SourceKind.SaidBefore or SourceKind.Colon);
        if (SubjectAt(verb, i, end, isBehind: true) is not { } speaker)
            return;

        var start = speaker.Sentence.FirstToken + speaker.Sentence.ExtentOf(speaker.Subject).First;
        var isInverted = speaker.Sentence.FirstToken + speaker.Subject > verb;
        var isTouching = isFirst && (isInverted ? verb - i <= 1 : start <= i + 1);
        // "“…” Obi said: “…”": the words behind the verb are what was said.
        var leadsOn = nextStart < paragraph.Count && nextStart - verb <= 3 && paragraph.Is(nextStart - 1, Cue.Colon) && verb < nextStart;
        // "Ben said, “…?” Ada Obi said, “…”": each verb has its own words; "“…,” and says that": the subject stands before the words.
        isTouching &= !paragraph.Is(i, Cue.Conjunction) && !(nextStart < paragraph.Count && nextStart - verb <= 2 && verb < nextStart && hasLeadIn);
        // "He said, “…,” the harbour office said": the one tells what the other said.
        var tellsOfOther = isTouching && _found.Exists(source => source.Kind == SourceKind.SaidBefore && source.Traits.Contains("near") && source.Traits.Contains("by-tree"));
        Add(isTouching && !tellsOfOther ? SourceKind.SaidAfter : SourceKind.SaidFar, speaker.Sentence, speaker.Subject, Math.Min(verb, start), Math.Max(verb, speaker.Sentence.FirstToken + speaker.Subject) + 1,
            wantsMore, speaker.ByTree ? "by-tree" : "by-place", isInverted ? "inverted" : "", leadsOn ? "leads-on" : "", paragraph.Is(i, Cue.Conjunction) ? "conjunction" : "", isFirst ? "" : "later-verb");
    }

    private void Before(in QuotedStretch stretch, int start, int first, int previousEnd)
    {
        var hasColon = first > start && paragraph.Is(first - 1, Cue.Colon);
        var verbs = 0;
        for (var token = first - 1; token >= start && verbs < MostVerbs; token--)
        {
            if (paragraph.IsQuoted(token))
                continue;

            var between = token < previousEnd ? "quote-between" : "";
            if (IsAccording(token) && AfterPreposition(token, first) is { } source)
                Add(SourceKind.According, source.Sentence, source.Subject, token, first, between);
            else if (paragraph.Is(token, Cue.OwnWords) && OwnerOf(token) is { } owner)
                Add(SourceKind.Words, owner.Sentence, owner.Subject, token, token + 1, between, IsNear(token, first) ? "near" : "");
            else if (IsSpeech(token) && SubjectAt(token, start, first) is { } speaker)
            {
                BeforeVerb(token, first, ++verbs, speaker, between, hasColon);

                // "Ada Obi said that Ben Lind told her: “…”": the verb that touches the words has them; who told of it does not speak.
                if (verbs == 1 && between.Length == 0 && IsNear(token, first) && IsSomebody(speaker.Sentence, speaker.Subject))
                    break;
            }
            else if (paragraph.Is(token, Cue.Report) && IsVerb(token) && SubjectAt(token, start, first) is { } reporter)
                Add(SourceKind.Called, reporter.Sentence, reporter.Subject, token, token + 1, between, token == first - 1 ? "near" : "");
        }

        if (hasColon && SentenceOf(first - 1) is { } sentence && verbs == 0)
            Colon(sentence, first);
        if (first > start)
            Main(start, first, previousEnd);
    }

    private bool IsSomebody(Sentence sentence, int subject) => !paragraph.IsQuoted(sentence.FirstToken + subject)
        && (mentions.At(sentence.Paragraph, sentence.FirstToken + subject) is not null || Coreference.CoreferenceResolver.IsPersonalPronoun(sentence, subject));

    private void BeforeVerb(int verb, int first, int number, (Sentence Sentence, int Subject, bool ByTree) speaker, string between, bool hasColon)
    {
        var isNear = IsNear(verb, first);
        var kind = number == 1 && hasColon ? SourceKind.Colon : isNear ? SourceKind.SaidBefore : SourceKind.SaidFar;
        var subject = speaker.Sentence.FirstToken + speaker.Subject;
        Add(kind, speaker.Sentence, speaker.Subject, Math.Min(verb, subject), Math.Max(verb, subject) + 1, between, speaker.ByTree ? "by-tree" : "by-place", number == 1 ? "" : "later-verb",
            isNear ? "near" : "", paragraph.Text[paragraph.Paragraph.Tokens[first].Span.End..].TrimStart() is [var c, ..] && char.IsUpper(c) ? "capital" : "", "before");
    }

    private void Colon(Sentence sentence, int first)
    {
        var root = sentence.Root;
        var subject = root < 0 ? -1 : sentence.SubjectOf(root) is >= 0 and var own && sentence.FirstToken + own < first ? own : sentence.FirstToken + root < first && sentence.IsNominal(root) ? root : -1;
        if (subject < 0)
            subject = NominalFrom(sentence, 0);
        if (subject >= 0 && sentence.FirstToken + subject < first && !IsQuoted(sentence, subject))
            Add(SourceKind.Colon, sentence, OwnerOfThing(sentence, subject), sentence.FirstToken, first, "without-verb");
    }

    // "Obi’s bottom line was the right one: “…”": the owner of what is no person speaks.
    private int OwnerOfThing(Sentence sentence, int noun)
    {
        var isPerson = (Cues.Of(sentence.TextOf(noun)) & Cue.PersonNoun) != Cue.None || mentions.At(sentence.Paragraph, sentence.FirstToken + noun) is not null;
        return !isPerson && sentence.OwnerOf(noun) is >= 0 and var owner && IsSomebody(sentence, owner) ? owner : noun;
    }

    private void Main(int start, int first, int previousEnd)
    {
        if (SentenceOf(start) is not { } sentence)
            return;

        var predicate = first - 1 >= sentence.FirstToken && first - 1 < sentence.FirstToken + sentence.Count ? sentence.PredicateOf(first - 1 - sentence.FirstToken) : sentence.Root;
        foreach (var at in new[] { predicate, sentence.Root }.Distinct())
        {
            if (at >= 0 && sentence.SubjectOf(at) is >= 0 and var subject && sentence.FirstToken + subject < first && !IsQuoted(sentence, subject) && !sentence.IsRelativePronoun(subject))
                Add(SourceKind.Main, sentence, subject, sentence.FirstToken + subject, sentence.FirstToken + subject + 1, previousEnd > start ? "quote-between" : "", at == sentence.Root ? "root" : "");
        }
    }

    /// <summary>The subject of a verb between two tokens: by the tree, else the nominal beside the verb. Of a passive, its agent.</summary>
    private (Sentence Sentence, int Subject, bool ByTree)? SubjectAt(int verb, int first, int end, bool isBehind = false)
    {
        if (SentenceOf(verb) is not { } sentence)
            return null;

        var word = verb - sentence.FirstToken;
        if (!sentence.IsPassive(word) && NameBefore(sentence, verb, first) is >= 0 and var named)
            return (sentence, named, true);

        var subject = sentence.IsPassive(word) ? sentence.ChildOf(word, Relation.Agent, Relation.Oblique) is >= 0 and var agent && HasBy(sentence, agent) ? agent : -1 : sentence.SubjectOf(word);
        if (subject >= 0 && sentence.Is(subject, "who"))
            subject = PersonBefore(sentence, subject);

        var byTree = subject >= 0 && !IsQuoted(sentence, subject) && !sentence.IsRelativePronoun(subject) ? (sentence, subject, true) : ((Sentence, int, bool)?)null;
        // Behind a quotation the subject stands there too; the tree may take the one before, of "The plan “needs time,” she said".
        if (byTree is not null && (!isBehind || sentence.FirstToken + subject >= first))
            return byTree;
        if (sentence.IsPassive(word))
            return null;

        if (IsInverted(verb, first) && verb + 1 < end && !paragraph.IsQuoted(verb + 1) && verb + 1 - sentence.FirstToken < sentence.Count && NominalFrom(sentence, word + 1) is >= 0 and var behind && sentence.FirstToken + behind < end && !IsQuoted(sentence, behind))
            return (sentence, behind, false);

        for (var token = verb - 1; token >= Math.Max(first, sentence.FirstToken); token--)
        {
            if (paragraph.IsQuoted(token))
                break;
            if (sentence.IsNominal(token - sentence.FirstToken) && sentence.RelationOf(token - sentence.FirstToken) is not (Relation.Possessor or Relation.Oblique or Relation.NominalModifier or Relation.UnmarkedOblique or Relation.Compound))
                return (sentence, token - sentence.FirstToken, false);
        }

        return byTree;
    }

    /// <summary>The head of the last name of a person before "who" in its sentence, or -1: "Ada Obi, an ecologist and professor at Leeds, who said".</summary>
    private int PersonBefore(Sentence sentence, int who)
    {
        var last = mentions.In(paragraph.Index).LastOrDefault(mention => mention.Who.Kind == Coreference.ReferentKind.Person && mention.First >= sentence.FirstToken && mention.End <= sentence.FirstToken + who);
        return last is null || paragraph.IsQuoted(last.First) ? -1 : sentence.HeadOfRun(last.First - sentence.FirstToken, last.End - sentence.FirstToken);
    }

    // "said Obi": no noun stands before the verb; "told Obi" has the listener behind it, and "saying he trusted" a clause.
    private bool IsInverted(int verb, int first) =>
        paragraph.WordAt(verb) is not ("told" or "tells" or "tell" or "telling") && !paragraph.Is(verb, Cue.Participle)
        && (verb == first || paragraph.IsQuoted(verb - 1) || paragraph.Is(verb - 1, Cue.Comma | Cue.Break | Cue.Mark | Cue.Adverb));

    /// <summary>
    /// The head of the person's name that ends right before a verb, or -1: whatever the tree makes of "the plan, Obi said", "its editor, Ada Obi, said" and "Ada Obi, who wrote", whoever is
    /// named there speaks.
    /// </summary>
    private int NameBefore(Sentence sentence, int verb, int first)
    {
        var last = verb - 1;
        while (last >= first && paragraph.Is(last, Cue.Adverb | Cue.Auxiliary) && mentions.At(paragraph.Index, last) is null)
            last--;
        if (last > first && paragraph.WordAt(last) is "who")
            last = paragraph.Is(last - 1, Cue.Comma) ? last - 2 : last - 1;
        else if (last > first && paragraph.Is(last, Cue.Comma) && mentions.At(paragraph.Index, last - 1) is { First: > 0 } apposed && paragraph.Is(apposed.First - 1, Cue.Comma))
            last--;

        if (last < Math.Max(first, sentence.FirstToken) || paragraph.IsQuoted(last) || mentions.At(paragraph.Index, last) is not { Who.Kind: Coreference.ReferentKind.Person } named || named.End != last + 1)
            return -1;

        var head = sentence.HeadOfRun(Math.Max(0, named.First - sentence.FirstToken), named.End - sentence.FirstToken);
        // "a spokesman for Obi said": the name belongs to another noun, whatever the tree makes of it.
        if (named.First > sentence.FirstToken && sentence.TagOf(named.First - 1 - sentence.FirstToken) == PartOfSpeech.Adposition)
            return -1;

        return sentence.ChildOf(head, Relation.Case) < 0 && sentence.RelationOf(head) is not (Relation.NominalModifier or Relation.Possessor or Relation.Conjunct or Relation.Agent) ? head : -1;
    }

    /// <summary>The head of the noun phrase that starts at a word, or -1.</summary>
    private static int NominalFrom(Sentence sentence, int word)
    {
        if (word >= sentence.Count)
            return -1;

        var at = word;
        while (sentence.HeadOf(at) > word && sentence.RelationOf(at) is Relation.Determiner or Relation.AdjectivalModifier or Relation.Compound or Relation.Possessor or Relation.Description
            or Relation.NumericModifier or Relation.AdverbialModifier or Relation.Flat && at < sentence.HeadOf(at))
            at = sentence.HeadOf(at);

        return sentence.IsNominal(at) ? at : -1;
    }

    private (Sentence Sentence, int Subject)? AfterPreposition(int according, int end)
    {
        if (according + 2 >= end || SentenceOf(according) is not { } sentence)
            return null;

        var head = NominalFrom(sentence, according + 2 - sentence.FirstToken);
        return head >= 0 && sentence.FirstToken + head < end ? (sentence, head) : null;
    }

    // "Obi’s claim", "his words", "the words of Obi"
    private (Sentence Sentence, int Subject)? OwnerOf(int noun)
    {
        if (SentenceOf(noun) is not { } sentence)
            return null;

        var word = noun - sentence.FirstToken;
        var owner = sentence.OwnerOf(word);
        if (owner < 0 && sentence.Is(word, "words"))
            owner = sentence.ChildOf(word, Relation.NominalModifier);
        return owner >= 0 && !IsQuoted(sentence, owner) ? (sentence, owner) : null;
    }

    private bool IsAccording(int token) => token + 1 < paragraph.Count && paragraph.WordAt(token).Equals("according", StringComparison.OrdinalIgnoreCase) && paragraph.WordAt(token + 1) is "to";

    private bool IsSpeech(int token) => !paragraph.IsQuoted(token) && IsVerb(token)
        && (paragraph.Is(token, Cue.Speech) || (SentenceOf(token) is { } sentence && sentence.IsReportingVerb(token - sentence.FirstToken)))
        && !(paragraph.WordAt(token) is "agreed" or "agrees" && paragraph.WordAt(token + 1) is "to" or "on" or "with");

    private bool IsVerb(int token) =>
        SentenceOf(token) is { } sentence && sentence.TagOf(token - sentence.FirstToken) == PartOfSpeech.Verb && mentions.At(paragraph.Index, token) is not { Who.Kind: Coreference.ReferentKind.Person };

    private static bool HasBy(Sentence sentence, int word) => sentence.ChildOf(word, Relation.Case) is >= 0 and var preposition && sentence.Is(preposition, "by");

    /// <summary>True if nothing but a listener, a time or "that" stands between the verb and the opening mark.</summary>
    private bool IsNear(int verb, int first)
    {
        for (var i = verb + 1; i < first; i++)
        {
            if (paragraph.Is(i, Cue.Colon) || (i == first - 1 && paragraph.Is(i, Cue.Comma)))
                return true;
            if (mentions.At(paragraph.Index, i) is null && paragraph.NameKinds[i] is null && !paragraph.Is(i, Cue.Adverb | Cue.Comma | Cue.Determiner | Cue.PersonNoun) && paragraph.WordAt(i) is not ("that" or "on" or "in" or "as" or "reporters"))
                return false;
        }

        return true;
    }

    // The last letter or mark of the words, those of a quotation within them included.
    private char LastOf(in QuotedStretch stretch)
    {
        var words = stretch.Words.Of(paragraph.Text).AsSpan().TrimEnd("’'\"”) ");
        return words.IsEmpty ? paragraph.Text[stretch.Words.End - 1] : words[^1];
    }

    /// <summary>The words end as if they went on: with a comma, a question mark or no stop at all, or a comma follows the mark.</summary>
    private bool WantsMore(in QuotedStretch stretch, int after)
    {
        var last = LastOf(stretch);
        return last is ',' or '?' or '!' or '-' or '–' or '—' or '…'
            || (after < paragraph.Count && (paragraph.Is(after, Cue.Comma) || (last != '.' && paragraph.Is(after, Cue.Speech)) || (last == '.' && !paragraph.IsCapital(after))));
    }

    private int EndOfSentence(in QuotedStretch stretch, int after, int nextStart)
    {
        if (!stretch.IsClosed || after >= paragraph.Count)
            return after;

        var last = LastOf(stretch);
        var isNewSentence = last == '.' && (paragraph.IsCapital(after) || char.IsDigit(paragraph.Text[paragraph.Paragraph.Tokens[after].Span.Start]));
        if (isNewSentence && !paragraph.Is(after, Cue.Break | Cue.Comma))
            return after;

        return Math.Min(nextStart, paragraph.SentenceAt(after).EndToken);
    }

    private bool IsQuoted(Sentence sentence, int word) => paragraph.IsQuoted(sentence.FirstToken + word);

    private bool OpensAt(int token)
    {
        var offset = paragraph.Paragraph.Tokens[token].Span.Start;
        return paragraph.Stretches.Any(stretch => stretch.Depth == 0 && stretch.Outer.Start == offset);
    }

    private Sentence? SentenceOf(int token)
    {
        foreach (var sentence in document.SentencesOf(paragraph.Index))
        {
            if (token >= sentence.FirstToken && token < sentence.FirstToken + sentence.Count)
                return sentence;
        }

        return null;
    }

    private void Add(SourceKind kind, Sentence sentence, int subject, int first, int end, params ReadOnlySpan<string> traits) => _found.Add(Make(kind, sentence, subject, first, end, traits));

    private static QuoteSource Make(SourceKind kind, Sentence sentence, int subject, int first, int end, params ReadOnlySpan<string> traits)
    {
        var kept = System.Collections.Immutable.ImmutableArray.CreateBuilder<string>();
        foreach (var trait in traits)
        {
            if (trait.Length > 0)
                kept.Add(trait);
        }

        return new QuoteSource(kind, sentence, subject, first, end, kept.ToImmutable());
    }
}
