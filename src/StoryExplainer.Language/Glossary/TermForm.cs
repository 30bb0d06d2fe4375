using StoryExplainer.Language.Documents;
using StoryExplainer.Language.English;
using StoryExplainer.Language.Reading;

namespace StoryExplainer.Language.Glossary;

/// <summary>Tells by its form what is never a term, however often it comes: a country, a describing word, a shouted one, a news agency that nobody explains.</summary>
internal static class TermForm
{
    private const int LongestShortName = 5;

    private static readonly HashSet<string> _countries = new(WordFile.Read("countries.txt"), StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> _media = new(WordFile.Read("news-organisations.txt"), StringComparer.OrdinalIgnoreCase);

    /// <summary>True for what is no term.</summary>
    public static bool IsNoTerm(GlossaryText text, TermDraft term) =>
        IsListed(_countries, term) || term.Uses.Exists(use => text[use.Sentence].TextOf(use.First, use.End).AsSpan().ContainsAny(":;?!")) || (term.Definition is null && IsListed(_media, term)) || IsShouted(text, term) || Describes(text, term);

    private static bool IsListed(HashSet<string> list, TermDraft term) => list.Contains(term.Key) || term.OtherKeys.Exists(list.Contains);

    // "right-wing", "hand-picked", "ballooning": mostly no noun, and nobody put it in quotation marks.
    private static bool Describes(GlossaryText text, TermDraft term)
    {
        if (term.Sources.HasFlag(TermSources.Quoted) || term.Sources.HasFlag(TermSources.Name) || term.Sources.HasFlag(TermSources.Initials))
            return false;

        return term.Uses.Count(use => IsNoun(text[use.Sentence], use)) * 2 < term.Uses.Count;
    }

    private static bool IsNoun(Sentence sentence, TermUse use)
    {
        var last = use.End - 1;
        if (sentence.TagOf(last) is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Symbol or PartOfSpeech.Other or PartOfSpeech.Numeral))
            return false;

        // "a record-high 40 boats", "a chain-link fence": two words joined by a hyphen that stand before a noun.
        var isJoined = sentence.WordOf(last).Contains('-', StringComparison.Ordinal) || (last > use.First && sentence.Is(last - 1, "-"));
        return !(isJoined && sentence.HeadOf(last) > last && sentence.RelationOf(last) is Relation.Compound or Relation.AdjectivalModifier or Relation.Description);
    }

    // "HARBOUR NOTES", "EBB-TIDES": capitals for the eye.
    private static bool IsShouted(GlossaryText text, TermDraft term) => term.Uses.TrueForAll(use =>
    {
        var words = text[use.Sentence].TextOf(use.First, use.End);
        return words.Length > LongestShortName && !words.Any(char.IsLower) && words.Count(char.IsLetter) > LongestShortName && (words.Any(c => c is ' ' or '-') || words.Length > 2 * LongestShortName);
    });
}
