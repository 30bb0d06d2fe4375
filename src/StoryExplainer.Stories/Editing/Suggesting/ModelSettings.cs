using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Stories.Editing.Suggesting;

/// <summary>The language model that <c>suggest</c> may ask: the key <c>suggest</c> of <c>input/site.yml</c>. Without it no model is ever asked.</summary>
/// <param name="Url">Address of a server that speaks as OpenAI's does, such as <c>http://localhost:11434/v1/</c> for Ollama.</param>
/// <param name="Model">Name of the model there.</param>
/// <param name="Location">Where the address stands.</param>
public sealed record ModelSettings(Uri Url, string Model, DiagnosticLocation Location);
