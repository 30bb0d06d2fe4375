using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Lexicon;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Speech;
using StoryExplainer.Language.Syntax;

namespace StoryExplainer.Language.Roles;

/// <summary>
/// The stretches of a sentence that may be roles: what the reader marks, cut at names; and, where it marks nothing, appositions of names, title words before them and what is
/// said of them by "is" and its like.
/// </summary>
internal static class RoleSpans
{
    // A stretch that the tree offers needs at least this share of the reader's belief.
    private const float LeastBelief = 0.05f;

    // Nouns before a name that no list has as a role: less of it and they are something else ("text messages Obi sent").
    private const float LeastOfTitle = 0.2f;
    private const float LeastOfJoined = 0.5f;

    private const int Longest = 28;
    private const int LongestTitle = 9;

    private static readonly string[] _serving = ["serve", "serves", "served", "serving", "work", "works", "worked", "working", "acts", "acted", "acting", "appointed", "elected", "installed", "employed", "hired", "resigned"];

    private static readonly string[] _naming = ["appointed", "appoint", "appoints", "named", "names", "elected", "elects", "crowned", "declared"];

    private static readonly string[] _honorifics = ["mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "mx", "dr", "dr.", "prof", "prof.", "who", "whose"];

    /// <summary>Words from first to end (exclusive), in reading order, none within another.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="isName">True for words of people's names, honorifics included.</param>
    public static List<(int First, int End)> Find(Sentence sentence, bool[] isName)
    {
        var spans = new List<(int First, int End)>();
        foreach (var span in sentence.Reading.SpansOf(SpanLayer.Role))
        {
            if (!spans.Exists(known => known.End > span.First))
                AddParts(sentence, span.First, EndOfClause(sentence, span, isName), isName, spans);
        }

        for (var word = 0; word < sentence.Count; word++)
        {
            if (isName[word])
                AddOfName(sentence, word, isName, spans);

            if (isName[word] && word > 0 && !isName[word - 1])
            {
                AddTitle(sentence, word, isName, spans);
                AddExamples(sentence, word, isName, spans);
            }

            if (isName[word] && word + 1 < sentence.Count && !isName[word + 1])
            {
                AddLetters(sentence, word + 1, spans);
                AddHome(sentence, word + 1, isName, spans);
            }
        }

        for (var word = 0; word < sentence.Count; word++)
            AddStated(sentence, word, isName, spans);

        return [.. spans.Order()];
    }

    /// <summary>
    /// The subject of whom a noun is said to be what it names ("Obi is a teacher", "she served as mayor", "became head of the union"), or -1 where the noun is no role or nothing is
    /// stated: denied, only possible, within quotation marks.
    /// </summary>
    public static int SubjectOfStatement(Sentence sentence, int noun)
    {
        if (sentence.TagOf(noun) is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun) || !IsPersonNoun(sentence, noun) || sentence.IsQuoted(noun))
            return -1;

        var verb = noun;
        if (sentence.ChildOf(noun, Relation.Copula) < 0)
        {
            verb = sentence.HeadOf(noun);
            if (verb < 0)
                return -1;

            // "became a clerk, later a judge"
            if (sentence.RelationOf(noun) == Relation.Conjunct && verb < noun && sentence.IsNominal(verb))
                return SubjectOfStatement(sentence, verb);

            var isAs = sentence.RelationOf(noun) is Relation.Oblique && sentence.ChildOf(noun, Relation.Case) is >= 0 and var preposition && sentence.Is(preposition, "as") && sentence.Is(verb, _serving);
            var isBecoming = sentence.RelationOf(noun) is Relation.OpenComplement or Relation.DirectObject && sentence.Is(verb, "became", "becomes");
            var isNaming = sentence.RelationOf(noun) is Relation.OpenComplement or Relation.DirectObject && sentence.Is(verb, _naming);
            if (isNaming && sentence.ObjectOf(verb) is >= 0 and var named && named != noun)
                return sentence.IsPassive(verb) ? -1 : named;
            // "She named the dead man": no role of hers.
            if (!isAs && !isBecoming && !(isNaming && sentence.IsPassive(verb)))
                return -1;
        }

        if (sentence.IsNegated(verb) || sentence.ChildrenOf(verb).Any(child => sentence.RelationOf(child) is Relation.Auxiliary && !sentence.Is(child, "has", "have", "had", "was", "is", "been", "'s", "’s")))
            return -1;

        return sentence.SubjectOf(verb);
    }

