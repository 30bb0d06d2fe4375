using System.Buffers;
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

    /// <summary>
    /// "with digoxin, a heart drug that is lethal …", "the blue line, the zone that floods …": a common noun that no list holds, but which the article
    /// explains. Only an apposition with a clause of its own counts, since a bare one ("a house, a farm") is as often a list.
    /// </summary>
    private void GatherApposed()
    {
        for (var comma = 1; comma + 3 < _paragraph.Count; comma++)
        {
            if (!_paragraph.Is(comma, Cue.Comma) || _paragraph.IsQuoted(comma))
                continue;
            var first = comma;
            while (first > 0 && comma - first < 3 && (IsInsidePhrase(first - 1) || _paragraph.WordAt(first - 1) is "'s" or "’s") && _paragraph.HolderAt(first - 1) == 0 && _paragraph.NameKinds[first - 1] is null)
                first--;
            first = AfterOwner(first, comma);
            if (first == comma || first == 0 || !IsFree(first, comma) || !_paragraph.Is(first - 1, Cue.Determiner | Cue.Preposition | Cue.Possessive) || IsPersonOrTime(first, comma))
                continue;
            if (DefinitionFinder.At(_paragraph, new TermUse(_paragraph.Index, first, comma), TermOrigin.Concept) is { Rule: DefinitionFinder.AppositionRule, Passage: var passage }
                && HasClause(_paragraph.TokenAt(passage.Span.Start), _paragraph.TokenAt(passage.Span.End - 1)))
            {
                Add(first, comma, TermOrigin.Explained, 0.4);
            }
        }
    }

    /// <summary>"the league’s solidarity payments": without the owner, unless its article stands before it ("the prosecutor’s fallacy").</summary>
    private int AfterOwner(int first, int end)
    {
        if (first > 0 && _paragraph.Is(first - 1, Cue.Determiner | Cue.Preposition))
            return first;
        for (var i = end - 2; i >= first; i--)
        {
            if (_paragraph.Is(i, Cue.Possessive))
                return i + 1;
        }

        return first;
    }

    /// <summary>"Tidal heating is the process that …", "A tithe is a tax which …": the subject of a sentence that does nothing but explain it.</summary>
    private void GatherSubjects()
    {
        foreach (var sentence in _paragraph.Paragraph.Sentences)
        {
            var first = sentence.FirstToken;
            if (first < sentence.EndToken && _paragraph.WordAt(first) is "A" or "An")
                first++;
            var end = first;
            while (end < sentence.EndToken && end - first < 3 && IsInsidePhrase(end) && !_paragraph.Is(end, Cue.He | Cue.She | Cue.OtherPronoun) && !TermCues.Is(_paragraph.WordAt(end), TermCue.Means))
                end++;
            if (end == first || end >= sentence.EndToken || !IsFree(first, end) || IsPersonOrTime(end - 1, end) || _paragraph.HolderAt(first) > 0 || _paragraph.NameKinds[first] is not null || IsVague(_paragraph.WordAt(first)))
                continue;
            if (!_paragraph.Is(end, Cue.Passive) && !TermCues.Is(_paragraph.WordAt(end), TermCue.Means))
                continue;
            if (DefinitionFinder.At(_paragraph, new TermUse(_paragraph.Index, first, end), TermOrigin.Concept) is { Rule: DefinitionFinder.SubjectRule } && (_paragraph.WordAt(end) is not ("is" or "are") || HasClause(end + 1, sentence.EndToken - 1)))
                Add(first, end, TermOrigin.Explained, 0.4);
        }
    }

    private static bool IsVague(ReadOnlySpan<char> word) =>
        word.EndsWith("body", StringComparison.Ordinal) || word.EndsWith("thing", StringComparison.Ordinal) || word.EndsWith("one", StringComparison.Ordinal) || word is "What" or "Who" or "Here" or "People";

    private bool HasClause(int first, int last)
    {
        if (_paragraph.Is(first + 1, Cue.PersonNoun | Cue.Man | Cue.Woman | Cue.Adverb) || _paragraph.Is(Math.Min(first + 2, last), Cue.PersonNoun | Cue.Man | Cue.Woman))
            return false;
        for (var i = first; i <= last; i++)
        {
            if (_paragraph.WordAt(i) is "that" or "which" or "where" or "meaning" or "whereby" or "used" || (_paragraph.WordAt(i) is "of" && i < last && _paragraph.WordAt(i + 1).EndsWith("ing", StringComparison.Ordinal)))
                return true;
        }

        return false;
    }

    private bool IsPersonOrTime(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_paragraph.Is(i, Cue.Adverb | Cue.He | Cue.She | Cue.OtherPronoun) || (i == end - 1 && _paragraph.Is(i, Cue.PersonNoun | Cue.Man | Cue.Woman)))
                return true;
        }

        return char.IsDigit(_paragraph.WordAt(end - 1)[0]) || (_paragraph.IsCapital(first) && first > 0);
    }

    /// <summary>A run of capitals in mid-sentence that the name finder left alone; it needs a definition, or a body's noun, to be shown.</summary>
    private void GatherCapitals()
    {
        foreach (var sentence in _paragraph.Paragraph.Sentences)
        {
            for (var i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
            {
                var end = i;
                while (end < sentence.EndToken && _paragraph.IsCapital(end) && !_taken[end] && _paragraph.NameKinds[end] is null && _paragraph.HolderAt(end) == 0 && !_paragraph.Is(end, Cue.Adverb | Cue.Man | Cue.Woman))
                    end++;
                if (end - i is > 1 and < 6)
                    Add(i, end, TermOrigin.Name, TermCues.Is(_paragraph.WordAt(end - 1), TermCue.Institution) ? 1.5 : 0.6);
                i = Math.Max(i, end - 1);
            }
        }
    }

    private bool IsInsidePhrase(int token) =>
        !_paragraph.Is(token, Cue.Comma | Cue.Break | Cue.Colon | Cue.Mark | Cue.Preposition | Cue.Conjunction | Cue.Auxiliary | Cue.Relative | Cue.Determiner | Cue.Possessive | Cue.Adverb | Cue.Speech)
        && char.IsLetterOrDigit(_paragraph.WordAt(token)[0]);
}
