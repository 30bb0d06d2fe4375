using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using StoryExplainer.Stories.Seeds.Cleaning.Learned;

namespace StoryExplainer.Training.Cleaning;

/// <summary>Writes the blocks of a page as HTML in the manner of one site: its tags, wrappers and class names are drawn once for each page.</summary>
internal sealed class HtmlPageWriter
{
    private static readonly Dictionary<string, string[]> ClassNames = new(StringComparer.Ordinal)
    {
        ["nav"] = ["nav", "menu", "navigation", "site-header", "masthead", "topbar", "global-nav", "breadcrumbs", "search", "header-links", "primary-menu"],
        ["cookie"] = ["cookie-notice", "consent", "gdpr-banner", "overlay", "modal", "paywall", "meter", "gate", "notification"],
        ["ad"] = ["ad", "ads", "advert", "advertisement", "ad-slot", "dfp-ad", "ad-container", "sponsored", "mpu", "leaderboard", "banner", "outbrain", "taboola", "promoted"],
        ["related"] = ["related", "related-content", "read-more", "more-stories", "recirculation", "recommended", "trending", "most-read", "popular", "teaser", "card", "story-list", "widget", "sidebar", "rail", "also-read", "inline-related", "link-list", "headline-list", "carousel"],
        ["share"] = ["share", "social", "sharing", "share-bar", "social-links", "sharedaddy", "article-tools", "share-buttons", "actions", "toolbar"],
        ["newsletter"] = ["newsletter", "signup", "subscribe", "email-signup", "newsletter-form", "mailing-list", "inline-newsletter"],
        ["promo"] = ["promo", "callout", "inset", "cta", "banner", "house-ad", "inline-promo", "support-us", "app-promo"],
        ["quote"] = ["pull-quote", "pullquote", "quote", "highlight"],
        ["post"] = ["twitter-tweet", "embed", "social-embed", "instagram-post", "embedded-post"],
        ["video"] = ["video", "player", "media-player", "gallery", "slideshow", "carousel", "video-container"],
        ["bio"] = ["author-bio", "about-author", "bio", "contributor", "author-box", "tagline", "credits", "article-footer"],
        ["tags"] = ["tags", "topics", "tag-list", "keywords", "categories", "article-tags", "filed-under"],
        ["comments"] = ["comments", "disqus", "comment-list", "respond", "discussion", "comment-area", "conversation"],
        ["footer"] = ["footer", "site-footer", "legal", "bottom", "footer-links", "colophon", "copyright"],
        ["meta"] = ["byline", "author", "meta", "article-meta", "date", "timestamp", "published", "article-info", "kicker", "section", "category", "dateline", "post-meta", "credit-line", "author-name"],
        ["caption"] = ["caption", "wp-caption", "media-caption", "image-caption", "photo", "figure", "article-image", "credit", "lead-media", "image-block"],
        ["title"] = ["headline", "title", "article-title", "entry-title", "story-headline", "page-title", "article-header"],
        ["text"] = ["paragraph", "text", "body-text", "article-text", "block"],
    };

    private static readonly string[] Generic = ["container", "wrapper", "row", "col", "inner", "block", "component", "module", "grid", "section", "layout", "column", "content", "item", "box", "area", "unit", "group", "holder", "region"];
    private static readonly string[] Bodies = ["article-body", "story-body", "entry-content", "post-content", "content", "body", "article-content", "rich-text", "prose", "main-content", "articleBody", "story-text", "post"];

    private readonly Random _random;
    private readonly StringBuilder _html = new();
    private readonly Dictionary<string, string> _classes = [];
    private readonly Dictionary<string, int> _styles = [];
    private readonly bool _hashesNames;
    private readonly bool _usesSemanticTags;
    private readonly int _paragraph;

    private HtmlPageWriter(Random random)
    {
        _random = random;
        _hashesNames = random.Next(6) == 0;
        _usesSemanticTags = random.Next(2) == 0;
        _paragraph = random.Next(12);
    }

    /// <summary>The page.</summary>
    public static string Write(IReadOnlyList<PageBlock> blocks, string title, Random random)
    {
        var writer = new HtmlPageWriter(random);
        writer.WritePage(blocks, title);
        return writer._html.ToString();
    }

