using System.Text.Json.Serialization;

namespace StoryExplainer.Preview.Desk.Writing;

/// <summary>How requests of the desk and answers to them are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, MaxDepth = 8)]
[JsonSerializable(typeof(DeskRequest))]
[JsonSerializable(typeof(UndoRequest))]
[JsonSerializable(typeof(PasteRequest))]
[JsonSerializable(typeof(DeskAnswer))]
internal sealed partial class DeskJson : JsonSerializerContext;
