using StoryExplainer.Language.NamedEntities.Roles;
using StoryExplainer.Language.NamedEntities.Words;
using StoryExplainer.Language.Scoring;

namespace StoryExplainer.Language.NamedEntities.People;

/// <summary>What speaks for and against a name being a person's.</summary>
internal sealed class PersonEvidence
{
    private static readonly string[] _kindsOfThings =
        ["Hurricane", "Typhoon", "Cyclone", "Storm", "MV", "HMS", "USS", "SS", "RMS", "HMAS", "HMCS", "USNS", "INS", "Operation", "Project", "Camp", "Fort", "Mount", "Lake", "Port"];

    /// <summary>Below it a list says nothing of a single word: ships, storms and towns have surnames too.</summary>
    private const float MarginOfLists = 4;

    /// <summary>True if the person is named by more than one word.</summary>
    public bool IsFullName { get; private init; }

    /// <summary>The first word is a known given name.</summary>
    public bool HasGivenName { get; private set; }

    /// <summary>It is a known given name and nothing else: "Andrew".</summary>
    public bool IsGivenNameAlone { get; private set; }

    /// <summary>The last word is a known surname.</summary>
    public bool HasSurname { get; private set; }

    /// <summary>A role stands before the name.</summary>
    public bool HasTitle { get; private set; }

    /// <summary>"Mr", "Dr" or their like stands before the name.</summary>
    public bool HasHonorific { get; private set; }

    /// <summary>The role is a relation or another noun that only people have: "her brother", "spokesman".</summary>
    public bool IsRelative { get; private set; }

    /// <summary>The person says something.</summary>
    public bool Speaks { get; private set; }

    /// <summary>The name is explained: ", who", an age, a role after it.</summary>
    public bool IsExplained { get; private set; }

    /// <summary>The text gives it as somebody's name: "his first name, Declan".</summary>
    public bool IsGivenAsName { get; private set; }

    /// <summary>The text says "he" or "she" of nobody else in the next sentence.</summary>
    public bool HasPronoun { get; private init; }

    /// <summary>A full name is taken up again by its surname.</summary>
    public bool IsTakenUp { get; private set; }

    /// <summary>It stands after "the" or "a" as things do.</summary>
    public bool HasArticle { get; private set; }

    /// <summary>It ends like the name of a body, a place or a day.</summary>
    public bool IsNameOfThing { get; set; }

    /// <summary>The text says "its" or "which" of it.</summary>
    public bool IsIt { get; private set; }

    /// <summary>Number of namings.</summary>
    public int Count { get; private set; }

    /// <summary>The surest naming.</summary>
    public float Margin { get; private set; }

    /// <summary>Number of things that speak for a person.</summary>
    public int Score => Bit(HasGivenName) + Bit(HasSurname && (IsFullName || Margin >= MarginOfLists)) + Bit(HasTitle) + Bit(HasHonorific) + Bit(Speaks) + Bit(IsExplained) + Bit(IsTakenUp) + Bit(HasPronoun);

    /// <summary>The evidence as features of the model that decides who is a person.</summary>
    public FeatureList Features => new FeatureList()
        .Add("margin", Math.Clamp(Margin, -5, 10) / 2)
        .Add("margin-full-name", IsFullName ? Math.Clamp(Margin, -5, 10) / 2 : 0)
        .Add("unsure", Margin < 2)
        .Add("full-name", IsFullName)
        .Add("given-name", HasGivenName)
        .Add("surname", HasSurname)
        .Add("title", HasTitle)
        .Add("honorific", HasHonorific)
        .Add("relative", IsRelative)
        .Add("speaks", Speaks)
        .Add("explained", IsExplained)
        .Add("given-as-name", IsGivenAsName)
        .Add("pronoun", HasPronoun)
        .Add("taken-up", IsTakenUp)
        .Add("article", HasArticle)
        .Add("thing", IsNameOfThing)
        .Add("it", IsIt)
        .Add("count", Math.Log(Math.Max(1, Count)))
        .Add("once", Count == 1)
        .Add("one-word-given-name", IsGivenNameAlone)
        .Add("one-word-speaks", !IsFullName && Speaks)
        .Add("one-word-pronoun", !IsFullName && HasPronoun)
        .Add("one-word-titled", !IsFullName && (HasTitle || HasHonorific))
        .Add("one-word-count", IsFullName ? 0 : Math.Log(Math.Max(1, Count)))
        .Add("one-word-sure", !IsFullName && Margin >= MarginOfLists)
        .Add("nothing", Score == 0)
        .Add("nothing-one-word", Score == 0 && !IsFullName);

