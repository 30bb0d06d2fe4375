namespace StoryExplainer.Language.Reading;

/// <summary>The kinds of spans that the reader marks, in the order of the weights file.</summary>
public enum SpanLayer
{
    /// <summary>What a person is: "US special envoy", "who leads the inquiry".</summary>
    Role,

    /// <summary>What explains a term.</summary>
    Definition,

    /// <summary>A term that a lay reader would look up.</summary>
    Term,
}
