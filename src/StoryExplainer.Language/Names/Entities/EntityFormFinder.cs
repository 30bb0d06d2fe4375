using StoryExplainer.Language.Sentences;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.Names;

/// <summary>
/// Decides which forms of an article name organisations and places. All uses of a form are weighed together: the tagger may take "Kyiv" for an
/// organisation once ("Kyiv said"), but not the article.
/// </summary>
internal sealed class EntityFormFinder
{
    // A form seen by the tagger only, once, needs this margin, in units in which half of all people have 10 or more. Tuned on the dev articles.
    private const float LeastWeight = 2f;

    // Above it the tagger knows a person whom the people's list left out for another reason.
    private const float SureOfPerson = 20;

    // The sentence says outright that it is an organisation ("Harbour Bridge, a charity that …").
    private const float SureOfOrganisation = 32;

    // Letters behind a name ("Tom Ek, QC") and parties before a district ("D-Ohio").
    private static readonly HashSet<string> _postNominals = new(["qc", "sc", "kc", "mp", "mps", "mep", "msp", "obe", "mbe", "cbe", "phd", "md", "jr", "ceo"], StringComparer.Ordinal);

    private readonly TokenizedArticle _article;
    private readonly HashSet<string> _personKeys;
    private readonly NameLexicon _lexicon = NameLexicon.English;
    private readonly KnownEntities _known = KnownEntities.English;
    private readonly SortedDictionary<string, Votes> _votes = new(StringComparer.Ordinal);

    private EntityFormFinder(TokenizedArticle article, PeopleFindings people)
    {
        _article = article;
        _personKeys = [.. people.People.SelectMany(person => person.Aliases.Prepend(person.Name)).Select(EntityKey.Of)];
    }

    /// <summary>The forms, in the order of their keys.</summary>
    /// <param name="article">The article.</param>
    /// <param name="names">Its names, joined by <see cref="NameJoiner"/>.</param>
    /// <param name="people">Its people, who are neither.</param>
    public static List<EntityForm> Find(TokenizedArticle article, IReadOnlyList<NameSpan> names, PeopleFindings people)
    {
        var finder = new EntityFormFinder(article, people);
        foreach (var name in names)
            finder.Count(name);
        foreach (var run in new EntityRuns(article, names, people).All())
            finder.CountContext(run);

        var forms = finder.ClearForms();
        var undecided = new List<(string Key, Votes Votes)>();
        foreach (var (key, votes) in finder._votes)
        {
            if (finder.KindOf(key, votes) is { } kind)
                forms.AddRange(votes.Texts.Select(text => new EntityForm(text, key, kind)));
            else
                undecided.Add((key, votes));
        }

        foreach (var (key, votes) in undecided)
        {
            if (finder.KindOfShortForm(key, votes, forms) is { } kind)
                forms.AddRange(votes.Texts.Select(text => new EntityForm(text, key, kind)));
        }

        return forms;
    }

    private void CountContext(EntityRun run)
    {
        var text = run.Text;
        var key = EntityKey.Of(text);
        if (key.Length < 3 || _personKeys.Contains(key))
            return;

        var (kind, weight) = ContextReader.Read(run, _known);
        if (run.Tag is not null && weight <= 0 || (run.Tag is null && kind == NameKind.Place && NameHeads.Of(key) is NameHead.Organisation or NameHead.Neither))
            return;

        if (!_votes.TryGetValue(key, out var votes))
            _votes.Add(key, votes = new Votes());

        votes.Weights[(int)kind] += weight;
        votes.Texts.Add(text);
    }

    // "Kwarin" where the article has "Kwarin State": the tagger is not sure of the short form, but it is the same place.
    private NameKind? KindOfShortForm(string key, Votes votes, List<EntityForm> forms)
    {
        if (votes.Best is NameKind.Person && votes.Of(NameKind.Person) > LeastWeight + 1 || _personKeys.Contains(key) || IsNeverAnEntity(key))
            return null;
        if (!key.Contains(' ') && (_lexicon.Find(key) & NameClasses.OrdinaryWord) != NameClasses.None)
            return null;
        foreach (var form in forms)
        {
            if (form.Key.Length > key.Length + 1 && form.Key[key.Length] == ' ' && form.Key.StartsWith(key, StringComparison.Ordinal) && EntityGrouper.IsShortened(key, form.Key, form.Kind))
                return form.Kind;
        }

        return null;
    }

