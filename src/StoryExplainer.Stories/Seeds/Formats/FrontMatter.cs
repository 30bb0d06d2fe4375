using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Language.Text;
using StoryExplainer.Stories.Editing.Yaml;
using StoryExplainer.Stories.Seeds.Cleaning;

namespace StoryExplainer.Stories.Seeds.Formats;

/// <summary>
/// Reads the front matter of a Markdown seed. Editors write it with the keys of the file beside a seed; clippers (Obsidian, MarkDownload, Joplin) with their own,
/// so that other words for the same things are understood, and whatever means nothing here costs a warning and never the site.
/// </summary>
internal static partial class FrontMatter
{
    private const int MostLinesAboveKey = 6;

    private static readonly FrozenDictionary<string, string> Synonyms = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["source"] = "url",
        ["link"] = "url",
        ["source_url"] = "url",
        ["source-url"] = "url",
        ["sourceurl"] = "url",
        ["source url"] = "url",
        ["canonical"] = "url",
        ["canonical_url"] = "url",
        ["permalink"] = "url",
        ["original_url"] = "url",
        ["uri"] = "url",
        ["author"] = "authors",
        ["creator"] = "authors",
        ["creators"] = "authors",
        ["byline"] = "authors",
        ["by"] = "authors",
        ["writer"] = "authors",
        ["date"] = "published",
        ["publish_date"] = "published",
        ["publish-date"] = "published",
        ["published_date"] = "published",
        ["published_time"] = "published",
        ["published_at"] = "published",
        ["published-at"] = "published",
        ["publishedtime"] = "published",
        ["datepublished"] = "published",
        ["date_published"] = "published",
        ["date-published"] = "published",
        ["date published"] = "published",
        ["pubdate"] = "published",
        ["publication_date"] = "published",
        ["site"] = "publisher",
        ["site_name"] = "publisher",
        ["sitename"] = "publisher",
        ["site-name"] = "publisher",
        ["website"] = "publisher",
        ["publication"] = "publisher",
        ["outlet"] = "publisher",
        ["headline"] = "title",
        ["name"] = "title",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Number of the line that ends the front matter; 0 if there is none. Blank lines above it do not matter.</summary>
    /// <param name="source">The seed.</param>
    /// <param name="firstLine">Number of its first line, behind the line of hyphens.</param>
    public static int FindEnd(SourceText source, out int firstLine)
    {
        var opening = 1;
        while (opening < source.LineCount && string.IsNullOrWhiteSpace(source.GetLine(opening).TrimStart('\uFEFF')))
        {
            opening++;
        }

        firstLine = opening + 1;
        if (source.GetLine(opening).TrimStart('\uFEFF').TrimEnd() is not "---" || !BeginsWithKey(source, firstLine))
        {
            return 0;
        }

        for (var line = firstLine; line <= source.LineCount; line++)
        {
            if (source.GetLine(line).TrimEnd() is "---" or "...")
            {
                return line;
            }
        }

        return 0;
    }

    /// <summary>Reads what the lines say.</summary>
    /// <param name="source">The seed.</param>
    /// <param name="firstLine">First line of the front matter.</param>
    /// <param name="lastLine">Last line of it.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static SeedMetadata Read(SourceText source, int firstLine, int lastLine, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        var entries = StrictYaml.ReadMapping(source, firstLine, lastLine, [], found).Entries;
        var loose = found.ToSorted().Select(problem => problem.Location?.Position?.Line).OfType<int>().Where(line => line >= firstLine && line <= lastLine).Distinct().ToArray();
        foreach (var line in loose)
        {
            diagnostics.Add(SeedDiagnostics.LooseFrontMatter, new DiagnosticLocation(source.Path, line, 1));
        }

