using System.Buffers;
using StoryExplainer.Language.Names;
using StoryExplainer.Language.Quotes;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Terms;

/// <summary>Gathers what may be a term: concepts, coined phrases in marks, names, initials, hashtags, and numbered articles of laws.</summary>
internal sealed partial class TermCandidates
{
    private const double Technical = 2;
    private const double Phrase = 0.3;
    private const double Known = 1.2;
    private const double KnownPhrase = 0.5;

    private static readonly SearchValues<char> DigitsAndHyphen = SearchValues.Create("-0123456789");

    /// <summary>No term starts with one of these, so they are not looked up.</summary>
    private const Cue Function = Cue.Determiner | Cue.Preposition | Cue.Auxiliary | Cue.OtherPronoun | Cue.He | Cue.She | Cue.Conjunction | Cue.Relative;

    private readonly Dictionary<string, TermCandidate> _byKey;
    private readonly bool[] _taken;
    private readonly TermCandidate?[] _owners;
    private readonly SpokenParagraph _paragraph;

    private readonly HashSet<Passage> _spoken;

    private TermCandidates(SpokenParagraph paragraph, HashSet<Passage> spoken, Dictionary<string, TermCandidate> byKey)
    {
        (_paragraph, _spoken, _byKey) = (paragraph, spoken, byKey);
        _taken = new bool[paragraph.Count];
        _owners = new TermCandidate?[paragraph.Count];
    }

    /// <summary>Adds the candidates of a paragraph to those of the article.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="isRunningText">False for titles and headings, whose capitals tell nothing.</param>
    /// <param name="spoken">The quotations of the article.</param>
    /// <param name="byKey">Candidates by their key.</param>
    public static void Gather(SpokenParagraph paragraph, bool isRunningText, HashSet<Passage> spoken, Dictionary<string, TermCandidate> byKey)
    {
        var gathering = new TermCandidates(paragraph, spoken, byKey);
        gathering.GatherNumbered();
        gathering.GatherCoined();
        gathering.GatherNames();
        gathering.GatherSpelled();
        gathering.GatherWords();
        if (isRunningText)
        {
            gathering.GatherCalled();
            gathering.GatherSoCalled();
            gathering.GatherCapitals();
            gathering.GatherExplained();
        }
    }