    private void Count(NameSpan name)
    {
        var paragraph = _article.Paragraphs[name.Paragraph];
        foreach (var (span, kind) in EntityTrimmer.Trim(paragraph, name, _known, _personKeys))
            Count(name with { Kind = kind }, span.Of(paragraph.Paragraph.Text), IsNamedAfterBroadcaster(paragraph, name));
    }

    private void Count(NameSpan name, string text, bool isProgramme)
    {
        var key = EntityKey.Of(text);
        if (key.Length < 2 || IsPartyAndDistrict(text))
            return;

        if (!_votes.TryGetValue(key, out var votes))
            _votes.Add(key, votes = new Votes());

        votes.Weights[(int)name.Kind] += 1 + Math.Min(name.Margin, 20);
        votes.Texts.Add(text);
        votes.IsProgramme |= isProgramme;
    }

    // Well-known names that stand in the article, whether or not the tagger saw them.
    private List<EntityForm> ClearForms()
    {
        var found = new SortedSet<int>();
        for (var i = 0; i < _article.Paragraphs.Length; i++)
        {
            if (_article.Paragraphs[i].Paragraph.Kind != ParagraphKind.Caption)
                found.UnionWith(_known.ClearNames.Scan(_article.Paragraphs[i], i, []).Select(mention => mention.Owner));
        }

        return [.. found.Select(index => _known.ClearForms[index]).Where(form => !_personKeys.Contains(form.Key))];
    }

    private static bool IsPartyAndDistrict(string text) => text.Length > 2 && text[1] == '-' && text[0] is 'D' or 'R' or 'I';

    private NameKind? KindOf(string key, Votes votes)
    {
        if (_known.IsProgramme(key) || votes.IsProgramme || IsOfBroadcaster(key) || IsProgrammeByWords(key))
            return null;

        if (_known.IsClearOrganisation(key))
            return NameKind.Organisation;

        var best = votes.Best;
        if (IsShouted(key, votes) || IsCutShort(key))
            return null;
        if (best is NameKind.Person && NameHeads.Of(key) is NameHead.Organisation && key.Contains(' ') && !_personKeys.Contains(key) && votes.Of(NameKind.Person) < SureOfPerson)
            return NameKind.Organisation;
        if ((best is NameKind.Person && !(_known.IsPlace(key) && votes.Of(NameKind.Place) > 0)) || _personKeys.Contains(key) || IsNeverAnEntity(key))
            return null;

        if (_known.IsPlace(key) && !_known.MayBeOrganisation(key))
            return NameKind.Place;

        if (_known.IsNewsOrganisation(key) && votes.Of(NameKind.Organisation) > 0)
            return NameKind.Organisation;

        switch (NameHeads.Of(key))
        {
            case NameHead.Organisation:
                return NameKind.Organisation;
            case NameHead.Place when best is NameKind.Organisation or NameKind.Place:
                return votes.Of(NameKind.Organisation) >= SureOfOrganisation ? NameKind.Organisation : NameKind.Place;
            case NameHead.Neither:
                return votes.Of(NameKind.Organisation) >= SureOfOrganisation ? NameKind.Organisation : null;
        }

        if (best is not (NameKind.Organisation or NameKind.Place))
            return null;

        // "Abderrahman Samba of Qatar", "A300"
        if (best == NameKind.Place && ((key.Contains(" of ", StringComparison.Ordinal) && NameHeads.Of(key) != NameHead.Place) || (char.IsAsciiDigit(key[^1]) && !key.Contains(' '))))
            return null;

        // A city that "says" or "plays" is still a city.
        if (best == NameKind.Organisation && IsCity(key) && !_known.MayBeOrganisation(key) && votes.Of(best) < 30)
            return NameKind.Place;

        return votes.Of(best) >= LeastWeight + 1 ? best : null;
    }

