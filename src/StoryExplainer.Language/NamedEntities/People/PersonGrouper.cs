namespace StoryExplainer.Language.NamedEntities.People;

/// <summary>
/// Puts namings together into people:
/// 1. full names, the longest first: a shorter one joins the one person that it fits, or starts a person;
/// 2. bare surnames, given names and titles with them, in reading order (<see cref="BareFormResolver"/>);
/// 3. what fits nobody is a person of that one word.
/// Two people are never merged on a guess: a form that fits several stays unlinked.
/// </summary>
internal sealed class PersonGrouper(IReadOnlyList<NameMention> mentions)
{
    private readonly List<PersonDraft> _people = [];
    private readonly List<(NameMention Mention, int[] Candidates)> _ambiguous = [];

    /// <summary>The people found; not yet in order.</summary>
    public IReadOnlyList<PersonDraft> People => _people;

    /// <summary>Namings that fit several people.</summary>
    public IReadOnlyList<(NameMention Mention, int[] Candidates)> Ambiguous => _ambiguous;

    /// <summary>Starts the people: one for each full name that is not another way of writing one.</summary>
    public void PlaceFullNames()
    {
        var forms = new Dictionary<string, List<NameMention>>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            if (!forms.TryGetValue(mention.Form.Key, out var list))
            {
                forms.Add(mention.Form.Key, list = []);
            }

            list.Add(mention);
        }

        foreach (var list in forms.Values.Where(list => !list[0].Form.IsOneWord)
            .OrderByDescending(list => list[0].Form.Parts.Length).ThenBy(list => list[0].Paragraph).ThenBy(list => list[0].NameStart))
        {
            PlaceFullForm(list);
        }

        GenderReader.AddFromHonorifics(_people);
    }

    /// <summary>Gives the bare forms to them, or to people of one word. The namings are in reading order.</summary>
    public void PlaceBareForms() => new BareFormResolver(_people, _ambiguous).Resolve(mentions);

    private void PlaceFullForm(List<NameMention> list)
    {
        var form = list[0].Form;
        var fitting = new List<int>();
        for (var i = 0; i < _people.Count; i++)
        {
            if (_people[i].Forms.Any(known => NameComparer.AreSame(form, known)) && !ContradictGenders(list, _people[i]))
            {
                fitting.Add(i);
            }
        }

        if (fitting.Count > 1)
        {
            var candidates = fitting.ToArray();
            _ambiguous.AddRange(list.Select(mention => (mention, candidates)));
            return;
        }

        if (fitting.Count == 0)
        {
            fitting.Add(_people.Count);
            _people.Add(new PersonDraft(form));
        }

        var person = _people[fitting[0]];
        person.Add(form);
        foreach (var mention in list)
        {
            mention.Person = fitting[0];
            person.Mentions.Add(mention);
        }
    }

    private static bool ContradictGenders(List<NameMention> list, PersonDraft person) =>
        list.Exists(mention => mention.Gender != Gender.Unknown
            && person.Mentions.Exists(other => other.Gender != Gender.Unknown && other.Gender != mention.Gender));
}
