using System.Collections.Immutable;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.NamedEntities.People;
using StoryExplainer.Language.NamedEntities.Roles;
using StoryExplainer.Language.NamedEntities.Words;
using StoryExplainer.Language.Tokenization;

namespace StoryExplainer.Language.Relations;

/// <summary>A sentence and the people at its tokens: reads lists of people to the left and to the right of a word.</summary>
internal sealed class StatementSentence(PeopleReading reading, ImmutableArray<Gender> genders, MarkedParagraph paragraph, Sentence sentence)
{
    private const int LongestTitle = 14;
    private const int LongestAside = 28;

    /// <summary>The paragraph.</summary>
    public MarkedParagraph Paragraph => paragraph;

    /// <summary>First token of the sentence.</summary>
    public int First => sentence.FirstToken;

    /// <summary>Token after its last one.</summary>
    public int End => sentence.EndToken;

    /// <summary>Index in the list of people of whom a token names, or -1.</summary>
    public int PersonAt(int token) => reading.PersonAt(paragraph, token);

    /// <summary>A statement of this sentence.</summary>
    public StatementFinding Make(int subject, int other, int verbStart, int verbEnd, bool isMutual) => new()
    {
        Subject = subject,
        Other = other,
        Verb = paragraph.PassageOf(verbStart, verbEnd),
        Sentence = new Text.Passage(paragraph.Index, sentence.Span),
        IsMutual = isMutual,
    };

    /// <summary>
    /// The people of a list that begins at <paramref name="start"/>, titles before them allowed: "with President X and Y". Empty if no person stands there, or
    /// if only something of theirs is meant ("X's envoy").
    /// </summary>
    public List<int> PeopleAfter(int start)
    {
        var people = new List<int>();
        var i = start;
        while (i < End)
        {
            var name = NameStartAfter(i);
            if (name < 0)
            {
                break;
            }

            var end = NameEnd(name);
            if (reading.PersonAt(paragraph, name) is var person and >= 0)
            {
                people.Add(person);
            }

            if (paragraph.Says(end, "and") || (paragraph.Says(end, ",") && (NameStartAfter(end + 1) >= 0 || paragraph.Says(end + 1, "and"))))
            {
                i = paragraph.Says(end + 1, "and") ? end + 2 : end + 1;
                continue;
            }

            break;
        }

        return people;
    }

    /// <summary>
    /// The people who are the subject of what begins at <paramref name="end"/>: a list, with "along with" and asides between commas, or the one person that
    /// "he" or "she" can mean. Empty if the subject is something else.
    /// </summary>
    public List<int> SubjectsBefore(int end)
    {
        var i = SubjectGap.StartOf(paragraph, end, First);
        if (i <= First)
        {
            return [];
        }

        var people = new List<int>();
        if (paragraph.Says(i - 1, "who"))
        {
            // "X, who succeeded Y"
            i = paragraph.Says(i - 2, ",") ? i - 2 : i - 1;
            return paragraph.NameAt(i - 1) >= 0 && PersonAt(i - 1) is var owner and >= 0 ? [owner] : [];
        }

        if (paragraph.Says(i - 1, ","))
        {
            return SubjectsBeforeAside(i - 1);
        }

        var employer = i;
        while (employer > First && paragraph.NameAt(employer - 1) < 0 && (paragraph.EntityAt(employer - 1) is not null || paragraph.Says(employer - 1, "the")))
        {
            employer--;
        }

        if (employer < i && paragraph.Says(employer - 1, "of") && paragraph.NameAt(employer - 2) >= 0)
        {
            // "X of the Kelp Trust met"
            i = employer - 1;
        }

        return ReadList(i, people) ? people : SubjectPronoun.Of(this, genders, i - 1);
    }

    /// <summary>True if the clause that holds a token is denied, doubted or only supposed.</summary>
    public bool IsUnreal(int verb)
    {
        for (var i = verb - 1; i >= First && verb - i <= 6; i--)
        {
            if (paragraph.Says(i, "not") || paragraph.Says(i, "n't") || paragraph.Says(i, "n’t") || paragraph.Says(i, "never") || paragraph.Says(i, "no")
                || paragraph.Says(i, "might") || paragraph.Says(i, "may") || paragraph.Says(i, "could") || paragraph.Says(i, "would") || paragraph.Says(i, "should")
                || paragraph.Says(i, "if") || paragraph.Says(i, "unless") || paragraph.Says(i, "whether") || paragraph.Says(i, "cannot") || paragraph.Says(i, "without"))
            {
                return true;
            }

            if (paragraph.NameAt(i) >= 0 && !paragraph.Is(i + 1, WordKinds.Ending))
            {
                return paragraph.Says(StartOfPhrase(i) - 1, "if") || paragraph.Says(StartOfPhrase(i) - 1, "unless") || paragraph.Says(StartOfPhrase(i) - 1, "whether");
            }
        }

        return false;
    }

