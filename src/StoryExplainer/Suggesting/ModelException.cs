namespace StoryExplainer.Suggesting;

/// <summary>A model did not answer. The message never holds the key.</summary>
internal sealed class ModelException(string message) : Exception(message);
