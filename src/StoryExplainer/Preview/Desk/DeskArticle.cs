using System.Collections.Immutable;
using StoryExplainer.Language;
using StoryExplainer.Language.Explaining;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Model;
using StoryExplainer.Stories.Seeds;

namespace StoryExplainer.Preview.Desk;

/// <summary>An article on the desk: its lines in the order of the seed, kept ones with their marks, dropped ones grey with the reason.</summary>
internal sealed class DeskArticle
{
    private static readonly ImmutableArray<(string Kind, string Words)> Kinds =
    [
        ("person", "People"), ("role", "Roles"), ("organisation", "Organisations"), ("place", "Places"), ("term", "Terms"), ("definition", "Definitions"), ("date", "Dates"),
        ("quote", "Quotations"), ("statement", "Connections"), ("source", "Unnamed sources"), ("rejected", "Considered and left out"),
    ];

    private readonly PreviewState _state;
    private readonly Article _article;
    private readonly CorrectionAdvice _advice;
    private readonly DeskForms _forms;
    private readonly ILookup<int, Explanation> _findings;

    /// <summary>Prepares the page.</summary>
    public DeskArticle(PreviewState state, Article article, DeskForms forms)
    {
        _state = state;
        _article = article;
        _forms = forms;
        _advice = new CorrectionAdvice(state.Site.Stories, article);
        _findings = ArticleExplainer.Explain(article.Analysis).Where(IsWorthShowing).ToLookup(finding => finding.Passage.Paragraph);
    }

    /// <summary>Writes the page.</summary>
    public Markup Write()
    {
        var title = _article.Text.Title.Length > 0 ? _article.Text.Title : _article.Seed;
        var draft = _article.IsDraft ? new Markup($" <strong class=\"draft\">Draft: never published</strong>") : null;
        var body = new Markup(
            $"""
            <main class="desk"><nav aria-label="Way back"><a href="{DeskView.Address(_state, "")}">Desk</a></nav>
            <h1>{title}</h1>
            <p>{_article.Text.Publisher ?? "Publisher unknown"}, {DeskView.DateOf(_article) ?? "date unknown"}, {DeskView.Words(_article.Rights)}, <code>seeds/{_article.Seed}</code>.{draft}
            <a href="{_state.BasePath}articles/{_article.Id}.html">The page as it will be published</a></p>
            {CopyLine()}
            {ArticleChoices()}
            {_forms.Saves()}
            <fieldset class="kinds"><legend>Marks</legend>
            """);
        body.AddEach(Kinds, kind => new Markup($"<label><input type=\"checkbox\" checked data-kind=\"{kind.Kind}\"> <span class=\"m k-{kind.Kind}\">{kind.Words}</span></label> "));
        body.Add($"</fieldset><p id=\"status\" role=\"status\"></p><div class=\"columns\"><div class=\"text\">").Add(Lines()).Add($"</div><aside aria-labelledby=\"review\">");
        body.Add(ReviewList.Write(_state, [.. _state.Site.Stories.Review.Where(item => item.Subject == _article.Id || item.Evidence?.Article == _article.Id)], "What to decide here", _forms));
        return PreviewPage.Write(_state, title, $"articles/{_article.Id}.html", body.Add($"</aside></div></main>").Add(_forms.Foot()));
    }

    private Markup ArticleChoices()
    {
        var count = 0;
        return new Markup($"<details class=\"choice about\"><summary>Correct title, date, publisher, address or rights</summary>")
            .AddEach(_advice.ForArticle(), advice => _forms.Correction($"article-{++count}", advice.Yaml, advice.What)).Add($"</details>");
    }

    private Markup? CopyLine() => _state.Site.CopyOf(_article) is not { } meter ? null : new Markup(
        $"<p>The site shows {meter.SpeakersPercent}% of its words as quotations and {meter.OwnPercent}% as the reporters’ own, at most {meter.LongestRun} in a row: {CopyWords(meter.State)}.</p>");

    private static string CopyWords(string state) => state switch
    {
        "over" => "more than the limits allow",
        "near" => "close to the limits",
        _ => "within the limits",
    };

    // A name that became a person, organisation or place is shown as that; a paragraph's word list of the tagger would only double it.
    private static bool IsWorthShowing(Explanation finding) => finding.Kind != "name" || finding.IsRejected;

    private Markup Lines()
    {
        var lines = new Markup();
        var kept = _article.Text.Paragraphs.Select((paragraph, index) => (paragraph.Line, Order: 1, Dropped: (DroppedLine?)null, Html: (Func<Markup>)(() => Paragraph(paragraph, index))));
        var dropped = _article.Dropped.Select(line => (line.Line, Order: 0, Dropped: (DroppedLine?)line, Html: (Func<Markup>)(() => Dropped(line))));
        var fold = new List<DroppedLine>();
        foreach (var line in kept.Concat(dropped).OrderBy(line => line.Line).ThenBy(line => line.Order))
        {
            if (line.Dropped is { } one)
            {
                fold.Add(one);
            }
            else
            {
                lines.Add(Folded(fold)).Add(line.Html());
                fold.Clear();
            }
        }

        return lines.Add(Folded(fold));
    }

