using System.Collections.Immutable;
using StoryExplainer.Language.Text;

namespace StoryExplainer.Stories.Seeds.Formats;

/// <summary>Reads copy and paste: every line that is not blank, broken paragraphs joined.</summary>
internal static class TextSeedFormat
{
    /// <summary>The lines of a text.</summary>
    public static SeedDocument Read(SourceText source)
    {
        var lines = ImmutableArray.CreateBuilder<SeedLine>();
        var afterGap = true;
        for (var number = 1; number <= source.LineCount; number++)
        {
            var text = LineText.Normalise(source.GetLine(number));
            if (text.Length > 0)
            {
                lines.Add(new SeedLine(number, text, afterGap));
            }

            afterGap = text.Length == 0;
        }

        return new SeedDocument(HardWrap.Join(lines.ToImmutable()), SeedMetadata.None);
    }
}
