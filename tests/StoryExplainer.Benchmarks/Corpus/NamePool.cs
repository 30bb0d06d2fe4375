namespace StoryExplainer.Benchmarks.Corpus;

/// <summary>Invented people. The pool grows with the square root of the corpus, as the people of a newspaper do.</summary>
internal sealed class NamePool
{
    private static readonly string[] First =
    [
        "Ada", "Ines", "Tomas", "Mirela", "Kofi", "Leila", "Jonas", "Priya", "Emeka", "Sofia", "Hiro", "Nadia", "Pavel", "Amara", "Diego", "Freya",
        "Omar", "Linnea", "Rafael", "Zanele", "Viktor", "Aisha", "Mateus", "Ingrid", "Samir", "Helena", "Kwame", "Beatriz", "Anton", "Yuki",
        "Farah", "Oskar", "Thandi", "Luca", "Marta", "Idris", "Greta", "Nikhil", "Elif", "Stefan",
    ];

    private static readonly string[] Start =
    [
        "Lind", "Oka", "Mar", "Ber", "Nov", "Has", "Tor", "Vel", "Kar", "Sol", "Dra", "Fen", "Gal", "Hol", "Iv", "Jar", "Kes", "Lor", "Mad", "Nor",
        "Ost", "Pet", "Qua", "Ros", "Sten", "Tal", "Ul", "Var", "Wes", "Zam",
    ];

    private static readonly string[] End =
    [
        "qvist", "for", "tinez", "gstrom", "akova", "sani", "ralba", "lacourt", "denko", "berg", "goni", "wick", "lanov", "mes", "anu", "dine",
        "kamp", "ello", "ridge", "mann", "sen", "etti", "opolis", "ukwu", "yama", "evic", "hart", "more", "stad", "ova",
    ];

    private readonly (string First, string Last)[] _people;

    /// <summary>Makes the pool for a corpus of <paramref name="articles"/> articles.</summary>
    public NamePool(int articles)
    {
        _people = new (string, string)[Math.Max(20, (int)(Math.Sqrt(articles) * 20))];
        for (var i = 0; i < _people.Length; i++)
        {
            // Coprime steps through the three lists: names repeat as parts, never as a whole.
            var last = Start[i * 7 % Start.Length] + End[(i / Start.Length + i * 11) % End.Length];
            _people[i] = (First[(i * 13 + i / 40) % First.Length], last);
        }
    }

    /// <summary>Number of people.</summary>
    public int Count => _people.Length;

    /// <summary>First name and surname of a person.</summary>
    public (string First, string Last) this[int index] => _people[index];
}
