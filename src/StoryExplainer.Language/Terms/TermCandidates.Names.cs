using StoryExplainer.Language.Names;
using StoryExplainer.Language.Quotes;

namespace StoryExplainer.Language.Terms;

/// <content>Candidates that the name finder gives: laws, programmes, prizes, bodies and places.</content>
internal sealed partial class TermCandidates
{
    private void GatherNames()
    {
        for (var i = 0; i < _paragraph.Count; i++)
        {
            if (_paragraph.NameKinds[i] is not { } kind || _paragraph.HolderAt(i) > 0)
                continue;
            var end = i + 1;
            while (end < _paragraph.Count && _paragraph.NameKinds[end] == kind && _paragraph.HolderAt(end) <= 0)
                end++;
            GatherName(i, end, kind);
            i = end - 1;
        }
    }

    private void GatherName(int first, int end, NameKind kind)
    {
        if (_taken[first] || end - first > 8 || (end - first == 1 && TermCues.Is(_paragraph.WordAt(first), TermCue.KnownInitials)) || _paragraph.Is(first, Cue.Conjunction) || IsFeastOrPerson(first, end))
            return;

        switch (kind)
        {
            case NameKind.Other when !IsBroadcast(first, end) && IsNameLike(first, end):
                Add(first, end, TermOrigin.Name, end - first > 1 ? 2.3 : HasDigitOrHyphen(first) ? 1.6 : 1.1);
                break;
            case NameKind.Organisation when end - first > 1 && TermCues.Is(_paragraph.WordAt(end - 1), TermCue.Named) && !TermCues.Is(_paragraph.WordAt(end - 1), TermCue.Institution):
                Add(first, end, TermOrigin.Name, 2.2);
                break;
            case NameKind.Organisation:
                var isBody = end - first > 1 && (TermCues.Is(_paragraph.WordAt(end - 1), TermCue.Institution) || TermCues.Is(_paragraph.WordAt(first), TermCue.Institution) || HasInstitution(first, end));
                Add(first, end, TermOrigin.Organisation, isBody ? IsWellKnown(first, end) ? 1.75 : 1.5 : 0.4);
                break;
            case NameKind.Place:
                Add(first, end, TermOrigin.Place, 0.2);
                break;
        }
    }

    /// <summary>"European Court of Human Rights": a body of the world's news rather than of one town's.</summary>
    private bool IsWellKnown(int first, int end)
    {
        var start = end - first > 2 && _paragraph.WordAt(first) is "the" or "The" or "US" or "U.S." or "UK" ? first + 1 : end - first > 3 && _paragraph.WordAt(first) is "United" ? first + 2 : first;
        return KnownEntities.English.IsClearOrganisation(EntityKey.Of(_paragraph.Paragraph.SpanOf(start, end).Of(_paragraph.Text)));
    }

    /// <summary>"Labor Day", "Cllr Obi": a day, or somebody whom the people's list does not have.</summary>
    private bool IsFeastOrPerson(int first, int end) =>
        (end - first > 1 && (NameLexicon.English.Find(_paragraph.WordAt(first)).HasFlag(NameClasses.Honorific) || _paragraph.Is(first, Cue.Man | Cue.Woman)))
        || _paragraph.WordAt(end - 1) is "Day" or "Eve" or "Christmas" or "Easter" or "Year" or "Week" or "Month" || NameLexicon.English.Find(_paragraph.WordAt(end - 1)).HasFlag(NameClasses.Calendar);

    /// <summary>"on CBS's Face the Nation": a broadcast, named only as the place where something was said.</summary>
    private bool IsBroadcast(int first, int end)
    {
        var isOn = first > 0 && _paragraph.WordAt(first - 1) is "on" or "On";
        var isOwned = first > 1 && _paragraph.Is(first - 1, Cue.Possessive) && _paragraph.NameKinds[first - 2] is NameKind.Organisation;
        var isInterview = end < _paragraph.Count && _paragraph.WordAt(end) is "interview" or "show" or "podcast" or "programme" or "program";
        return isOn || isOwned || (isInterview && _paragraph.HolderAt(first) == 0 && end - first > 1);
    }

    private bool IsNameLike(int first, int end)
    {
        if (_paragraph.WordAt(end - 1).Length < 3 && char.IsAsciiDigit(_paragraph.WordAt(end - 1)[0]) && end < _paragraph.Count && _paragraph.Is(end, Cue.Break))
            return false;

        // "Obi 104": a score, not a craft or a rule.
        if (end - first > 1 && _paragraph.WordAt(end - 1) is { Length: > 1 } number && !number.ContainsAnyExceptInRange('0', '9') && !TermCues.Is(_paragraph.WordAt(end - 2), TermCue.Numbered | TermCue.Category | TermCue.Named) && number.Length != 4)
            return false;

        var letters = 0;
        for (var i = first; i < end; i++)
        {
            letters += _paragraph.WordAt(i).Length;
            if (_paragraph.Is(i, Cue.Colon | Cue.Break) && _paragraph.WordAt(i) is not ("-" or "&"))
                return false;
        }

        return letters > 2;
    }
}
