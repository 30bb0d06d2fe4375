using System.Collections.Frozen;
using StoryExplainer.Language.NamedEntities;

namespace StoryExplainer.Stories.Building;

/// <summary>How a text addresses somebody.</summary>
internal enum Address
{
    /// <summary>Nothing is said.</summary>
    Unknown,

    /// <summary>As a man.</summary>
    Man,

    /// <summary>As a woman.</summary>
    Woman,
}

/// <summary>Reads "Mr" and "Ms" from the forms of a name: the one sign by which two people of one name can be told apart for certain.</summary>
internal static class AddressReader
{
    private static readonly FrozenSet<string> OfMen = new[] { "mr", "sir", "lord", "king", "prince", "baron", "duke", "father", "brother", "monsieur", "herr", "señor", "don" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> OfWomen = new[] { "mrs", "ms", "miss", "dame", "lady", "queen", "princess", "baroness", "duchess", "sister", "madame", "frau", "señora" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What the forms of a person say; unknown where they say nothing or both.</summary>
    public static Address Read(PersonFinding finding)
    {
        var (man, woman) = (false, false);
        foreach (var form in finding.Aliases)
        {
            var space = form.IndexOf(' ', StringComparison.Ordinal);
            var title = space > 0 ? form[..space].TrimEnd('.') : "";
            man |= OfMen.Contains(title);
            woman |= OfWomen.Contains(title);
        }

        return (man, woman) switch { (true, false) => Address.Man, (false, true) => Address.Woman, _ => Address.Unknown };
    }
}
