namespace StoryExplainer.Fuzzing;

/// <summary>Tells and keeps the inputs that fail.</summary>
/// <param name="folder">Where to keep them, or null.</param>
internal sealed class Failures(string? folder)
{
    private readonly Lock _lock = new();

    /// <summary>How many failed.</summary>
    public int Count { get; private set; }

    /// <summary>Tells that an input failed.</summary>
    public void Add(FuzzInput input, string what)
    {
        lock (_lock)
        {
            Count++;
            Console.WriteLine($"FAILED {input.Path}: {what}");
            Write(input);
        }
    }

    /// <summary>Tells of a failure that no single input caused.</summary>
    public void Add(string what)
    {
        lock (_lock)
        {
            Count++;
            Console.WriteLine($"FAILED {what}");
        }
    }

    /// <summary>Writes an input into the folder.</summary>
    public void Write(FuzzInput input)
    {
        if (folder is null)
        {
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, input.Path), input.Bytes);
        if (input.Sidecar is { } sidecar)
        {
            File.WriteAllBytes(Path.Combine(folder, Path.ChangeExtension(input.Path, ".yml")), sidecar);
        }
    }
}