        var values = new Values(source, entries, loose, diagnostics);
        values.ReportUnknown();
        var editor = values.ForEditor();
        return editor with
        {
            Title = values.Text("title"),
            Publisher = values.Text("publisher"),
            Authors = values.Authors(),
            Published = values.Published(),
            SourceUrl = values.Url(),
        };
    }

    /// <summary>A rule above a text is no front matter: a key stands below the line of hyphens, or one that is known below blank lines and comments.</summary>
    private static bool BeginsWithKey(SourceText source, int firstLine)
    {
        for (var line = firstLine; line <= source.LineCount && line < firstLine + MostLinesAboveKey; line++)
        {
            var text = source.GetLine(line);
            if (text.TrimEnd() is "---" or "...")
            {
                return line == firstLine;
            }

            if (text.Trim().Length > 0 && text.TrimStart()[0] != '#')
            {
                return Key().Match(text) is { Success: true } match && (line == firstLine || Synonyms.ContainsKey(match.Groups["key"].Value) || Synonyms.Values.Contains(match.Groups["key"].Value));
            }
        }

        return false;
    }

    [GeneratedRegex("""^["']?(?<key>\w[\w .?/-]{0,40}?)["']?\s*:(?:\s|$)""", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    /// <summary>The entries, asked for by our keys.</summary>
    private sealed class Values
    {
        private static readonly ImmutableArray<string> EditorKeys = ["carrier", "rights", "rights-line", "draft", "slug", "key", "keep", "drop"];
        private static readonly ImmutableArray<string> Keys = ["title", "publisher", "authors", "published", "url", .. EditorKeys];

        private readonly SourceText _source;
        private readonly DiagnosticBag _diagnostics;
        private readonly List<YamlEntry> _entries = [];

        public Values(SourceText source, ImmutableArray<YamlEntry> entries, IEnumerable<int> looseLines, DiagnosticBag diagnostics)
        {
            _source = source;
            _diagnostics = diagnostics;
            _entries.AddRange(entries);
            foreach (var line in looseLines)
            {
                AddLoose(line);
            }
        }

        public void ReportUnknown()
        {
            var unknown = _entries.Where(entry => !Keys.Contains(KeyOf(entry))).ToArray();
            if (unknown.Length > 0)
            {
                _diagnostics.Add(SeedDiagnostics.UnknownFrontMatter, unknown[0].KeyLocation, string.Join(", ", unknown.Select(entry => LineText.Normalise(entry.Key)).Select(key => key.Length <= 40 ? key : key[..39] + "…")));
            }
        }

        /// <summary>Keys that only an editor writes are read as strictly as in the file beside a seed.</summary>
        public SeedMetadata ForEditor()
        {
            var own = _entries.Where(entry => EditorKeys.Contains(entry.Key)).ToImmutableArray();
            return own.IsEmpty ? SeedMetadata.None : SidecarReader.Read(new YamlMapping(new YamlMap(own, own[0].KeyLocation), EditorKeys.AddRange(Keys), _diagnostics), _source.Path, _diagnostics);
        }

        public string? Text(string key) => Scalars(key).Select(scalar => Plain(scalar.Value)).FirstOrDefault(text => text.Length > 0);

        public ImmutableArray<string> Authors()
        {
            var names = Scalars("authors").Select(scalar => Plain(scalar.Value)).Where(name => name.Length > 0 && !name.Contains("://", StringComparison.Ordinal));
            ImmutableArray<string> authors = [.. names.SelectMany(name => Byline.TryRead("By " + name)?.Authors is { Length: > 0 } known ? known : [name]).Distinct(StringComparer.Ordinal)];
            return authors.IsEmpty ? default : authors;
        }

        public PublicationDate? Published()
        {
            foreach (var scalar in Scalars("published").Where(scalar => scalar.Value.Trim().Length > 0))
            {
                var text = Plain(scalar.Value);
                if ((YamlDates.TryParse(text, out var date) && date.Precision != DatePrecision.Unknown) || TryReadDate(text, out date))
                {
                    return new PublicationDate(date, DateBasis.Edited, $"The front matter of {Path.GetFileName(_source.Path)} gives the date.");
                }

                if (text != "unknown")
                {
                    Refuse(scalar, "the date of publication");
                }
            }

            return null;
        }

        public string? Url()
        {
            foreach (var scalar in Scalars("url").Where(scalar => scalar.Value.Trim().Length > 0))
            {
                if (Pages.PageAddress.Parse(Plain(scalar.Value).Trim('<', '>'), null) is { } url)
                {
                    return url.AbsoluteUri;
                }

                Refuse(scalar, "an address");
            }

            return null;
        }

        private static bool TryReadDate(string text, out DateInterval date)
        {
            date = new Pages.HeadDates([]).Read(text) is { } day ? DateInterval.Day(day) : DateInterval.Unknown;
            return date.Precision != DatePrecision.Unknown || DateParser.TryParse(text, out date);
        }

        private static string KeyOf(YamlEntry entry) => Synonyms.GetValueOrDefault(entry.Key.Trim()) ?? entry.Key.Trim().ToLowerInvariant();

        /// <summary>"[[Ann Marsh]]" and "[[people/ann|Ann Marsh]]" are links of Obsidian.</summary>
        private static string Plain(string value) => LineText.Normalise(MarkdownExtras.RemoveLinks(value));

        /// <summary>Values under our own key come before those under other words for it.</summary>
        private IEnumerable<YamlScalar> Scalars(string key) =>
            _entries.Where(entry => KeyOf(entry) == key).OrderBy(entry => entry.Key == key ? 0 : 1).SelectMany(entry => ScalarsIn(entry.Value));

        private static IEnumerable<YamlScalar> ScalarsIn(YamlNode node) => node switch
        {
            YamlScalar scalar => [scalar],
            YamlList list => list.Items.SelectMany(item => item is YamlList inner ? inner.Items.OfType<YamlScalar>() : item is YamlMap map ? map.Entries.Where(entry => entry.Key == "name").Select(entry => entry.Value).OfType<YamlScalar>() : item is YamlScalar scalar ? [scalar] : []),
            YamlMap map => map.Entries.Where(entry => entry.Key == "name").Select(entry => entry.Value).OfType<YamlScalar>(),
            _ => [],
        };

        private void Refuse(YamlScalar scalar, string use) => _diagnostics.Add(
            SeedDiagnostics.BadFrontMatter, scalar.Location, Plain(scalar.Value) is { Length: > 60 } text ? text[..59] + "…" : Plain(scalar.Value), use, Path.ChangeExtension(_source.Path, ".yml"));

        /// <summary>A line that is no YAML still has its key before the first colon.</summary>
        private void AddLoose(int number)
        {
            var line = _source.GetLine(number);
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || char.IsWhiteSpace(line[0]))
            {
                return;
            }

            var key = line[..colon].Trim();
            if (!_entries.Any(entry => entry.Key == key))
            {
                _entries.Add(new YamlEntry(key, new DiagnosticLocation(_source.Path, number, 1), new YamlScalar(line[(colon + 1)..].Trim().Trim('"'), IsPlain: true, new DiagnosticLocation(_source.Path, number, colon + 2))));
            }
        }
    }
}
