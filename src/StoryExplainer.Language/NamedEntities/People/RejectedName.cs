using StoryExplainer.Language.Text;

namespace StoryExplainer.Language.NamedEntities.People;

/// <summary>A name that the tagger took for a person's and the evidence did not carry; shown when an editor asks why somebody is missing.</summary>
/// <param name="Name">The name.</param>
/// <param name="Passage">Where it stands first.</param>
/// <param name="Evidence">What spoke for and against it.</param>
internal sealed record RejectedName(string Name, Passage Passage, string Evidence);