    private void WritePage(IReadOnlyList<PageBlock> blocks, string title)
    {
        _html.Append("<!DOCTYPE html><html><head><meta charset=utf-8>");
        if (_random.Next(8) > 0)
        {
            _html.Append("<title>").Append(Escape(title)).Append(_random.Next(2) == 0 ? " | The Site" : "").Append("</title>");
            _html.Append(_random.Next(3) > 0 ? $"<meta property=\"og:title\" content=\"{Escape(title)}\">" : "");
        }

        _html.Append("</head><body>\n");
        var first = Enumerable.Range(0, blocks.Count).First(i => blocks[i].Class is LineClass.Title);
        var body = Enumerable.Range(0, blocks.Count).Where(i => blocks[i].Class == LineClass.Text).DefaultIfEmpty(first).ToArray();
        // Where what stands below the article is still inside the article's own element differs from site to site.
        var end = Math.Min(blocks.Count, body[^1] + 1 + _random.Next(3) * _random.Next(5));
        var startsAtTitle = _random.Next(2) == 0;
        WriteAll(blocks, 0, first);
        var open = Open(_random.Next(3) > 0 ? "main" : "div", Pick(Generic), 1) + Open(_usesSemanticTags ? "article" : "div", _random.Next(2) == 0 ? "article" : Pick(Generic), 1);
        var container = Open("div", Pick(Bodies), _random.Next(4) == 0 ? 2 : 1);
        _html.Append(open).Append(startsAtTitle ? container : "");
        WriteAll(blocks, first, startsAtTitle ? end : body[0]);
        if (!startsAtTitle)
        {
            _html.Append(container);
            WriteAll(blocks, body[0], end);
        }

        _html.Append(Close(container)).Append(_random.Next(2) == 0 ? Close(open) : "");
        WriteAll(blocks, end, blocks.Count);
        _html.Append("</body></html>");
    }

