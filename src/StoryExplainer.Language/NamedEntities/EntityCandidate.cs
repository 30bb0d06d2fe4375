using StoryExplainer.Language.Lexicon;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Scoring;

namespace StoryExplainer.Language.NamedEntities;

/// <summary>A form that may name an organisation or a place, with what all its uses in the article say.</summary>
internal sealed class EntityCandidate(string key)
{
    private readonly double[] _sums = new double[5];
    private int _inTitles;
    private int _locative;
    private int _definite;
    private int _possessive;
    private int _subjects;

    /// <summary>See <see cref="EntityKey"/>.</summary>
    public string Key { get; } = key;

    /// <summary>The spellings.</summary>
    public SortedSet<string> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>Number of uses.</summary>
    public int Count { get; private set; }

    /// <summary>The most that one use gave for a kind.</summary>
    public double[] Most { get; } = new double[5];

    /// <summary>What a well-known name means wherever it stands, whatever the reader makes of it; null for others.</summary>
    public NameKind? Listed { get; set; }

    /// <summary>Takes a use.</summary>
    /// <param name="text">The words.</param>
    /// <param name="kinds">The reader's probability of each kind: person, organisation, place, nationality, other.</param>
    /// <param name="context">What stands around it.</param>
    public void Add(string text, ReadOnlySpan<double> kinds, EntityContext context)
    {
        Count++;
        Texts.Add(text);
        for (var i = 0; i < _sums.Length; i++)
        {
            _sums[i] += kinds[i];
            Most[i] = Math.Max(Most[i], kinds[i]);
        }

        _inTitles += context.IsHeading ? 1 : 0;
        _locative += context.IsLocative ? 1 : 0;
        _definite += context.IsDefinite ? 1 : 0;
        _possessive += context.IsOwner ? 1 : 0;
        _subjects += context.IsSubject ? 1 : 0;
    }

    /// <summary>What speaks for an organisation and for a place.</summary>
    public FeatureList Features()
    {
        var words = Key.Split(' ');
        var (known, lexicon) = (KnownEntities.English, NameLexicon.English);
        var (first, last) = (lexicon.Find(words[0]), lexicon.Find(words[^1]));
        var isOneWord = words.Length == 1;
        var isCapitals = Texts.All(text => text.Where(char.IsLetter).All(char.IsUpper));
        return new FeatureList()
            .Add("mean-organisation", Logit(Mean(1)))
            .Add("mean-place", Logit(Mean(2)))
            .Add("most-organisation", Most[1])
            .Add("most-place", Most[2])
            .Add("mean-person", Mean(0))
            .Add("mean-nationality", Mean(3))
            .Add("mean-other", Mean(4))
            .Add("unread", Count == 0)
            .Add("count", Math.Log(1 + Count))
            .Add("length", Math.Log(words.Length))
            .Add("one-word", isOneWord)
            .Add("clear-organisation", known.IsClearOrganisation(Key))
            .Add("news-organisation", known.IsNewsOrganisation(Key))
            .Add("known-place", known.IsPlace(Key))
            .Add("maybe-organisation", known.MayBeOrganisation(Key))
            .Add("programme", known.IsProgramme(Key))
            .Add("initials", isCapitals && isOneWord && Key.Length is > 1 and < 7)
            .Add("shouted", isCapitals && Key.Length >= 7)
            .Add("two-letters", isOneWord && Key.Length == 2)
            .Add("ordinary", isOneWord && first.HasFlag(NameClasses.OrdinaryWord))
            .Add("organisation-word", last.HasFlag(NameClasses.OrganisationWord) || first.HasFlag(NameClasses.OrganisationWord))
            .Add("only-organisation-word", isOneWord && last.HasFlag(NameClasses.OrganisationWord))
            .Add("demonym", (last & NameClasses.Demonym) != NameClasses.None)
            .Add("calendar", (last & NameClasses.Calendar) != NameClasses.None)
            .Add("role", (last & (NameClasses.Role | NameClasses.Honorific)) != NameClasses.None)
            .Add("function", (first & NameClasses.FunctionWord) != NameClasses.None)
            .Add("city", isOneWord && (first & (NameClasses.City | NameClasses.Capital)) != NameClasses.None)
            .Add("surname", isOneWord && (first & NameClasses.Surname) != NameClasses.None)
            .Add("given-name", (first & NameClasses.CommonFirstName) != NameClasses.None)
            .Add("digit", Key.Any(char.IsDigit))
            .Add("cut", words[^1] is "of" or "and" or "for" or "the" or "&" || words[0] is "of" or "and" or "for")
            .Add("titles-only", Count > 0 && _inTitles == Count)
            .Add("locative", Share(_locative))
            .Add("definite", Share(_definite))
            .Add("possessive", Share(_possessive))
            .Add("subject", Share(_subjects));
    }

    private double Mean(int kind) => Count == 0 ? 0 : _sums[kind] / Count;

    private double Share(int uses) => Count == 0 ? 0 : (double)uses / Count;

    private static double Logit(double p) => Math.Clamp(Math.Log((p + 0.01) / (1.01 - p)), -5, 5);
}

/// <summary>What stands around a use of a name.</summary>
/// <param name="IsHeading">It stands in a title or heading.</param>
/// <param name="IsLocative">"in", "at", "from", "near" stands before it.</param>
/// <param name="IsDefinite">"the" stands before it.</param>
/// <param name="IsOwner">"'s" stands behind it.</param>
/// <param name="IsSubject">It is the subject of a clause.</param>
internal readonly record struct EntityContext(bool IsHeading, bool IsLocative, bool IsDefinite, bool IsOwner, bool IsSubject);
