using System.Collections.Immutable;
using YamlDotNet.Core;

namespace StoryExplainer.Stories.Editing.Yaml;

/// <summary>A part of a YAML file with the characters that it takes, for edits that leave all others alone.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last character; the same as <paramref name="Start"/> where nothing is written.</param>
internal abstract record YamlPart(int Start, int End);

/// <summary>A single value.</summary>
/// <param name="Value">What it says.</param>
/// <param name="Style">How it is written.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last character.</param>
internal sealed record ScalarPart(string Value, ScalarStyle Style, int Start, int End) : YamlPart(Start, End);

/// <summary>A list.</summary>
/// <param name="Items">Its items.</param>
/// <param name="IsFlow">True if it is written between brackets.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last character.</param>
internal sealed record ListPart(ImmutableArray<YamlPart> Items, bool IsFlow, int Start, int End) : YamlPart(Start, End);

/// <summary>Keys and values.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="IsFlow">True if they are written between braces.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last character.</param>
internal sealed record MapPart(ImmutableArray<(ScalarPart Key, YamlPart Value)> Entries, bool IsFlow, int Start, int End) : YamlPart(Start, End)
{
    /// <summary>The entry of a key, or null.</summary>
    public (ScalarPart Key, YamlPart Value)? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key.Value == key)
            {
                return entry;
            }
        }

        return null;
    }
}
