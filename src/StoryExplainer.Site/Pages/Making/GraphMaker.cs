using System.Collections.Immutable;

namespace StoryExplainer.Site.Pages.Making;

/// <summary>Lays out the drawings of connections: fixed positions, so that the same links always give the same drawing.</summary>
internal static class GraphMaker
{
    private const int LineLength = 18;

    /// <summary>The links of one person: that person in the middle, the others around.</summary>
    public static ConnectionGraph? Around(string person, ImmutableArray<ConnectionEntry> connections, int maximum, IPageWords words)
    {
        var people = PeopleOf(connections);
        var others = people.Where(entry => entry.Id != person).ToList();
        if (others.Count == 0 || people.Find(entry => entry.Id == person) is not { } centre)
        {
            return null;
        }

        var shown = others.Take(maximum).ToList();
        var height = shown.Count <= 4 ? 250 : 400;
        var nodes = ImmutableArray.CreateBuilder<GraphNode>(shown.Count + 1);
        nodes.Add(Node(centre, 320, height / 2, radius: 32, isCentre: true));
        for (var i = 0; i < shown.Count; i++)
        {
            // Starting at the upper left and going round keeps two people left and right, and four in the corners.
            var angle = (Math.PI * 2 * i / shown.Count) + (shown.Count <= 2 ? Math.PI : Math.PI * 1.25);
            nodes.Add(Node(shown[i], 320 + Round(232 * Math.Cos(angle)), (height / 2) - 8 + Round(((height / 2) - 52) * Math.Sin(angle)), radius: 24, isCentre: false));
        }

        return Graph(640, height, nodes.ToImmutable(), connections, others.Count - shown.Count, words);
    }

    /// <summary>Links between many people, on a circle: those with most links in front.</summary>
    public static ConnectionGraph? Circle(ImmutableArray<ConnectionEntry> connections, int maximum, IPageWords words)
    {
        var people = PeopleOf(connections);
        if (people.Count < 2)
        {
            return null;
        }

        var shown = people.Take(maximum).ToList();
        var height = Math.Clamp(180 + (shown.Count * 30), 260, 560);
        var nodes = shown.Select((person, i) =>
        {
            var angle = (Math.PI * 2 * i / shown.Count) - (Math.PI / 2);
            return Node(person, 360 + Round(265 * Math.Cos(angle)), (height / 2) - 8 + Round(((height / 2) - 56) * Math.Sin(angle)), radius: 22, isCentre: false);
        });
        return Graph(720, height, [.. nodes], connections, people.Count - shown.Count, words);
    }

    private static ConnectionGraph Graph(int width, int height, ImmutableArray<GraphNode> nodes, ImmutableArray<ConnectionEntry> connections, int leftOut, IPageWords words)
    {
        var places = nodes.ToDictionary(node => node.Person.Id, StringComparer.Ordinal);
        var edges = connections.Where(connection => places.ContainsKey(connection.From.Id) && places.ContainsKey(connection.To.Id) && connection.From.Id != connection.To.Id)
            .GroupBy(connection => string.CompareOrdinal(connection.From.Id, connection.To.Id) < 0 ? (connection.From.Id, connection.To.Id) : (connection.To.Id, connection.From.Id))
            .Select(pair => Edge(pair.First(), pair.Count(), places, words));
        return new ConnectionGraph { Width = width, Height = height, Nodes = nodes, Edges = [.. edges], LeftOut = leftOut };
    }

    private static GraphEdge Edge(ConnectionEntry connection, int count, Dictionary<string, GraphNode> places, IPageWords words)
    {
        var (from, to) = (places[connection.From.Id], places[connection.To.Id]);
        var label = words.Say("graph.edge", ("from", connection.From.Name), ("verb", connection.Verb), ("to", connection.To.Name), ("cite", connection.Cite.Label));
        return new GraphEdge(from.X, from.Y, to.X, to.Y, connection.Cite.Href, label, count);
    }

    private static List<PersonLink> PeopleOf(ImmutableArray<ConnectionEntry> connections) =>
    [
        .. connections.SelectMany(connection => new[] { connection.From, connection.To }).GroupBy(person => person.Id, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.First()),
    ];

    private static GraphNode Node(PersonLink person, int x, int y, int radius, bool isCentre) => new(person, x, y, radius, y + radius + 19, Lines(person.Name), isCentre);

    /// <summary>Cuts a long name at the space nearest to its middle.</summary>
    private static ImmutableArray<string> Lines(string name)
    {
        if (name.Length <= LineLength)
        {
            return [name];
        }

        var middle = name.Length / 2;
        var cut = Enumerable.Range(0, name.Length).Where(i => name[i] == ' ').OrderBy(i => Math.Abs(i - middle)).FirstOrDefault(-1);
        return cut < 0 ? [name] : [name[..cut], name[(cut + 1)..]];
    }

    private static int Round(double value) => (int)Math.Round(value, MidpointRounding.AwayFromZero);
}
