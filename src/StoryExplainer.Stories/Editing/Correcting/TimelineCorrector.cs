using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.Events;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing.Correcting;

/// <summary>Corrects the timeline. Events keep their ids, so that a link to one stays right when another is added.</summary>
internal sealed class TimelineCorrector
{
    private readonly StoryCollection _stories;
    private readonly EntryCorrector<Person, PersonCorrection> _people;
    private readonly CiteResolver _resolver;
    private readonly Dictionary<string, DiagnosticLocation> _corrected = new(StringComparer.Ordinal);
    private readonly MatchLog _log;
    private readonly DiagnosticBag _diagnostics;

    private TimelineCorrector(StoryCollection stories, EntryCorrector<Person, PersonCorrection> people, CiteResolver resolver, MatchLog log, DiagnosticBag diagnostics)
    {
        _stories = stories;
        _people = people;
        _resolver = resolver;
        _log = log;
        _diagnostics = diagnostics;
    }

    /// <summary>Applies the corrections.</summary>
    public static ImmutableArray<TimelineEvent> Apply(
        ImmutableArray<EventCorrection> corrections, StoryCollection stories, EntryCorrector<Person, PersonCorrection> people, CiteResolver resolver, MatchLog log, DiagnosticBag diagnostics)
    {
        var corrector = new TimelineCorrector(stories, people, resolver, log, diagnostics);
        var events = stories.Events.ToDictionary(item => item.Id, StringComparer.Ordinal);
        var ids = new ContentId("e");
        foreach (var correction in corrections)
        {
            if (correction.IsAdded)
            {
                if (corrector.Added(correction, ids) is { } added)
                {
                    events.Add(added.Id, added);
                }
            }
            else if (corrector.Find(correction) is { } id && corrector.IsFirst(id, correction))
            {
                events[id] = corrector.Change(events[id], correction);
            }
        }

        var hidden = corrections.Where(correction => correction.IsHidden).Select(corrector.Find).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return TimelineOrder.Sort(events.Values.Where(item => !hidden.Contains(item.Id)), stories.Articles);
    }

    private bool IsFirst(string id, EventCorrection correction)
    {
        if (_corrected.TryAdd(id, correction.Location))
        {
            return true;
        }

        _diagnostics.Add(StoryDiagnostics.CorrectedTwice, correction.Location, _corrected[id].Position?.Line, "event");
        return false;
    }

    private TimelineEvent Change(TimelineEvent item, EventCorrection correction) => item with
    {
        GivenPeople = People(correction) ?? item.GivenPeople,
        Date = correction.Date ?? item.Date,
        IsInferred = correction.Date is null && item.IsInferred,
        Headline = correction.Headline?.Value ?? item.Headline,
        Status = correction.Status ?? item.Status,
        Review = correction.Review,
        Origin = correction.Date is null && correction.Headline is null && correction.Status is null && correction.People.IsEmpty ? item.Origin : Origin.Edited,
    };

    private TimelineEvent? Added(EventCorrection correction, ContentId ids)
    {
        var people = People(correction) ?? [];
        var cited = correction.Source is { } place && CiteResolver.IsCitation(place.Value) ? place : (Yaml.YamlText?)null;
        var evidence = cited is { } citation ? _resolver.Resolve(citation.Value, citation.Location)?.Evidence : null;
        if (Story(correction) is not { } story || correction.Headline is not { } headline || correction.Date is not { } date)
        {
            return null;
        }

        return new TimelineEvent
        {
            Id = ids.Of("added", story, FormerDate.Of(date), headline.Value),
            Story = story,
            Date = date,
            Status = correction.Status ?? EventStatus.Happened,
            Headline = headline.Value,
            Evidence = evidence,
            Source = cited is null ? correction.Source?.Value : null,
            People = people,
            GivenPeople = people,
            Review = correction.Review,
            Origin = Origin.Edited,
        };
    }

    /// <summary>The people whom the editor names with an event; null where the line is missing.</summary>
    private ImmutableArray<string>? People(EventCorrection correction)
    {
        if (correction.People.IsEmpty)
        {
            return null;
        }

        var people = correction.People.Select(person => (Words: person, Id: _people.NewId(_people.Finder.Find(person.Value)))).ToList();
        foreach (var (words, _) in people.Where(person => person.Id is null))
        {
            _diagnostics.Add(StoryDiagnostics.NoSuchPerson, words.Location, words.Value, _people.Finder.Advice(words.Value));
        }

        return [.. people.Select(person => person.Id).OfType<string>()];
    }

    private string? Story(EventCorrection correction)
    {
        var names = _stories.Stories.Select(story => story.Folder ?? story.Id).ToList();
        if (correction.Story is not { } wanted)
        {
            if (_stories.Stories.Length == 1)
            {
                return _stories.Stories[0].Id;
            }

            _diagnostics.Add(StoryDiagnostics.StoryNeeded, correction.Location, string.Join(", ", names));
            return null;
        }

        var found = _stories.Stories.FirstOrDefault(story => story.Folder == wanted.Value || story.Id == wanted.Value);
        if (found is null)
        {
            _diagnostics.Add(StoryDiagnostics.NoSuchStory, wanted.Location, wanted.Value, NearestName.Find(wanted.Value, names) is { } nearest ? $"Did you mean \"{nearest}\"?" : $"There is: {string.Join(", ", names)}.");
        }

        return found?.Id;
    }

    private string? Find(EventCorrection correction)
    {
        if (correction.In is not { } where || _resolver.Resolve(where.Value, where.Location) is not { } place)
        {
            return null;
        }

        var inPlace = _stories.Events.Where(item => item.Evidence is { } sentence && place.Contains(sentence)).ToList();
        var meant = correction.Words is { } words ? inPlace.FindAll(item => string.Equals(item.Expression, words.Value, StringComparison.OrdinalIgnoreCase)) : inPlace;
        var expressions = string.Join(", ", inPlace.Select(item => $"\"{item.Expression}\"").Distinct(StringComparer.Ordinal));
        switch (meant.Count)
        {
            case 1:
                _log.Note(where.Location.Path, TargetOf(where, correction.Words), $"\"{meant[0].Headline}\"");
                return meant[0].Id;
            case 0:
                var was = _log.Was(where.Location.Path, TargetOf(where, correction.Words));
                _diagnostics.Add(
                    StoryDiagnostics.NoEventThere,
                    correction.Words?.Location ?? where.Location,
                    correction.Words is { } missing ? $"\"{missing}\" in {where}" : $"in {where}",
                    correction.Describe(),
                    was + (inPlace.Count > 0 ? $"The paragraph has: {expressions}." : "Change the place, or remove the correction."),
                    MatchLog.AnyMore(was));
                return null;
            default:
                _diagnostics.Add(StoryDiagnostics.SeveralEventsThere, where.Location, where.Value, expressions);
                return null;
        }
    }

    private static string TargetOf(Yaml.YamlText where, Yaml.YamlText? words) => words is { } known ? $"{where} {known}" : where.Value;
}