    private static void AddStated(Sentence sentence, int noun, bool[] isName, List<(int First, int End)> spans)
    {
        if (SubjectOfStatement(sentence, noun) is not (>= 0 and var subject) || !(isName[subject] || sentence.Is(subject, "he", "she")))
            return;

        var (first, end) = StatedPhrase(sentence, noun);
        if (subject >= first && subject < end)
            return;

        var overlapping = spans.Where(span => span.First < end && first < span.End).ToArray();
        if (overlapping.Length == 0)
            Add(sentence, first, end, spans);
    }

    /// <summary>The phrase of a noun that is stated of somebody, without the verb and the adverbs before it.</summary>
    public static (int First, int End) StatedPhrase(Sentence sentence, int noun)
    {
        var (first, end) = sentence.PhraseOf(noun);
        while (first < noun && (sentence.RelationOf(first) is Relation.Copula or Relation.AdverbialModifier or Relation.Case || sentence.TagOf(first) is PartOfSpeech.Adverb or PartOfSpeech.CoordinatingConjunction or PartOfSpeech.Punctuation))
            first++;

        return (first, end);
    }

    private static bool IsPersonNoun(Sentence sentence, int noun) => IsRoleWord(sentence, noun) || (Cues.Of(sentence.TextOf(noun)) & Cue.PersonNoun) != Cue.None;

    /// <summary>The reader's mean belief that the words are part of a role.</summary>
    public static float BeliefOf(Sentence sentence, int first, int end)
    {
        var sum = 0f;
        for (var word = first; word < end; word++)
            sum += sentence.Reading.ProbabilityOf(SpanLayer.Role, word);

        return sum / (end - first);
    }

    // "who rode it out in a cooler with three customers": a relative clause counts whole; and what the reader clips inside of a phrase goes on to the end of it. Never past another name.
    private static int EndOfClause(Sentence sentence, ReadSpan span, bool[] isName)
    {
        var end = span.End;
        if (sentence.Is(span.First, "who", "whose") && sentence.PredicateOf(span.First) is var predicate && sentence.RelationOf(predicate) == Relation.RelativeClause)
            end = Math.Max(end, sentence.ExtentOf(predicate).End);

        var head = sentence.HeadOfRun(span.First, span.End);
        for (var word = span.First; word < span.End; word++)
        {
            if (sentence.HeadOf(word) is var outer && outer >= end && outer != head && sentence.IsWithin(outer, head) && sentence.TagOf(word) != PartOfSpeech.Punctuation)
                end = Math.Max(end, sentence.ExtentOf(outer).End);
        }

        return end - span.First > Longest || (end > span.End && Array.IndexOf(isName, true, span.End, end - span.End) >= 0) || (sentence.Is(span.First, "who", "whose") && Array.IndexOf(isName, true, span.First, end - span.First) >= 0) ? span.End : end;
    }

    // "master thatcher {Hugh Brown}, a father of two": a name parts a stretch, but not "{Lang}'s superior" and "who wrote to {Lang}".
    private static void AddParts(Sentence sentence, int first, int end, bool[] isName, List<(int First, int End)> spans)
    {
        for (var at = first; at < end;)
        {
            while (at < end && IsBarrier(sentence, at, first, end, isName))
                at++;

            var start = at;
            while (at < end && !IsBarrier(sentence, at, first, end, isName))
                at++;

            Add(sentence, start, at, spans);
        }
    }

