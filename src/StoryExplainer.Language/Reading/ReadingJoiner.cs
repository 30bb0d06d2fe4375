using System.Collections.Immutable;

namespace StoryExplainer.Language.Reading;

/// <summary>Puts the windows of an overlong sentence together again: the root of each later window hangs on the first root.</summary>
internal static class ReadingJoiner
{
    /// <summary>Joins readings of neighbouring windows; one window is returned as it is.</summary>
    public static SentenceReading Join(ReadOnlySpan<SentenceReading> windows)
    {
        if (windows.Length == 1)
            return windows[0];

        var parts = windows.ToArray();
        var root = parts[0].Heads.IndexOf(-1);
        var heads = ImmutableArray.CreateBuilder<int>();
        var relations = ImmutableArray.CreateBuilder<Relation>();
        var names = ImmutableArray.CreateBuilder<ReadName>();
        foreach (var part in parts)
        {
            var offset = heads.Count;
            names.AddRange(part.Names.Select(name => name with { First = name.First + offset, End = name.End + offset }));
            for (var i = 0; i < part.Count; i++)
            {
                var isLaterRoot = part.Heads[i] < 0 && offset > 0;
                heads.Add(part.Heads[i] >= 0 ? part.Heads[i] + offset : isLaterRoot ? root : -1);
                relations.Add(isLaterRoot ? Relation.Parataxis : part.Relations[i]);
            }
        }

        return new SentenceReading
        {
            Tags = [.. parts.SelectMany(part => part.Tags)],
            Heads = heads.ToImmutable(),
            Relations = relations.ToImmutable(),
            HeadMargins = [.. parts.SelectMany(part => part.HeadMargins)],
            Names = names.ToImmutable(),
            NameScores = [.. parts.SelectMany(part => part.NameScores)],
            SpanScores = [.. parts.SelectMany(part => part.SpanScores)],
        };
    }
}
