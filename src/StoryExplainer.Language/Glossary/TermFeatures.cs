using System.Collections.Frozen;
using StoryExplainer.Language.English;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Scoring;

namespace StoryExplainer.Language.Glossary;

/// <summary>What speaks for and against a page of a term.</summary>
internal static class TermFeatures
{
    private const TermSources ReaderSources = TermSources.Read | TermSources.HalfRead;

    private static readonly HashSet<string> _countries = new(WordFile.Read("countries.txt"), StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> _organisations = new(WordFile.Read("organisations.txt").SelectMany(line => line.Split(" = ")), StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenDictionary<string, string[]> _cues = WordFile.ReadSections("term-cues.txt")
        .GroupBy(entry => entry.Word, entry => entry.Section, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> _media = new(WordFile.Read("news-organisations.txt"), StringComparer.OrdinalIgnoreCase);

    /// <summary>Section of the model of <see cref="OfWords"/> in the file of scorers.</summary>
    public const string WordsModel = "term-words";

    private const double MostLogOdds = 6;

    private static readonly LinearScorer _words = LinearScorer.Load(WordsModel);

    /// <summary>
    /// What the words, the names and the place in the article tell, without the reader's spans: fitted also on articles that the reader was trained on.
    /// </summary>
    public static FeatureList OfWords(GlossaryText text, TermDraft term)
    {
        var features = new FeatureList();
        AddWords(features, text, term);
        AddPlace(features, text, term);
        AddName(features, text, term);
        AddUses(features, text, term);
        foreach (var source in Enum.GetValues<TermSources>())
            features.Add($"source:{source}", (source & ~ReaderSources) != TermSources.None && term.Sources.HasFlag(source));

        return features.Add("only-phrase", (term.Sources & ~ReaderSources) == TermSources.Phrase).Add("technical", Concepts.IsTechnical(term.Key)).Add("concept", Concepts.Contains(term.Key));
    }

    /// <summary>What the model of <see cref="OfWords"/> makes of a term, in log odds.</summary>
    public static double WordsLogOdds(GlossaryText text, TermDraft term)
    {
        if (term.WordsLogOdds is { } known)
            return known;

        var probability = _words.Probability(OfWords(text, term));
        term.WordsLogOdds = Math.Clamp(Math.Log(probability / (1 - probability)), -MostLogOdds, MostLogOdds);
        return term.WordsLogOdds.Value;
    }

    /// <summary>All features of a term whose definition has been chosen: what the reader says, and <see cref="OfWords"/> as one number.</summary>
    public static FeatureList Of(GlossaryText text, TermDraft term)
    {
        var features = new FeatureList();
        features.Add("words", WordsLogOdds(text, term));
        AddReading(features, text, term);
        foreach (var source in new[] { TermSources.Read, TermSources.HalfRead })
            features.Add($"source:{source}", term.Sources.HasFlag(source));

        return features.Add("defined", term.Definition is not null).Add("definition", term.Definition?.Probability ?? 0);
    }

    private static void AddReading(FeatureList features, GlossaryText text, TermDraft term)
    {
        var (mean, most, best, exact, around) = (0.0, 0.0, double.NegativeInfinity, 0, 0.0);
        foreach (var use in term.Uses)
        {
            var sentence = text[use.Sentence];
            var evidence = SpanEvidence.Of(sentence, SpanLayer.Term, use.First, use.End);
            mean += evidence.Mean;
            most = Math.Max(most, evidence.Mean);
            var before = use.First > 0 ? sentence.Reading.ProbabilityOf(SpanLayer.Term, use.First - 1) * (1 - evidence.Begin) : 0;
            around = Math.Max(around, Math.Max(before, evidence.GoesOn));
            var whole = (evidence.Begin + 0.001) * (evidence.Least + 0.001) * (1.001 - evidence.GoesOn);
            best = Math.Max(best, Math.Log(whole / (1.01 - Math.Min(1, whole))));
            exact += text.TermsOf(sentence).Any(span => span.First == use.First && span.End == use.End) ? 1 : 0;
        }

        features.Add("mean", mean / term.Uses.Count).Add("most", most).Add("whole", Math.Max(-5, best)).Add("wider", around).Add("exact", exact > 0)
            .Add("exact-share", (double)exact / term.Uses.Count);
    }

    private static void AddWords(FeatureList features, GlossaryText text, TermDraft term)
    {
        var words = term.Key.Split(' ');
        var (rarest, sum) = (0.0, 0.0);
        foreach (var word in words)
        {
            var rank = Math.Log(1 + EverydayWords.RankOf(word)) / Math.Log(1 + EverydayWords.Rare);
            (rarest, sum) = (Math.Max(rarest, rank), sum + rank);
        }

        var first = term.Uses[0];
        var sentence = text[first.Sentence];
        features.Add("rarest", rarest).Add("rarity", sum / words.Length).Add("rare-head", EverydayWords.IsRare(words[^1])).Add("all-everyday", words.All(word => !EverydayWords.IsRare(word)))
            .Add("one-word", words.Length == 1).Add("everyday-word", words.Length == 1 && !EverydayWords.IsRare(words[0])).Add("two-words", words.Length == 2).Add("long", words.Length > 4).Add("letters", Math.Min(3, term.Key.Length / 10.0))
            .Add("figure", term.Key.Any(char.IsDigit)).Add("initials", words.Length == 1 && Abbreviations.IsInitials(sentence.TextOf(first.First)))
            .Add("expanded", term.OtherKeys.Count > 0).Add($"first:{sentence.TagOf(first.First)}", first.End - first.First > 1).Add($"last:{sentence.TagOf(first.End - 1)}", true);
    }

    // How the term stands in its sentences: as part of a longer phrase, as their subject, with its noun in the title too.
    private static void AddUses(FeatureList features, GlossaryText text, TermDraft term)
    {
        var (inner, subject, article, possessed) = (0.0, 0.0, 0.0, 0.0);
        foreach (var use in term.Uses)
        {
            var sentence = text[use.Sentence];
            var head = sentence.HeadOfRun(use.First, use.End);
            inner += sentence.HeadOf(head) >= use.End && sentence.RelationOf(head) is Relation.Compound or Relation.Description or Relation.AdjectivalModifier ? 1 : 0;
            subject += sentence.RelationOf(head) is Relation.Subject or Relation.PassiveSubject ? 1 : 0;
            article += use.First > 0 && sentence.Is(use.First - 1, "a", "an") ? 1 : 0;
            possessed += use.First > 0 && (sentence.TagOf(use.First - 1) == PartOfSpeech.Pronoun || sentence.Is(use.First - 1, "'s", "’s")) ? 1 : 0;
        }

        var words = term.Key.Split(' ');
        var (last, first) = (words[^1], words[0]);
        features.Add("inner", inner / term.Uses.Count).Add("subject", subject / term.Uses.Count).Add("a", article / term.Uses.Count).Add("possessed", possessed / term.Uses.Count)
            .Add("technical-ending", Suffixes.IsTechnical(last))
            .Add($"rank:{RankBand(last)}", true).Add($"first-rank:{RankBand(first)}", words.Length > 1);
    }

    private static int RankBand(string word) => EverydayWords.RankOf(word) switch { < 500 => 0, < 1500 => 1, < 4000 => 2, < 8000 => 3, < EverydayWords.Rare => 4, _ => 5 };

    private static void AddPlace(FeatureList features, GlossaryText text, TermDraft term)
    {
        var (title, spoken, capital, counted) = (0, 0, 0, 0);
        foreach (var use in term.Uses)
        {
            var sentence = text[use.Sentence];
            title += text.IsTitle(sentence) ? 1 : 0;
            spoken += text.IsSpoken(sentence, use.First, use.End) ? 1 : 0;
            counted += use.First > 0 ? 1 : 0;
            capital += use.First > 0 && char.IsUpper(sentence.TextOf(use.First)[0]) ? 1 : 0;
        }

        var length = Math.Max(1, text.Document.Article.Paragraphs.Length);
        features.Add("count", Math.Log(term.Uses.Count)).Add("once", term.Uses.Count == 1).Add("title", title > 0).Add("only-title", title == term.Uses.Count).Add("spoken", (double)spoken / term.Uses.Count)
            .Add("lead", text[term.Uses[0].Sentence].Paragraph is 1 or 2).Add("late", (double)text[term.Uses[0].Sentence].Paragraph / length)
            .Add("capital", capital > 0 && capital * 2 > counted).Add("short-article", text.Document.Sentences.Length < 15);
    }

    private static void AddName(FeatureList features, GlossaryText text, TermDraft term)
    {
        var kinds = new int[5];
        var (inside, whole, articles) = (0, 0, 0);
        foreach (var use in term.Uses)
        {
            articles += use.First > 0 && text[use.Sentence].Is(use.First - 1, "the") ? 1 : 0;
            foreach (var name in text.NamesOf(text[use.Sentence]).Where(name => name.First < use.End && use.First < name.End))
            {
                kinds[(int)name.Kind]++;
                whole += name.First == use.First && name.End == use.End ? 1 : 0;
                inside += name.First < use.First || name.End > use.End ? 1 : 0;
            }
        }

        var most = kinds.Max();
        if (most > 0)
            features.Add($"name:{(NameKind)Array.IndexOf(kinds, most)}", true).Add("whole-name", whole > 0).Add("cut-name", inside > 0 && whole == 0);
        features.Add("the", (double)articles / term.Uses.Count).Add("the-name", most > 0 && articles * 2 >= term.Uses.Count).Add("many-words-name", most > 0 && whole > 0 && term.Key.Contains(' ', StringComparison.Ordinal));
        foreach (var cue in _cues.GetValueOrDefault(term.Key[(term.Key.LastIndexOf(' ') + 1)..]) ?? [])
            features.Add($"cue:{cue}", true).Add($"name-cue:{cue}", most > 0);

        features.Add("known-organisation", _organisations.Contains(term.Key) || term.OtherKeys.Exists(_organisations.Contains));
        features.Add("country", _countries.Contains(term.Key)).Add("media", _media.Contains(term.Key) || term.OtherKeys.Exists(_media.Contains));
    }
}
