using System.Buffers;
using StoryExplainer.Language.Dates.Clauses;
using StoryExplainer.Language.Names;
using StoryExplainer.Language.Quotes;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Terms;

/// <content>Candidates that no list and no name finder knows, but which the article itself explains or sets in capitals.</content>
internal sealed partial class TermCandidates
{
    /// <summary>"a process called cupellation", "known as the long hunger": a term because the article explains it.</summary>
    private void GatherCalled()
    {
        for (var i = 1; i + 1 < _paragraph.Count; i++)
        {
            if (!(_paragraph.Is(i, Cue.Naming) && TermCues.Is(_paragraph.WordAt(i), TermCue.Calling)) && !(_paragraph.WordAt(i) is "as" && _paragraph.WordAt(i - 1) is "known"))
                continue;
            var first = i + 1;
            while (first < _paragraph.Count && (_paragraph.Is(first, Cue.Mark) || _paragraph.WordAt(first) is "the" or "a" or "an"))
                first++;
            var end = first;
            while (end < _paragraph.Count && end - first < 4 && IsInsidePhrase(end))
                end++;
            if (end == first || !IsFree(first, end) || _taken[first] || _paragraph.HolderAt(first) > 0 || !IsPhrase(first, end))
                continue;
            if (DefinitionFinder.At(_paragraph, new TermUse(_paragraph.Index, first, end), TermOrigin.Concept) is { Rule: DefinitionFinder.CalledRule })
                Add(first, end, TermOrigin.Explained, 1.5);
        }
    }

    /// <summary>Common nouns that no list holds, but which the article explains: see <see cref="ExplanationFinder"/>.</summary>
    private void GatherExplained()
    {
        foreach (var (first, end, definition) in new ExplanationFinder(_paragraph).Find())
        {
            // "a rapid storm surge, the rise …" explains the concept "storm surge"; "the election petition tribunal, which …" is more than "election petition".
            // Only a modifier that is no everyday word makes it another thing: "a line-item veto, which …".
            if (_owners[end - 1] is { } known && (end == _paragraph.Count || _owners[end] != known))
            {
                if (IsNarrowed(known, first, end))
                    Add(first, end, TermOrigin.Explained, 0.6)?.Offer(definition);
                else
                    known.Offer(definition);
            }
            else if (!_taken[end - 1] && _paragraph.NameKinds[end - 1] is not (NameKind.Person or NameKind.Organisation))
                Add(first, end, TermOrigin.Explained, 0.6)?.Offer(definition);
        }
    }

    private bool IsNarrowed(TermCandidate known, int first, int end)
    {
        var start = end;
        while (start > first && _owners[start - 1] == known)
            start--;
        return start > first && (_paragraph.WordAt(start - 1).Contains('-') || EverydayWords.IsRare(_paragraph.WordAt(start - 1)));
    }

    /// <summary>"the so-called grey list": a term by its own word, with the marks or without.</summary>
    private void GatherSoCalled()
    {
        for (var i = 0; i + 2 < _paragraph.Count; i++)
        {
            if (_paragraph.WordAt(i) is not ("so-called" or "So-called"))
                continue;
            var first = i + 1;
            while (first < _paragraph.Count && _paragraph.Is(first, Cue.Mark))
                first++;
            var end = first;
            while (end < _paragraph.Count && end - first < 4 && IsInsidePhrase(end) && !VerbWords.Find(_paragraph.WordAt(end)).Has(VerbKind.Auxiliary | VerbKind.Past))
                end++;
            if (end > first && IsFree(first, end) && !_taken[first] && IsPhrase(first, end))
                Add(first, end, TermOrigin.Explained, end - first > 1 ? 1.7 : 1.2);
        }
    }

    /// <summary>"a special purpose vehicle (SPV)": words in small letters whose initials the article gives.</summary>
    private void GatherSpelled()
    {
        for (var open = 2; open + 2 < _paragraph.Count; open++)
        {
            if (_paragraph.WordAt(open) is not "(" || _paragraph.WordAt(open + 2) is not ")" || !IsInitials(_paragraph.WordAt(open + 1)))
                continue;
            var letters = _paragraph.WordAt(open + 1);
            var first = open;
            for (var letter = letters.Length - 1; letter >= 0 && first > 0; letter--)
            {
                first--;
                if (first > 0 && _paragraph.Is(first, Cue.Preposition | Cue.Conjunction) && char.ToUpperInvariant(_paragraph.WordAt(first)[0]) != letters[letter])
                    first--;
                if (char.ToUpperInvariant(_paragraph.WordAt(first)[0]) != letters[letter])
                {
                    first = open;
                    break;
                }
            }

            if (first < open - 1 && IsFree(first, open) && !_paragraph.IsCapital(open - 1) && !_paragraph.IsCapital(first))
                Add(first, open, TermOrigin.Explained, 2.4);
        }
    }

    /// <summary>A run of capitals in mid-sentence that the name finder left alone; it needs a definition, or a body's noun, to be shown.</summary>
    private void GatherCapitals()
    {
        foreach (var sentence in _paragraph.Paragraph.Sentences)
        {
            for (var i = sentence.FirstToken + (_paragraph.Is(sentence.FirstToken, Cue.Mark) ? 2 : 1); i < sentence.EndToken; i++)
            {
                var end = i;
                while (end < sentence.EndToken && _paragraph.IsCapital(end) && !_taken[end] && _paragraph.NameKinds[end] is null && _paragraph.HolderAt(end) == 0 && !_paragraph.Is(end, Cue.Adverb | Cue.Man | Cue.Woman | Cue.OtherPronoun | Cue.He | Cue.She))
                    end++;
                if (end - i is > 1 and < 6 && !IsFeastOrPerson(i, end))
                    Add(i, end, TermOrigin.Name, TermCues.Is(_paragraph.WordAt(end - 1), TermCue.Named) ? 2.2 : TermCues.Is(_paragraph.WordAt(end - 1), TermCue.Institution) ? 1.5 : 0.6);
                i = Math.Max(i, end - 1);
            }
        }
    }

    private bool IsInsidePhrase(int token) =>
        !_paragraph.Is(token, Cue.Comma | Cue.Break | Cue.Colon | Cue.Mark | Cue.Preposition | Cue.Conjunction | Cue.Auxiliary | Cue.Relative | Cue.Determiner | Cue.Possessive | Cue.Adverb | Cue.Speech)
        && char.IsLetterOrDigit(_paragraph.WordAt(token)[0]);
}
