namespace StoryExplainer.Language.NamedEntities.People;

/// <summary>A person in the making: what namings were put together and why.</summary>
internal sealed class PersonDraft
{
    private readonly List<NameForm> _forms = [];

    /// <summary>Starts a person with the fullest form.</summary>
    public PersonDraft(NameForm fullest)
    {
        Fullest = fullest;
        _forms.Add(fullest);
    }

    /// <summary>The fullest form.</summary>
    public NameForm Fullest { get; }

    /// <summary>All forms of more than a bare surname or given name.</summary>
    public IReadOnlyList<NameForm> Forms => _forms;

    /// <summary>All namings, in reading order once grouping is done.</summary>
    public List<NameMention> Mentions { get; } = [];

    /// <summary>True if the article names the person by more than one word.</summary>
    public bool HasFullName => !Fullest.IsOneWord;

    /// <summary>What honorifics, nouns and pronouns say.</summary>
    public Gender Gender { get; set; }

    /// <summary>True if "he" or "she" in the next sentence can only be this person.</summary>
    public bool HasPronoun { get; set; }

    /// <summary>Adds another spelling of the full name.</summary>
    public void Add(NameForm form)
    {
        if (!_forms.Exists(known => known.Key == form.Key))
        {
            _forms.Add(form);
        }
    }
}
