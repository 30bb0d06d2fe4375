using System.Collections.Immutable;
using StoryExplainer.Language;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Stories.Model;
using StoryExplainer.Stories.Seeds.Cleaning.Learned;

namespace StoryExplainer.Stories.Seeds.Cleaning;

/// <summary>
/// Turns the lines of a seed into an article. The steps, in order:
/// 1. say for every line what it is, by learned weights and over the page as a whole (<see cref="LineClassifier"/>);
/// 2. let the editor's own choice of lines outweigh that (<see cref="EditorLines"/>);
/// 3. read the title (<see cref="TitleReader"/>), then reporters, date and publisher (<see cref="MetaReader"/>);
/// 4. keep the text and leave out the rest with reasons (<see cref="LineWriter"/>);
/// 5. read rights line, date and address from what was left out (<see cref="TailReader"/>).
/// Every line is kept or has a reason; nothing is rewritten.
/// </summary>
internal static class SeedCleaner
{
    /// <summary>Cleans a seed, or gives null with a diagnostic if it holds no article.</summary>
    /// <param name="path">Path under <c>seeds/</c>.</param>
    /// <param name="document">Its lines.</param>
    /// <param name="metadata">What is said about it beside the text.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static CleanedSeed? Clean(string path, SeedDocument document, SeedMetadata metadata, DiagnosticBag diagnostics)
    {
        var location = new DiagnosticLocation(SeedPath.ForDiagnostics(path));
        if (document.Lines.IsEmpty)
        {
            diagnostics.Add(SeedDiagnostics.Empty, location);
            return null;
        }

        ImmutableArray<ArticleLine> lines = [.. document.Lines.Select(ArticleLine.From)];
        var classes = EditorLines.Apply(path, lines, RepeatedCaption.Apply(lines, LineClassifier.Classify(lines, metadata, LineModel.Default)), metadata, diagnostics);
        var draft = new ArticleDraft(lines, classes, metadata);
        TitleReader.Read(draft);
        MetaReader.Read(draft);
        LineWriter.Write(draft);
        TailReader.Read(draft);

        if (!draft.Lines.Any(line => line.Role is LineRole.Text or LineRole.ListItem))
        {
            diagnostics.Add(SeedDiagnostics.NoBody, location, draft.Lines.Count(line => line.IsDropped));
            return null;
        }

        if (draft.Title is null)
        {
            diagnostics.Add(SeedDiagnostics.NoTitle, location, SeedPath.SidecarOf(SeedPath.ForDiagnostics(path)));
        }

        return Assemble(path, draft, document.Lines.Any(line => line.Markup is not null) ? document.Metadata : SeedMetadata.None);
    }

    private static CleanedSeed Assemble(string path, ArticleDraft draft, SeedMetadata pageHead)
    {
        var metadata = draft.Metadata;
        var paragraphs = Paragraphs(draft);
        return new CleanedSeed
        {
            Path = path,
            Folder = SeedPath.FolderOf(path),
            Text = new ArticleText
            {
                Title = draft.Title ?? FirstWords(paragraphs[0].Text),
                Paragraphs = paragraphs,
                Authors = AuthorsOf(draft, pageHead),
                Publisher = metadata.Publisher ?? draft.Publisher,
                Published = ChooseDay(metadata, draft.Published),
                PossibleDays = metadata.Published is null && draft.Published is null ? draft.PossibleDays : [],
                DatedFurniture = [.. draft.Lines.Where(line => line.Reason is "edition" or "rights line").Select(line => new FurnitureLine(line.Number, line.Text))],
            },
            Dropped = [.. draft.Lines.Where(line => line.IsDropped).Select(line => new DroppedLine(line.Number, line.Text, line.WordCount, line.Reason!))],
            Carrier = metadata.Carrier ?? CarrierFinder.Find(draft),
            SourceUrl = metadata.SourceUrl ?? draft.SourceUrl,
            RightsLine = metadata.RightsLine ?? draft.RightsLine,
            Rights = metadata.Rights ?? RightsMode.Quoted,
            IsDraft = metadata.IsDraft ?? false,
            Slug = metadata.Slug,
            CiteKey = metadata.CiteKey,
        };
    }

    /// <summary>What is said beside the text counts; only the day before a morning in universal time is better known by the paper itself.</summary>
    private static PublicationDate? ChooseDay(SeedMetadata metadata, PublicationDate? stated) =>
        metadata.Published is not { } beside || (metadata.MayBeDayBefore && stated?.Date.Start is { } day && beside.Date.Start is { } other && day == other.AddDays(-1))
            ? stated
            : beside;

    /// <summary>
    /// The editor's word, then the page's head, which many sites fill with the name of their house or of a feed: where the byline of the page names others, or more, it is right.
    /// </summary>
    private static ImmutableArray<string> AuthorsOf(ArticleDraft draft, SeedMetadata pageHead)
    {
        var said = draft.Metadata.Authors;
        if (said.IsDefaultOrEmpty)
        {
            return [.. draft.Authors];
        }

        var isOfHead = !pageHead.Authors.IsDefaultOrEmpty && said.SequenceEqual(pageHead.Authors, StringComparer.Ordinal);
        var shared = said.Count(name => draft.Authors.Contains(name, StringComparer.OrdinalIgnoreCase));
        return isOfHead && draft.HasLabelledByline && (shared == 0 || draft.Authors.Count > said.Length) ? [.. draft.Authors] : said;
    }

    private static ImmutableArray<Paragraph> Paragraphs(ArticleDraft draft)
    {
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        if (draft.Title is { } title)
        {
            paragraphs.Add(new Paragraph("title", ParagraphKind.Heading, draft.TitleLine?.Number ?? 1, title));
        }

        var number = 0;
        foreach (var line in draft.Lines)
        {
            var kind = line.Role switch { LineRole.Text => ParagraphKind.Text, LineRole.Heading => ParagraphKind.Heading, LineRole.ListItem => ParagraphKind.List, _ => (ParagraphKind?)null };
            if (kind is { } known)
            {
                paragraphs.Add(new Paragraph($"p{++number}", known, line.Number, known == ParagraphKind.List ? ListBullet.Remove(line.Text) : line.Text));
            }
        }

        return paragraphs.ToImmutable();
    }

    private static string FirstWords(string text)
    {
        var words = text.Split(' ');
        return words.Length <= 10 ? text : string.Join(' ', words[..10]) + " …";
    }
}
