using System.Collections.Immutable;
using StoryExplainer.Stories.Seeds.Cleaning.Learned;

namespace StoryExplainer.Training.Cleaning;

/// <summary>Makes a page of an article: its own title and text, with invented bylines, captions and furniture around and between them.</summary>
internal sealed class PageComposer(Pieces pieces, Random random)
{
    private readonly Pieces _pieces = pieces;
    private readonly Random _random = random;
    private readonly List<PageBlock> _blocks = [];
    private AnnotatedPage _article = null!; // Set by Compose before anything reads it.
    private string _author = "";

    /// <summary>The blocks of a page, from top to bottom.</summary>
    public ImmutableArray<PageBlock> Compose(AnnotatedPage article)
    {
        _blocks.Clear();
        _article = article;
        _author = _pieces.Pick("name");
        AddAbove();
        Add("title", LineClass.Title, BlockShape.Lines, article.Title);
        var text = article.Lines.Values.Where(line => line.Class == LineClass.Text).Select(line => line.Text).ToArray();
        AddHead(text);
        AddBody(text);
        AddBelow();
        return [.. _blocks];
    }

    private bool Chance(double share) => _random.NextDouble() < share;

    private void Add(string kind, LineClass type, BlockShape shape, params IEnumerable<string> lines)
    {
        ImmutableArray<string> all = [.. lines.Where(line => line.Trim().Length > 0)];
        if (all.Length > 0)
        {
            // A line without a word ("___") parts the text and is none.
            var isDivider = type == LineClass.Text && !all.Any(line => line.Any(char.IsLetterOrDigit));
            _blocks.Add(new PageBlock(kind, isDivider ? LineClass.Inside : type, shape, all));
        }
    }

    /// <summary>Lines of a section that name the reporter of this page.</summary>
    private string[] PickLinesOfAuthor(string section) =>
        [.. _pieces.Fill(_pieces.PickTemplate(section).Replace("{name}", _author, StringComparison.Ordinal).Replace("{NAME}", _author.ToUpperInvariant(), StringComparison.Ordinal)).Split("//").Where(line => line.Trim().Length > 0)];

    /// <summary>The byline names the page's reporter first, perhaps others behind.</summary>
    private string[] PickByline()
    {
        var template = _pieces.PickTemplate("byline");
        var first = template.IndexOf("{name}", StringComparison.Ordinal);
        template = first < 0 ? template.Replace("{NAME}", _author.ToUpperInvariant(), StringComparison.Ordinal) : template[..first] + _author + template[(first + "{name}".Length)..];
        return [.. _pieces.Fill(template).Split("//").Where(line => line.Trim().Length > 0)];
    }

    private string[] Many(string section, int fewest, int most) => [.. Enumerable.Range(0, _random.Next(fewest, most + 1)).Select(_ => _pieces.Pick(section))];

    private void AddAbove()
    {
        if (Chance(0.2))
        {
            Add("cookie", LineClass.Above, BlockShape.Card, _pieces.PickLines("cookie"));
        }

        for (var i = _random.Next(0, 4); i > 0; i--)
        {
            Add("nav", LineClass.Above, BlockShape.Links, Many("nav", 2, 16));
        }

        if (Chance(0.04))
        {
            Add("caption", LineClass.Above, BlockShape.Card, _pieces.Pick("captionbody") + " " + _pieces.Pick("captiontail"));
        }

        if (Chance(0.2))
        {
            Add("ad", LineClass.Above, BlockShape.Lines, _pieces.Pick("ad"));
        }

        if (Chance(0.15))
        {
            Add("related", LineClass.Above, BlockShape.Lines, _pieces.PickLines("breaking"));
        }

        if (Chance(0.1))
        {
            Add("related", LineClass.Above, BlockShape.Links, Many("title", 1, 5));
        }

        if (Chance(0.5))
        {
            Add("meta", LineClass.MetaAbove, BlockShape.Lines, _pieces.PickLines("section"));
        }

        if (Chance(0.12))
        {
            Add("meta", LineClass.MetaAbove, BlockShape.Lines, Chance(0.5) ? _pieces.PickLines("date") : PickByline());
        }
    }

