using System.Collections.Immutable;
using System.Globalization;
using StoryExplainer.Language;
using StoryExplainer.Language.Events;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Stories.Seeds;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.SiteTests.Support;

/// <summary>
/// A made-up story of fifty short articles about a tunnel, as a careful reader understands them: forty-four people, three hundred dated things, names
/// that hardly fit, people without a role, terms that nobody defines. The same on every machine, and the same however articles are understood.
/// </summary>
internal static class FiftyArticles
{
    private static readonly string[] First = ["Ada", "Bram", "Carys", "Dov", "Elif", "Femi", "Greta", "Hamza", "Ines", "Jory", "Kofi"];
    private static readonly string[] Last = ["Marlowe", "Okonjo", "Petrov", "Quill"];
    private static readonly string[] Roles =
    [
        "chief engineer of the tunnel", "minister of works", "union secretary", "harbour master", "a geologist who has mapped the clay under the sound for thirty years",
        "mayor of Sallow", "safety inspector", "banker", "fisherman", "spokeswoman for the Sallow Sound Tunnel and Northern Approaches Joint Construction Authority",
    ];

    private static readonly string[] Places = ["Sallow", "Port Ness", "Upper Tarn", "Kell Island", "Llanfair-under-the-Hill with Saint Brannock"];
    private static readonly string[] Organisations = ["Tunnel Authority", "Works Ministry", "Rock Drillers’ Union", "Bank of the Isles", "Joint Standing Committee on Ports, Fisheries and Inland Waterways"];
    private static readonly (string Name, string? Definition)[] Terms =
    [
        ("lining ring", "a hoop of concrete that holds back the clay"), ("cutter head", null), ("slurry wall", "a trench filled with heavy mud"), ("settlement clause", null),
        ("pilot bore", "a narrow tunnel dug ahead of the main one"), ("night possession", null), ("two-thirds financing guarantee of last resort", "a promise to pay what nobody else will"),
    ];

    private static readonly string[] Said =
    [
        "We dig until somebody proves that it is not safe", "Nobody asked the fishermen", "The clay does not read our timetable", "I have seen worse and I have seen better",
        "It is a hole, and holes cost money", "Ask me again when the water is out", "My grandmother crossed by boat and so shall I", "There is no second tunnel in the drawer",
    ];

    /// <summary>The articles.</summary>
    public static ImmutableArray<(CleanedSeed Seed, ArticleAnalysis Analysis)> Seeds => [.. Enumerable.Range(0, 50).Select(number => Article(number))];

    private static (CleanedSeed Seed, ArticleAnalysis Analysis) Article(int number)
    {
        var day = new DateOnly(2024, 1, 8).AddDays(number * 9);
        var (speaker, other) = (number % 44, (number * 7 + 3) % 44);
        var (name, partner) = (NameOf(speaker), NameOf(other == speaker ? other + 1 : other));
        var role = speaker % 5 == 4 ? null : Roles[speaker % Roles.Length];
        var (term, definition) = Terms[number % Terms.Length];
        var (place, organisation) = (Places[number % Places.Length], Organisations[number % Organisations.Length]);
        var (said, officially) = (Said[number % Said.Length], Said[(number * 3 + 1) % Said.Length]);
        var (metres, month, year) = (40 + number * 3, day.AddMonths(-3), 1961 + number);
        var planned = day.AddDays(400);
        var text = (string format) => day.ToString(format, CultureInfo.InvariantCulture);
        var (today, earlier, later) = (text("d MMMM yyyy"), day.AddDays(-4).ToString("d MMMM yyyy", CultureInfo.InvariantCulture), planned.ToString("d MMMM yyyy", CultureInfo.InvariantCulture));
        var reading = new Reading(
            $"tunnel-{number + 1:00}.txt",
            number % 10 == 9 ? $"What the drilling under {place} means for the ferries, the harbour, the budget and everybody who once was promised a bridge, part {number / 10 + 1}" : $"Tunnel: {metres} metres under {place}",
            role is null ? $"{name} said “{said}” on {today}." : $"{name}, {role}, said “{said}” on {today}.",
            $"{partner} visited {name} in {place} on {earlier}.",
            definition is null ? $"The {term} broke in {month.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}." : $"The {term}, {definition}, broke in {month.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}.",
            $"The {organisation} had promised {metres} metres by {day.AddDays(-1).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}.",
            $"In {year} the first survey found soft ground.",
            $"“{officially},” an official of the {organisation} said. The work may stop on {later}.")
            .Published(day.Year, day.Month, day.Day)
            .Person(name, role)
            .Person(partner, role: null)
            .Unnamed($"an official of the {organisation}")
            .Organisation(organisation)
            .Place(place)
            .Term(term, definition)
            .Event($"on {today}", DateInterval.Day(day), $"{name} said “{said}”", isStatement: true)
            .Event($"on {earlier}", DateInterval.Day(day.AddDays(-4)), $"{partner} visited {name} in {place}")
            .Event($"in {month.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}", DateInterval.Month(month.Year, month.Month), $"The {term} broke")
            .Event($"by {day.AddDays(-1).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}", DateInterval.Day(day.AddDays(-1)), $"The {organisation} had promised {metres} metres")
            .Event($"In {year}", DateInterval.Year(year), "The first survey found soft ground")
            .Event($"on {later}", DateInterval.Day(planned), "The work may stop", number % 2 == 0 ? EventStatus.Possible : EventStatus.Planned)
            .Quote(said, speaker: 0)
            .Quote(officially + ",", unnamed: 0)
            .Statement(1, "visited", 0)
            .With(seed => seed with { Text = seed.Text with { Publisher = number % 3 == 0 ? "The Sallow Mercury" : "Northern Approaches Weekly" } });
        return reading;
    }

    private static string NameOf(int number) => (number % 44) switch
    {
        7 => "María José Fernández-Cuesta y Ortúzar de la Vega",
        18 => "Li",
        29 => "Wolfeschlegelsteinhausenbergerdorff Vandersloot-Montgomery III",
        var usual => $"{First[usual % First.Length]} {Last[usual / First.Length]}",
    };
}
