using System.Collections.Immutable;
using StoryExplainer.Language.NamedEntities.Words;
using StoryExplainer.Language.Reading;

namespace StoryExplainer.Language.NamedEntities.People;

/// <summary>
/// Finds the namings that the tagger did not mark: full names and surnames of people whom it found elsewhere in the article, "Mr" with a
/// name, and a name inside a body that is called after a person ("the Obi administration").
/// </summary>
internal sealed class MentionSpreader
{
    private readonly MarkedParagraph[] _paragraphs;
    private readonly ImmutableArray<NameSpan> _names;
    private readonly int[][] _others;
    private readonly Dictionary<string, List<NameMention>> _byFirstWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Surname> _surnames = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Knows the article's paragraphs and what else the tagger found in them.</summary>
    public MentionSpreader(MarkedParagraph[] paragraphs, ImmutableArray<NameSpan> names)
    {
        _paragraphs = paragraphs;
        _names = names;
        _others = new int[paragraphs.Length][];
        for (var i = 0; i < names.Length; i++)
        {
            var name = names[i];
            if (name.Kind != NameKind.Person)
            {
                var others = _others[name.Paragraph] ??= new int[paragraphs[name.Paragraph].Count];
                Array.Fill(others, i + 1, name.FirstToken, name.EndToken - name.FirstToken);
                if (name.EndToken - name.FirstToken == 1)
                {
                    SurnameOf(paragraphs[name.Paragraph], name.FirstToken).OtherMargin += Math.Clamp(name.Margin, 0, 20);
                }
            }
        }
    }

    /// <summary>Learns from the namings that the tagger marked.</summary>
    public void Learn(IEnumerable<NameMention> mentions)
    {
        foreach (var mention in mentions)
        {
            var paragraph = _paragraphs[mention.Paragraph];
            if (mention.Form.IsOneWord)
            {
                var surname = SurnameOf(paragraph, mention.NameStart);
                surname.PersonMargin += Math.Clamp(mention.Margin, 0, 20) + (mention.HasHonorific ? 20 : 0);
                surname.IsUsedAlone = true;
                continue;
            }

            var first = paragraph.Source.TextOf(mention.NameStart).ToString();
            if (!_byFirstWord.TryGetValue(first, out var list))
            {
                _byFirstWord.Add(first, list = []);
            }

            if (!list.Exists(known => known.Form.Key == mention.Form.Key))
            {
                list.Add(mention);
            }

            var last = mention.Form.IsFamilyFirst ? mention.NameStart : mention.End - (mention.Form.Suffix.Length > 0 ? 2 : 1);
            var family = SurnameOf(paragraph, last);
            family.PersonMargin += Math.Clamp(mention.Margin, 0, 20) / 2;
            family.EndsFullName = true;
            if (!mention.Form.IsFamilyFirst && PersonLexicon.IsOnlyGivenName(first))
            {
                SurnameOf(paragraph, mention.NameStart).OpensFullName = true;
            }
        }
    }

