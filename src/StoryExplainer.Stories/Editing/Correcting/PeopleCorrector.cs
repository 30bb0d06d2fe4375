using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing.Correcting;

/// <summary>Corrects people, and with them who speaks and who met whom.</summary>
internal static class PeopleCorrector
{
    /// <summary>Who speaks where the speaker is a private person.</summary>
    private const string PrivateLabel = "a person who is not named here";

    private static readonly EntryShape<Person> Shape = new(person => person.Id, person => person.Name, person => person.Aliases, person => person.Mentions);

    /// <summary>Applies the corrections.</summary>
    public static (StoryCollection Stories, EntryCorrector<Person, PersonCorrection> People) Apply(
        StoryCollection stories, ImmutableArray<PersonCorrection> corrections, CiteResolver resolver, MatchLog log, DiagnosticBag diagnostics)
    {
        var corrector = new EntryCorrector<Person, PersonCorrection>(stories.People, Shape, corrections, stories, Describe, resolver, log, diagnostics);
        var order = new ReadingOrder(stories.Articles);
        var found = stories.People.ToDictionary(person => person.Id, StringComparer.Ordinal);
        var hidden = corrections
            .Where(correction => correction.IsRemoved)
            .Select(correction => (Id: corrector.Finder.Find(correction.Target.Value), correction.IsPrivate))
            .Where(pair => pair.Id is not null)
            .DistinctBy(pair => pair.Id, StringComparer.Ordinal)
            .ToDictionary(pair => pair.Id!, pair => pair.IsPrivate, StringComparer.Ordinal);
        var corrected = stories with
        {
            People = order.ByFirstMention(corrector.Entries.Select(entry => Build(entry, order, stories, resolver, diagnostics)), person => person.Mentions),
            Quotes = [.. stories.Quotes.Select(quote => Remap(quote, corrector, found, hidden))],
            Connections = [.. stories.Connections
                .Select(connection => (Connection: connection, From: corrector.NewId(connection.From), To: corrector.NewId(connection.To)))
                .Where(pair => pair.From is not null && pair.To is not null && pair.From != pair.To)
                .Select(pair => pair.Connection with { From = pair.From!, To = pair.To! })],
            Moves = [.. stories.Moves, .. corrector.Moves(EntryKind.Person)],
        };
        corrected = ConnectionCorrector.Apply(corrected, corrections, corrector, diagnostics);
        return (Privacy.Remove(corrected, [.. hidden.Where(pair => pair.Value).Select(pair => found[pair.Key])], diagnostics), corrector);
    }

    private static Quotation Remap(Quotation quote, EntryCorrector<Person, PersonCorrection> corrector, Dictionary<string, Person> found, Dictionary<string, bool> hidden)
    {
        quote = quote with { Candidates = [.. quote.Candidates.Select(corrector.NewId).OfType<string>().Distinct(StringComparer.Ordinal)] };
        if (quote.Speaker is null || corrector.NewId(quote.Speaker) is not { } id)
        {
            return quote.Speaker is null ? quote : quote with { Speaker = null, SpeakerLabel = hidden.GetValueOrDefault(quote.Speaker) ? PrivateLabel : found[quote.Speaker].Name };
        }

        return quote with { Speaker = id };
    }

    private static Person Build(DraftEntry<Person, PersonCorrection> entry, ReadingOrder order, StoryCollection stories, CiteResolver resolver, DiagnosticBag diagnostics)
    {
        var correction = entry.Correction;
        if (entry.IsUntouched)
        {
            return entry.Found[0];
        }

        if (correction?.IsAdded == true && entry.Mentions.Count == 0 && correction.Source is null)
        {
            diagnostics.Add(StoryDiagnostics.AddedWithoutSource, correction.Target.Location, entry.Name);
        }

        // A place that is not there is a mistake wherever it stands.
        var cited = correction?.Source is { } place && CiteResolver.IsCitation(place.Value) ? resolver.Resolve(place.Value, place.Location) : null;
        var person = new Person
        {
            Id = entry.Id,
            Name = entry.Name,
            Tier = Tier(entry),
            Aliases = [.. entry.Forms.Where(form => form != entry.Name).Distinct(StringComparer.Ordinal)],
            Roles = [.. entry.Found.SelectMany(part => part.Roles).DistinctBy(role => NameKey.Of(role.Text), StringComparer.Ordinal)],
            Mentions = order.Sort(entry.Mentions),
            Group = correction?.Group,
            Portrait = correction?.Portrait,
            Source = correction?.IsAdded == true ? correction.Source?.Value : null,
            Signals = entry.Found.Count > 0 ? entry.Found[0].Signals : "",
            Review = correction?.Review,
            IsConfirmed = correction?.HasPage is not null,
            Origin = correction?.ChangesFacts == true || entry.Found.Count != 1 ? Origin.Edited : entry.Found[0].Origin,
        };
        return correction is null ? person : person with { Roles = Roles(person, correction, stories, cited, diagnostics) };
    }

    private static PersonTier Tier(DraftEntry<Person, PersonCorrection> entry) => entry.Correction?.HasPage switch
    {
        true => PersonTier.Page,
        false => PersonTier.Named,
        null => entry.Correction?.IsAdded == true || entry.Found.Exists(part => part.Tier == PersonTier.Page) ? PersonTier.Page : PersonTier.Named,
    };

    private static ImmutableArray<Role> Roles(Person person, PersonCorrection correction, StoryCollection stories, CitePlace? cited, DiagnosticBag diagnostics)
    {
        var roles = person.Roles;
        foreach (var wrong in correction.RemovedRoles)
        {
            var kept = roles.RemoveAll(role => NameKey.Of(role.Text) == NameKey.Of(wrong.Value));
            if (kept.Length == roles.Length)
            {
                var nearest = NearestName.Find(wrong.Value, roles.Select(role => role.Text));
                diagnostics.Add(StoryDiagnostics.NoSuchRole, wrong.Location, person.Name, wrong.Value, nearest is null ? "Remove the line." : $"Did you mean \"{nearest}\"?");
            }

            roles = kept;
        }

        if (correction.Role is not { } role)
        {
            return roles;
        }

        if (person.Roles.FirstOrDefault(known => NameKey.Of(known.Text) == NameKey.Of(role.Value)) is { } known)
        {
            return [known];
        }

        if (correction.Source is { } place && CiteResolver.IsCitation(place.Value))
        {
            return cited is null ? roles : [new Role(role.Value, cited.Evidence, Origin.Edited)];
        }

        if (correction.Source is { } source)
        {
            return [new Role(role.Value, null, Origin.Edited, source.Value)];
        }

        if (InArticles(role.Value, person, stories) is { } evidence)
        {
            return [new Role(role.Value, evidence, Origin.Edited)];
        }

        diagnostics.Add(StoryDiagnostics.RoleWithoutSource, role.Location, person.Name, role.Value);
        return roles;
    }

    /// <summary>A role needs no source line where an article has its words in a paragraph that names the person.</summary>
    private static Evidence? InArticles(string role, Person person, StoryCollection stories)
    {
        var articles = stories.Articles.ToDictionary(article => article.Id, StringComparer.Ordinal);
        foreach (var mention in person.Mentions)
        {
            foreach (var span in WordSearch.Find(articles[mention.Article].Text.Paragraphs[mention.Paragraph].Text, role))
            {
                return new Evidence(mention.Article, mention.Paragraph, span);
            }
        }

        return null;
    }

    private static string Describe(Person person) => person.Roles.IsEmpty ? person.Name : $"{person.Name}, {person.Roles[0].Text}";
}
