namespace StoryExplainer.Adding;

/// <summary>An article by copy and paste, with what the editor says of it.</summary>
/// <param name="Text">Its text, paragraphs apart by empty lines.</param>
/// <param name="Title">Its title; nothing if the text begins with it.</param>
/// <param name="Url">Address of the original, or nothing.</param>
/// <param name="Publisher">Who published it, or nothing.</param>
/// <param name="Published">When, or nothing.</param>
internal sealed record PastedArticle(string Text, string? Title, string? Url, string? Publisher, string? Published);
