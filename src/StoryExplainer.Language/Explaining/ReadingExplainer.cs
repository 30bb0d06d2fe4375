using System.Collections.Immutable;
using System.Globalization;
using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Reading;

namespace StoryExplainer.Language.Explaining;

/// <summary>Shows how a paragraph was read: a line a word, with its part of speech, its head, and how sure the reader is.</summary>
public static class ReadingExplainer
{
    // Below it a span is not worth a column.
    private const float LeastBelief = 0.1f;

    /// <summary>
    /// The reading of a paragraph, as a table of text: number, word, part of speech, relation and head, margin of the head in log odds, name, and the beliefs that the word is part of
    /// a role, a definition or a term. An empty line stands between sentences.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="paragraph">Index into <see cref="ArticleText.Paragraphs"/>.</param>
    public static ImmutableArray<string> Explain(ArticleText article, int paragraph)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        foreach (var sentence in DocumentReader.Read(article).SentencesOf(paragraph))
        {
            for (var word = 0; word < sentence.Count; word++)
                lines.Add(Explain(sentence, word));

            lines.Add("");
        }

        return lines.ToImmutable();
    }

    private static string Explain(Sentence sentence, int word)
    {
        var head = sentence.HeadOf(word) < 0 ? "–" : $"{sentence.HeadOf(word) + 1} {sentence.WordOf(sentence.HeadOf(word))}";
        var marks = string.Join(' ', NameOf(sentence, word).Concat(BeliefsOf(sentence, word)));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{word + 1,3} {sentence.WordOf(word),-18} {sentence.TagOf(word),-24} {RelationNames.NameOf(sentence.RelationOf(word)),-14} {head,-20} {sentence.Reading.HeadMargins[word],5:0.0}  {marks}").TrimEnd();
    }

    private static IEnumerable<string> NameOf(Sentence sentence, int word) =>
        sentence.Names.Where(name => name.First <= word && word < name.End)
            .Select(name => string.Create(CultureInfo.InvariantCulture, $"{name.Kind.ToString().ToLowerInvariant()} {name.Probability:0.00}"));

    private static IEnumerable<string> BeliefsOf(Sentence sentence, int word) =>
        from layer in new[] { SpanLayer.Role, SpanLayer.Definition, SpanLayer.Term }
        let belief = sentence.Reading.ProbabilityOf(layer, word)
        where belief >= LeastBelief
        select string.Create(CultureInfo.InvariantCulture, $"{layer.ToString().ToLowerInvariant()} {belief:0.00}");
}