    /// <summary>Something that firms and places never have: a title, "Mr", a pronoun, an age.</summary>
    public bool IsSurelyHuman => HasTitle || HasHonorific || HasPronoun || IsExplained || IsTakenUp;

    /// <summary>Collects the evidence for each person.</summary>
    public static PersonEvidence[] OfAll(IReadOnlyList<PersonDraft> people, IReadOnlyList<MarkedParagraph> paragraphs, IReadOnlyList<List<FoundRole>> roles)
    {
        var evidence = new PersonEvidence[people.Count];
        for (var i = 0; i < evidence.Length; i++)
        {
            evidence[i] = Of(people[i], paragraphs, roles);
        }

        return evidence;
    }

    private static PersonEvidence Of(PersonDraft person, IReadOnlyList<MarkedParagraph> paragraphs, IReadOnlyList<List<FoundRole>> roles)
    {
        var evidence = new PersonEvidence { Count = person.Mentions.Count, IsFullName = person.HasFullName, HasPronoun = person.HasPronoun };
        foreach (var mention in person.Mentions)
        {
            evidence.Read(paragraphs[mention.Paragraph], mention, roles[mention.Paragraph], person);
        }

        if (person.Mentions.Count == 0)
        {
            return evidence;
        }

        var first = person.Mentions.Find(mention => mention.Form.Key == person.Fullest.Key) ?? person.Mentions[0];
        var source = paragraphs[first.Paragraph];
        evidence.HasGivenName = person.HasFullName && PersonLexicon.IsGivenName(source.Source.TextOf(first.NameStart));
        evidence.IsGivenNameAlone = !person.HasFullName && PersonLexicon.IsGivenName(source.Source.TextOf(first.NameStart));
        evidence.HasSurname = PersonLexicon.IsSurname(source.Source.TextOf(first.End - 1))
            || (person.Fullest.IsFamilyFirst && PersonLexicon.IsSurname(source.Source.TextOf(first.NameStart)));
        evidence.IsNameOfThing = (evidence.IsIt && !evidence.IsSurelyHuman) || StandsAfterKindOfThing(source, first) || PersonLexicon.IsNameOfThing(TextOf(source, first), person.HasFullName, evidence.HasTitle || evidence.HasHonorific);
        return evidence;
    }

