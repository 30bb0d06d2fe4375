using System.Globalization;
using System.Text;

namespace StoryExplainer.Benchmarks.Corpus;

/// <summary>Writes invented articles of about 1,800 words, each with ten people, quotations, dates and terms. The same number always gives the same corpus.</summary>
internal sealed class CorpusGenerator
{
    private const int Words = 1800;
    private static readonly DateOnly FirstDay = new(2019, 1, 7);

    private static readonly string[] Roles =
    [
        "transport commissioner", "mayor of Port Mallory", "finance minister", "head of the Harbour Institute", "chief engineer", "opposition leader",
        "professor of hydrology at Brenford University", "spokeswoman for the Coastal Agency", "police chief", "chair of the Fisheries Council",
    ];

    private static readonly string[] Places = ["Port Mallory", "Brenford", "Kestrel Bay", "Oldwater", "Saint Corin", "Lindhaven", "Tarrow", "Eastmere"];

    private static readonly string[] Terms = ["Safe Crossings Act", "Tidal Charter", "Harbour Levy", "Coastal Compact", "Lantern Accord", "Ferry Guarantee", "Basin Protocol"];

    private static readonly string[] Subjects =
        ["the bridge", "the new levy", "the flood barrier", "the ferry contract", "the harbour plan", "the water treaty", "the fisheries quota", "the rail tunnel"];

    private static readonly string[] Verbs = ["welcomed", "criticised", "defended", "questioned", "postponed", "approved", "rejected", "revised"];

    private static readonly string[] Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private readonly NamePool _names;
    private readonly int _count;

    /// <summary>Prepares a corpus.</summary>
    /// <param name="count">Number of articles.</param>
    public CorpusGenerator(int count)
    {
        _count = count;
        _names = new NamePool(count);
    }

    /// <summary>Writes the corpus as <c>.md</c> seeds into a folder.</summary>
    public void WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        for (var i = 0; i < _count; i++)
        {
            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"article-{i:00000}.md")), Article(i));
        }
    }

    /// <summary>One article, in Markdown with front matter.</summary>
    public string Article(int index)
    {
        var random = new Random(index * 7919 + 17);
        var people = Enumerable.Range(0, 10).Select(_ => random.Next(_names.Count)).Distinct().ToArray();
        var subject = Pick(random, Subjects);
        var place = Pick(random, Places);
        var term = Pick(random, Terms);
        var published = FirstDay.AddDays(index % 2500);
        var lead = _names[people[0]];
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"---\ntitle: {Capital(subject)} in {place} divides the council, report {index + 1} finds\n");
        text.Append(CultureInfo.InvariantCulture, $"publisher: The {place} Gazette\nauthors: [Gazette Staff]\npublished: {published:yyyy-MM-dd}\nrights: quoted\n---\n");
        text.Append(CultureInfo.InvariantCulture, $"The {Pick(random, Roles)}, {lead.First} {lead.Last}, said on {Pick(random, Weekdays)} that {subject} in {place} would be decided before the summer.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Under the {term}, a plan of this size must be heard in public within ten days.\n\n");
        for (var paragraph = 0; CountWords(text) < Words; paragraph++)
        {
            text.Append(Paragraph(random, _names[people[paragraph % people.Length]], paragraph < people.Length, subject, term)).Append("\n\n");
        }

        return text.ToString();
    }

    private static string Paragraph(Random random, (string First, string Last) person, bool isFirst, string subject, string term)
    {
        var name = isFirst ? $"{person.First} {person.Last}, {Pick(random, Roles)}," : person.Last;
        var year = 2005 + random.Next(14);
        return random.Next(5) switch
        {
            0 => $"“We {Pick(random, Verbs)} {subject} because nobody else would, and we would do it again tomorrow if the council asked,” {name} told reporters on {Pick(random, Weekdays)}. The meeting lasted for more than three hours and ended without a vote.",
            1 => $"{name} said that the {term} had been written in {year}, long before {subject} was thought of, and that it needed a careful reading by people who know the coast.",
            2 => $"In {year}, a similar plan was {Pick(random, Verbs)} by the council in {Pick(random, Places)}. {name} {Pick(random, Verbs)} it then. “It was the wrong plan in the wrong place,” {person.Last} said. “This one is not.”",
            3 => $"{name} is expected to meet the Coastal Agency next week. The two sides have not spoken since February, when the talks about {subject} broke down over the cost of the work and the rights of the fishing fleet.",
            _ => $"According to {name} the cost of {subject} has risen to {random.Next(3, 90)} million crowns. An official at the ministry, who asked not to be named because the budget is not public, said that it “could still be halved with some patience.”",
        };
    }

    private static string Pick(Random random, string[] list) => list[random.Next(list.Length)];

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static int CountWords(StringBuilder text)
    {
        var count = 0;
        foreach (var chunk in text.GetChunks())
        {
            count += chunk.Span.Count(' ');
        }

        return count;
    }
}