    /// <summary>Adds the namings of a paragraph that were missed.</summary>
    public void Spread(MarkedParagraph paragraph, List<NameMention> mentions)
    {
        var lookup = _surnames.GetAlternateLookup<ReadOnlySpan<char>>();
        var firstWords = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < paragraph.Count; i++)
        {
            if (!paragraph.Is(i, WordKinds.Capital) || paragraph.NameAt(i) >= 0)
            {
                continue;
            }

            var word = paragraph.Source.TextOf(i);
            var end = firstWords.TryGetValue(word, out var names) ? EndOfFullName(paragraph, i, names) : i;
            if (end == i && IsHonorificNaming(paragraph, i))
            {
                end = EndOfRun(paragraph, i);
            }

            if (end == i && lookup.TryGetValue(word, out var surname) && IsNaming(paragraph, i, surname))
            {
                end = i + 1;
            }

            if (end > i)
            {
                // A name of one word that only this step found joins a person or is dropped, unless an honorific vouches for it.
                mentions.Add(MentionReader.Make(paragraph, i, end, 0, isSpread: !IsHonorificNaming(paragraph, i)));
                paragraph.SetName(i, end, 0);
                i = end - 1;
            }
        }
    }

    private int EndOfFullName(MarkedParagraph paragraph, int start, List<NameMention> names)
    {
        var best = start;
        foreach (var known in names)
        {
            var source = _paragraphs[known.Paragraph];
            var length = known.End - known.NameStart;
            if (start + length > paragraph.Count || start + length <= best || IsInsideLonger(paragraph, start, start + length))
            {
                continue;
            }

            var isSame = true;
            for (var i = 0; i < length && isSame; i++)
            {
                isSame = paragraph.NameAt(start + i) < 0
                    && paragraph.Source.TextOf(start + i).Equals(source.Source.TextOf(known.NameStart + i), StringComparison.OrdinalIgnoreCase);
            }

            best = isSame ? start + length : best;
        }

        return best;
    }

    /// <summary>"Mr", "Mrs", "Ms", "Sir" or "Dame" directly before a capitalised word that the tagger took for something else.</summary>
    private static bool IsHonorificNaming(MarkedParagraph paragraph, int token) =>
        token > 0 && (paragraph.Says(token - 1, "Mr") || paragraph.Says(token - 1, "Mr.") || paragraph.Says(token - 1, "Ms") || paragraph.Says(token - 1, "Ms.")
            || paragraph.Says(token - 1, "Mrs") || paragraph.Says(token - 1, "Mrs.") || paragraph.Says(token - 1, "Sir") || paragraph.Says(token - 1, "Dame"))
        && paragraph.Is(token - 1, WordKinds.Capital)
        && !(paragraph.Is(token, WordKinds.Title) && paragraph.Is(token + 1, WordKinds.Capital));

    private static int EndOfRun(MarkedParagraph paragraph, int start)
    {
        var end = start + 1;
        while (end < paragraph.Count && end - start < 4 && paragraph.NameAt(end) < 0
            && (paragraph.Is(end, WordKinds.Capital) || (paragraph.Is(end, WordKinds.Particle) && paragraph.Is(end + 1, WordKinds.Capital | WordKinds.Particle)))
            && !paragraph.Is(end, WordKinds.Honorific))
        {
            end++;
        }

        return end;
    }

    private bool IsNaming(MarkedParagraph paragraph, int token, Surname surname)
    {
        if (!surname.IsUsedAlone && !surname.EndsFullName && !(surname.OpensFullName && !paragraph.Is(token, WordKinds.First) && !OpensNickname(paragraph, token)))
        {
            return false;
        }

        if (IsBody(paragraph, token))
        {
            return true;
        }

        if (paragraph.Says(token - 1, "&") || paragraph.Says(token + 1, "&"))
        {
            return false;
        }

        // One word alone may be outvoted by the same word found as a person elsewhere; a longer name may not.
        if (IsInsideLonger(paragraph, token, token + 1) || (OtherAt(paragraph, token) is not null && surname.PersonMargin <= 2 * surname.OtherMargin))
        {
            return false;
        }

        // A capital before or after makes it part of some longer name, a street or a tower, unless the word before is a title or opens the sentence.
        if (paragraph.Is(token + 1, WordKinds.Capital) && !paragraph.Is(token + 1, WordKinds.Calendar) && paragraph.NameAt(token + 1) < 0 && !IsHeadline(paragraph))
        {
            return false;
        }

        if (token > 0 && paragraph.Is(token - 1, WordKinds.Capital) && !paragraph.Is(token - 1, WordKinds.First | WordKinds.Title | WordKinds.Honorific | WordKinds.RoleNoun)
            && !IsHeadline(paragraph))
        {
            return false;
        }

        if (paragraph.Is(token, WordKinds.AllCapitals) && !IsHeadline(paragraph) && paragraph.Source.TextOf(token).Length < 5)
        {
            return false;
        }

        return surname.IsUsedAlone ? !paragraph.Is(token, WordKinds.First) || IsSubject(paragraph, token) || !paragraph.Is(token, WordKinds.Closed | WordKinds.RoleNoun | WordKinds.Modifier)
            : (!paragraph.Is(token, WordKinds.First | WordKinds.Closed | WordKinds.Calendar | WordKinds.RoleNoun | WordKinds.Modifier) || IsSubject(paragraph, token));
    }

    /// <summary>"the Obi administration", tagged as an organisation or not.</summary>
    private static bool IsBody(MarkedParagraph paragraph, int token) =>
        paragraph.Is(token + 1, WordKinds.Body) && (paragraph.Is(token - 1, WordKinds.Determiner | WordKinds.Modifier) || token == 0);

    /// <summary>Ada "the Gull" Lind is another Ada.</summary>
    private static bool OpensNickname(MarkedParagraph paragraph, int token) =>
        paragraph.Is(token + 1, WordKinds.Mark) && !paragraph.Is(token + 1, WordKinds.Ending) && (paragraph.Says(token + 1, "\"") || paragraph.Says(token + 1, "“") || paragraph.Says(token + 1, "("));

    private static bool IsSubject(MarkedParagraph paragraph, int token) =>
        paragraph.Is(token + 1, WordKinds.Speech | WordKinds.Auxiliary | WordKinds.Ending);

    private static bool IsHeadline(MarkedParagraph paragraph) => paragraph.Source.Paragraph.Kind == ParagraphKind.Heading;

    private NameSpan? OtherAt(MarkedParagraph paragraph, int token) =>
        _others[paragraph.Index] is { } others && others[token] > 0 ? _names[others[token] - 1] : null;

    /// <summary>True if the tokens are only a part of something else's name.</summary>
    private bool IsInsideLonger(MarkedParagraph paragraph, int start, int end) =>
        OtherAt(paragraph, start) is { } other && (other.FirstToken < start || other.EndToken > end);

    private Surname SurnameOf(MarkedParagraph paragraph, int token)
    {
        var word = paragraph.Source.TextOf(token);
        var lookup = _surnames.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(word, out var surname))
        {
            _surnames.Add(word.ToString(), surname = new Surname());
        }

        return surname;
    }

    /// <summary>What the article's uses of one word speak for.</summary>
    private sealed class Surname
    {
        public float PersonMargin { get; set; }

        public float OtherMargin { get; set; }

        /// <summary>The tagger found it alone as a person.</summary>
        public bool IsUsedAlone { get; set; }

        /// <summary>It is the given name of a full name, and no list has it as anything but a name.</summary>
        public bool OpensFullName { get; set; }

        /// <summary>It is the surname of a full name.</summary>
        public bool EndsFullName { get; set; }
    }
}