    /// <summary>Dropped lines that stand together, folded into one line that says why they were dropped.</summary>
    private Markup Folded(List<DroppedLine> dropped)
    {
        if (dropped.Count == 0)
        {
            return new Markup();
        }

        var reasons = string.Join(", ", dropped.Select(line => line.Reason).Distinct(StringComparer.Ordinal).Take(4));
        return new Markup($"<details class=\"folded\"><summary>{dropped.Count} {(dropped.Count == 1 ? "line" : "lines")} dropped: {reasons}</summary>").AddEach(dropped, Dropped).Add($"</details>");
    }

    private Markup Dropped(DroppedLine line) =>
        new Markup($"<div class=\"dropped\"><p class=\"reason\">Line {line.Line}, dropped: {line.Reason}</p><p>{line.Text}</p>").Add(LineChoice("keep", "Bring this line back", line.Line, line.Text)).Add($"</div>");

    /// <summary>The line of YAML for the file beside the seed that brings a line back, or leaves one out.</summary>
    private Markup LineChoice(string key, string what, int line, string text) =>
        _forms.Correction($"{key}-{line}", $"# seeds/{SeedPath.SidecarOf(_article.Seed)}\n{key}: [{CorrectionAdvice.Quoted(FirstWords(text))}]\n", what);

    // Enough to tell the line from others, short enough to be read.
    private static string FirstWords(string text)
    {
        const int Enough = 12;
        var words = text.Split(' ');
        return words.Length <= Enough ? text : string.Join(' ', words[..Enough]);
    }

    private Markup Paragraph(Paragraph paragraph, int index)
    {
        var findings = _findings[index].ToImmutableArray();
        var label = paragraph.Id.StartsWith('p') ? "¶" + paragraph.Id[1..] : paragraph.Id;
        var html = new Markup($"<div class=\"line\" id=\"{paragraph.Id}\"><p class=\"number\">{label} <span>line {paragraph.Line}</span></p><p class=\"words\">");
        foreach (var piece in MarkedText.Cut(paragraph.Text, findings))
        {
            html.Add(piece.Findings.IsEmpty ? new Markup($"{piece.Words}") : Mark(paragraph, piece, findings));
        }

        html.Add($"</p>");
        for (var number = 0; number < findings.Length; number++)
        {
            html.Add(Card(paragraph, findings, number));
        }

        if (paragraph.Id != "title")
        {
            var count = 0;
            html.Add($"<details class=\"choice\"><summary>Something missing, or not part of the article?</summary>")
                .AddEach(_advice.ForParagraph(new Passage(index, new TextSpan(0, paragraph.Text.Length))), advice => _forms.Correction($"{paragraph.Id}-m{++count}", advice.Yaml, advice.What))
                .Add(LineChoice("drop", "Drop this line", paragraph.Line, paragraph.Text)).Add($"</details>");
        }

        return html.Add($"</div>");
    }

    private static Markup Mark(Paragraph paragraph, MarkedPiece piece, ImmutableArray<Explanation> findings)
    {
        var kinds = string.Join(' ', piece.Findings.Select(number => "k-" + KindOf(findings[number])).Distinct(StringComparer.Ordinal));
        var first = findings[piece.Findings[0]];
        return new Markup($"<a class=\"m {kinds}\" href=\"#{IdOf(paragraph, piece.Findings[0])}\" title=\"{first.Kind}: {first.What}\">{piece.Words}</a>");
    }

    /// <summary>What was found, why, and how to correct it. Shown when its mark is followed, by the style sheet alone.</summary>
    private Markup Card(Paragraph paragraph, ImmutableArray<Explanation> findings, int number)
    {
        var finding = findings[number];
        var id = IdOf(paragraph, number);
        var around = Enumerable.Range(0, findings.Length).Where(other => other != number && findings[other].Passage.Overlaps(finding.Passage)).ToList();
        var entry = _advice.EntryOf(finding) is var (folder, name) && _state.Site.HasPage($"{folder}/{name}.html")
            ? new Markup($" <a href=\"{_state.BasePath}{folder}/{name}.html\">Its page</a>")
            : null;
        var card = new Markup($"<section class=\"card k-{KindOf(finding)}\" id=\"{id}\" tabindex=\"-1\" aria-label=\"{(finding.IsRejected ? "Left out" : finding.Kind)}: {finding.What}\">");
        card.Add($"<p class=\"kind\">{(finding.IsRejected ? "Left out: " : "")}{finding.Kind} <a class=\"close\" href=\"#{paragraph.Id}\">Close</a></p><p><q>{finding.Passage.Of(_article.Text)}</q> = <strong>{finding.What}</strong>{entry}</p>");
        card.Add($"<p>{(finding.Why.Length > 0 ? finding.Why : "found by the name finder")}. <code>{Commands.ProgramName.Here} explain seeds/{_article.Seed}:{paragraph.Line}</code></p>");
        if (around.Count > 0)
        {
            card.Add($"<p>Also here: ").AddEach(around, other => new Markup($"<a href=\"#{IdOf(paragraph, other)}\">{findings[other].Kind}: {findings[other].What}</a> ")).Add($"</p>");
        }

        var count = 0;
        return card.AddEach(_advice.For(finding), advice => _forms.Correction($"{id}-{++count}", advice.Yaml, advice.What)).Add($"</section>");
    }

    private static string IdOf(Paragraph paragraph, int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{paragraph.Id}-f{number + 1}");

    private static string KindOf(Explanation finding) => finding.IsRejected ? "rejected" : finding.Kind == "unnamed source" ? "source" : finding.Kind;
}
