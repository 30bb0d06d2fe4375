using StoryExplainer.Training.Reader.Pieces;

namespace StoryExplainer.Training.Reader.Corpora;

/// <summary>An article with what a careful reader found in it, labelled word by word.</summary>
/// <param name="Id">The name of its file.</param>
/// <param name="Gold">What was found.</param>
/// <param name="Sentences">The sentences of its body.</param>
internal sealed record AnnotatedArticle(string Id, GoldFile Gold, IReadOnlyList<LabelledSentence> Sentences)
{
    // A form that the annotator lists is a name, but other names may be missing: half the trust of a corpus of names.
    private const float NameWeight = 0.5f;

    private const string Suffix = ".gold.json";

    /// <summary>
    /// All articles of a folder by the ordinal order of their ids. The texts lie beside the annotations, or the one in <c>text</c> and the other in <c>gold</c>.
    /// </summary>
    public static IEnumerable<AnnotatedArticle> ReadFolder(string folder)
    {
        var gold = Directory.Exists(Path.Combine(folder, "gold")) ? Path.Combine(folder, "gold") : folder;
        var text = gold == folder ? folder : Path.Combine(folder, "text");
        foreach (var path in Directory.GetFiles(gold, "*" + Suffix).Order(StringComparer.Ordinal))
        {
            var id = Path.GetFileName(path)[..^Suffix.Length];
            var article = Path.Combine(text, id + ".txt");
            if (File.Exists(article))
                yield return Of(id, GoldFile.Read(path), File.ReadAllLines(article));
        }
    }

    /// <summary>Labels an article.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="gold">What was found in it.</param>
    /// <param name="text">Its lines, furniture included.</param>
    public static AnnotatedArticle Of(string id, GoldFile gold, string[] text)
    {
        var furniture = gold.LineNumbers.Values.SelectMany(numbers => numbers).ToHashSet();
        var lines = text.Where((line, index) => !furniture.Contains(index + 1) && !string.IsNullOrWhiteSpace(line)).Select(line => new ArticleLine(line)).ToArray();
        RoleLabels.Mark(lines, gold);
        TermLabels.Mark(lines, gold);
        QuoteLabels.Mark(lines, gold);
        NameLabelling.Mark(lines, gold);
        return new AnnotatedArticle(id, gold, [.. lines.SelectMany(line => line.ToSentences(id, NameWeight))]);
    }
}
