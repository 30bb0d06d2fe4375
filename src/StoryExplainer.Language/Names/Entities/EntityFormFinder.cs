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
    public static List<EntityForm> Find(TokenizedArticle article, IReadOnlyList<NameSpan> names, PeopleFindings people)
    {
        var finder = new EntityFormFinder(article, people);
        var all = names.Concat(HeadedRunFinder.Find(article, names)).OrderBy(name => name.Paragraph).ThenBy(name => name.FirstToken).ToArray();
        foreach (var name in NameJoiner.Join(article, all))
            finder.Count(name);

        var forms = finder.ClearForms();
        foreach (var (key, votes) in finder._votes)
        {
            if (finder.KindOf(key, votes) is { } kind)
                forms.AddRange(votes.Texts.Select(text => new EntityForm(text, key, kind)));
        }

        return forms;
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
                return NameKind.Place;
            case NameHead.Neither:
                return null;
        }

        if (best is not (NameKind.Organisation or NameKind.Place))
            return null;

        // A city that "says" or "plays" is still a city.
        if (best == NameKind.Organisation && IsCity(key) && !_known.MayBeOrganisation(key) && votes.Of(best) < 30)
            return NameKind.Place;

        return votes.Of(best) >= LeastWeight + 1 ? best : null;
    }

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
        && !HasOrganisationWord(EntityKey.Of(paragraph.SpanOf(name.FirstToken, name.EndToken).Of(paragraph.Paragraph.Text)));

    private sealed class Votes
    {
        public float[] Weights { get; } = new float[NameLabels.KindCount];

        public SortedSet<string> Texts { get; } = new(StringComparer.Ordinal);

        public bool IsProgramme { get; set; }

        public NameKind Best => (NameKind)Array.IndexOf(Weights, Weights.Max());

        public float Of(NameKind kind) => Weights[(int)kind];
    }
}
