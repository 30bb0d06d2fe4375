
namespace StoryExplainer.Stories.Model;

/// <summary>What a correction was about when it last had an effect: if its target is gone one day, the warning can say what it was.</summary>
/// <param name="File">The file of the correction: <c>input/people.yml</c>.</param>
/// <param name="Target">How the correction names its target.</param>
/// <param name="Words">What that was: "Ada Obi, Mayor".</param>
public sealed record CorrectionMatch(string File, string Target, string Words);
