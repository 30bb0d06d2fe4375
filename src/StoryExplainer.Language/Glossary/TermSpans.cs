using StoryExplainer.Language.Documents;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Syntax;

namespace StoryExplainer.Language.Glossary;

/// <summary>Gathers the runs of words of a sentence that may be terms: what the reader marks or half marks, names, initials, quoted phrases, noun phrases, known concepts.</summary>
internal sealed class TermSpans(GlossaryText text, Sentence sentence)
{
    private const double HalfSure = 0.2;
    private const double HardlySure = 0.03;
    private const int LongestTerm = 8;
    private const int LongestQuoted = 5;

    private readonly SortedDictionary<(int First, int End), TermSources> _spans = [];

    /// <summary>All of them, by place.</summary>
    public SortedDictionary<(int First, int End), TermSources> Find()
    {
        foreach (var span in text.TermsOf(sentence))
            Add(span.First, span.End, TermSources.Read);

        foreach (var name in text.NamesOf(sentence))
            AddName(name);

        AddHalfRead();
        AddQuoted();
        AddCapitals();
        for (var word = 0; word < sentence.Count; word++)
        {
            AddInitials(word);
            AddPhrase(word);
            if (Concepts.EndAt(sentence, word) is > 0 and var end)
                Add(word, end, TermSources.Concept);
        }

        return _spans;
    }

    private void Add(int first, int end, TermSources source)
    {
        while (first < end && IsOuter(first))
            first++;
        while (end > first && IsOuter(end - 1))
            end--;
        if (end - first is < 1 or > LongestTerm || !IsTermLike(first, end, source) || (source == TermSources.Quoted ? text.NamesPerson(sentence, end - 1, end) : text.NamesPerson(sentence, first, end)))
            return;

        _spans[(first, end)] = _spans.GetValueOrDefault((first, end)) | source;
    }

    // Articles, marks and what belongs to the sentence rather than to the term.
    private bool IsOuter(int word) =>
        sentence.TagOf(word) is PartOfSpeech.Determiner or PartOfSpeech.Punctuation or PartOfSpeech.CoordinatingConjunction or PartOfSpeech.Pronoun
        || sentence.Is(word, "the", "a", "an", "'s", "’s", "'", "’", "so-called")
        || (sentence.TagOf(word) == PartOfSpeech.Adposition && !char.IsUpper(sentence.TextOf(word)[0]));

    private bool IsTermLike(int first, int end, TermSources source)
    {
        var letters = 0;
        for (var word = first; word < end; word++)
        {
            if (sentence.Is(word, ",", ";", ":", "(", ")", "“", "”", "\"", ".", "!", "?"))
                return false;
            letters += char.IsLetter(sentence.TextOf(word)[0]) || char.IsLetter(sentence.TextOf(word)[^1]) ? 1 : 0;
        }

        if (letters == 0 || IsUnit(first, end))
            return false;

        return source is TermSources.Read or TermSources.Quoted or TermSources.Name or TermSources.Concept
            || sentence.TagOf(end - 1) is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Symbol or PartOfSpeech.Other or PartOfSpeech.Numeral;
    }

    // "332 BC", "5 GW"
    private bool IsUnit(int first, int end) =>
        end - first == 1 && first > 0 && sentence.TagOf(first - 1) == PartOfSpeech.Numeral && Abbreviations.IsInitials(sentence.TextOf(first)) && !sentence.TextOf(first).EndsWith('s');

    private void AddName(ReadName name)
    {
        if (name.Kind is NameKind.Person or NameKind.Nationality)
            return;

        Add(name.First, name.End, TermSources.Name);
        var end = name.End;
        while (end < sentence.Count && sentence.TagOf(end) is PartOfSpeech.Noun or PartOfSpeech.ProperNoun && sentence.HeadOf(end - 1) >= end)
            end++;
        if (end > name.End)
            Add(name.First, end, TermSources.HalfRead);
    }

    private void AddHalfRead()
    {
        for (var word = 0; word < sentence.Count; word++)
        {
            var end = word;
            while (end < sentence.Count && sentence.Reading.ProbabilityOf(SpanLayer.Term, end) >= HalfSure && !(end > word && BeginsAnew(end)))
                end++;
            if (end == word)
                continue;

            Add(word, end, TermSources.HalfRead);
            word = end - 1;
        }
    }

    private bool BeginsAnew(int word) => SpanEvidence.Of(sentence, SpanLayer.Term, word, word + 1).Begin >= 0.5;

    private void AddQuoted()
    {
        for (var open = 0; open < sentence.Count; open++)
        {
            if (!sentence.Is(open, "“", "\"", "‘", "'", "„", "«"))
                continue;

            for (var close = open + 2; close < Math.Min(sentence.Count, open + LongestQuoted + 3); close++)
            {
                // "“a steel porcupine - undigestible”": what comes before the dash.
                var isDash = sentence.Is(close, "-", "–", "—", "--") && sentence.Tokens[close - 1].Span.End < sentence.Tokens[close].Span.Start;
                if (!isDash && !sentence.Is(close, "”", "\"", "’", "'", "“", "»"))
                    continue;

                var end = sentence.Is(close - 1, ",", ".") ? close - 1 : close;
                if (isDash ? sentence.TagOf(open + 1) == PartOfSpeech.Determiner && close - open > 2 : end - open - 1 <= LongestQuoted && !text.IsWholeQuotation(sentence, open + 1, end) && !text.IsWholeQuotation(sentence, open + 1, close))
                    Add(open + 1, end, TermSources.Quoted);
                break;
            }
        }
    }

