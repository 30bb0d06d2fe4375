namespace StoryExplainer.Stories.Building;

/// <summary>The namings of one person over all articles, while they are being gathered.</summary>
internal sealed class PersonGroup
{
    private readonly List<PersonNaming> _namings = [];
    private readonly HashSet<int> _articles = [];

    /// <summary>Makes a group under its key.</summary>
    public PersonGroup(string key) => Key = key;

    /// <summary>The folded full name.</summary>
    public string Key { get; }

    /// <summary>All namings.</summary>
    public IReadOnlyList<PersonNaming> Namings => _namings;

    /// <summary>How the articles address the person.</summary>
    public Address Address { get; private set; }

    /// <summary>The words of all roles that the articles give; gathered while the group grows, because a president is named in every article.</summary>
    public RoleWords RoleWords { get; } = new();

    /// <summary>Adds a naming.</summary>
    public void Add(PersonNaming naming)
    {
        _namings.Add(naming);
        _articles.Add(naming.Article);
        RoleWords.Add(naming.RoleWords);
        if (Address == Address.Unknown)
        {
            Address = naming.Address;
        }
    }

    /// <summary>True if the article names this person: a second person of that article is then another one.</summary>
    public bool IsNamedIn(int article) => _articles.Contains(article);

    /// <summary>True if nothing in the forms of address tells the two apart.</summary>
    public bool AgreesWith(Address address) => address == Address.Unknown || Address == Address.Unknown || address == Address;
}
