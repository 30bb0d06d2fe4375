using System.Text.Json.Serialization;

namespace StoryExplainer.Preview;

/// <summary>What open pages are told.</summary>
/// <param name="State">Id of the new state.</param>
/// <param name="Before">Id of the state before.</param>
/// <param name="Styles">True if only styles changed in between.</param>
/// <param name="Good">True if the site can be shown.</param>
internal sealed record StateMessage(string State, string Before, bool Styles, bool Good);

/// <summary>How messages are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StateMessage))]
internal sealed partial class PreviewJson : JsonSerializerContext;
