using System.Collections.Frozen;

namespace StoryExplainer.Preview.Desk.Writing;

/// <summary>A blank of some lines of YAML that the editor fills in at the desk.</summary>
/// <param name="Id">Its number among the blanks of the lines: "f0".</param>
/// <param name="Key">The key that it stands behind.</param>
/// <param name="Value">What stands there before; empty for nothing.</param>
internal sealed record DeskField(string Id, string Key, string Value)
{
    /// <summary>The name of the list of people that a field offers.</summary>
    public const string People = "desk-people";

    /// <summary>The key of a blank that is the name of an entry.</summary>
    public const string Entry = "entry";

    private static readonly FrozenDictionary<string, string> Labels = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Entry] = "Whose (name or id)",
        ["name"] = "Name",
        ["role"] = "Role",
        ["source"] = "Source: a paragraph (herald ¶2), an address or a line of words",
        ["definition"] = "Definition",
        ["date"] = "Date (2026-03-14, 2026-03, 2026)",
        ["headline"] = "Headline, at most 12 words",
        ["status"] = "Status",
        ["speaker"] = "Speaker (name or id)",
        ["label"] = "Speaker in words",
        ["title"] = "Title",
        ["publisher"] = "Publisher",
        ["url"] = "Address of the original",
        ["published"] = "Published on (2026-03-14)",
        ["rights"] = "Rights",
        ["group"] = "Group",
        ["aliases"] = "Form of the name",
        ["merge"] = "The same as (name or id)",
        ["quote"] = "Words of the quotation, as they stand there",
        ["picture"] = "Picture, its path below input/static",
        ["alt"] = "What it shows",
        ["credit"] = "Who made it, and the licence",
        ["form"] = "Words, as they stand there",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What the field is called.</summary>
    public string Label => Labels.GetValueOrDefault(Key, Key);

    /// <summary>True if people of the site are offered for it, in a file about people.</summary>
    public bool OffersPeople => Key is Entry or "speaker" or "merge";

    /// <summary>The only values that it can have; empty if it can have any.</summary>
    public IReadOnlyList<string> Choices => Key switch
    {
        "rights" => ["quoted", "licensed", "own", "public-domain"],
        "status" => ["happened", "planned", "possible", "cancelled", "denied"],
        _ => [],
    };

    /// <summary>True for a key whose value the editor may write even where one is offered.</summary>
    public static bool IsOffered(string key) => key is "name" or "role" or "source" or "definition" or "date" or "headline" or "status" or "speaker" or "label" or "title" or "publisher" or "url" or "published" or "rights" or "group";
}
