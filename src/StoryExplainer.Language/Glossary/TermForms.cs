using System.Collections.Immutable;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Reading;

namespace StoryExplainer.Language.Glossary;

/// <summary>The forms in which a term stands in the text, and which of them heads its page.</summary>
/// <param name="text">The article.</param>
/// <param name="isInitials">True if the page is headed by initials, because what they stand for is the explanation.</param>
internal sealed class TermForms(GlossaryText text, bool isInitials)
{
    private readonly List<(string Form, int Count)> _forms = [];

    /// <summary>The most usual form; what initials stand for where the article spells them out, unless that explains them.</summary>
    public string Name
    {
        get
        {
            var best = _forms[0];
            foreach (var form in _forms)
            {
                if (isInitials ? form.Count > best.Count : form.Form.Contains(' ', StringComparison.Ordinal) == best.Form.Contains(' ', StringComparison.Ordinal) ? form.Count > best.Count : Abbreviations.IsInitials(best.Form))
                    best = form;
            }

            return best.Form;
        }
    }

    /// <summary>The other forms, in order of first use.</summary>
    public ImmutableArray<string> Variants => Name is var name ? [.. _forms.Select(form => form.Form).Where(form => form != name)] : [];

    /// <summary>Counts a use, and the longer form of "Section 12" where "of the Coast Guard Act" follows.</summary>
    public void Add(TermUse use)
    {
        var sentence = text[use.Sentence];
        Count(WithoutCapitalOfSentence(sentence, use));
        if (char.IsDigit(sentence.TextOf(use.End - 1)[0]) && use.End < sentence.Count && sentence.Is(use.End, "of")
            && text.NamesOf(sentence).FirstOrDefault(name => name.First > use.End && name.First <= use.End + 2) is { End: > 0 } law)
            Count(sentence.TextOf(use.First, EndOfNouns(sentence, law.End)));
    }

    // "the NATO treaty": the name alone is not the law.
    private static int EndOfNouns(Sentence sentence, int end)
    {
        while (end < sentence.Count && sentence.TagOf(end) is (PartOfSpeech.Noun or PartOfSpeech.ProperNoun))
            end++;

        return end;
    }

    // "Inflation fell.": the capital belongs to the sentence, if the word is no name.
    private string WithoutCapitalOfSentence(Sentence sentence, TermUse use)
    {
        var form = sentence.TextOf(use.First, use.End);
        var opens = use.First == 0 || (use.First == 1 && sentence.TagOf(0) is PartOfSpeech.Punctuation);
        var isName = sentence.TagOf(use.First) == PartOfSpeech.ProperNoun || text.NamesOf(sentence).Exists(name => name.First <= use.First && name.End > use.First) || form.Skip(1).Any(char.IsUpper);
        return opens && !isName && char.IsUpper(form[0]) ? char.ToLowerInvariant(form[0]) + form[1..] : form;
    }

    private void Count(string form)
    {
        var index = _forms.FindIndex(known => known.Form == form);
        if (index < 0)
            _forms.Add((form, 1));
        else
            _forms[index] = (form, _forms[index].Count + 1);
    }
}
