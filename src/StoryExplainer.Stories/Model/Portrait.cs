using StoryExplainer.Language.Diagnostics;

namespace StoryExplainer.Stories.Model;

/// <summary>A picture of a person that the editor gives.</summary>
/// <param name="Picture">Its path below <c>input/static/</c>.</param>
/// <param name="Alt">What it shows, for readers who do not see it.</param>
/// <param name="Credit">Who made it and under which licence; stands below it.</param>
/// <param name="Place">Where the editor names it.</param>
public sealed record Portrait(string Picture, string Alt, string Credit, DiagnosticLocation Place);