    /// <summary>The same in words that an editor understands.</summary>
    public override string ToString()
    {
        var words = new List<string>(8);
        AddIf(words, HasHonorific, "\"Mr\" or the like before the name");
        AddIf(words, HasTitle, "role before the name");
        AddIf(words, IsExplained, "explained after the name");
        AddIf(words, Speaks, "says something");
        AddIf(words, IsTakenUp, "taken up by the surname");
        AddIf(words, HasPronoun, "\"he\" or \"she\" afterwards");
        AddIf(words, HasGivenName, "known given name");
        AddIf(words, HasSurname, "known surname");
        AddIf(words, HasArticle, "but stands after an article");
        AddIf(words, IsNameOfThing, "but ends like a thing's name");
        words.Add(Count == 1 ? "named once" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"named {Count} times"));
        words.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"margin {Margin:0}"));
        return string.Join("; ", words);
    }

    private static void AddIf(List<string> words, bool condition, string text)
    {
        if (condition)
        {
            words.Add(text);
        }
    }

    private static ReadOnlySpan<char> TextOf(MarkedParagraph paragraph, NameMention mention)
    {
        var span = paragraph.Source.SpanOf(mention.NameStart, mention.End);
        return paragraph.Source.Paragraph.Text.AsSpan(span.Start, span.Length);
    }

    /// <summary>"Hurricane Ada" and "MV Ada Obi" are no people.</summary>
    private static bool StandsAfterKindOfThing(MarkedParagraph paragraph, NameMention mention)
    {
        if (paragraph.Is(mention.FormStart - 1, WordKinds.KindOfBody) && !paragraph.Is(mention.FormStart - 1, WordKinds.Capital) && !paragraph.IsRoleNoun(mention.FormStart - 1))
        {
            return true;
        }

        foreach (var kind in _kindsOfThings)
        {
            if (paragraph.Says(mention.FormStart - 1, kind) && paragraph.Is(mention.FormStart - 1, WordKinds.Capital))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"{Delta Crown} has shut its mine", "{Delta Crown}, which".</summary>
    private static bool IsItHere(MarkedParagraph paragraph, NameMention mention)
    {
        if (paragraph.Says(mention.End, ",") && paragraph.Says(mention.End + 1, "which"))
        {
            return true;
        }

        if (!paragraph.Is(mention.NameStart, WordKinds.First))
        {
            return false;
        }

        for (var i = mention.End; i < mention.End + 7; i++)
        {
            if (paragraph.NameAt(i) >= 0 || paragraph.Is(i, WordKinds.Mark | WordKinds.Pronoun | WordKinds.Conjunction))
            {
                return false;
            }

            if (paragraph.Is(i, WordKinds.Possessive))
            {
                return paragraph.Says(i, "its");
            }
        }

        return false;
    }

    /// <summary>"Twelve-year-old Ada Obi".</summary>
    private static bool IsAged(MarkedParagraph paragraph, int nameStart) =>
        nameStart > 0 && paragraph.Source.TextOf(nameStart - 1).EndsWith("-old", StringComparison.Ordinal);

    /// <summary>"Hamish and Isobel Drummond" are both Drummonds.</summary>
    private static bool SharesSurname(MarkedParagraph paragraph, NameMention mention) =>
        mention.Form.IsOneWord && paragraph.Says(mention.End, "and") && paragraph.NameAt(mention.End + 1) >= 0 && paragraph.NameAt(mention.End + 1) == paragraph.NameAt(mention.End + 2)
        && PersonLexicon.IsOnlyGivenName(paragraph.Source.TextOf(mention.NameStart)) && PersonLexicon.IsOnlyGivenName(paragraph.Source.TextOf(mention.End + 1));

    private static int Bit(bool value) => value ? 1 : 0;

    /// <summary>"a {Ada Obi} speech": the article belongs to the noun after the name.</summary>
    private static bool IsAttribute(MarkedParagraph paragraph, int after) =>
        after < paragraph.Count && !paragraph.Is(after, WordKinds.Closed | WordKinds.Mark | WordKinds.Capital | WordKinds.Speech | WordKinds.Verb);

    private void Read(MarkedParagraph paragraph, NameMention mention, List<FoundRole> roles, PersonDraft person)
    {
        Margin = Math.Max(Margin, mention.Margin);
        HasHonorific |= mention.HasHonorific;
        HasTitle |= mention.HasTitle;
        IsTakenUp |= mention.Form.IsOneWord && person.HasFullName;
        foreach (var role in roles)
        {
            HasTitle |= role.Person == mention.Person && role.EndToken <= mention.NameStart && role.EndToken >= mention.FormStart - 2;
            IsRelative |= role.Person == mention.Person && role.EndToken <= mention.NameStart
                && (paragraph.Is(role.FirstToken, WordKinds.Possessive) || paragraph.Is(role.EndToken - 1, WordKinds.Male | WordKinds.Female));
            IsExplained |= role.Person == mention.Person && role.FirstToken >= mention.End && role.FirstToken <= mention.End + 5;
        }

        var (before, after) = (mention.FormStart - 1, mention.End);
        Speaks |= paragraph.Is(after, WordKinds.Speech) || (paragraph.Is(after, WordKinds.Adverb | WordKinds.Auxiliary) && paragraph.Is(after + 1, WordKinds.Speech))
            || paragraph.Says(before, "said") || paragraph.Says(before, "says") || paragraph.Says(before, "added")
            || (paragraph.Says(before, "to") && paragraph.Says(before - 1, "according"))
            || (paragraph.Says(before, ",") && paragraph.Says(after, ",") && paragraph.Is(after + 1, WordKinds.Speech) && paragraph.IsRoleNoun(before - 1));
        IsGivenAsName |= ContextNamings.IsNamedSo(paragraph, mention.NameStart);
        IsExplained |= IsGivenAsName || IsAged(paragraph, mention.NameStart) || SharesSurname(paragraph, mention);
        IsExplained |= paragraph.Says(after, ",") && (paragraph.Says(after + 1, "who") || paragraph.Says(after + 1, "whose")
            || (paragraph.Is(after + 1, WordKinds.Digit) && paragraph.Is(after + 2, WordKinds.Mark) && paragraph.Source.Tokens[after + 1].Span.Length <= 3));
        IsIt |= IsItHere(paragraph, mention);
        HasArticle |= (paragraph.Says(before, "the") || paragraph.Says(before, "a") || paragraph.Says(before, "an")) && !paragraph.Is(after, WordKinds.Body)
            && mention.FormStart == mention.NameStart && ((mention.Form.IsOneWord && !person.HasFullName) || !IsAttribute(paragraph, after));
    }
}
