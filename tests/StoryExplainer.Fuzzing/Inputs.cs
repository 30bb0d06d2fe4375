namespace StoryExplainer.Fuzzing;

/// <summary>Makes the inputs of a run; each depends on the seed and its number alone, so that one can be made again.</summary>
internal sealed class Inputs(Corpus corpus, int seed)
{
    private static readonly string[] Extensions = [".txt", ".md", ".html", ".mhtml", ".eml", ".htm", ".docx"];

    /// <summary>The input of a number.</summary>
    public FuzzInput Make(int number)
    {
        var chance = new Random(unchecked(seed * 1_000_003 + number));
        var (extension, bytes) = corpus.Seeds[chance.Next(corpus.Seeds.Length)];
        var other = corpus.Seeds[chance.Next(corpus.Seeds.Length)].Bytes;
        var damaged = Mutator.Mutate(bytes, other, chance);
        var sidecar = chance.Next(4) == 0 ? Mutator.Mutate(corpus.Sidecars[chance.Next(corpus.Sidecars.Length)], corpus.Sidecars[chance.Next(corpus.Sidecars.Length)], chance) : null;
        return new FuzzInput(number, chance.Next(20) == 0 ? Extensions[chance.Next(Extensions.Length)] : extension, damaged, sidecar);
    }
}
