using StoryExplainer.Language.Reading;

namespace StoryExplainer.Language.NamedEntities;

/// <summary>A form that names an organisation or a place of the article, as the text writes it.</summary>
/// <param name="Text">The words.</param>
/// <param name="Key">See <see cref="EntityKey"/>.</param>
/// <param name="Kind">Organisation or place.</param>
internal sealed record EntityForm(string Text, string Key, NameKind Kind);
