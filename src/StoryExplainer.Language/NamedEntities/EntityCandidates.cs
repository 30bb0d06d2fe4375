using StoryExplainer.Language.Documents;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.Reading;

namespace StoryExplainer.Language.NamedEntities;

/// <summary>Gathers what may name an organisation or a place: the names that the reader marks, with "of" and "and" drawn in where the tree says so, and well-known names wherever they stand.</summary>
internal static class EntityCandidates
{
    private static readonly string[] _locatives = ["in", "at", "from", "near", "to", "across", "outside", "around", "into"];

    /// <summary>All candidates, in the order of their keys.</summary>
    /// <param name="document">The article.</param>
    /// <param name="people">Its people, who are neither.</param>
    public static List<EntityCandidate> Find(Document document, PeopleFindings people)
    {
        var personKeys = people.People.SelectMany(person => person.Aliases.Prepend(person.Name)).Select(EntityKey.Of).ToHashSet(StringComparer.Ordinal);
        var candidates = new SortedDictionary<string, EntityCandidate>(StringComparer.Ordinal);
        foreach (var sentence in document.Sentences)
        {
            var isHeading = document.Article.Paragraphs[sentence.Paragraph].Kind == ParagraphKind.Heading;
            foreach (var (first, end) in SpansOf(sentence))
                Add(candidates, sentence, first, end, isHeading);
        }

        foreach (var index in Listed(document))
        {
            var form = KnownEntities.English.ClearForms[index];
            var candidate = Get(candidates, form.Key);
            candidate.Listed = form.Kind;
            candidate.Texts.Add(form.Text);
        }

        return [.. candidates.Values.Where(candidate => candidate.Key.Length > 1 && !personKeys.Contains(candidate.Key))];
    }

    private static IEnumerable<(int First, int End)> SpansOf(Sentence sentence)
    {
        var at = 0;
        foreach (var name in sentence.Names)
        {
            if (name.First < at || name.Kind == NameKind.Nationality)
                continue;

            var (first, end) = Trim(sentence, name.First, name.Kind == NameKind.Organisation ? EndWithPartner(sentence, name) : name.End);
            at = Math.Max(end, name.End);
            if (end > first)
                yield return (first, end);
        }
    }

    // "{Finch} & {Fable}", "{Ministry} of {Ports}": the second name hangs on the first by "&" or "of" and nothing else stands between.
    private static int EndWithPartner(Sentence sentence, ReadName name)
    {
        foreach (var other in sentence.Names)
        {
            var gap = other.First - name.End;
            if (gap is < 0 or > 2 || other.Kind is not (NameKind.Organisation or NameKind.Place or NameKind.Person))
                continue;

            if (gap == 1 && sentence.Is(name.End, "&"))
                return other.End;
            if (sentence.HeadOfRun(other.First, other.End) is var head && sentence.HeadOf(head) >= name.First && sentence.HeadOf(head) < name.End
                && sentence.RelationOf(head) == Relation.NominalModifier && sentence.Is(name.End, "of") && name.Kind == NameKind.Organisation && other.Kind == NameKind.Organisation)
                return other.End;
        }

        return name.End;
    }

    private static (int First, int End) Trim(Sentence sentence, int first, int end)
    {
        while (first < end && (!char.IsLetterOrDigit(sentence.TextOf(first)[0]) || (end - first > 1 && sentence.TextOf(first) is "the" or "a" or "an")))
            first++;

        for (var word = first; word < end; word++)
        {
            // "UN) General Assembly": a bracket ends a name that did not open it.
            if (sentence.Is(word, ")", "(", "[", "]", ";", ":"))
                end = word;
        }

        while (end > first && (!sentence.TextOf(end - 1).ContainsAnyLetterOrDigit() || sentence.Is(end - 1, "'s", "’s")
            || sentence.TagOf(end - 1) is PartOfSpeech.Adposition or PartOfSpeech.CoordinatingConjunction or PartOfSpeech.Determiner))
            end--;

        return (first, end);
    }

    private static bool ContainsAnyLetterOrDigit(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }

        return false;
    }

    private static void Add(SortedDictionary<string, EntityCandidate> candidates, Sentence sentence, int first, int end, bool isHeading)
    {
        Span<double> kinds = stackalloc double[5];
        for (var word = first; word < end; word++)
        {
            for (var kind = 0; kind < kinds.Length; kind++)
                kinds[kind] += ProbabilityOf(sentence.Reading, word, kind) / (end - first);
        }

        var text = sentence.TextOf(first, end);
        var head = sentence.HeadOfRun(first, end);
        Get(candidates, EntityKey.Of(text)).Add(text, kinds, new EntityContext(
            isHeading,
            first > 0 && sentence.Is(first - 1, _locatives),
            first > 0 && sentence.Is(first - 1, "the"),
            end < sentence.Count && sentence.Is(end, "'s", "’s"),
            sentence.RelationOf(head) is Relation.Subject or Relation.PassiveSubject));
    }

    private static double ProbabilityOf(SentenceReading reading, int word, int kind)
    {
        var scores = reading.NameScores.AsSpan(word * ReaderHeads.NameLabelCount, ReaderHeads.NameLabelCount);
        return Reading.Kernels.Exponential.Exp(scores[(2 * kind) + 1]) + Reading.Kernels.Exponential.Exp(scores[(2 * kind) + 2]);
    }

    private static SortedSet<int> Listed(Document document)
    {
        var found = new SortedSet<int>();
        for (var i = 0; i < document.Tokenized.Paragraphs.Length; i++)
        {
            if (document.Tokenized.Paragraphs[i].Paragraph.Kind != ParagraphKind.Caption)
                found.UnionWith(KnownEntities.English.ClearNames.Scan(document.Tokenized.Paragraphs[i], i, []).Select(mention => mention.Owner));
        }

        return found;
    }

    private static EntityCandidate Get(SortedDictionary<string, EntityCandidate> candidates, string key)
    {
        if (!candidates.TryGetValue(key, out var candidate))
            candidates.Add(key, candidate = new EntityCandidate(key));

        return candidate;
    }
}
