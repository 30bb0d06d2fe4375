namespace StoryExplainer.Training.Corpus;

/// <summary>Names and cities to draw from, so that the tagger learns what stands around a name and not the names of this text.</summary>
internal sealed class NamePools
{
    private static readonly string[] _particles = ["van", "van der", "de", "de la", "von", "al", "ben", "bin", "di", "da", "dos", "Le", "El", "Mac", "St."];

    private readonly string[][] _firstNames;
    private readonly string[][] _surnames;
    private readonly string[] _cities;

    private NamePools(string[][] firstNames, string[][] surnames, string[] cities) => (_firstNames, _surnames, _cities) = (firstNames, surnames, cities);

    /// <summary>Reads the lists of a folder that has them in <c>lexicons/</c>.</summary>
    public static NamePools Read(string folder) => new(
        [Words(folder, "first-names-us-common"), Words(folder, "first-names-world"), Words(folder, "first-names-world"), Words(folder, "names-international-first")],
        [Words(folder, "surnames-us"), Words(folder, "surnames-world"), Words(folder, "surnames-world"), Words(folder, "names-international-last")],
        Words(folder, "cities"));

    /// <summary>A first name: sometimes with an initial, doubled, or only initials.</summary>
    public string[] FirstName(Random random)
    {
        var chance = random.NextDouble();
        var name = Part(_firstNames, random);
        if (chance < 0.07)
            return [name, Initial(random)];

        if (chance < 0.10)
            return [Initial(random), Initial(random)];

        if (chance < 0.18)
            return random.Next(2) == 0 ? [name + "-" + Part(_firstNames, random)] : [name, Part(_firstNames, random)];

        return [name];
    }

    /// <summary>A surname: sometimes with a particle, or doubled.</summary>
    public string[] Surname(Random random)
    {
        var chance = random.NextDouble();
        var name = Part(_surnames, random);
        if (chance < 0.06)
            return [.. Draw(_particles, random).Split(' '), name];

        if (chance < 0.09)
            return [(random.Next(2) == 0 ? "al-" : "Al-") + name];

        if (chance < 0.16)
            return random.Next(2) == 0 ? [name + "-" + Part(_surnames, random)] : [name, Part(_surnames, random)];

        return [name];
    }

    /// <summary>A city of one word.</summary>
    public string City(Random random) => Draw(_cities, random);

    /// <summary>True if a city of one word is in the list.</summary>
    public bool IsCity(string word) => Array.BinarySearch(_cities, word, StringComparer.Ordinal) >= 0;

    // A quarter are spliced from two names, so that they are in no list.
    private static string Part(string[][] pools, Random random)
    {
        var pool = pools[random.Next(pools.Length)];
        var name = Draw(pool, random);
        if (random.NextDouble() >= 0.25)
            return name;

        var other = Draw(pool, random);
        return string.Concat(name.AsSpan(0, (name.Length + 1) / 2), other.AsSpan(other.Length / 2).ToString().ToLowerInvariant());
    }

    private static string Initial(Random random) => (char)('A' + random.Next(26)) + ".";

    private static string Draw(string[] pool, Random random) => pool[random.Next(pool.Length)];

    private static string[] Words(string folder, string list) =>
        [.. File.ReadLines(Path.Combine(folder, "lexicons", list + ".txt"))
            .Where(line => line.Length > 1 && line[0] != '#' && !line.Contains(' ') && char.IsUpper(line[0]))
            .Order(StringComparer.Ordinal)];
}
