using System.Collections.Immutable;
using System.Globalization;

namespace StoryExplainer.Training.Cleaning;

/// <summary>The lines that furniture is made of: <c>pieces.txt</c>, the phrases of <c>furniture.txt</c>, and the headlines, names and sentences of other articles.</summary>
internal sealed class Pieces
{
    private static readonly Dictionary<string, string> SectionOfReason = new(StringComparer.Ordinal)
    {
        ["newsletter"] = "newsletter",
        ["advertisement"] = "ad",
        ["sharing"] = "share",
        ["related links"] = "relatedlabel",
        ["comments"] = "comments",
        ["navigation"] = "nav",
        ["topics"] = "tags",
        ["subscription"] = "promo",
        ["author note"] = "bio",
        ["embedded post"] = "post",
        ["cookie and terms notice"] = "cookie",
    };

    private readonly Dictionary<string, List<string>> _sections = new(StringComparer.Ordinal);
    private readonly Random _random;

    /// <summary>Gathers the pieces of a folder and of some articles.</summary>
    public Pieces(string folder, IReadOnlyList<AnnotatedPage> pages, Random random)
    {
        _random = random;
        ReadPieces(Path.Combine(folder, "pieces.txt"));
        ReadPhrases(Path.Combine(folder, "furniture.txt"));
        _sections["title"] = [.. pages.Select(page => page.Title).Where(title => title.Length > 12)];
        _sections["name"] = [.. pages.SelectMany(page => page.Names).Where(name => name.Contains(' ')).Distinct(StringComparer.Ordinal)];
        _sections["place"] = [.. pages.SelectMany(page => page.Places).Distinct(StringComparer.Ordinal)];
        _sections["outlet"] = [.. pages.Select(page => page.Publisher).OfType<string>().Distinct(StringComparer.Ordinal)];
        var prose = pages.SelectMany(page => page.Lines.Values.Where(line => line.Class == Stories.Seeds.Cleaning.Learned.LineClass.Text && line.Text.Contains(". ", StringComparison.Ordinal))).ToArray();
        _sections["sentence"] = [.. prose.Select(line => line.Text[..(line.Text.IndexOf(". ", StringComparison.Ordinal) + 1)]).Where(text => text.Length is > 50 and < 220)];
        _sections["paragraph"] = [.. prose.Select(line => line.Text)];
        Harvested = [.. pages.SelectMany(page => page.Lines.Values).Where(line => line.Class is Stories.Seeds.Cleaning.Learned.LineClass.Inside or Stories.Seeds.Cleaning.Learned.LineClass.After).Select(line => line.Text).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Furniture of annotated articles.</summary>
    public ImmutableArray<string> Harvested { get; }

    /// <summary>One entry of a section, its slots filled.</summary>
    public string Pick(string section) => Fill(PickTemplate(section));

    /// <summary>One entry of a section as it stands there.</summary>
    public string PickTemplate(string section) => _sections[section][_random.Next(_sections[section].Count)];

    /// <summary>The lines of one entry.</summary>
    public string[] PickLines(string section) => [.. Pick(section).Split("//").Where(line => line.Trim().Length > 0)];

    /// <summary>Fills the slots of an entry.</summary>
    public string Fill(string template)
    {
        for (var open = template.IndexOf('{', StringComparison.Ordinal); open >= 0; open = template.IndexOf('{', StringComparison.Ordinal))
        {
            var close = template.IndexOf('}', open);
            if (close < 0)
            {
                return template.Replace('{', '(');
            }

            template = template[..open] + Slot(template[(open + 1)..close]).Replace('{', '(') + template[(close + 1)..];
        }

        return template;
    }

    private string Slot(string name) => name switch
    {
        "n" => _random.Next(_random.Next(2) == 0 ? 12 : 100).ToString(CultureInfo.InvariantCulture),
        "year" => _random.Next(1998, 2027).ToString(CultureInfo.InvariantCulture),
        "day" => Day(),
        "date" => Date(),
        "time" => Time(),
        "last" => Pick("name").Split(' ')[^1],
        "handle" => "@" + Handle(),
        "handlebare" => Handle(),
        "mail" => Pick("name").Split(' ')[0].ToLowerInvariant() + "@" + Pick("outlet").Split(' ')[^1].ToLowerInvariant() + ".example",
        "NAME" => Pick("name").ToUpperInvariant(),
        "TITLE" => Pick("title").ToUpperInvariant(),
        "TOPIC" => Pick("topic").ToUpperInvariant(),
        "OUTLET" => Pick("outlet").ToUpperInvariant(),
        _ => Pick(name),
    };

    private string Handle() => Pick("name").Replace(" ", _random.Next(2) == 0 ? "" : "_", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);

    private string Day() => CultureInfo.InvariantCulture.DateTimeFormat.DayNames[_random.Next(7)];

    private string Time()
    {
        var (hour, minute) = (_random.Next(24), _random.Next(60));
        return _random.Next(5) switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}"),
            1 => string.Create(CultureInfo.InvariantCulture, $"{(hour % 12) + 1}:{minute:00} {(hour < 12 ? "AM" : "PM")}"),
            2 => string.Create(CultureInfo.InvariantCulture, $"{(hour % 12) + 1}:{minute:00} {(hour < 12 ? "a.m." : "p.m.")} ET"),
            3 => string.Create(CultureInfo.InvariantCulture, $"{(hour % 12) + 1}:{minute:00}{(hour < 12 ? "am" : "pm")}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{hour:00}.{minute:00} GMT"),
        };
    }

    private string Date()
    {
        var day = new DateTime(_random.Next(2005, 2027), _random.Next(1, 13), _random.Next(1, 29));
        string[] forms = ["d MMMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "MMM. d, yyyy", "dddd, MMMM d, yyyy", "ddd d MMM yyyy", "dddd d MMMM yyyy", "yyyy-MM-dd", "dd MMM yyyy", "dd/MM/yyyy", "MM/dd/yyyy", "MMMM dd, yyyy", "d MMM yyyy", "dd-MM-yyyy", "MMMM d yyyy"];
        return day.ToString(forms[_random.Next(forms.Length)], CultureInfo.InvariantCulture);
    }

    private void ReadPieces(string path)
    {
        List<string> section = [];
        foreach (var line in File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != ';'))
        {
            if (line[0] == '[')
            {
                _sections[line.Trim('[', ']')] = section = [];
            }
            else
            {
                section.Add(line);
            }
        }
    }

    private void ReadPhrases(string path)
    {
        string? section = null;
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 1 && line[0] != ';'))
        {
            if (line[0] == '[')
            {
                section = SectionOfReason.GetValueOrDefault(line.Trim('[', ']').Split(',')[0]);
            }
            else if (section is not null)
            {
                _sections[section].Add(FromPhrase(line));
            }
        }
    }

    private string FromPhrase(string line)
    {
        var words = line[1..].Replace("*", _random.Next(2) == 0 ? "{topic}" : "{outlet}", StringComparison.Ordinal).Replace("#", "{n}", StringComparison.Ordinal).Replace(" :", ":", StringComparison.Ordinal).Trim();
        var text = char.ToUpperInvariant(words[0]) + words[1..];
        return line[0] switch
        {
            '^' => text + (_random.Next(3) == 0 ? " {topic}" : " {title}"),
            '=' => _random.Next(3) switch { 0 => words.Contains('{') ? text : text.ToUpperInvariant(), 1 when !words.Contains('{') => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(words), _ => text },
            _ => text + ".",
        };
    }
}
