using System.Text;
using StoryExplainer.Site.Addresses;

namespace StoryExplainer.Site.Cards;

/// <summary>What stands on the picture of 1200 by 630 that other sites show when a page is shared. Plain words; where they go is the painter's business.</summary>
internal sealed record ShareCard
{
    /// <summary>The folder of the pictures, with its slash.</summary>
    public const string Folder = "cards/";

    /// <summary>Where the picture stands: "cards/people/ada-obi.png".</summary>
    public required PageAddress Address { get; init; }

    /// <summary>A few small words above the headline ("Key term"), or null.</summary>
    public string? Kicker { get; init; }

    /// <summary>The large words: a title, a name, or what somebody said.</summary>
    public required string Headline { get; init; }

    /// <summary>True if the headline is a quotation, which is drawn with its marks.</summary>
    public bool IsQuotation { get; init; }

    /// <summary>A sentence or two below the headline, or null.</summary>
    public string? Body { get; init; }

    /// <summary>Who said it, or null.</summary>
    public string? Name { get; init; }

    /// <summary>Role of who said it, or null.</summary>
    public string? Role { get; init; }

    /// <summary>Letters of the monogram, or null for none. With a name it stands beside it, else above the headline.</summary>
    public string? Letters { get; init; }

    /// <summary>Number of the monogram's colour.</summary>
    public int Hue { get; init; }

    /// <summary>Name of the site.</summary>
    public required string Site { get; init; }

    /// <summary>Whose reporting it rests on, or null.</summary>
    public string? Source { get; init; }

    /// <summary>The same in words, for readers who do not see the picture.</summary>
    public string Description
    {
        get
        {
            var words = new StringBuilder(Kicker is null ? "" : Kicker + ": ");
            words.Append(IsQuotation ? $"“{Headline}”" : Headline);
            foreach (var part in new[] { Name, Role, Body })
            {
                words.Append(part is null ? "" : (words[^1] is '.' or '”' ? " " : ", ") + part);
            }

            return words.ToString();
        }
    }

    /// <summary>Everything drawn, to tell whether two cards look the same.</summary>
    public IEnumerable<string?> Words => [Kicker, IsQuotation ? $"“{Headline}”" : Headline, Body, Name, Role, Letters, Site, Source];

    /// <summary>Where the picture for a page stands.</summary>
    public static PageAddress AddressFor(PageAddress page) => new(Folder + Path.ChangeExtension(page.Path, ".png"));
}
