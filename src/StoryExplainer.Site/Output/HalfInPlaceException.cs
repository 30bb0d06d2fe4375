namespace StoryExplainer.Site.Output;

/// <summary>The disk refused while a finished site was being put in place; the next build goes on with it.</summary>
internal sealed class HalfInPlaceException(string message, Exception inner) : IOException(message, inner);
