using System.IO.Hashing;
using System.Text;
using StoryExplainer.Stories.Caching;

namespace StoryExplainer.Site.Cards;

/// <summary>The pictures of share cards, drawn only when what stands on them was never drawn before: one takes about as long as ten pages.</summary>
internal sealed class CardImages(CardStyle style, PackFile? cache) : IDisposable
{
    private readonly CardPainter _painter = new(style);

    /// <summary>Opens the pictures of a site.</summary>
    /// <param name="style">How cards look.</param>
    /// <param name="request">Where earlier builds left theirs.</param>
    public static CardImages Open(CardStyle style, SiteRequest request) => new(style, request.UsesNoCache
        ? null
        : PackFile.Open(Path.Combine(request.Folders.Cache, "cards.pack"), style.Key ^ CardPainter.Version, request.ForgetsCache));

    /// <summary>The picture of a card, as PNG.</summary>
    public byte[] Draw(ShareCard card)
    {
        var key = KeyOf(card);
        if (cache?.Find(key) is { } known)
        {
            return known;
        }

        var drawn = _painter.Draw(card);
        cache?.Add(key, drawn);
        return drawn;
    }

    /// <summary>Remembers what was drawn.</summary>
    public void Save() => cache?.Save();

    /// <inheritdoc/>
    public void Dispose() => cache?.Dispose();

    private static UInt128 KeyOf(ShareCard card)
    {
        var words = string.Join('\0', card.Words.Select(words => words ?? "\u0001"));
        return XxHash128.HashToUInt128(Encoding.UTF8.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{card.Hue}\0{words}")));
    }
}
