namespace StoryExplainer.Language.NamedEntities.People;

/// <summary>
/// Says whom a bare surname, given name or title with a surname means. In reading order, because an article introduces people before it
/// shortens their names. What decides between two people of one name: the honorific, who was introduced so far, who is named
/// in the same sentence or paragraph, and whose short form it has been all along. Otherwise the form stays unlinked.
/// </summary>
internal sealed class BareFormResolver(List<PersonDraft> people, List<(NameMention Mention, int[] Candidates)> ambiguous)
{
    private readonly Dictionary<string, List<(int Person, FormFit Fit)>> _fits = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Key, int Person), int> _uses = [];
    private readonly Dictionary<(string Key, Gender Gender), int> _singles = [];
    private readonly List<NameMention> _read = [];

    /// <summary>Resolves all bare forms among the namings, which are in reading order.</summary>
    public void Resolve(IReadOnlyList<NameMention> mentions)
    {
        var known = people.Count;
        foreach (var mention in mentions)
        {
            if (mention.Form.IsOneWord)
            {
                Place(mention, known);
            }

            if (mention.Person >= 0)
            {
                _read.Add(mention);
            }
        }

        foreach (var mention in mentions)
        {
            if (mention.IsSpread && mention.Person < 0 && mention.Form.IsOneWord)
            {
                AttachToSingle(mention, known);
            }
        }
    }

    /// <summary>A naming that the tagger missed of somebody who has only one name.</summary>
    private void AttachToSingle(NameMention mention, int known)
    {
        if (FitsOf(mention.Form, known).Count > 0)
        {
            return;
        }

        var singles = _singles.Where(single => single.Key.Key == mention.Form.Key).Select(single => single.Value).ToList();
        if (singles.Count == 1)
        {
            Attach(mention, singles[0]);
        }
    }

    private void Place(NameMention mention, int known)
    {
        var fits = FitsOf(mention.Form, known).FindAll(fit => !Contradict(mention.Gender, people[fit.Person].Gender));
        var candidates = BestFits(fits, mention);
        if (mention.IsSpread)
        {
            // What the tagger did not mark is a given name only of somebody who was introduced.
            candidates.RemoveAll(person => fits.Exists(fit => fit.Person == person && fit.Fit == FormFit.First) && !IsIntroduced(person, mention));
        }

        if (candidates.Count == 0)
        {
            if (!mention.IsSpread)
            {
                PlaceSingle(mention, known);
            }

            return;
        }

        var chosen = candidates.Count == 1 ? candidates[0] : Choose(candidates, mention);
        if (chosen < 0)
        {
            ambiguous.Add((mention, [.. candidates]));
            return;
        }

        Attach(mention, chosen);
    }

    private void Attach(NameMention mention, int person)
    {
        mention.Person = person;
        people[person].Mentions.Add(mention);
        _uses[(mention.Form.Key, person)] = _uses.GetValueOrDefault((mention.Form.Key, person)) + 1;
        if (people[person].Gender == Gender.Unknown)
        {
            people[person].Gender = mention.Gender;
        }
    }

    private List<(int Person, FormFit Fit)> FitsOf(NameForm form, int known)
    {
        if (_fits.TryGetValue(form.Key, out var fits))
        {
            return fits;
        }

        fits = [];
        for (var i = 0; i < known; i++)
        {
            var best = people[i].Forms.Min(full => NameComparer.Fit(form, full));
            if (best != FormFit.None)
            {
                fits.Add((i, best));
            }
        }

        _fits.Add(form.Key, fits);
        return fits;
    }

    /// <summary>
    /// The people whose surname it is; else those whose middle, else those whose first name it is. A first name wins over a surname
    /// while only its owner has been introduced.
    /// </summary>
    private List<int> BestFits(List<(int Person, FormFit Fit)> fits, NameMention mention)
    {
        if (fits.Count == 0)
        {
            return [];
        }

        var best = fits.Min(fit => fit.Fit);
        var chosen = fits.FindAll(fit => fit.Fit == best).ConvertAll(fit => fit.Person);
        if (best == FormFit.Surname && !chosen.Exists(person => IsIntroduced(person, mention)))
        {
            var others = fits.FindAll(fit => fit.Fit != best && IsIntroduced(fit.Person, mention)).ConvertAll(fit => fit.Person);
            return others.Count > 0 ? others : chosen;
        }

        return chosen;
    }

    private int Choose(List<int> candidates, NameMention mention)
    {
        var introduced = candidates.FindAll(person => IsIntroduced(person, mention));
        if (introduced.Count <= 1)
        {
            return introduced.Count == 1 ? introduced[0] : -1;
        }

        // "Mrs" means the one who is told to be a woman, when nothing is told of the others.
        var told = introduced.FindAll(person => mention.Gender != Gender.Unknown && people[person].Gender == mention.Gender);
        if (told.Count == 1)
        {
            return told[0];
        }

        return OnlyNamedNear(introduced, mention) is var near and >= 0 ? near : SteadyOwner(introduced, mention);
    }

    /// <summary>The one of them who is named earlier in the same paragraph.</summary>
    private int OnlyNamedNear(List<int> candidates, NameMention mention)
    {
        var only = -1;
        for (var i = _read.Count - 1; i >= 0 && _read[i].Paragraph == mention.Paragraph; i--)
        {
            var person = _read[i].Person;
            if (person == only || !candidates.Contains(person))
            {
                continue;
            }

            if (only >= 0)
            {
                return -1;
            }

            only = person;
        }

        return only;
    }

    /// <summary>
    /// The one whose short form it has been at least three times while each of the others was named only once, in full, in another
    /// paragraph: a father or a namesake in passing does not take the form over.
    /// </summary>
    private int SteadyOwner(List<int> candidates, NameMention mention)
    {
        var owners = candidates.FindAll(person => _uses.GetValueOrDefault((mention.Form.Key, person)) >= 3);
        if (owners.Count != 1)
        {
            return -1;
        }

        return candidates.TrueForAll(person => person == owners[0] || IsInPassing(people[person], mention)) ? owners[0] : -1;
    }

    private static bool IsInPassing(PersonDraft person, NameMention mention) =>
        person.Mentions.Count == 1 && person.Mentions[0].Paragraph != mention.Paragraph;

    private bool IsIntroduced(int person, NameMention mention) =>
        people[person].Mentions.Exists(known => known.Paragraph < mention.Paragraph || (known.Paragraph == mention.Paragraph && known.NameStart < mention.NameStart));

    private static bool Contradict(Gender left, Gender right) => left != Gender.Unknown && right != Gender.Unknown && left != right;

    /// <summary>
    /// A form that fits no full name: the person has only this name. With an honorific it may be a misspelt surname. Namings with "Mr" and
    /// with "Ms" are two people.
    /// </summary>
    private void PlaceSingle(NameMention mention, int known)
    {
        if (IsJoinedSurnames(mention.Form, known) || IsFamily(mention.Form, known))
        {
            return;
        }

        if (mention.HasHonorific && OnlyMisspelt(mention, known) is var misspelt and >= 0)
        {
            Attach(mention, misspelt);
            return;
        }

        var key = mention.Form.Key;
        var same = new[] { Gender.Unknown, Gender.Male, Gender.Female }
            .Where(gender => _singles.ContainsKey((key, gender)) && !Contradict(gender, mention.Gender)).ToList();
        if (same.Count > 1)
        {
            ambiguous.Add((mention, [.. same.Select(gender => _singles[(key, gender)])]));
            return;
        }

        if (same.Count == 1)
        {
            var person = _singles[(key, same[0])];
            if (same[0] == Gender.Unknown && mention.Gender != Gender.Unknown)
            {
                _singles.Remove((key, Gender.Unknown));
                _singles.Add((key, mention.Gender), person);
            }

            Attach(mention, person);
            return;
        }

        _singles.Add((key, mention.Gender), people.Count);
        people.Add(new PersonDraft(mention.Form));
        Attach(mention, people.Count - 1);
    }

    private int OnlyMisspelt(NameMention mention, int known)
    {
        var only = -1;
        for (var i = 0; i < known; i++)
        {
            if (people[i].HasFullName && IsIntroduced(i, mention) && !Contradict(mention.Gender, people[i].Gender)
                && NameComparer.IsMisspelling(mention.Form, people[i].Fullest))
            {
                if (only >= 0)
                {
                    return -1;
                }

                only = i;
            }
        }

        return only;
    }

    /// <summary>"the Okafors": a family, not a person.</summary>
    private bool IsFamily(NameForm form, int known) =>
        form.Parts.Length == 1 && form.Parts[0] is [.., 's'] name
        && people.Take(known).Any(person => person.HasFullName && person.Fullest.Parts[^1] is var surname && (name == surname + "s" || name == surname + "es"));

    /// <summary>"the Okafor-Lind talks": both halves are surnames of the article's people.</summary>
    private bool IsJoinedSurnames(NameForm form, int known) =>
        form.Parts.Length == 2 && form.Parts.All(part => people.Take(known).Any(person => person.HasFullName && person.Fullest.Parts[^1] == part));
}
