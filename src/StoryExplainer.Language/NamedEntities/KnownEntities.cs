using StoryExplainer.Language.English;
using StoryExplainer.Language.Reading;

namespace StoryExplainer.Language.NamedEntities;

/// <summary>What is known of well-known organisations, places and programmes before an article is read.</summary>
internal sealed class KnownEntities
{
    private static readonly Lazy<KnownEntities> _english = new(() => new KnownEntities());

    // Also first names or surnames of many people: the tagger must have seen the place.
    private static readonly HashSet<string> _ambiguousCountries = new(["Georgia", "Jordan", "Chad", "Israel", "Holland"], StringComparer.Ordinal);

    // What else these may be at the start of a sentence: a star, an ocean, a show.
    private static readonly HashSet<string> _ambiguousNewspapers =
        new(["The Sun", "The Atlantic", "The Age", "The View", "The Daily Show", "The National", "The Star", "The Citizen", "The Conversation", "The Hill", "The i", "The Australian", "The Verge"], StringComparer.Ordinal);

    private readonly Dictionary<string, string> _sameNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _organisations = new(StringComparer.Ordinal);
    private readonly HashSet<string> _places = new(StringComparer.Ordinal);
    private readonly HashSet<string> _programmes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _broadcasters = new(StringComparer.Ordinal);

    private KnownEntities()
    {
        foreach (var (section, line) in WordFile.ReadSections("organisations.txt"))
        {
            foreach (var key in Join("org ", line))
                _organisations[key] = section == "clear";

            if (section == "clear")
                AddClear(line, NameKind.Organisation);
        }

        foreach (var (section, line) in WordFile.ReadSections("places.txt"))
        {
            _places.UnionWith(Join("place ", line));
            if (section == "one place")
                AddClear(line, NameKind.Place);
        }

        foreach (var line in WordFile.Read("Entities/organisations.txt"))
        {
            foreach (var key in Join("org ", line))
                _organisations.TryAdd(key, true);
            AddClear(line, NameKind.Organisation);
        }

        AddRegions();
        _places.UnionWith(WordFile.Read("countries.txt").Concat(WordFile.Read("capitals.txt")).Select(EntityKey.Of));
        _programmes.UnionWith(WordFile.Read("programmes.txt").Select(EntityKey.Of));
        _broadcasters.UnionWith(WordFile.Read("news-organisations.txt").Select(EntityKey.Of));
        _broadcasters.ExceptWith(_programmes);
        AddClearNewsOrganisations();
        foreach (var country in WordFile.Read("countries.txt").Where(country => !_ambiguousCountries.Contains(country)))
            AddClear(country, NameKind.Place);
    }

    /// <summary>Finds the names that need no other evidence than being there.</summary>
    public MentionScanner ClearNames { get; } = new();

    /// <summary>The forms that <see cref="ClearNames"/> finds, by their number.</summary>
    public List<EntityForm> ClearForms { get; } = [];

    /// <summary>The lists that are part of the assembly.</summary>
    public static KnownEntities English => _english.Value;

    /// <summary>True for a name that means an organisation wherever it stands.</summary>
    public bool IsClearOrganisation(string key) => _organisations.GetValueOrDefault(key);

    /// <summary>True for a name that often means an organisation, a news organisation included.</summary>
    public bool MayBeOrganisation(string key) => _organisations.ContainsKey(key) || _broadcasters.Contains(key);

    /// <summary>True for a news organisation.</summary>
    public bool IsNewsOrganisation(string key) => _broadcasters.Contains(key);

    /// <summary>True for a country, region, capital or water.</summary>
    public bool IsPlace(string key) => _places.Contains(key);

    /// <summary>True for a broadcast programme.</summary>
    public bool IsProgramme(string key) => _programmes.Contains(key);

    /// <summary>The key that all well-known forms of one thing share; a form that is not well known is its own.</summary>
    public string SharedKey(string key, NameKind kind) => _sameNames.GetValueOrDefault((kind == NameKind.Place ? "place " : "org ") + key, key);

    // Regions are looked for wherever they stand, save those whose names are also people's, companies' or words.
    private void AddRegions()
    {
        var unclear = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (section, line) in WordFile.ReadSections("Entities/places.txt"))
        {
            if (section == "unclear")
                unclear.Add(line);
            else
                _places.UnionWith(Join("place ", line));

            if (section == "clear")
                AddClear(line, NameKind.Place);
        }

        foreach (var (section, region) in WordFile.ReadSections("places.txt"))
        {
            if (section == "region" && !unclear.Contains(region))
                AddClear(region, NameKind.Place);
        }
    }

    // Names of one plain word ("Time") need the tagger's word for it.
    private void AddClearNewsOrganisations()
    {
        foreach (var name in WordFile.Read("news-organisations.txt"))
        {
            var key = EntityKey.Of(name);
            if (!_programmes.Contains(key) && (name.Contains(' ') || (name.Length > 1 && name.All(char.IsUpper))) && !_ambiguousNewspapers.Contains(name))
                AddClear(name, NameKind.Organisation);
        }
    }

    private void AddClear(string line, NameKind kind)
    {
        foreach (var text in line.Split(" = ").Where(text => text.Length > 1))
        {
            ClearNames.Add(text, ClearForms.Count);
            ClearForms.Add(new EntityForm(text, EntityKey.Of(text), kind));
        }
    }

    private List<string> Join(string kind, string line)
    {
        var keys = line.Split(" = ").Select(EntityKey.Of).ToList();
        foreach (var key in keys)
            _sameNames.TryAdd(kind + key, keys[0]);

        return keys;
    }
}