    private void AddHead(string[] text)
    {
        var parts = new List<Action>();
        if (Chance(0.3))
        {
            parts.Add(AddStandfirst);
        }

        if (Chance(0.85))
        {
            parts.Add(() => Add("meta", LineClass.Meta, BlockShape.Lines, PickByline()));
        }

        if (Chance(0.9))
        {
            parts.Add(() => Add("meta", LineClass.Meta, BlockShape.Lines, _pieces.PickLines("date")));
        }

        if (Chance(0.15))
        {
            parts.Add(() => Add("meta", LineClass.Meta, BlockShape.Lines, _pieces.PickLines(Chance(0.5) ? "role" : "standmeta")));
        }

        if (Chance(0.5))
        {
            parts.Add(() => Add("share", LineClass.Inside, BlockShape.Links, Many("share", 1, 7)));
        }

        if (Chance(0.12))
        {
            parts.Add(() => Add("share", LineClass.Inside, BlockShape.Lines, Many("share", 1, 3)));
        }

        if (Chance(0.5))
        {
            parts.Add(AddPicture);
        }

        if (Chance(0.2))
        {
            parts.Add(() => AddInsert(text));
        }

        if (Chance(0.1))
        {
            parts.Add(AddOwnHeadlines);
        }

        if (Chance(0.3))
        {
            _random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(parts));
        }

