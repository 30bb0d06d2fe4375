using StoryExplainer.Language.NamedEntities;

namespace StoryExplainer.Evaluation.Layers;

/// <summary>The list of people, their full names, roles and numbers of mentions.</summary>
internal sealed class PeopleLayer : Layer
{
    private readonly Score _people = new("people, both tiers");
    private readonly Score _pages = new("people with a page");
    private readonly Score _names = new("full name right");
    private readonly Score _roles = new("roles");
    private readonly Score _alike = new("roles of found people, alike");
    private readonly Score _mentions = new("mention counts exact");
    private readonly Score _near = new("mention counts within one");

    public override IEnumerable<Score> Scores => [_people, _pages, _names, _roles, _alike, _mentions, _near];

    public override void Measure(Case article)
    {
        var left = article.Found.People.ToList();
        foreach (var gold in article.Gold.People)
        {
            var person = left.Find(person => Words.Key(person.Name) == Words.Key(gold.Name)) ?? left.Find(person => IsSame(person, gold));
            var place = article.PlaceOf(gold.Name);
            if (person is null)
            {
                _people.Miss(place, gold.Name);
                _pages.Miss(place, gold.Name);
                foreach (var role in gold.Roles)
                {
                    _roles.Miss(article.PlaceOf(role), $"{role} ({gold.Name}, who was not found)");
                }

                continue;
            }

            left.Remove(person);
            _people.Hit();
            if (person.Tier == PersonTier.Page)
            {
                _pages.Hit();
            }
            else
            {
                _pages.Miss(place, gold.Name);
            }

            _names.Ask(Words.Key(person.Name) == Words.Key(gold.Name), place, $"{person.Name} instead of {gold.Name}");
            _mentions.Ask(person.Mentions.Length == gold.Mentions, place, $"{gold.Name} {person.Mentions.Length} times instead of {gold.Mentions}");
            _near.Ask(Math.Abs(person.Mentions.Length - gold.Mentions) <= 1, place, $"{gold.Name} {person.Mentions.Length} times instead of {gold.Mentions}");
            MeasureRoles(article, gold, person);
        }

        foreach (var person in left)
        {
            var place = article.PlaceOf(person.Mentions[0]);
            _people.FalseFinding(place, $"{person.Name} ({person.Evidence})");
            if (person.Tier == PersonTier.Page)
            {
                _pages.FalseFinding(place, $"{person.Name} ({person.Evidence})");
            }

            foreach (var role in person.Roles)
            {
                _roles.FalseFinding(article.PlaceOf(role.Passage), $"{role.Text} ({person.Name}, who should not be there)");
            }
        }
    }

    private static bool IsSame(PersonFinding person, GoldPerson gold) =>
        gold.Aliases.Any(alias => Words.Key(alias) == Words.Key(person.Name)) || person.Aliases.Any(alias => Words.Key(alias) == Words.Key(gold.Name));

    private void MeasureRoles(Case article, GoldPerson gold, PersonFinding person)
    {
        var left = person.Roles.ToList();
        foreach (var role in gold.Roles)
        {
            var best = left.Where(found => Words.Overlap(found.Text, role) >= 0.6).MaxBy(found => Words.Overlap(found.Text, role));
            if (best is null)
            {
                _roles.Miss(article.PlaceOf(role), $"{role} ({gold.Name})");
            }
            else
            {
                _roles.Hit();
                left.Remove(best);
            }
        }

        foreach (var role in gold.Roles)
        {
            if (person.Roles.Any(found => Words.AreAlike(found.Text, role)))
                _alike.Hit();
            else
                _alike.Miss(article.PlaceOf(role), $"{role} ({gold.Name})");
        }

        foreach (var found in person.Roles.Where(found => !gold.Roles.Any(role => Words.AreAlike(found.Text, role))))
            _alike.FalseFinding(article.PlaceOf(found.Passage), $"{found.Text} ({person.Name}; {found.Rule})");

        // A role that the text gives twice in the same words is one role.
        foreach (var role in left.Where(role => !gold.Roles.Any(other => Words.Overlap(role.Text, other) >= 0.6)))
        {
            _roles.FalseFinding(article.PlaceOf(role.Passage), $"{role.Text} ({person.Name}; {role.Rule})");
        }
    }
}