    /// <summary>Where the name at a token, with title and honorific, begins.</summary>
    private int StartOfPhrase(int token)
    {
        var start = StartOfName(token);
        while (start > First && paragraph.Is(start - 1, WordKinds.Honorific) && paragraph.Is(start - 1, WordKinds.Capital))
        {
            start--;
        }

        if (start > First && RolesBeforeName.HeadOf(paragraph, start) is var head and >= 0 && head >= First)
        {
            start = RolePhrase.StartOf(paragraph, head);
        }

        if (start > First + 1 && paragraph.Is(start - 1, WordKinds.Ending) && paragraph.NameAt(start - 2) < 0 && paragraph.Is(start - 2, WordKinds.Capital))
        {
            // "Poland's X"
            return start - 2;
        }

        return start > First && paragraph.Is(start - 1, WordKinds.Determiner | WordKinds.Possessive) ? start - 1 : start;
    }

    /// <summary>Reads a list that ends before <paramref name="end"/>, right to left; false if no person stands there or it is not a subject.</summary>
    private bool ReadList(int end, List<int> people)
    {
        var i = end;
        while (i > First && paragraph.NameAt(i - 1) >= 0)
        {
            if (reading.PersonAt(paragraph, i - 1) is var person and >= 0)
            {
                people.Insert(0, person);
            }

            var start = StartOfPhrase(i - 1);
            var before = start - 1;
            if (before > First && paragraph.Says(before, "and") && (paragraph.NameAt(before - 1) >= 0 || (paragraph.Says(before - 1, ",") && paragraph.NameAt(before - 2) >= 0)))
            {
                i = paragraph.Says(before - 1, ",") ? before - 1 : before;
                continue;
            }

            if (before > First && people.Count > 1 && paragraph.Says(before, ",") && paragraph.NameAt(before - 1) >= 0)
            {
                i = before;
                continue;
            }

            // "a call with X ended", "friends of X met": the person is not the subject. "and X" after something that is no name may join anything.
            if (before >= First && paragraph.Is(before, WordKinds.Preposition) && !IsClauseOpener(before))
            {
                people.Clear();
            }

            return people.Count > 0;
        }

        return people.Count > 0;
    }

    private bool IsClauseOpener(int token) =>
        paragraph.Says(token, "since") || paragraph.Says(token, "before") || paragraph.Says(token, "after") || paragraph.Says(token, "until") || paragraph.Says(token, "than");

    /// <summary>"X, a clerk, met" and "X, along with Y, flanked": what stands between the commas is passed over, but "along with Y" acts too.</summary>
    private List<int> SubjectsBeforeAside(int comma)
    {
        for (var i = comma - 1; i > First && comma - i <= LongestAside; i--)
        {
            if (!paragraph.Says(i, ","))
            {
                continue;
            }

            var people = new List<int>();
            var isName = paragraph.NameAt(i - 1) >= 0;
            var pronoun = isName ? [] : SubjectPronoun.Of(this, genders, i - 1);
            if (!isName && pronoun.Count == 0)
            {
                continue;
            }

            if (isName ? !ReadList(i, people) : pronoun.Count == 0)
            {
                return [];
            }

            people.AddRange(pronoun);
            var with = paragraph.Says(i + 1, "along") || paragraph.Says(i + 1, "together") ? i + 2 : i + 1;
            if (paragraph.Says(with, "with"))
            {
                people.AddRange(PeopleAfter(with + 1));
            }

            return people;
        }

        // "The founder of Kelp Online, X, met": the comma closes the name itself.
        var named = new List<int>();
        var start = comma > First && paragraph.NameAt(comma - 1) >= 0 ? StartOfName(comma - 1) : First;
        return start > First && paragraph.Says(start - 1, ",") && RolesBeforeName.HeadOf(paragraph, start - 1) >= First && ReadList(comma, named) ? named : [];
    }

    private int StartOfName(int token)
    {
        var start = token;
        while (start > First && paragraph.NameAt(start - 1) == paragraph.NameAt(token))
        {
            start--;
        }

        return start;
    }

    /// <summary>The first token of the name that begins here, with at most a title before it; -1 if none does.</summary>
    private int NameStartAfter(int start)
    {
        for (var i = start; i < End && i - start < LongestTitle; i++)
        {
            if (paragraph.NameAt(i) >= 0)
            {
                // "X's envoy" and "an X administration official" are not X.
                return paragraph.Is(NameEnd(i), WordKinds.Ending | WordKinds.Body) ? -1 : i;
            }

            var isTitle = paragraph.IsRoleNoun(i) || RolePhrase.IsInside(paragraph, i) || paragraph.Is(i, WordKinds.Honorific | WordKinds.Determiner | WordKinds.Possessive)
                || (paragraph.Says(i, "of") && paragraph.IsRoleNoun(i - 1)) || (paragraph.Is(i, WordKinds.Ending) && paragraph.Is(i - 1, WordKinds.Capital));
            if (!isTitle || (paragraph.Is(i, WordKinds.Determiner) && i > start && !paragraph.Says(i - 1, "of")))
            {
                return -1;
            }
        }

        return -1;
    }

    private int NameEnd(int start)
    {
        var end = start;
        while (end < End && paragraph.NameAt(end) == paragraph.NameAt(start))
        {
            end++;
        }

        return end;
    }
}