    // "the Second Amendment right": capitals before a word in small letters that the reader took for one phrase.
    private void AddCapitals()
    {
        for (var word = 1; word + 1 < sentence.Count; word++)
        {
            var end = word;
            while (end < sentence.Count && char.IsUpper(sentence.TextOf(end)[0]) && sentence.TagOf(end) is PartOfSpeech.ProperNoun or PartOfSpeech.Adjective or PartOfSpeech.Noun or PartOfSpeech.Numeral)
                end++;
            if (end - word > 1 && end < sentence.Count && char.IsLower(sentence.TextOf(end)[0]) && sentence.IsNominal(end) && sentence.IsNominal(end - 1))
                Add(word, end, TermSources.Phrase);
            word = Math.Max(word, end);
        }
    }

    private void AddInitials(int word)
    {
        var letters = sentence.TextOf(word);
        if (letters.Length > 2 && letters[0] == '#' && char.IsLetter(letters[1]))
            Add(word, word + 1, TermSources.Tag);
        else if (Abbreviations.IsInitials(letters) && !IsShouted(word))
            Add(word, word + 1, TermSources.Initials);
    }

    // "GO VERY SLOW", "MARLOW — The court sat": capitals for the eye.
    private bool IsShouted(int word)
    {
        if (EverydayWords.RankOf(sentence.TextOf(word)) < EverydayWords.Rare && sentence.TextOf(word).Length > 3)
            return true;

        return (word > 0 && IsLongCapitals(word - 1)) || (word + 1 < sentence.Count && (IsLongCapitals(word + 1) || (word == 0 && sentence.Is(1, "–", "—", "-", "--"))));
    }

    private bool IsLongCapitals(int word)
    {
        var letters = sentence.TextOf(word);
        return letters.Length > 3 && letters.IndexOfAnyExceptInRange('A', 'Z') < 0;
    }

    /// <summary>The noun at a word with the nouns and adjectives right before it: "reverse sweep", "special purpose vehicle"; and the same without the adjectives.</summary>
    private void AddPhrase(int noun)
    {
        if (sentence.TagOf(noun) is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun) || IsInnerPart(noun))
            return;

        var first = noun;
        while (first > 0 && IsModifier(first - 1, noun))
            first--;
        var bare = first;
        while (bare < noun && sentence.TagOf(bare) is PartOfSpeech.Adjective or PartOfSpeech.Verb or PartOfSpeech.Adverb)
            bare++;

        AddIfUnusual(first, noun + 1);
        if (bare > first)
            AddIfUnusual(bare, noun + 1);
        if (bare - first > 1)
            AddIfUnusual(first + 1, noun + 1);
    }

    private bool IsInnerPart(int noun) =>
        noun + 1 < sentence.Count && sentence.HeadOf(noun) > noun && sentence.RelationOf(noun) is Relation.Compound or Relation.Flat && IsModifier(noun, sentence.HeadOf(noun));

    private bool IsModifier(int word, int noun) => IsJoined(word) || (sentence.TagOf(word) is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective or PartOfSpeech.Verb or PartOfSpeech.Adverb or PartOfSpeech.Punctuation or PartOfSpeech.Symbol
        && (sentence.TagOf(word) != PartOfSpeech.Punctuation || sentence.Is(word, "-", "/", "&"))
        && sentence.RelationOf(word) is Relation.Compound or Relation.AdjectivalModifier or Relation.Flat or Relation.AdverbialModifier or Relation.Punctuation or Relation.Dependent or Relation.Description
        && sentence.HeadOf(word) > word && sentence.HeadOf(word) <= noun && sentence.IsWithin(word, noun));

    // "comparable-store sales", "10-year note": what a hyphen joins is one word, whatever the tree says.
    private bool IsJoined(int word) =>
        (sentence.Is(word, "-") && word > 0 && sentence.Tokens[word - 1].Span.End == sentence.Tokens[word].Span.Start && sentence.Tokens[word].Span.End == sentence.Tokens[word + 1].Span.Start)
        || (sentence.Is(word + 1, "-") && sentence.Tokens[word].Span.End == sentence.Tokens[word + 1].Span.Start && sentence.TagOf(word) != PartOfSpeech.Punctuation);

    private void AddIfUnusual(int first, int end)
    {
        var isUnusual = end - first > 1;
        for (var word = first; word < end && !isUnusual; word++)
            isUnusual = EverydayWords.IsRare(sentence.TextOf(word)) || sentence.Reading.ProbabilityOf(SpanLayer.Term, word) >= HardlySure;
        if (isUnusual)
            Add(first, end, TermSources.Phrase);
    }
}
