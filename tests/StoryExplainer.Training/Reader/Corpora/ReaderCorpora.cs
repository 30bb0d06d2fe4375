using StoryExplainer.Training.Reader.Pieces;

namespace StoryExplainer.Training.Reader.Corpora;

/// <summary>
/// All text that the sentence reader learns from and is measured on. Sentences of the treebanks' test files and of the names' held-out tenth
/// are taken out of everything that is learned from.
/// </summary>
internal sealed class ReaderCorpora
{
    private const int LongestSentence = 180;

    // Shorter sentences ("He agreed.") recur in unrelated texts.
    private const int ShortestKnown = 6;

    // The text of articles that the project measures itself on, and the treebank that the parser is measured on.
    private static readonly string[] NeverLearned = ["gum-news-overlap-dev", "uner-pud"];

    private readonly PieceVocabulary _pieces;
    private readonly HashSet<string> _kept = new(StringComparer.Ordinal);

    /// <summary>Reads everything.</summary>
    /// <param name="folders">Where it lies.</param>
    /// <param name="pieces">Cuts words into pieces.</param>
    /// <param name="fold">Leaves out every fifth annotated article: those whose index leaves this rest; null learns from all.</param>
    public ReaderCorpora(CorpusFolders folders, PieceVocabulary pieces, int? fold)
    {
        _pieces = pieces;
        var treebanks = Path.Combine(folders.Training, "ud");
        EwtTest = Cut(TreebankFile.Read(Path.Combine(treebanks, "ewt-test.tsv")));
        EwtDev = Cut(TreebankFile.Read(Path.Combine(treebanks, "ewt-dev.tsv")));
        Pud = Cut(TreebankFile.Read(Path.Combine(treebanks, "pud-test.tsv")));
        var others = new[] { "gum-dev.tsv", "gum-test.tsv" }.SelectMany(file => TreebankFile.Read(Path.Combine(treebanks, file)));
        HeldOutNames = Cut(HeldOutTenth(folders.Training));
        Keep([.. EwtTest, .. EwtDev, .. Pud, .. others, .. HeldOutNames]);

        Names = [.. NamesOf(folders.Training)];
        Trees = [.. new[] { "ewt-train.tsv", "gum-train.tsv" }.SelectMany(file => TreebankFile.Read(Path.Combine(treebanks, file))).Where(IsFree)];
        Names = NameProjection.MoveTo(Trees, Names);
        Trees = Usable([.. Trees, .. Trees.Select(HyphenJoiner.Join).OfType<LabelledSentence>()]);
        Names = Usable(Names);
        foreach (var tree in Trees)
            tree.Spans = TreeQuoteLabels.Of(tree);

        var articles = folders.Articles.SelectMany(AnnotatedArticle.ReadFolder).OrderBy(article => article.Id, StringComparer.Ordinal).ToArray();
        LeftOut = [.. articles.Where((_, index) => index % 5 == fold)];
        Articles = [.. articles.Where((_, index) => index % 5 != fold)];
        ArticleSentences = Usable(Articles.SelectMany(article => article.Sentences));
        _ = Cut(LeftOut.SelectMany(article => article.Sentences));
    }

    /// <summary>Sentences with trees, some with names as well.</summary>
    public IReadOnlyList<LabelledSentence> Trees { get; }

    /// <summary>Sentences with names alone.</summary>
    public IReadOnlyList<LabelledSentence> Names { get; }

    /// <summary>The annotated articles that are learned from.</summary>
    public IReadOnlyList<AnnotatedArticle> Articles { get; }

    /// <summary>The sentences of <see cref="Articles"/>.</summary>
    public IReadOnlyList<LabelledSentence> ArticleSentences { get; }

    /// <summary>The annotated articles of the fold that is left out.</summary>
    public IReadOnlyList<AnnotatedArticle> LeftOut { get; }

    /// <summary>The test file of the English Web Treebank.</summary>
    public IReadOnlyList<LabelledSentence> EwtTest { get; }

    /// <summary>Its development file.</summary>
    public IReadOnlyList<LabelledSentence> EwtDev { get; }

    /// <summary>The Parallel Universal Dependencies treebank.</summary>
    public IReadOnlyList<LabelledSentence> Pud { get; }

    /// <summary>A tenth of the news documents with names.</summary>
    public IReadOnlyList<LabelledSentence> HeldOutNames { get; }

    /// <summary>Relations that occur often enough to be learned, in ordinal order.</summary>
    public string[] Relations =>
        [.. Trees.SelectMany(sentence => sentence.Relations!).GroupBy(relation => relation, StringComparer.Ordinal).Where(group => group.Count() >= 5).Select(group => group.Key).Order(StringComparer.Ordinal)];

    /// <summary>The tenth of the documents of two files that no name is learned from.</summary>
    public static IEnumerable<LabelledSentence> HeldOutTenth(string training)
    {
        var news = new[] { "wikinews", "gum-news" }.SelectMany(file => NameFile.Read(Path.Combine(training, file + ".bio"))).ToArray();
        var held = news.Select(sentence => sentence.Document).Distinct().Where((_, index) => index % 10 == 3).ToHashSet(StringComparer.Ordinal);
        return news.Where(sentence => held.Contains(sentence.Document));
    }

    private IEnumerable<LabelledSentence> NamesOf(string training)
    {
        var held = HeldOutNames.Select(sentence => sentence.Document).ToHashSet(StringComparer.Ordinal);
        return Directory.GetFiles(training, "*.bio").Order(StringComparer.Ordinal)
            .Where(path => !NeverLearned.Contains(Path.GetFileNameWithoutExtension(path)))
            .SelectMany(NameFile.Read)
            .Where(sentence => !held.Contains(sentence.Document) && IsFree(sentence));
    }

    private void Keep(IEnumerable<LabelledSentence> sentences) => _kept.UnionWith(sentences.Where(sentence => sentence.Words.Length >= ShortestKnown).Select(sentence => sentence.Key));

    private bool IsFree(LabelledSentence sentence) => sentence.Words.Length < ShortestKnown || !_kept.Contains(sentence.Key);

    private LabelledSentence[] Cut(IEnumerable<LabelledSentence> sentences)
    {
        LabelledSentence[] all = [.. sentences];
        foreach (var sentence in all)
            sentence.Cut(_pieces);

        return all;
    }

    private LabelledSentence[] Usable(IEnumerable<LabelledSentence> sentences) => [.. Cut(sentences).Where(sentence => sentence.Pieces.Length <= LongestSentence)];
}
