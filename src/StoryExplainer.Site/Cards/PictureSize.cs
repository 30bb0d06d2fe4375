using SkiaSharp;

namespace StoryExplainer.Site.Cards;

/// <summary>How large a picture is, so that a page keeps its place free while it loads.</summary>
internal static class PictureSize
{
    /// <summary>Width and height in pixels; zero for a drawing without pixels and for a file that is no picture.</summary>
    public static (int Width, int Height) Of(string path)
    {
        using var codec = SKCodec.Create(path);
        if (codec is null)
        {
            return (0, 0);
        }

        // A telephone says by a mark that its picture lies on its side.
        var isTurned = codec.EncodedOrigin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        return isTurned ? (codec.Info.Height, codec.Info.Width) : (codec.Info.Width, codec.Info.Height);
    }
}
