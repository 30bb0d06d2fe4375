using System.Collections.Immutable;
using System.Globalization;
using StoryExplainer.Language;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Stories.Model;
using StoryExplainer.Stories.Seeds;

namespace StoryExplainer.Evaluation;

/// <summary>Reads annotated articles: <c>ID.gold.json</c> with <c>ID.txt</c> or <c>ID.html</c> beside it.</summary>
internal static class CaseReader
{
    /// <summary>Reads all articles of a folder, sorted by id.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="usesGoldLines">True to clean by the annotation, so that a layer is measured without the cleaner's mistakes.</param>
    /// <param name="isWanted">Says by id which articles to read.</param>
    /// <param name="texts">Where the texts lie that the line numbers of the annotation count in, if the folder holds pages; the folder itself if null.</param>
    public static ImmutableArray<Case> Read(string folder, bool usesGoldLines, Func<string, bool> isWanted, string? texts = null) =>
    [
        .. Directory.GetFiles(folder, "*.gold.json").Order(StringComparer.Ordinal)
            .Select(path => Path.GetFileName(path)[..^".gold.json".Length])
            .Where(isWanted)
            .Select(id => ReadOne(folder, texts ?? folder, id, usesGoldLines)),
    ];

    private static Case ReadOne(string folder, string texts, string id, bool usesGoldLines)
    {
        var gold = GoldArticle.Read(Path.Combine(folder, id + ".gold.json"));
        var textPath = Path.Combine(texts, id + ".txt");
        var isPage = File.Exists(Path.Combine(folder, id + ".html")) && (texts != folder || !File.Exists(textPath));
        var lines = File.Exists(textPath) ? File.ReadAllText(textPath).Split('\n').Select(line => line.TrimEnd('\r')).ToArray() : [];
        var seed = usesGoldLines ? CleanByGold(id, lines, gold) : Clean(folder, id + (isPage ? ".html" : ".txt"));
        return new Case(id, lines, gold, seed, ArticleAnalyzer.Analyze(seed.Text)) { IsPage = isPage };
    }

    private static CleanedSeed Clean(string folder, string file)
    {
        var diagnostics = new DiagnosticBag();
        var sidecar = Path.Combine(folder, Path.ChangeExtension(file, ".yml"));
        return SeedReader.Read(file, File.ReadAllBytes(Path.Combine(folder, file)), File.Exists(sidecar) ? File.ReadAllBytes(sidecar) : null, diagnostics)
            ?? throw new InvalidDataException($"{file} makes no article: {string.Join(' ', diagnostics.ToSorted())}");
    }

    private static CleanedSeed CleanByGold(string id, string[] lines, GoldArticle gold)
    {
        var notBody = gold.LineNumbers.Captions.Concat(gold.LineNumbers.MetaLines).Concat(gold.LineNumbers.Boilerplate).ToHashSet();
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        var dropped = ImmutableArray.CreateBuilder<DroppedLine>();
        var furniture = ImmutableArray.CreateBuilder<FurnitureLine>();
        for (var i = 0; i < lines.Length; i++)
        {
            var text = lines[i].Replace('\u00a0', ' ').Trim();
            if (text.Length == 0)
            {
                continue;
            }

            if (notBody.Contains(i + 1))
            {
                dropped.Add(new DroppedLine(i + 1, text, text.Split(' ').Length, "annotated"));
                if (gold.LineNumbers.Boilerplate.Contains(i + 1) && text.Any(char.IsDigit))
                {
                    furniture.Add(new FurnitureLine(i + 1, text));
                }
            }
            else if (paragraphs.Count == 0)
            {
                paragraphs.Add(new Paragraph("title", ParagraphKind.Heading, i + 1, text));
            }
            else
            {
                paragraphs.Add(new Paragraph($"p{paragraphs.Count}", ParagraphKind.Text, i + 1, text));
            }
        }

        return new CleanedSeed
        {
            Path = id + ".txt",
            Dropped = dropped.ToImmutable(),
            Text = new ArticleText
            {
                Title = paragraphs[0].Text,
                Paragraphs = paragraphs.ToImmutable(),
                Authors = gold.Authors,
                Publisher = gold.Publisher,
                Published = gold.Published is { } day
                    ? new PublicationDate(DateInterval.Day(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)), DateBasis.Stated, "annotated")
                    : null,
                DatedFurniture = furniture.ToImmutable(),
            },
        };
    }
}
