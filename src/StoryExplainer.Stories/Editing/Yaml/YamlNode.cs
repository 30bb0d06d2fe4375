using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Stories.Editing.Yaml;

/// <summary>A value of a YAML file, with the place where it stands.</summary>
/// <param name="Location">File, line and column of its first character.</param>
public abstract record YamlNode(DiagnosticLocation Location);

/// <summary>A single value: text, a number, a date, or nothing.</summary>
/// <param name="Value">Its characters, without quotation marks.</param>
/// <param name="IsPlain">True if it stands without quotation marks.</param>
/// <param name="Location">Where it stands.</param>
public sealed record YamlScalar(string Value, bool IsPlain, DiagnosticLocation Location) : YamlNode(Location)
{
    /// <summary>True for a key that has nothing behind its colon.</summary>
    public bool IsEmpty => IsPlain && Value is "" or "~" or "null";
}

/// <summary>A list.</summary>
/// <param name="Items">Its values in order.</param>
/// <param name="Location">Where it begins.</param>
public sealed record YamlList(ImmutableArray<YamlNode> Items, DiagnosticLocation Location) : YamlNode(Location);

/// <summary>Keys and values.</summary>
/// <param name="Entries">In order; no key stands twice.</param>
/// <param name="Location">Where it begins.</param>
public sealed record YamlMap(ImmutableArray<YamlEntry> Entries, DiagnosticLocation Location) : YamlNode(Location);

/// <summary>A key with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="KeyLocation">Where the key stands.</param>
/// <param name="Value">Its value.</param>
public readonly record struct YamlEntry(string Key, DiagnosticLocation KeyLocation, YamlNode Value);
