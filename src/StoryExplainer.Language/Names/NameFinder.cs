using System.Collections.Immutable;
using StoryExplainer.Language.Sentences;

namespace StoryExplainer.Language.Names;

/// <summary>Finds the names of an article and tells what each names.</summary>
internal static class NameFinder
{
    /// <summary>All names in reading order, none overlapping another. Captions are left out.</summary>
    public static ImmutableArray<NameSpan> Find(TokenizedArticle article) => Find(article, NameModel.English, NameLexicon.English);

    /// <summary>The same with a given model and given word lists.</summary>
    public static ImmutableArray<NameSpan> Find(TokenizedArticle article, NameModel model, NameLexicon lexicon)
    {
        var text = TaggerText.From(article, lexicon);
        var names = NameCorrections.Apply(text, new NameTagger(model).Find(text));
        return [.. names.Select(name => ToSpan(text, name))];
    }

    // The tagger counts tokens through the whole document, captions and nicknames left out; a name span counts within its paragraph.
    private static NameSpan ToSpan(TaggerText text, TaggedName name)
    {
        var (paragraph, first) = text.Tokens[name.Start].Place;
        return new NameSpan(paragraph, first, text.Tokens[name.End - 1].Place.Token + 1, name.Kind, name.Margin);
    }
}
