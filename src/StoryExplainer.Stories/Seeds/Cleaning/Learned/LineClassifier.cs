using System.Collections.Immutable;

namespace StoryExplainer.Stories.Seeds.Cleaning.Learned;

/// <summary>Says for every line of a page what it is, by the learned weights, decided over the page as a whole.</summary>
internal static class LineClassifier
{
    private const int BonusWithoutText = 250;

    /// <summary>A paragraph that speaks of what the rest of the text speaks of is hardly ever furniture.</summary>
    private const double TopicBonus = 120;

    private const int MostWordsOfHeading = 14;
    private const int HeadingBonus = 40;
    private const int ListBonus = 60;

    /// <summary>Where paragraphs of the story follow within this many lines, it has hardly ended. The size was chosen on articles of writers kept back.</summary>
    private const int LinesOfStory = 10;
    private const int EndPrior = 100;

    /// <summary>The rows of a table look like furniture; unlike it they are seldom links.</summary>
    private const int RowBonus = 120;

    /// <summary>The first line that speaks of what the text below speaks of is the title and no part of a menu.</summary>
    private const double SharedByTitle = 0.4;
    private const int TitlePrior = 120;
    private const int MostWordsOfTitle = 40;
    private const int FewestWordsOfTitle = 2;
    private static readonly HashSet<string> OtherThanTitle = ["byline", "byline with date", "anonymous", "role", "date", "date and more", "date open", "publisher", "rights", "credit", "caption", "address alone", "end mark", "edition"];
    private const double MostSmallLettersOfTitle = 0.35;

    /// <summary>The classes of the lines.</summary>
    /// <param name="lines">All lines that are not blank.</param>
    /// <param name="metadata">What is said beside the text.</param>
    /// <param name="model">The weights.</param>
    public static ImmutableArray<LineClass> Classify(ImmutableArray<ArticleLine> lines, SeedMetadata metadata, LineModel model)
    {
        var page = new PageView(lines, metadata);
        var scores = new int[lines.Length][];
        for (var i = 0; i < lines.Length; i++)
        {
            scores[i] = new int[LineModel.ClassCount];
            var features = LineFeatures.Of(page, i);
            model.AddScores(features.Structure, scores[i]);
            model.AddScores(features.Words, scores[i]);
            model.AddScores(features.Markup, scores[i]);
            AddPriors(page, i, model, scores[i]);
        }

        var marked = lines.Any(line => line.Source.Hint == LineHint.Title);
        bool MayBe(int index, LineClass kind) => kind switch
        {
            LineClass.Title or LineClass.Meta or LineClass.MetaAbove or LineClass.Caption when lines[index].Source.Hint == LineHint.TableRow => false,
            LineClass.Title => marked ? lines[index].Source.Hint == LineHint.Title : lines[index].WordCount > 0 && (!IsParagraph(lines[index]) || page.LikenessToKnownTitle(index) >= 3),
            LineClass.Text => lines[index].WordCount > 0,
            _ => true,
        };
        var classes = LineDecoder.Decode(model, scores, MayBe);
        if (!classes.Contains(LineClass.Text) && lines.Any(line => line.IsProse))
        {
            // A seed is an article; if nothing of it looks like one, its running text is the best guess, and the editor sees the rest at the desk.
            for (var i = 0; i < lines.Length; i++)
            {
                scores[i][(int)LineClass.Text] += lines[i].IsProse ? BonusWithoutText : 0;
            }

            classes = LineDecoder.Decode(model, scores, MayBe);
        }

        return ShortNotices.Apply(page, StoryLists.Apply(page, StoryTables.Apply(lines, metadata.Title is null && !marked ? WithTitle(page, scores, classes) : classes)));
    }

    /// <summary>The classes with a title: where none was found, the line above the text that is likest to one, unless it has the form of a byline, a date or a label of the outlet.</summary>
    private static ImmutableArray<LineClass> WithTitle(PageView page, int[][] scores, ImmutableArray<LineClass> classes)
    {
        if (classes.Contains(LineClass.Title))
        {
            return classes;
        }

        var (likest, text) = (-1, classes.IndexOf(LineClass.Text));
        for (var i = 0; i < text; i++)
        {
            var isOther = page.Lines[i].WordCount < FewestWordsOfTitle || page.Lines[i].IsProse || page.Shapes[i].Names.Any(OtherThanTitle.Contains);
            if (!isOther && (likest < 0 || scores[i][(int)LineClass.Title] > scores[likest][(int)LineClass.Title]))
            {
                likest = i;
            }
        }

        return likest < 0 ? classes : classes.SetItem(likest, LineClass.Title);
    }

    /// <summary>A title may be two sentences, but then it does not end in a full stop unless its words begin with capitals.</summary>
    private static bool IsParagraph(ArticleLine line) => line.WordCount > MostWordsOfTitle || (line.IsProse && line.SmallLetterShare > MostSmallLettersOfTitle && line.Text.TrimEnd('"', '”', '’', '\'').EndsWith('.') && line.Text.Contains(". ", StringComparison.Ordinal));

    /// <summary>A short line of its own between two paragraphs is a heading more often than an offer.</summary>
    private static bool IsAloneBetweenParagraphs(PageView page, int index) =>
        page.Lines[index] is { IsProse: false, WordCount: >= 2 and <= MostWordsOfHeading } && index > 0 && index + 1 < page.Lines.Length
        && page.Lines[index - 1].IsProse && page.Lines[index + 1].IsProse && page.Repeats[index] < 0 && page.Copies(index) == 1;

    /// <summary>What holds on every page and cannot be seen often enough in the articles that the weights were learned from.</summary>
    private static void AddPriors(PageView page, int index, LineModel model, int[] scores)
    {
        var line = page.Lines[index];
        if (line.IsProse)
        {
            scores[(int)LineClass.Text] += model.KeepBias + (page.IsParagraph(index) ? (int)(TopicBonus * Math.Max(0, page.TopicShare(index, 1))) : 0);
        }

        if (line.Source.Hint == LineHint.TableRow && page.ProseBefore(index) > 0 && (line.Source.Markup?.LinkShare ?? 0) < 0.5)
        {
            scores[(int)LineClass.Text] += RowBonus;
        }

        AddPriorsOfPlace(page, index, scores);
    }

    /// <summary>What the place of a line among paragraphs of the story tells.</summary>
    private static void AddPriorsOfPlace(PageView page, int index, int[] scores)
    {
        if (IsAloneBetweenParagraphs(page, index))
        {
            scores[(int)LineClass.Text] += HeadingBonus;
        }

        if (page.Markup is null && page.ProseBefore(index) > 0 && page.Rows.IsOfAnnouncedList(index))
        {
            scores[(int)LineClass.Text] += ListBonus;
        }

        if (page.ProseBefore(index) > 0 && page.StoryFollows(index, LinesOfStory))
        {
            scores[(int)LineClass.After] -= EndPrior;
        }

        if (page.Markup is null && page.Lines[index].WordCount >= 4 && page.CandidatesBefore(index) == 0 && page.ShareBehind(index) >= SharedByTitle)
        {
            scores[(int)LineClass.Above] -= TitlePrior;
        }
    }
}
