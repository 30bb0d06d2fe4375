namespace StoryExplainer.Stories.Dictionary;

/// <summary>One sense of a word in the dictionary.</summary>
/// <param name="Lemma">The word.</param>
/// <param name="Field">The field that the dictionary counts the sense to: "possession", "communication".</param>
/// <param name="Gloss">What it says.</param>
/// <param name="IsSure">True if the word has this sense only, is no everyday word, and is of a field or form in which that can be relied on.</param>
internal sealed record DictionarySense(string Lemma, string Field, string Gloss, bool IsSure);