    private void WriteAll(IReadOnlyList<PageBlock> blocks, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            WriteBlock(blocks[i]);
            _html.Append('\n');
        }
    }

    private void WriteBlock(PageBlock block)
    {
        switch (block.Kind)
        {
            case "title":
                Wrap("title", 0, 1, () => Element(_random.Next(12) == 0 ? "h2" : "h1", "title", block.Lines[0]));
                break;
            case "text":
                WriteText(block.Lines[0]);
                break;
            case "caption":
                WriteCaption(block);
                break;
            case "meta":
                Wrap("meta", 0, 2, () => WriteMeta(block));
                break;
            default:
                Wrap(block.Kind, block.Class is LineClass.Inside && _random.Next(4) == 0 ? 0 : 1, 3, () => WriteFurniture(block));
                break;
        }
    }

    private void WriteText(string text)
    {
        var words = text.Count(c => c == ' ') + 1;
        if (words <= 10 && !char.IsDigit(text[0]) && !".!?”\"".Contains(text[^1], StringComparison.Ordinal))
        {
            var style = Style("heading", 4);
            _html.Append(style switch { 0 => "<h2>", 1 => "<h3>", 2 => "<p><strong>", _ => "<h2 class=\"subheading\">" }).Append(Escape(text)).Append(style switch { 0 => "</h2>", 1 => "</h3>", 2 => "</strong></p>", _ => "</h2>" });
            return;
        }

        if (text.Length > 2 && text[0] is '•' or '-' or '*' && text[1] == ' ')
        {
            _html.Append("<ul><li>").Append(WithLinks(text[2..])).Append("</li></ul>");
            return;
        }

        var inner = WithLinks(text);
        _html.Append(_paragraph switch
        {
            0 => $"<div class=\"{NameOf("text")}\">{inner}</div>",
            1 => $"<div class=\"{NameOf("text")}\"><p>{inner}</p></div>",
            2 => $"<section><p class=\"{NameOf("text")}\">{inner}</p></section>",
            3 => $"<p class=\"{NameOf("text")}\">{inner}</p>",
            4 => $"<p><span>{inner}</span></p>",
            _ => $"<p>{inner}</p>",
        });
    }

    /// <summary>Running text has links here and there; a whole sentence in one is rare.</summary>
    private string WithLinks(string text)
    {
        if (_random.Next(4) > 0)
        {
            return Escape(text);
        }

        var words = text.Split(' ');
        var (start, length) = (_random.Next(words.Length), _random.Next(1, 8));
        var end = Math.Min(words.Length, start + length);
        string[] parts = [Escape(string.Join(' ', words[..start])), $"<a href=\"/x\">{Escape(string.Join(' ', words[start..end]))}</a>", Escape(string.Join(' ', words[end..]))];
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    private void WriteCaption(PageBlock block)
    {
        switch (Style("caption", 5))
        {
            case 0 or 1:
                _html.Append("<figure").Append(ClassOf("caption")).Append("><img src=x><figcaption>");
                WriteSpans(block);
                _html.Append("</figcaption></figure>");
                break;
            case 2:
                _html.Append("<div").Append(ClassOf("caption")).Append("><img src=x>");
                block.Lines.ToList().ForEach(line => Element("p", "caption", line));
                _html.Append("</div>");
                break;
            case 3:
                _html.Append("<div").Append(ClassOf("caption")).Append('>');
                WriteSpans(block);
                _html.Append("</div>");
                break;
            default:
                foreach (var line in block.Lines)
                {
                    _html.Append(_random.Next(2) == 0 ? $"<p><em>{Escape(line)}</em></p>" : $"<div><span{ClassOf("caption")}>{Escape(line)}</span></div>");
                }

                break;
        }
    }

    private void WriteSpans(PageBlock block)
    {
        var parts = block.Lines.Select(line => Style("caption span", 3) == 0 ? $"<div>{Escape(line)}</div>" : $"<span class=\"{(_random.Next(2) == 0 ? "credit" : "text")}\">{Escape(line)}</span> ");
        _html.Append(string.Concat(parts));
    }

    private void WriteMeta(PageBlock block)
    {
        foreach (var line in block.Lines)
        {
            var hasLink = line.Length < 40 && !line.Any(char.IsDigit) && _random.Next(2) == 0;
            var text = hasLink ? $"<a href=\"/a\">{Escape(line)}</a>" : Escape(line);
            var tag = line.Any(char.IsDigit) && Style("time", 2) == 0 ? "time" : new[] { "div", "span", "p", "div", "li" }[Style("meta", 5)];
            _html.Append('<').Append(tag).Append(_random.Next(4) > 0 ? ClassOf("meta") : "").Append('>').Append(text).Append("</").Append(tag).Append('>').Append(tag == "span" ? "<br><br>" : "");
        }
    }

    private void WriteFurniture(PageBlock block)
    {
        var isLabel = block.Lines.Length == 1 && block.Lines[0].Split(' ').Length <= 4;
        if (block.Shape == BlockShape.Links)
        {
            WriteLinks(block);
        }
        else if (isLabel && _random.Next(2) == 0)
        {
            Element(new[] { "h2", "h3", "h4", "div", "span", "p" }[Style("label " + block.Kind, 6)], block.Kind, block.Lines[0]);
        }
        else if (block.Shape == BlockShape.Card)
        {
            WriteCard(block);
        }
        else
        {
            foreach (var line in block.Lines)
            {
                var hasLink = block.Kind is "related" or "promo" && _random.Next(3) > 0;
                var inner = hasLink ? (_random.Next(2) == 0 ? $"<a href=\"/r\">{Escape(line)}</a>" : HalfLinked(line)) : Escape(line);
                var tag = new[] { "p", "div", "p", "span" }[Style("line " + block.Kind, 4)];
                inner = _random.Next(6) == 0 ? $"<strong>{inner}</strong>" : inner;
                _html.Append('<').Append(tag).Append(_random.Next(3) == 0 ? ClassOf(block.Kind) : "").Append('>').Append(inner).Append("</").Append(tag).Append('>').Append(tag == "span" ? "<br><br>" : "");
            }
        }
    }

    /// <summary>"Read more:" is often outside the link.</summary>
    private static string HalfLinked(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return colon < 0 ? $"<a href=\"/r\">{Escape(line)}</a>" : $"{Escape(line[..(colon + 1)])} <a href=\"/r\">{Escape(line[(colon + 2)..])}</a>";
    }

    private void WriteLinks(PageBlock block)
    {
        var style = Style("links " + block.Kind, 6);
        var (open, before, after, close) = style switch
        {
            0 or 1 => ("<ul>", "<li>", "</li>", "</ul>"),
            2 => ("<div>", "<div>", "</div>", "</div>"),
            3 => ("<div>", "<span>", "</span>", "</div>"),
            4 => ("<ol>", "<li><h3>", "</h3></li>", "</ol>"),
            _ => ("<div>", "<p>", "</p>", "</div>"),
        };
        _html.Append(open);
        foreach (var line in block.Lines)
        {
            _html.Append(before).Append(_random.Next(10) == 0 ? Escape(line) : $"<a href=\"/l\">{Escape(line)}</a>").Append(after).Append(style == 3 && _random.Next(2) == 0 ? " " : "");
        }

        _html.Append(close);
    }

    private void WriteCard(PageBlock block)
    {
        var style = Style("card " + block.Kind, 4);
        for (var i = 0; i < block.Lines.Length; i++)
        {
            var line = Escape(block.Lines[i]);
            var linked = block.Kind is "related" or "ad" or "bio" && i < 2 ? $"<a href=\"/c\">{line}</a>" : line;
            _html.Append(style switch
            {
                0 => $"<div>{linked}</div>",
                1 => i == 0 ? $"<h3>{linked}</h3>" : $"<p>{line}</p>",
                2 => $"<p>{linked}</p>",
                _ => $"<div class=\"{NameOf(block.Kind)}\"><span>{linked}</span></div>",
            });
        }
    }

    private void Wrap(string kind, int fewest, int most, Action write)
    {
        var levels = _random.Next(fewest, most + 1);
        var semantic = !_usesSemanticTags ? "div" : kind switch { "nav" => "nav", "footer" => "footer", "related" or "promo" or "newsletter" or "quote" => _random.Next(3) == 0 ? "aside" : "section", "quote" or "post" => "blockquote", "title" or "meta" => "header", _ => "div" };
        var tags = new Stack<string>();
        for (var level = 0; level < levels; level++)
        {
            var tag = level == 0 ? semantic : "div";
            tags.Push(tag);
            _html.Append('<').Append(tag).Append(level == 0 || _random.Next(2) == 0 ? ClassOf(kind) : $" class=\"{Name(Pick(Generic))}\"").Append('>');
        }

        write();
        while (tags.TryPop(out var tag))
        {
            _html.Append("</").Append(tag).Append('>');
        }
    }

    private void Element(string tag, string kind, string text) =>
        _html.Append('<').Append(tag).Append(_random.Next(2) == 0 ? ClassOf(kind) : "").Append('>').Append(Escape(text)).Append("</").Append(tag).Append('>').Append(tag == "span" ? "<br><br>" : "");

    private string ClassOf(string kind) => $" class=\"{NameOf(kind)}\"";

    // A site names the same thing in the same way, with an ending now and then.
    private string NameOf(string kind)
    {
        if (!_classes.TryGetValue(kind, out var name))
        {
            _classes[kind] = name = _random.Next(7) == 0 ? Pick(Generic) : Pick(ClassNames[kind]);
        }

        return Name(_random.Next(3) == 0 ? Pick(ClassNames[kind]) : name);
    }

    private string Name(string name) => _hashesNames ? string.Create(CultureInfo.InvariantCulture, $"css-{(name.Sum(c => c) * 7919) % 99991}") : _random.Next(4) == 0 ? name + "__" + Pick(Generic) : name;

    private int Style(string what, int count)
    {
        if (!_styles.TryGetValue(what, out var style))
        {
            _styles[what] = style = _random.Next(count);
        }

        return style;
    }

    private string Pick(string[] names) => names[_random.Next(names.Length)];

    private string Open(string tag, string name, int levels) => string.Concat(Enumerable.Repeat(0, levels).Select(_ => $"<{tag} class=\"{Name(name)}\">"));

    private static string Close(string open)
    {
        var tags = open.Split('<', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(' ')[0]).Reverse();
        return string.Concat(tags.Select(tag => $"</{tag}>"));
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
