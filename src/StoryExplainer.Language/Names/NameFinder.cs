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
        return ToSpans(article, names);
    }

    // The tagger counts tokens through the whole document, captions left out; a name span counts within its paragraph.
    private static ImmutableArray<NameSpan> ToSpans(TokenizedArticle article, List<TaggedName> names)
    {
        var spans = ImmutableArray.CreateBuilder<NameSpan>(names.Count);
        int paragraph = 0, offset = 0;
        foreach (var name in names)
        {
            while (name.Start >= offset + TaggerText.LengthOf(article.Paragraphs[paragraph]))
                offset += TaggerText.LengthOf(article.Paragraphs[paragraph++]);

            spans.Add(new NameSpan(paragraph, name.Start - offset, name.End - offset, name.Kind, name.Margin));
        }

        return spans.MoveToImmutable();
    }
}
