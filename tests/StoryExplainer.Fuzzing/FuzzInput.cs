namespace StoryExplainer.Fuzzing;

/// <summary>A damaged seed.</summary>
/// <param name="Number">Its number in the run.</param>
/// <param name="Extension">Ending of the seed, with its dot.</param>
/// <param name="Bytes">The seed.</param>
/// <param name="Sidecar">The file beside it, or null.</param>
internal sealed record FuzzInput(int Number, string Extension, byte[] Bytes, byte[]? Sidecar)
{
    /// <summary>Path under <c>seeds/</c>.</summary>
    public string Path => $"{Number:D8}{Extension}";
}