    private static bool IsBarrier(Sentence sentence, int word, int first, int end, bool[] isName)
    {
        if (!isName[word])
            return false;

        while (sentence.HeadOf(word) is >= 0 and var head && isName[head])
            word = head;

        var top = sentence.HeadOf(word);
        if (top < first || top >= end)
            return true;

        return sentence.RelationOf(word) switch
        {
            Relation.Possessor or Relation.NominalModifier or Relation.Oblique or Relation.DirectObject or Relation.Agent => false,

            // "a backer who came to his senses after {Lang} lost"
            Relation.Subject or Relation.PassiveSubject => sentence.PredicateOf(word) == sentence.PredicateOf(sentence.HeadOfRun(first, end)),

            // "a former {Lang} adviser"
            Relation.Compound => top < word,

            // "son of the late founder {Karl Lang}": the name explains a noun that only completes the role.
            Relation.Flat or Relation.Apposition or Relation.Description => !(sentence.RelationOf(top) is Relation.NominalModifier or Relation.Possessor or Relation.Oblique && sentence.HeadOf(top) >= first && sentence.HeadOf(top) < end),
            _ => true,
        };
    }

    private static void AddOfName(Sentence sentence, int name, bool[] isName, List<(int First, int End)> spans)
    {
        foreach (var apposition in sentence.AppositionsOf(name))
            Offer(sentence, sentence.PhraseOf(apposition), isName, spans);

        if (sentence.RelationOf(name) is Relation.Apposition or Relation.Flat && sentence.HeadOf(name) is >= 0 and var head && !isName[head])
            Offer(sentence, sentence.PhraseOf(head), isName, spans);

        if (sentence.HeadOf(name) is >= 0 and var predicate && sentence.RelationOf(name) == Relation.Subject
            && sentence.TagOf(predicate) == PartOfSpeech.Noun && sentence.ChildOf(predicate, Relation.Copula) is >= 0 and var copula)
            Offer(sentence, sentence.PhraseOf(predicate) is var (first, end) ? (Math.Max(first, copula + 1), end) : default, isName, spans);
    }

    // "former {Vice President} Joe Lang", "the veteran winger Zach Ek": nouns and their modifiers directly before a name.
    private static void AddTitle(Sentence sentence, int name, bool[] isName, List<(int First, int End)> spans)
    {
        var first = StartOfTitle(sentence, name, name, isName);
        var isJoined = false;
        while (first - 2 >= 0 && first < name && IsJoined(sentence, first, name, isName))
            (first, isJoined) = (StartOfTitle(sentence, first - 1, name, isName), true);

        // "Last year President Obi": a time is no part of the title.
        for (var word = name - 1; word >= first; word--)
        {
            if (sentence.RelationOf(word) is Relation.UnmarkedOblique)
                first = word + 1;
        }

        if (first >= name || !Enumerable.Range(first, name - first).Any(word => IsRoleWord(sentence, word) || (sentence.TagOf(word) == PartOfSpeech.Noun && BeliefOf(sentence, first, name) >= LeastOfTitle)))
            return;

        // The reader may have seen only a part of it ("former"); the whole replaces the part. Within a longer role that goes on behind the name it is the role of whom it names.
        var overlapping = spans.Where(span => span.First < name && first < span.End).ToArray();
        if (overlapping.Length == 0 || Array.TrueForAll(overlapping, span => span.First < first && span.End > name))
            Add(sentence, first, name, spans);
        else if (overlapping is [var part] && part.End <= name && part.First >= first && (part.First, part.End) != (first, name))
            Add(sentence, first, name, spans);
        else if (overlapping.Length > 1 && Array.TrueForAll(overlapping, part => part.First >= first && part.End <= name) && (isJoined || Array.Exists(overlapping, part => sentence.TagOf(part.End - 1) == PartOfSpeech.Adjective)))
        {
            spans.RemoveAll(overlapping.Contains);
            Add(sentence, first, name, spans);
        }
    }

    private static int StartOfTitle(Sentence sentence, int end, int name, bool[] isName)
    {
        var first = end;
        while (first > 0 && name - first < LongestTitle && IsTitleWord(sentence, first - 1) && (!isName[first - 1] || IsPartOfTitle(sentence, first - 1, name)))
            first--;

        while (first < end && sentence.TagOf(first) is PartOfSpeech.Punctuation or PartOfSpeech.Adposition or PartOfSpeech.CoordinatingConjunction or PartOfSpeech.Particle)
            first++;

        return first;
    }