    // "ABSTAINS", "WH": words or letters in capitals that nothing explains.
    private bool IsShouted(string key, Votes votes) =>
        !key.Contains(' ') && !_known.MayBeOrganisation(key) && !_known.IsPlace(key) && votes.Texts.All(text => text.All(char.IsUpper))
        && (key.Length == 2 || ((_lexicon.Find(key) & NameClasses.OrdinaryWord) != NameClasses.None && votes.Weights.Sum() < SureOfOrganisation));

    private static bool IsCutShort(string key) => key.EndsWith(" of", StringComparison.Ordinal) || key.EndsWith(" and", StringComparison.Ordinal) || key.EndsWith(" for", StringComparison.Ordinal) || key.EndsWith(" the", StringComparison.Ordinal);

    private bool IsNeverAnEntity(string key)
    {
        var last = _lexicon.Find(key.AsSpan(key.LastIndexOf(' ') + 1));
        if (!key.Contains(' ') && (last & NameClasses.OrganisationWord) != NameClasses.None && !_known.MayBeOrganisation(key) && !_known.IsPlace(key))
            return true;

        if ((last & NameClasses.Demonym) != NameClasses.None && key.EndsWith('s'))
            return !_known.IsPlace(key) && !_known.MayBeOrganisation(key);

        if (key.Contains(' '))
            return false;

        var classes = _lexicon.Find(key);
        return _postNominals.Contains(key) || (classes & (NameClasses.Calendar | NameClasses.FunctionWord)) != NameClasses.None
            || ((classes & (NameClasses.Demonym | NameClasses.Honorific | NameClasses.Role)) != NameClasses.None
                && (classes & (NameClasses.Country | NameClasses.Organisation | NameClasses.Region)) == NameClasses.None);
    }

    private bool IsCity(string key)
    {
        var hash = NameLexicon.HashOf(key);
        return ((key.Contains(' ') ? _lexicon.FindPhrase(hash) : _lexicon.Find(hash)) & (NameClasses.City | NameClasses.CityPhrase | NameClasses.Capital)) != NameClasses.None;
    }

    private bool HasOrganisationWord(string key) =>
        key.Contains(' ') && key.Split(' ').Any(word => (_lexicon.Find(word) & NameClasses.OrganisationWord) != NameClasses.None);

    // "Fox News Sunday", "CNN Tonight": a broadcaster and a time of day or week.
    private bool IsProgrammeByWords(string key)
    {
        var space = key.LastIndexOf(' ');
        return space > 0 && _known.IsNewsOrganisation(key[..space])
            && (key[(space + 1)..] is "tonight" or "today" or "breakfast" or "morning" or "mornings" or "evening" or "live" or "hour" or "nightly" or "daily" or "weekend" or "report"
                || (_lexicon.Find(key.AsSpan(space + 1)) & NameClasses.Calendar) != NameClasses.None);
    }

    // "NBC's Meet the Press" as one name.
    private bool IsOfBroadcaster(string key)
    {
        var mark = key.IndexOf("'s ", StringComparison.Ordinal);
        return mark > 0 && _known.IsNewsOrganisation(key[..mark])
            && (_known.IsProgramme(key[(mark + 3)..]) || NameHeads.Of(key) != NameHead.Organisation);
    }

    // "ABC's This Week", "the BBC’s Newsnight"
    private bool IsNamedAfterBroadcaster(TokenizedParagraph paragraph, NameSpan name) =>
        name.FirstToken >= 2 && paragraph.TextOf(name.FirstToken - 1) is "'s" or "’s"
        && _known.IsNewsOrganisation(EntityKey.Of(paragraph.TextOf(name.FirstToken - 2).ToString()))
        && !HasOrganisationWord(EntityKey.Of(paragraph, name.FirstToken, name.EndToken));

    private sealed class Votes
    {
        public float[] Weights { get; } = new float[NameLabels.KindCount];

        public SortedSet<string> Texts { get; } = new(StringComparer.Ordinal);

        public bool IsProgramme { get; set; }

        public NameKind Best => (NameKind)Array.IndexOf(Weights, Weights.Max());

        public float Of(NameKind kind) => Weights[(int)kind];
    }
}
