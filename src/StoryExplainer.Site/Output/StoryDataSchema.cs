namespace StoryExplainer.Site.Output;

/// <summary>The JSON Schema of the data file, published beside it as <c>data/story.schema.json</c>.</summary>
public static class StoryDataSchema
{
    /// <summary>The schema, as UTF-8.</summary>
    public static byte[] ToUtf8()
    {
        using var resource = typeof(StoryDataSchema).Assembly.GetManifestResourceStream("story.schema.json")
            ?? throw new InvalidOperationException("The schema is not part of the program: check EmbeddedResource in the project file.");
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }
}
