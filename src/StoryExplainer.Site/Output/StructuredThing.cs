using System.Text.Json;

namespace StoryExplainer.Site.Output;

/// <summary>Writes what a page is about as one object of schema.org.</summary>
/// <param name="json">Takes the object.</param>
/// <param name="url">The page's address on the web, or null.</param>
internal delegate void StructuredThing(Utf8JsonWriter json, string? url);