    // "former Lang adviser Ben Kay": a name that modifies the noun of the title.
    private static bool IsPartOfTitle(Sentence sentence, int word, int name) => sentence.RelationOf(word) == Relation.Compound && sentence.HeadOf(word) > word && sentence.HeadOf(word) < name;

    // "founder and chief executive Ada Obi": a bare singular noun before "and" cannot stand for somebody by itself.
    private static bool IsJoined(Sentence sentence, int first, int name, bool[] isName)
    {
        if (!sentence.Is(first - 1, "and", "&") || name - first >= LongestTitle || !(IsRoleWord(sentence, first - 2) || BeliefOf(sentence, first - 2, first - 1) >= LeastOfJoined) || sentence.TagOf(first - 2) is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun) || isName[first - 2] || sentence.TextOf(first - 2).EndsWith("s", StringComparison.Ordinal))
            return false;

        var start = StartOfTitle(sentence, first - 1, name, isName);
        return start < first - 1 && !(start > 0 && (sentence.TagOf(start - 1) is PartOfSpeech.Determiner or PartOfSpeech.Particle || isName[start - 1] || sentence.Is(start - 1, ",", "his", "her", "their", "its")));
    }

    private static bool IsTitleWord(Sentence sentence, int word) => sentence.TagOf(word) switch
    {
        PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective or PartOfSpeech.Numeral => true,
        PartOfSpeech.Particle => sentence.Is(word, "'s", "’s", "'", "’"),
        PartOfSpeech.Punctuation => sentence.Is(word, "-"),
        PartOfSpeech.Verb => sentence.RelationOf(word) is Relation.AdjectivalModifier or Relation.Compound,
        _ => false,
    };

    /// <summary>True for a word that lists give as an office, rank or profession.</summary>
    public static bool IsRoleWord(Sentence sentence, int word) =>
        (NameLexicon.English.Find(sentence.TextOf(word)) & (NameClasses.Role | NameClasses.Honorific)) != NameClasses.None;

    // "candidates including Ada Obi", "media figures such as Ada Obi": a plural whose examples follow.
    private static void AddExamples(Sentence sentence, int name, bool[] isName, List<(int First, int End)> spans)
    {
        var end = name >= 1 && sentence.Is(name - 1, "including") ? name - 1 : name >= 2 && sentence.Is(name - 1, "as") && sentence.Is(name - 2, "such") ? name - 2 : -1;
        if (end > 0 && sentence.Is(end - 1, ","))
            end--;
        if (end > 0 && sentence.TagOf(end - 1) == PartOfSpeech.Noun && sentence.TextOf(end - 1).EndsWith("s", StringComparison.Ordinal))
            Offer(sentence, sentence.PhraseOf(end - 1) is var (first, stop) && stop == end ? (first, stop) : (end - 1, end), isName, spans);
    }

    // "Ada Obi of Leeds", "Ada Obi, from Kenya", "Ada Obi, 42, of Hull": where somebody is from, or of which firm.
    private static void AddHome(Sentence sentence, int behind, bool[] isName, List<(int First, int End)> spans)
    {
        var at = behind;
        if (at + 1 < sentence.Count && sentence.Is(at, ","))
            at++;
        if (at + 1 < sentence.Count && sentence.TagOf(at) == PartOfSpeech.Numeral && sentence.Is(at + 1, ","))
            at += 2;
        if (at + 1 >= sentence.Count || !sentence.Is(at, "of", "from") || spans.Exists(span => span.First <= at && at < span.End))
            return;

        foreach (var name in sentence.Names)
        {
            if (name.First != at + 1 && !(name.First == at + 2 && sentence.Is(at + 1, "the")))
                continue;

            var isPlace = name.Kind is NameKind.Organisation or NameKind.Place;
            var end = name.End;
            // "of Irving, Texas"
            if (name.Kind == NameKind.Place && end + 1 < sentence.Count && sentence.Is(end, ",") && sentence.Names.FirstOrDefault(other => other.First == end + 1) is { Kind: NameKind.Place, End: > 0 } state)
                end = state.End;
            if (isPlace && !(end < sentence.Count && sentence.Is(end, "'s", "’s")) && !isName[at + 1])
            {
                spans.RemoveAll(span => span.First < end && at < span.End);
                Add(sentence, at, end, spans);
            }

            return;
        }
    }

    // "Ada Obi (D-Maryland)", "Ada Obi (APC, Osun East)", "Ada Obi, QC,": letters that every paper sets behind a name.
    private static void AddLetters(Sentence sentence, int mark, List<(int First, int End)> spans)
    {
        if (!sentence.Is(mark, "(", ",") || mark + 2 >= sentence.Count)
            return;

        var word = sentence.TextOf(mark + 1);
        var isParty = word.Length > 2 && char.IsUpper(word[0]) && word[1] is '-' or '–' && char.IsUpper(word[2]);
        var letters = word.TrimEnd('.');
        var isSeat = sentence.Is(mark, "(") && letters.Length is > 0 and < 5 && !letters.ContainsAnyExceptInRange('A', 'Z') && sentence.Is(mark + 2, ",") && mark + 3 < sentence.Count && char.IsUpper(sentence.TextOf(mark + 3)[0]);
        var isLetters = word.Length is > 1 and < 6 && !word.ContainsAnyExceptInRange('A', 'Z') && !(sentence.Is(mark, "(") && word.Length > 4);
        if (!isSeat && !((isParty || isLetters) && sentence.Is(mark + 2, sentence.Is(mark, "(") ? [")", ",", "-"] : [",", "."])))
            return;

        var end = isSeat || (isParty && sentence.Is(mark, "(")) ? EndOfBracket(sentence, mark) : mark + 2;
        if (isSeat)
            spans.RemoveAll(span => span.First > mark && span.End <= end);
        if (!spans.Exists(span => span.First < end && mark < span.End))
            spans.Add((mark + 1, end));
    }

    private static int EndOfBracket(Sentence sentence, int open)
    {
        var end = open + 1;
        while (end < sentence.Count && end - open < 8 && !sentence.Is(end, ")"))
            end++;

        return end < sentence.Count && sentence.Is(end, ")") ? end : open + 2;
    }

    private static void Offer(Sentence sentence, (int First, int End) phrase, bool[] isName, List<(int First, int End)> spans)
    {
        var (first, end) = phrase;
        for (var word = first; word < end; word++)
        {
            if (isName[word])
                (first, end) = word - first >= end - word - 1 ? (first, word) : (word + 1, end);
        }

        if (end <= first || spans.Exists(span => span.First < end && first < span.End) || BeliefOf(sentence, first, end) < LeastBelief)
            return;

        Add(sentence, first, end, spans);
    }

    private static void Add(Sentence sentence, int first, int end, List<(int First, int End)> spans)
    {
        while (first < end && (sentence.TagOf(first) is PartOfSpeech.Punctuation or PartOfSpeech.CoordinatingConjunction || sentence.Is(first, "'s", "’s")) && !sentence.Is(first, "$"))
            first++;

        while (end > first && (sentence.TagOf(end - 1) is PartOfSpeech.Punctuation or PartOfSpeech.CoordinatingConjunction or PartOfSpeech.Determiner or PartOfSpeech.Adposition) && !IsClosingPair(sentence, first, end))
            end--;

        // "one of the study's authors"
        if (end > first && first >= 2 && sentence.Is(first - 1, "of") && sentence.Is(first - 2, "one", "two", "three", "four", "five", "many", "several", "some"))
            first -= 2;

        // An age alone says nobody's role.
        var isAge = end - first == 1 && sentence.TextOf(first).EndsWith("-old", StringComparison.Ordinal) && sentence.TagOf(first) != PartOfSpeech.Noun;
        if (end > first && end - first <= Longest && !(end - first == 1 && sentence.Is(first, _honorifics)) && !isAge)
            spans.Add((first, end));
    }

    private static bool IsClosingPair(Sentence sentence, int first, int end)
    {
        if (!sentence.Is(end - 1, ")", "”", "\""))
            return false;

        for (var word = first; word < end - 1; word++)
        {
            if (sentence.Is(word, "(", "“", "\""))
                return true;
        }

        return false;
    }
}
