namespace StoryExplainer.Training.Reader.Pieces;

/// <summary>The labels that the reader gives to words, in the order of the weights file.</summary>
internal static class ReaderLabels
{
    /// <summary>Parts of speech of Universal Dependencies.</summary>
    public static string[] Tags { get; } = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".Split(' ');

    /// <summary>Kinds of names, each with a label for its first and for its further words.</summary>
    public static string[] Names { get; } = "O B-PER I-PER B-ORG I-ORG B-LOC I-LOC B-NORP I-NORP B-MISC I-MISC".Split(' ');

    /// <summary>Layers of spans: each is O, B, I.</summary>
    public static string[] Spans { get; } = ["role", "definition", "term", "cue", "source"];

    /// <summary>The span layers of the prototype's weights file, which does not name them.</summary>
    public static string[] PrototypeSpans { get; } = ["role", "definition", "term"];

    /// <summary>Heads of the network in the order of the weights file.</summary>
    public static string[] Heads { get; } = ["upos", "ner", "arc.dep", "arc.head", "rel.dep", "rel.head", "spans"];

    /// <summary>Every name label as a set of bits: nothing is known.</summary>
    public static int AnyName { get; } = (1 << Names.Length) - 1;

    /// <summary>The bit of a name label. Throws <see cref="InvalidDataException"/> if there is no such label.</summary>
    public static int NameBit(string label)
    {
        var index = Array.IndexOf(Names, label);
        return index >= 0 ? 1 << index : throw new InvalidDataException($"Unknown label {label}.");
    }

    /// <summary>The index of a layer of spans.</summary>
    public static int Layer(string name) => Array.IndexOf(Spans, name);
}