        parts.ForEach(part => part());
        if (Chance(0.1))
        {
            Add("text", LineClass.Text, BlockShape.Lines, _pieces.Pick("keylabel"));
            for (var points = _random.Next(2, 5); points > 0; points--)
            {
                Add("text", LineClass.Text, BlockShape.Lines, (Chance(0.3) ? "• " : "") + ClipOfBody());
            }
        }
    }

    /// <summary>A standfirst says in other words what the text says.</summary>
    private void AddStandfirst()
    {
        var (first, second) = (ClipOfBody(), ClipOfBody());
        var text = Chance(0.5) ? first : first.TrimEnd('.') + (Chance(0.5) ? ", " : " as ") + second[..1].ToLowerInvariant() + second[1..];
        Add("text", LineClass.Text, BlockShape.Lines, Chance(0.3) ? text.TrimEnd('.') + "." : text);
    }

    private void AddPicture()
    {
        var body = Chance(0.5) ? ClipOfBody() : _pieces.Pick("captionbody");
        switch (_random.Next(5))
        {
            case 0:
                Add("caption", LineClass.Caption, BlockShape.Card, body, _pieces.Pick("credit"));
                break;
            case 1:
                Add("caption", LineClass.Caption, BlockShape.Card, _pieces.Pick("credit"), body);
                break;
            case 2:
                Add("caption", LineClass.Caption, BlockShape.Lines, Chance(0.5) ? body : _pieces.Pick("credit"));
                break;
            default:
                Add("caption", LineClass.Caption, BlockShape.Lines, body + " " + _pieces.Pick("captiontail"));
                break;
        }
    }

    /// <summary>Captions say what the text says: the first words of one of its sentences, sometimes with their full stop.</summary>
    private string ClipOfBody()
    {
        var prose = _article.Lines.Values.Where(line => line.Class == LineClass.Text && line.Text.Length > 60).ToArray();
        if (prose.Length == 0)
        {
            return _pieces.Pick("captionbody");
        }

        var words = prose[_random.Next(prose.Length)].Text.Split(' ');
        var clip = string.Join(' ', words.Take(_random.Next(5, 16))).TrimEnd(',', '.', ';', ':', '“', '"');
        return _random.Next(5) switch { 0 or 1 or 2 => clip, 3 => clip + ".", _ => string.Join(' ', _pieces.Pick("name"), clip[..1].ToLowerInvariant() + clip[1..]) + "." };
    }

    private void AddBody(string[] text)
    {
        var rate = _random.NextDouble() switch { < 0.3 => 0.03, < 0.7 => 0.1, < 0.9 => 0.22, _ => 0.4 };
        var headings = Chance(0.3) ? 0.25 : 0;
        var lists = Chance(0.15) ? 0.1 : 0;
        var clips = Chance(0.15) ? 0.15 : 0;
        var shorts = Chance(0.35) ? 0.1 : 0;
        var divider = Chance(0.06) ? _pieces.Pick("divider") : "";
        headings = Chance(0.1) ? 0.6 : headings;
        var late = Chance(0.3) ? text.Length - _random.Next(2, 5) : -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == _article.Title)
            {
                continue;
            }

            Add("text", LineClass.Text, BlockShape.Lines, text[i]);
            if (Chance(lists))
            {
                AddStoryList();
            }

            if (Chance(clips))
            {
                Add("text", LineClass.Text, BlockShape.Lines, ClipOfBody());
            }

            if (Chance(shorts))
            {
                Add("text", LineClass.Text, BlockShape.Lines, _pieces.Pick("shortline"));
            }

            if (i + 1 < text.Length && Chance(headings))
            {
                Add("text", LineClass.Text, BlockShape.Lines, divider);
                Add("text", LineClass.Text, BlockShape.Lines, Chance(0.4) ? _pieces.Pick("heading") : Heading());
            }

            if (i + 1 < text.Length && (i == late || Chance(rate)))
            {
                AddInsert(text);
            }
        }

        if (Chance(0.1))
        {
            AddStoryList();
        }
    }

    /// <summary>A list that belongs to the story: dates, places, results.</summary>
    private void AddStoryList()
    {
        var isSame = Chance(0.7);
        var first = _pieces.PickTemplate("listitem");
        if (Chance(0.6))
        {
            Add("text", LineClass.Text, BlockShape.Lines, Chance(0.5) ? _pieces.Pick("listintro") : ClipOfBody().TrimEnd('.') + ":");
        }

        if (Chance(0.3))
        {
            Add("text", LineClass.Text, BlockShape.Lines, Enumerable.Range(0, _random.Next(2, 7)).Select(_ => ClipOfBody()));
            return;
        }

        for (var items = _random.Next(3, Chance(0.2) ? 30 : 8); items > 0; items--)
        {
            Add("text", LineClass.Text, BlockShape.Lines, isSame ? _pieces.Fill(first) : _pieces.Pick("listitem"));
        }
    }

    private string Heading()
    {
        var words = ClipOfBody().TrimEnd('.').Split(' ').Take(_random.Next(2, 7));
        var text = string.Join(' ', words);
        return _random.Next(6) switch { 0 => text.ToUpperInvariant(), 4 => text.ToUpperInvariant() + "?", 5 => "‘" + text + "’", 1 => System.Globalization.CultureInfo.InvariantCulture.TextInfo.ToTitleCase(text), _ => text };
    }

    /// <summary>Some sites put a whole wall of offers, a chart or long lists of links between two paragraphs, and the story goes on behind it.</summary>
    private void AddWall(string section)
    {
        var count = _random.Next(4, 36);
        for (var i = 0; i < count; i++)
        {
            Add(section == "chart" ? "video" : "promo", LineClass.Inside, BlockShape.Lines, _pieces.PickLines(section));
        }
    }

    /// <summary>Other stories speak of the same things: their headlines stand in a row, with or without a label.</summary>
    private void AddOwnHeadlines()
    {
        if (Chance(0.5))
        {
            Add("related", LineClass.Inside, BlockShape.Lines, _pieces.Pick("relatedlabel"));
        }

        Add("related", LineClass.Inside, Chance(0.5) ? BlockShape.Links : BlockShape.Lines, Enumerable.Range(0, _random.Next(2, 6)).Select(_ => OwnHeadline()));
    }

    private string OwnHeadline()
    {
        var text = ClipOfBody().TrimEnd('.');
        return Chance(0.4) ? System.Globalization.CultureInfo.InvariantCulture.TextInfo.ToTitleCase(text) : text;
    }

    private void AddInsert(string[] text)
    {
        switch (_random.Next(30))
        {
            case 24 or 25:
                AddOwnHeadlines();
                break;
            case 26:
                Add("quote", LineClass.Inside, BlockShape.Card, _pieces.PickLines("stranger"));
                break;
            case 27:
                Add("related", LineClass.Inside, BlockShape.Lines, _pieces.Pick("relatedlabel") + (Chance(0.5) ? ": " : " ") + OwnHeadline());
                break;
            case 28:
                Add("bio", LineClass.Inside, BlockShape.Card, PickLinesOfAuthor("bio"));
                break;
            case 0 or 1 or 2:
                Add("ad", LineClass.Inside, BlockShape.Lines, Many("ad", 1, 2));
                break;
            case 3 or 4:
                Add("related", LineClass.Inside, BlockShape.Lines, _pieces.PickLines("relatedline"));
                break;
            case 5 or 6:
                Add("related", LineClass.Inside, BlockShape.Lines, _pieces.Pick("relatedlabel"));
                Add("related", LineClass.Inside, BlockShape.Links, Many("title", 1, 5));
                break;
            case 7 or 8:
                Add("newsletter", LineClass.Inside, BlockShape.Card, _pieces.PickLines("newsletter"));
                break;
            case 9:
                Add("promo", LineClass.Inside, BlockShape.Lines, _pieces.PickLines("promo"));
                break;
            case 10:
                var quoted = Array.FindAll(text, line => line.Contains('“') || line.Contains('"'));
                if (quoted.Length > 0)
                {
                    Add("quote", LineClass.Inside, BlockShape.Card, PullQuote(quoted[_random.Next(quoted.Length)]));
                }

                break;
            case 11:
                Add("post", LineClass.Inside, BlockShape.Card, _pieces.PickLines("post"));
                break;
            case 12:
                Add("video", LineClass.Inside, BlockShape.Card, _pieces.PickLines("video"));
                break;
            case 13:
                for (var cards = _random.Next(1, 4); cards > 0; cards--)
                {
                    Add("related", LineClass.Inside, BlockShape.Card, _pieces.PickLines("teaser"));
                }

                break;
            case 14 when _pieces.Harvested.Length > 0:
                Add("promo", LineClass.Inside, BlockShape.Lines, _pieces.Harvested[_random.Next(_pieces.Harvested.Length)]);
                break;
            case 15:
                AddWall(Chance(0.7) ? "wall" : Chance(0.5) ? "teaser" : "relatedline");
                break;
            case 17:
                Add("related", LineClass.Inside, Chance(0.5) ? BlockShape.Links : BlockShape.Lines, Many("title", 1, 4));
                break;
            case 18:
                Add("related", LineClass.Inside, BlockShape.Lines, _pieces.Pick("title").ToUpperInvariant());
                break;
            case 19:
                Add("post", LineClass.Inside, BlockShape.Lines, Chance(0.5) ? _pieces.PickLines("opinion") : _pieces.PickLines("post"));
                break;
            case 20 when text.Length > 4:
                Add("quote", LineClass.Inside, BlockShape.Card, RepeatedClause(text[_random.Next(text.Length)]));
                break;
            case 16 when Chance(0.4):
                AddWall("chart");
                break;
            default:
                AddPicture();
                break;
        }
    }

    private IEnumerable<string> PullQuote(string line)
    {
        var start = line.IndexOfAny(['“', '"']);
        var end = line.IndexOfAny(['”', '"'], start + 1);
        if (end > start + 20)
        {
            yield return Chance(0.5) ? line[start..(end + 1)] : line[(start + 1)..end].TrimEnd(',');
            if (Chance(0.6))
            {
                yield return _pieces.Pick("name");
            }
        }
    }

    /// <summary>Some papers repeat a sentence, or the first words of one, in large letters.</summary>
    private IEnumerable<string> RepeatedClause(string line)
    {
        var sentence = line.Split(". ")[0].TrimEnd('.');
        var words = sentence.Split(' ');
        if (words.Length >= 9)
        {
            yield return Chance(0.6) ? sentence : "“" + string.Join(' ', words[.._random.Next(8, words.Length)]).Trim('“', '”', '"', ',') + "”";
        }
    }

    private void AddBelow()
    {
        var parts = new List<Action>();
        if (Chance(0.05))
        {
            Add("bio", LineClass.After, BlockShape.Lines, Chance(0.5) ? "Sources" : "Our sources");
            for (var sources = _random.Next(2, 9); sources > 0; sources--)
            {
                Add("bio", LineClass.After, BlockShape.Lines, _pieces.Pick("source"));
            }
        }

        if (Chance(0.35))
        {
            parts.Add(() => Add("bio", LineClass.After, BlockShape.Card, Chance(0.7) ? PickLinesOfAuthor("bio") : _pieces.PickLines("bio")));
        }

        if (Chance(0.35))
        {
            parts.Add(AddTags);
        }

        if (Chance(0.35))
        {
            parts.Add(() => Add("share", LineClass.After, BlockShape.Links, Many("share", 1, 6)));
        }

        for (var lists = _random.Next(0, 4); lists > 0; lists--)
        {
            parts.Add(AddList);
        }

        if (Chance(0.3))
        {
            parts.Add(() => Add("newsletter", LineClass.After, BlockShape.Card, _pieces.PickLines("newsletter")));
        }

        if (Chance(0.2))
        {
            parts.Add(() => Add("promo", LineClass.After, BlockShape.Lines, Many("promo", 1, 2)));
        }

        if (Chance(0.2))
        {
            parts.Add(() => Add("ad", LineClass.After, BlockShape.Lines, Many("ad", 1, 2)));
        }

        if (Chance(0.35))
        {
            parts.Add(AddComments);
        }

        if (Chance(0.06))
        {
            parts.Add(() => Add("related", LineClass.After, BlockShape.Lines, [_pieces.Pick("title"), .. _pieces.PickLines("byline"), _pieces.Pick("date"), .. Many("paragraph", 1, 6)]));
        }

        if (Chance(0.2) && _pieces.Harvested.Length > 0)
        {
            var start = _random.Next(_pieces.Harvested.Length);
            parts.Add(() => Add("related", LineClass.After, BlockShape.Lines, _pieces.Harvested.Skip(start).Take(_random.Next(1, 6))));
        }

        if (Chance(0.12))
        {
            parts.Add(AddPictureBelow);
        }

        if (Chance(0.4))
        {
            _random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(parts));
        }

        parts.ForEach(part => part());
        if (Chance(0.6))
        {
            Add("footer", LineClass.After, BlockShape.Links, Many(Chance(0.7) ? "footer" : "nav", 3, 16));
        }

        if (Chance(0.5))
        {
            Add("footer", LineClass.After, BlockShape.Lines, Many("rights", 1, 2));
        }

        if (Chance(0.2))
        {
            Add("cookie", LineClass.After, BlockShape.Card, _pieces.PickLines("cookie"));
        }
    }

    private void AddPictureBelow() => Add("related", LineClass.After, BlockShape.Card, _pieces.Pick("captionbody"), _pieces.Pick("credit"));

    private void AddTags()
    {
        if (Chance(0.3))
        {
            Add("tags", LineClass.After, BlockShape.Lines, _pieces.Pick("tagline"));
            return;
        }

        if (Chance(0.7))
        {
            Add("tags", LineClass.After, BlockShape.Lines, _pieces.Pick("tags"));
        }

        var own = Chance(0.5) && _article.Names.Length > 0 ? _article.Names.Take(_random.Next(1, 3)).Concat(_article.Places.Take(_random.Next(0, 3))) : [];
        Add("tags", LineClass.After, BlockShape.Links, own.Concat(Many("tag", 1, 6)));
    }

    private void AddList()
    {
        if (Chance(0.7))
        {
            Add("related", LineClass.After, BlockShape.Lines, _pieces.Pick("relatedlabel"));
        }

        switch (_random.Next(6))
        {
            case 0:
                Add("related", LineClass.After, BlockShape.Links, Many("title", 2, 10));
                break;
            case 4:
                Add("related", LineClass.After, BlockShape.Lines, Enumerable.Range(0, _random.Next(2, 7)).SelectMany(_ => Chance(0.5) ? new[] { OwnHeadline(), ClipOfBody().TrimEnd('.') + "." } : [OwnHeadline()]));
                break;
            case 1:
                for (var cards = _random.Next(2, 7); cards > 0; cards--)
                {
                    Add("ad", LineClass.After, BlockShape.Card, _pieces.PickLines("clickbait"));
                }

                break;
            default:
                for (var cards = _random.Next(2, 9); cards > 0; cards--)
                {
                    Add("related", LineClass.After, BlockShape.Card, _pieces.PickLines("teaser"));
                }

                break;
        }
    }

    private void AddComments()
    {
        Add("comments", LineClass.After, BlockShape.Lines, Many("comments", 1, 3));
        for (var count = _random.Next(0, 6); count > 0; count--)
        {
            Add("comments", LineClass.After, BlockShape.Card, _pieces.PickLines("comment"));
        }
    }
}
