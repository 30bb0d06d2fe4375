using StoryExplainer.Language.Reading;

namespace StoryExplainer.Language.NamedEntities;

/// <summary>Joins the forms of one organisation or place: "North Atlantic Treaty Organization (NATO)", "U.S." and "United States".</summary>
internal sealed class EntityGrouper
{
    private static readonly HashSet<string> _smallWords = ["of", "for", "the", "and", "in", "on", "to", "&", "de", "la", "du", "des"];

    // What may be left away from a long name without making it another thing.
    private static readonly HashSet<string> _genericEndings =
    [
        "foundation", "institution", "institute", "inc", "corp", "corporation", "company", "co", "ltd", "limited", "plc", "group", "holdings", "party",
        "association", "organisation", "organization", "bank", "airlines", "airways", "motors", "energy", "foods", "steel", "mining", "petroleum", "pharmaceuticals", "therapeutics", "insurance", "logistics", "stores", "technologies", "media", "entertainment", "telecom", "industries", "ag", "sa", "gmbh", "llc", "international", "movement", "federation",
    ];

    // "Kwarin" is "Kwarin State".
    private static readonly HashSet<string> _genericPlaces = ["state", "county", "city", "province", "district", "region", "island", "township", "municipality", "prefecture", "territory", "peninsula", "parish", "shire"];

    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);

    private EntityGrouper()
    {
    }

    /// <summary>The forms in groups, each of one thing.</summary>
    public static List<List<EntityForm>> Group(List<EntityForm> forms)
    {
        var grouper = new EntityGrouper();
        foreach (var form in forms)
        {
            grouper.Union(Node(form), Id(form.Kind, KnownEntities.English.SharedKey(form.Key, form.Kind)));
            if (form.Kind == NameKind.Place && form.Key.StartsWith("state of ", StringComparison.Ordinal))
                grouper.Union(Node(form), Id(form.Kind, form.Key["state of ".Length..]));
        }

        foreach (var form in forms)
        {
            if (form.Kind == NameKind.Organisation)
                grouper.Union(Node(form), Id(form.Kind, KnownEntities.English.SharedKey(WithoutCountry(form.Key), form.Kind)));

            // "New York" and "New York City", both well known, are two places.
            if ((form.Kind == NameKind.Organisation || !KnownEntities.English.IsPlace(form.Key)) && FullNameOf(form, forms) is { } full)
                grouper.Union(Node(form), Node(full));
        }

        return [.. forms.GroupBy(form => grouper.Root(Node(form)), StringComparer.Ordinal).Select(group => group.ToList())];
    }

    /// <summary>True if the letters are the initials of the name; its small words may count or not.</summary>
    public static bool AreInitials(string letters, string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return letters.Length >= 2 && words.Length >= 2
            && (Spells(letters, words) || Spells(letters, [.. words.Where(word => !_smallWords.Contains(word))]));
    }

    // "US Congress" and "Congress" are one.
    private static string WithoutCountry(string key) => key.StartsWith("us ", StringComparison.Ordinal) || key.StartsWith("uk ", StringComparison.Ordinal) ? key[3..] : key;

    // The one longer name of which this is the initials or the beginning; none if there are several.
    private static EntityForm? FullNameOf(EntityForm form, List<EntityForm> forms)
    {
        var isInitials = form.Key.Length >= 3 && form.Text.Where(char.IsLetter).All(char.IsUpper);
        var full = forms
            .Where(other => other.Kind == form.Kind && other.Key.Length > form.Key.Length
                && ((isInitials && form.Kind == NameKind.Organisation && AreInitials(form.Key, other.Key)) || IsShortened(form.Key, other.Key, form.Kind)))
            .DistinctBy(other => other.Key)
            .Take(2)
            .ToArray();
        return full.Length == 1 ? full[0] : null;
    }

    /// <summary>True if a form is the beginning of a longer one that only adds a word for its kind: "Ashgrove Holdings", "Kwarin State".</summary>
    public static bool IsShortened(string shortKey, string longKey, NameKind kind) =>
        longKey.StartsWith(shortKey + " ", StringComparison.Ordinal)
        && longKey[(shortKey.Length + 1)..].Split(' ').All((kind == NameKind.Place ? _genericPlaces : _genericEndings).Contains);

    private static bool Spells(string letters, string[] words) =>
        letters.Length == words.Length && words.Zip(letters).All(pair => pair.First[0] == pair.Second);

    private static string Node(EntityForm form) => Id(form.Kind, form.Key);

    private static string Id(NameKind kind, string key) => (kind == NameKind.Place ? "place " : "org ") + key;

    private string Root(string node)
    {
        while (_parents.TryGetValue(node, out var parent))
            node = parent;

        return node;
    }

    private void Union(string left, string right)
    {
        var (leftRoot, rightRoot) = (Root(left), Root(right));
        if (leftRoot != rightRoot)
            _parents[leftRoot] = rightRoot;
    }
}