    /// <summary>Lower case, singular last word, without a leading article.</summary>
    public static string KeyOf(ReadOnlySpan<char> words)
    {
        if (words.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
            words = words[4..];
        var last = words.LastIndexOf(' ') + 1;
        return string.Concat(words[..last], Plurals.Singular(words[last..])).ToLowerInvariant().Replace('’', '\'');
    }

    /// <summary>"Article 5", "Section 230".</summary>
    private void GatherNumbered()
    {
        for (var i = 0; i + 1 < _paragraph.Count; i++)
        {
            if (_paragraph.IsCapital(i) && TermCues.Is(_paragraph.WordAt(i), TermCue.Numbered) && char.IsAsciiDigit(_paragraph.WordAt(i + 1)[0]))
                Add(i, i + 2, TermOrigin.Name, 3);
        }
    }

    /// <summary>A short stretch in marks that nobody speaks as a sentence: "parole" status, the “Coalition of the Willing”.</summary>
    private void GatherCoined()
    {
        foreach (var stretch in _paragraph.Stretches)
        {
            if (!stretch.IsOpened || !stretch.IsClosed)
                continue;
            var first = _paragraph.TokenAt(stretch.Words.Start);
            var end = Image(first, _paragraph.TokenAt(stretch.Words.End - 1) + 1);
            while (end > first && _paragraph.Is(end - 1, Cue.Comma | Cue.Break | Cue.Colon))
                end--;
            if (first < end && _paragraph.Is(first, Cue.Determiner) && end - first > 1)
                first++;
            if (end <= first || end - first > 5 || _taken[first] || (_paragraph.HolderAt(first) > 0 && _paragraph.NamingEnd(first) >= end) || !IsPhrase(first, end))
                continue;

            // Ada “Bee” Obi: a nickname.
            if (end - first == 1 && _paragraph.IsCapital(first) && first > 1 && _paragraph.IsCapital(first - 2) && end + 1 < _paragraph.Count && _paragraph.IsCapital(end + 1))
                continue;

            // A fragment of somebody's speech is less often a term than a word that the paper itself holds at arm's length.
            var isSpoken = _spoken.Contains(new Passage(_paragraph.Index, stretch.Words));
            var weight = stretch.Depth == 1 || AllCapital(first, end) ? 2.4 : isSpoken ? 0.9 : 1.7;
            if (end - first == 1)
                weight -= 0.4;
            var concept = Concepts.At(_paragraph, first, out var conceptEnd);
            if (concept is not null && conceptEnd == end)
                weight = Math.Max(weight, WeightOf(concept)) + 0.6;
            Add(first, end, TermOrigin.Coined, weight);
        }
    }

    /// <summary>“a steel porcupine - hard to swallow”: of a quotation that opens with an image and explains it, only the image.</summary>
    private int Image(int first, int end)
    {
        if (_paragraph.WordAt(first) is not ("a" or "an" or "the"))
            return end;
        for (var i = first + 2; i < Math.Min(first + 5, end); i++)
        {
            if (_paragraph.WordAt(i) is "-" or "–" or "—")
                return i;
        }

        return end;
    }

    private void GatherWords()
    {
        for (var i = 0; i < _paragraph.Count; i++)
        {
            var word = _paragraph.WordAt(i);
            if (word.Length < 2)
                continue;
            if (word[0] is '#' or '@' && char.IsLetter(word[1]))
            {
                Add(i, i + 1, TermOrigin.Tag, word[0] == '#' ? 2.2 : 1.2);
                continue;
            }

            if (_paragraph.HolderAt(i) > 0 || _paragraph.Is(i, Function))
                continue;
            var kind = _paragraph.NameKinds[i];
            if (kind is NameKind.Person or NameKind.Place or NameKind.Organisation)
                continue;
            if (Concepts.At(_paragraph, i, out var end) is { } concept && IsFree(i, end))
            {
                Add(i, end, TermOrigin.Concept, WeightOf(concept), KeyOf(concept.Phrase));
                i = end - 1;
            }
            else if (!_taken[i] && IsInitials(word) && !IsShouted(i))
            {
                Add(i, i + 1, TermOrigin.Initials, TermCues.Is(word, TermCue.KnownInitials) ? -1 : 1.7);
            }
            else if (!_taken[i] && Suffixes.IsTechnical(word))
            {
                Add(i, i + 1, TermOrigin.Concept, 1.8);
            }
        }
    }

    /// <summary>"GO SLOW": words of a sign or a headline, not initials.</summary>
    private bool IsShouted(int token) =>
        _paragraph.WordAt(token).Length > 3 && (EverydayWords.RankOf(_paragraph.WordAt(token)) < EverydayWords.Rare || IsAllCapitals(token - 1) || IsAllCapitals(token + 1));

    private bool IsAllCapitals(int token) => _paragraph.WordAt(token) is { Length: > 1 } word && !word.ContainsAnyExceptInRange('A', 'Z');

    private bool HasDigitOrHyphen(int token) => _paragraph.WordAt(token).ContainsAny(DigitsAndHyphen);

    private static double WeightOf(Concept concept) => (concept.IsTechnical ? Technical : Known) + (concept.Words.Length == 1 ? 0 : concept.IsTechnical ? Phrase : KnownPhrase);

    private TermCandidate? Add(int first, int end, TermOrigin origin, double weight, string? key = null)
    {
        key ??= KeyOf(_paragraph.Paragraph.SpanOf(first, end).Of(_paragraph.Text));
        if (key.Length < 2)
            return null;
        if (!_byKey.TryGetValue(key, out var candidate))
            _byKey[key] = candidate = new TermCandidate(key, origin, weight);
        candidate.Strengthen(origin, weight);
        candidate.Uses.Add(new TermUse(_paragraph.Index, first, end));
        for (var i = first; i < end; i++)
        {
            (_taken[i], _owners[i]) = (true, candidate);
        }

        return candidate;
    }

    private bool IsFree(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_taken[i] || _paragraph.NameKinds[i] is NameKind.Person or NameKind.Organisation)
                return false;
        }

        return true;
    }

    private bool HasInstitution(int first, int end)
    {
        for (var i = first + 1; i + 1 < end; i++)
        {
            if (TermCues.Is(_paragraph.WordAt(i), TermCue.Institution) && _paragraph.Is(i + 1, Cue.Preposition))
                return true;
        }

        return false;
    }

    /// <summary>A noun phrase rather than a piece of a sentence: no pronoun, verb of being or linking word in it.</summary>
    private bool IsPhrase(int first, int end)
    {
        const Cue Inside = Cue.He | Cue.She | Cue.OtherPronoun | Cue.Auxiliary | Cue.Relative | Cue.Comma | Cue.Break | Cue.Colon;
        for (var i = first; i < end; i++)
        {
            if (_paragraph.Is(i, Inside) && _paragraph.WordAt(i) is not ("-" or "one" or "no"))
                return false;
        }

        return !_paragraph.Is(first, Cue.Preposition | Cue.Conjunction | Cue.Adverb) && !_paragraph.Is(end - 1, Cue.Preposition | Cue.Determiner | Cue.Conjunction)
            && char.IsLetterOrDigit(_paragraph.WordAt(first)[0]);
    }

    private bool AllCapital(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!_paragraph.IsCapital(i) && !_paragraph.Is(i, Cue.Preposition | Cue.Determiner | Cue.Conjunction))
                return false;
        }

        return true;
    }

    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 8)
            return false;
        var capitals = 0;
        foreach (var c in word)
        {
            if (char.IsAsciiLetterUpper(c))
                capitals++;
            else if (!char.IsAsciiDigit(c) && c != '-')
                return false;
        }

        return capitals >= 2 && char.IsAsciiLetterUpper(word[0]);
    }
}
