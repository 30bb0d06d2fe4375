using System.Text.RegularExpressions;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Stories.Editing.Correcting;

/// <summary>
/// Does what all named entries have in common: find the entry, add, merge, hide, rename, move, and look for further forms. Entries are always named
/// as they were found, so that one correction does not change what another one is about.
/// </summary>
/// <typeparam name="T">What the entries are.</typeparam>
/// <typeparam name="TCorrection">What corrects them.</typeparam>
internal sealed class EntryCorrector<T, TCorrection>
    where TCorrection : EntryCorrection
{
    private readonly Dictionary<string, string?> _newIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DraftEntry<T, TCorrection>> _entries = new(StringComparer.Ordinal);
    private readonly List<DraftEntry<T, TCorrection>> _order = [];
    private readonly StoryCollection _stories;
    private readonly Dictionary<string, Article> _articles;
    private readonly DiagnosticBag _diagnostics;
    private readonly Func<T, string> _describe;
    private readonly MatchLog _log;

    /// <summary>Corrects entries.</summary>
    public EntryCorrector(IEnumerable<T> found, EntryShape<T> shape, IReadOnlyList<TCorrection> corrections, StoryCollection stories, Func<T, string> describe, CiteResolver resolver, MatchLog log, DiagnosticBag diagnostics)
    {
        _stories = stories;
        _articles = stories.Articles.ToDictionary(article => article.Id, StringComparer.Ordinal);
        _diagnostics = diagnostics;
        _describe = describe;
        _log = log;
        foreach (var entry in found)
        {
            AddDraft(entry, shape);
        }

        Finder = new EntryFinder(_order.Select(entry => (entry.Id, entry.Name)));
        var matched = Match(corrections);
        Merge(matched);
        Remove(matched);
        Move();
        Rename();
        var mentions = new MentionCorrector<T, TCorrection>(_order, _articles, resolver, diagnostics);
        mentions.RemoveForms();
        mentions.Assign();
        SearchForms();
    }

    /// <summary>The entries that are left, in the order in which they were found, added ones last.</summary>
    public IEnumerable<DraftEntry<T, TCorrection>> Entries => _order;

    /// <summary>Finds an entry as it was found.</summary>
    public EntryFinder Finder { get; }

    /// <summary>Today's id of an entry by the id under which it was found; null if it is gone.</summary>
    public string? NewId(string? foundId) => foundId is null ? null : _newIds.GetValueOrDefault(foundId, foundId);

    /// <summary>Which entries stand elsewhere now, or nowhere.</summary>
    public IEnumerable<EntryMove> Moves(EntryKind kind)
    {
        foreach (var (from, to) in _newIds.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var entry = _entries[from];
            Evidence? first = entry.Mentions.Count > 0 ? entry.Mentions[0] : null;
            yield return new EntryMove(kind, from, to, to is not null && entry.Id != to, first, to is null && IsPrivate(entry));
            if (to is null && entry.Correction?.Slug is { } former)
            {
                yield return new EntryMove(kind, former.Value, null, false, first, IsPrivate(entry));
            }
        }
    }

    private static bool IsPrivate(DraftEntry<T, TCorrection> entry) => entry.Correction is PersonCorrection { IsPrivate: true };

    private void AddDraft(T entry, EntryShape<T> shape)
    {
        var draft = new DraftEntry<T, TCorrection> { FoundId = shape.Id(entry), Id = shape.Id(entry), Name = shape.Name(entry) };
        draft.Forms.AddRange(shape.Forms(entry));
        draft.Mentions.AddRange(shape.Mentions(entry));
        draft.Found.Add(entry);
        _entries.Add(draft.FoundId, draft);
        _order.Add(draft);
    }

    private List<(string Id, TCorrection Correction)> Match(IReadOnlyList<TCorrection> corrections)
    {
        var matched = new List<(string, TCorrection)>();
        var slugs = new UniqueSlugs();
        _order.ForEach(entry => slugs.Reserve(entry.Id));
        foreach (var correction in corrections)
        {
            var id = Finder.Find(correction.Target.Value);
            if (correction.IsAdded)
            {
                if (id is not null)
                {
                    _diagnostics.Add(StoryDiagnostics.AddedTwice, correction.Target.Location, correction.Target.Value);
                    continue;
                }

                var name = correction.Name?.Value ?? AsWritten(correction.Target.Value);
                var draft = new DraftEntry<T, TCorrection> { FoundId = slugs.Assign(name), Id = "", Name = name, Correction = correction };
                draft.Id = draft.FoundId;
                _entries.Add(draft.FoundId, draft);
                _order.Add(draft);
                matched.Add((draft.FoundId, correction));
            }
            else if (id is null)
            {
                var was = Was(correction.Target);
                _diagnostics.Add(
                    correction.IsRemoved ? StoryDiagnostics.NobodyHidden : StoryDiagnostics.NoMatch,
                    correction.Target.Location, correction.Target.Value, correction.Describe(), was + Finder.Advice(correction.Target.Value), MatchLog.AnyMore(was));
            }
            else
            {
                _entries[id].Correction = correction;
                Note(correction.Target, _entries[id]);
                matched.Add((id, correction));
            }
        }

        return matched;
    }

    /// <summary>An id such as <c>security-guarantees</c> as the articles write it first, else with spaces. What is no id stays as it is.</summary>
    private string AsWritten(string target)
    {
        if (!target.Contains('-', StringComparison.Ordinal) || !target.All(character => character == '-' || char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character)))
        {
            return target;
        }

        var pattern = new Regex($@"(?<!\w){string.Join(@"[\s‑-]", target.Split('-').Select(Regex.Escape))}(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return _stories.Articles.SelectMany(article => article.Text.Paragraphs).Select(paragraph => pattern.Match(paragraph.Text)).FirstOrDefault(match => match.Success)?.Value
            ?? target.Replace('-', ' ');
    }

    private void Note(Yaml.YamlText target, DraftEntry<T, TCorrection> entry)
    {
        if (entry.Found.Count > 0)
        {
            _log.Note(target.Location.Path, target.Value, _describe(entry.Found[0]));
        }
    }

    private string Was(Yaml.YamlText target) => _log.Was(target.Location.Path, target.Value);

    private void Merge(List<(string Id, TCorrection Correction)> matched)
    {
        var plan = new MergePlan(matched.Select(match => (match.Id, (EntryCorrection)match.Correction)), Finder, Was, _diagnostics);
        foreach (var merged in matched.SelectMany(match => match.Correction.Merge))
        {
            if (Finder.Find(merged.Value) is { } id)
            {
                Note(merged, _entries[id]);
            }
        }

        foreach (var entry in _order.Where(entry => plan.IsMerged(entry.FoundId)).ToList())
        {
            var target = _entries[plan.TargetOf(entry.FoundId)];
            target.Forms.Add(entry.Name);
            target.Forms.AddRange(entry.Forms);
            target.Mentions.AddRange(entry.Mentions);
            target.Found.AddRange(entry.Found);
            _newIds[entry.FoundId] = target.FoundId;
            _order.Remove(entry);
            if (entry.Correction is { } correction && correction.Merge.IsEmpty)
            {
                _diagnostics.Add(StoryDiagnostics.NoMatch, correction.Target.Location, correction.Target.Value, correction.Describe(), $"It is merged into \"{target.FoundId}\": correct that entry.", "");
            }
        }
    }

    private void Remove(List<(string Id, TCorrection Correction)> matched)
    {
        foreach (var (id, _) in matched.Where(match => match.Correction.IsRemoved))
        {
            var entry = _entries[id];
            _order.Remove(entry);
            _newIds[id] = null;
            foreach (var merged in _newIds.Where(pair => pair.Value == id).Select(pair => pair.Key).ToList())
            {
                _newIds[merged] = null;
            }
        }
    }

    private void Move()
    {
        var owners = _order.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        foreach (var entry in _order)
        {
            if (entry.Correction?.Slug is not { } wanted || wanted.Value == entry.Id)
            {
                continue;
            }

            if (Slug.From(wanted.Value) != wanted.Value)
            {
                _diagnostics.Add(StoryDiagnostics.BadSlug, wanted.Location, wanted.Value, Slug.From(wanted.Value));
            }
            else if (owners.TryGetValue(wanted.Value, out var owner))
            {
                _diagnostics.Add(StoryDiagnostics.SlugInUse, wanted.Location, wanted.Value, owner.Name);
            }
            else
            {
                owners.Add(wanted.Value, entry);
                foreach (var old in _newIds.Where(pair => pair.Value == entry.FoundId).Select(pair => pair.Key).ToList())
                {
                    _newIds[old] = wanted.Value;
                }

                _newIds[entry.FoundId] = wanted.Value;
                entry.Id = wanted.Value;
            }
        }
    }

    private void Rename()
    {
        foreach (var entry in _order)
        {
            if (entry.Correction?.Name is { } name && name.Value != entry.Name)
            {
                entry.Forms.Insert(0, entry.Name);
                entry.Name = name.Value;
            }
        }
    }

    private void SearchForms()
    {
        var wanted = _order
            .Where(entry => entry.Correction is { } correction && (!correction.Aliases.IsEmpty || correction.IsAdded))
            .SelectMany(entry => FormsOf(entry).Select(form => (Entry: entry, Form: form)))
            .OrderByDescending(search => search.Form.Value.Length)
            .ToList();
        if (wanted.Count == 0)
        {
            return;
        }

        // The longest form first, over all entries: "Ben Obi" before "Obi".
        var search = new FormSearch(_stories.Articles, _order.SelectMany(entry => entry.Mentions));
        foreach (var (entry, form) in wanted)
        {
            var stories = entry.Mentions.Count == 0 ? null : entry.Mentions.Select(mention => _articles[mention.Article].Story).ToHashSet(StringComparer.Ordinal);
            var places = search.Take(form.Value, stories);
            entry.Mentions.AddRange(places);
            if (form.Value != entry.Name)
            {
                entry.Forms.Add(form.Value);
                if (places.Count == 0 && !entry.Mentions.Exists(mention => WordsOf(mention).Contains(form.Value, StringComparison.Ordinal)))
                {
                    _diagnostics.Add(StoryDiagnostics.AliasNowhere, form.Location, form.Value);
                }
            }
        }
    }

    private static IEnumerable<Yaml.YamlText> FormsOf(DraftEntry<T, TCorrection> entry) =>
        entry.Correction!.IsAdded ? entry.Correction.Aliases.Prepend(entry.Correction.Name ?? entry.Correction.Target with { Value = entry.Name }) : entry.Correction.Aliases;

    private string WordsOf(Evidence mention) => mention.Span.Of(_articles[mention.Article].Text.Paragraphs[mention.Paragraph].Text);
}
