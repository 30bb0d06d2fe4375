namespace StoryExplainer.Language.NamedEntities;

/// <summary>What the text's own words say: "Mr", "she", "his wife". Never guessed from a name.</summary>
public enum Gender
{
    /// <summary>The text does not say.</summary>
    Unknown,

    /// <summary>"Mr", "he", "spokesman".</summary>
    Male,

    /// <summary>"Ms", "she", "spokeswoman".</summary>
    Female,
}
