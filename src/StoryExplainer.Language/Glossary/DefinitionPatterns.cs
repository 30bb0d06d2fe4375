using StoryExplainer.Language.Documents;
using StoryExplainer.Language.Reading;
using StoryExplainer.Language.Syntax;

namespace StoryExplainer.Language.Glossary;

/// <summary>The stretches of the sentence of a term that may explain it, by the tree and the marks beside the term. Each pattern has an example beside it.</summary>
/// <param name="sentence">The sentence.</param>
/// <param name="use">The term in it.</param>
internal sealed class DefinitionPatterns(Sentence sentence, TermUse use)
{
    private static readonly string[] _dashes = ["–", "—", "--", "-"];

    private readonly int _head = sentence.HeadOfRun(use.First, use.End);
    private readonly List<(int First, int End, string Rule)> _found = [];

    /// <summary>All stretches with the pattern that found each, the surest pattern first.</summary>
    public List<(int First, int End, string Rule)> Find()
    {
        AddBrackets();
        AddAppositions();
        AddNamings();
        AddAlternatives();
        AddClauses();
        AddDashes();
        AddDescriptions();
        AddPredicates();
        AddRuling();
        return _found;
    }

    private void Add(int first, int end, string rule)
    {
        var isWhole = first == 0 && end == sentence.Count;
        while (first < end && (sentence.TagOf(first) == PartOfSpeech.Punctuation || sentence.Is(first, "or", "and")) && !OpensQuotation(first))
            first++;
        while (end > first && !isWhole && sentence.TagOf(end - 1) == PartOfSpeech.Punctuation && !ClosesQuotation(first, end - 1))
            end--;
        if (end > first && (first >= use.End || end <= use.First || end - first > use.End - use.First + 1))
            _found.Add((first, end, rule));
    }

    private bool OpensQuotation(int word) => sentence.Is(word, "“", "‘");

    private bool ClosesQuotation(int first, int word)
    {
        for (var at = first; sentence.Is(word, "”", "’") && at < word; at++)
        {
            if (OpensQuotation(at))
                return true;
        }

        return false;
    }

    // "a scrip issue (new shares given out in place of a dividend)"; "the new shares (scrip issue)"
    private void AddBrackets()
    {
        var open = AfterMarks(use.End);
        if (open < sentence.Count && sentence.Is(open, "(", "[") && Find(open + 1, ")", "]") is > 0 and var close)
            Add(open + 1, close, "brackets");

        if (BeforeMarks(use.First) is > 0 and var before && sentence.Is(before, "(") && AfterMarks(use.End) is var after && after < sentence.Count && sentence.Is(after, ")"))
        {
            var last = BeforeMarks(before);
            var noun = NounAt(last);
            if (noun >= 0)
                Add(Math.Min(sentence.PhraseOf(noun).First, last), last + 1, "before brackets");
        }
    }

    // "cholera, a disease caused by dirty water"; "the grid operator, Hedno"
    private void AddAppositions()
    {
        foreach (var apposition in sentence.AppositionsOf(_head).Where(word => word >= use.End))
            Add(Math.Max(use.End, sentence.ExtentOf(apposition).First), sentence.ExtentOf(apposition).End, "apposition");

        // Where the tree hangs the apposition elsewhere, a noun phrase that begins behind the comma.
        var behind = BehindComma();
        if (behind > 0 && sentence.TagOf(behind) is PartOfSpeech.Determiner or PartOfSpeech.Noun or PartOfSpeech.Adjective or PartOfSpeech.Numeral
            && PhraseFrom(behind) is > 0 and var phraseEnd && !IsSubjectOfWhatFollows(sentence.HeadOfRun(behind, phraseEnd)))
            Add(behind, phraseEnd, "behind a comma");

        if (sentence.RelationOf(_head) is Relation.Apposition or Relation.List or Relation.Parataxis && sentence.HeadOf(_head) is var head && head < use.First && sentence.IsNominal(head))
            Add(sentence.PhraseOf(head).First, Math.Min(use.First, sentence.PhraseOf(head).End), "apposition before");
    }

    // "On Monday, the council met": a subject behind its verb is a misreading of "they met the council, a group of …".
    private bool IsSubjectOfWhatFollows(int word) =>
        sentence.RelationOf(word) is Relation.Subject or Relation.PassiveSubject or Relation.ClausalSubject && sentence.HeadOf(word) > word;

    // "a process called cupellation", "the old fish hall, known as Shed 9", "what geologists call quick clay"
    private void AddNamings()
    {
        for (var (at, steps) = (_head, 0); at >= 0 && steps < 4; at = sentence.HeadOf(at), steps++)
        {
            if (at < use.First && sentence.Is(at, "call", "calls", "called", "known", "dubbed", "named", "termed", "nicknamed", "titled", "entitled", "labelled", "labeled"))
            {
                var noun = sentence.HeadOf(at);
                if (sentence.RelationOf(at) is Relation.AdnominalClause or Relation.RelativeClause && noun >= 0 && noun < at)
                {
                    Add(sentence.PhraseOf(noun).First, use.End, "called");
                    Add(sentence.PhraseOf(noun).First, Math.Max(noun + 1, Math.Min(at, sentence.PhraseOf(noun).End)), "called so");
                }

                Add(0, sentence.Count, "sentence that names it");
                return;
            }
        }
    }

    // "hypoxia, or a lack of oxygen"; "high blood pressure, or hypertension"
    private void AddAlternatives()
    {
        var comma = AfterMarks(use.End);
        var or = comma < sentence.Count && sentence.Is(comma, ",") ? comma + 1 : comma;
        if (or + 1 < sentence.Count && sentence.Is(or, "or") && PhraseFrom(or + 1) is > 0 and var end)
            Add(or + 1, end, "or");

        var before = BeforeMarks(use.First);
        if (before > 1 && sentence.Is(before, "or") && NounAt(sentence.Is(before - 1, ",") ? before - 2 : before - 1) is >= 0 and var noun)
            Add(sentence.PhraseOf(noun).First, before, "or before");
    }

    // "the levy, which lets a council …"; "affray, meaning a fight in public"
    private void AddClauses()
    {
        foreach (var child in sentence.ChildrenOf(_head).Where(child => child >= use.End))
        {
            var (first, end) = sentence.ExtentOf(child);
            if (sentence.RelationOf(child) == Relation.RelativeClause)
                Add(Math.Max(first, use.End), end, "relative clause");
            else if (sentence.RelationOf(child) == Relation.AdnominalClause)
                Add(Math.Max(first, use.End), end, "participle");
        }

        var comma = AfterMarks(use.End);
        if (comma + 1 < sentence.Count && sentence.Is(comma, ",") && sentence.Is(comma + 1, "which", "that", "who", "where", "when", "in", "meaning", "under", "whereby", "by", "whose")
            && ClauseFrom(comma + 1) is > 0 and var clauseEnd)
            Add(comma + 1, clauseEnd, "clause behind a comma");
    }

    // "the paper bridge – it looks firm until somebody walks on it"; "wharfage: a fee for landing goods"
    private void AddDashes()
    {
        var mark = AfterMarks(use.End);
        if (mark + 1 >= sentence.Count)
            return;

        if (sentence.Is(mark, _dashes) && IsSpaced(mark))
            Add(mark + 1, Find(mark + 1, _dashes) is > 0 and var next ? next : sentence.Count, "dash");
        else if (sentence.Is(mark, ":"))
            Add(mark + 1, sentence.Count, "colon");
    }

    // "flood charity Dry Feet", "the Iron Gulls motorcycle gang"
    private void AddDescriptions()
    {
        var first = use.First;
        while (first > 0 && (sentence.IsWithin(first - 1, _head) || sentence.HeadOf(_head) == first - 1) && sentence.TagOf(first - 1) is PartOfSpeech.Noun or PartOfSpeech.Adjective or PartOfSpeech.ProperNoun or PartOfSpeech.Determiner or PartOfSpeech.Numeral or PartOfSpeech.Particle or PartOfSpeech.Pronoun)
            first--;
        if (first < use.First)
            Add(first, use.First, "description before");

        // The name is a part of what is said of it.
        if (sentence.HeadOf(_head) is >= 0 and var noun && noun >= use.End && noun <= use.End + 2 && sentence.RelationOf(_head) is Relation.Compound or Relation.Description or Relation.NominalModifier)
            Add(sentence.PhraseOf(noun).First, noun + 1, "description behind");
        if (sentence.HeadOf(_head) is >= 0 and var before && before == use.First - 1 && sentence.TagOf(before) == PartOfSpeech.Noun)
            Add(sentence.PhraseOf(before).First, use.First, "description before");
    }

    // "Cretinism is a condition of …", "The term refers to …", "The levy pays for …": the term is the subject of the sentence.
    private void AddPredicates()
    {
        for (var (at, steps) = (_head, 0); at >= 0 && steps < 3; at = sentence.HeadOf(at), steps++)
        {
            if (sentence.RelationOf(at) is not (Relation.Subject or Relation.PassiveSubject or Relation.ClausalSubject))
                continue;

            var predicate = sentence.HeadOf(at);
            var rule = sentence.ChildOf(predicate, Relation.Copula) >= 0 ? "is" : "does";
            if (predicate == sentence.Root)
                Add(0, sentence.Count, rule);
            var clause = sentence.ExtentOf(predicate);
            Add(Math.Max(clause.First, use.End), clause.End, rule + " (predicate)");
            return;
        }

        if (use.First <= 3)
            Add(0, sentence.Count, "sentence that opens with it");
    }

    // "Under Article 9 of the Harbour Treaty, if a light goes out, each member …": what a law says.
    private void AddRuling()
    {
        var first = 0;
        while (first < use.First && sentence.TagOf(first) == PartOfSpeech.Punctuation)
            first++;
        if (use.First - first is 1 or 2 && sentence.Is(first, "under") && sentence.HeadOf(_head) > use.End)
            Add(0, sentence.Count, "under");
    }

    // The word behind a comma that follows the term, also where the comma stands inside its quotation marks; or -1.
    private int BehindComma()
    {
        var after = AfterMarks(use.End);
        if (after + 1 < sentence.Count && sentence.Is(after, ","))
            return after + 1;

        return after > use.End && after < sentence.Count && sentence.Is(use.End, ",") ? after : -1;
    }

    private int AfterMarks(int word)
    {
        while (word < sentence.Count && (sentence.Is(word, "”", "’", "'", "\"", "»") || (sentence.Is(word, ",") && word + 1 < sentence.Count && sentence.Is(word + 1, "”", "’", "\"") && HasMarkBefore())))
            word++;

        // Initials between a term and its explanation: "a draft red herring prospectus (DRHP), the …".
        return word + 3 < sentence.Count && sentence.Is(word, "(") && sentence.Is(word + 2, ")") && Abbreviations.IsInitials(sentence.TextOf(word + 1)) ? word + 3 : word;
    }

    private bool HasMarkBefore() => use.First > 0 && sentence.Is(use.First - 1, "“", "‘", "'", "\"", "„", "«");

    private int BeforeMarks(int word)
    {
        while (--word >= 0 && sentence.Is(word, "“", "‘", "'", "\"", "„", "«", "the", "a", "an"))
        {
        }

        return word;
    }

    // "AI-powered tools" has a hyphen and no dash.
    private bool IsSpaced(int mark) => sentence.TextOf(mark) is not "-" || (sentence.Tokens[mark - 1].Span.End < sentence.Tokens[mark].Span.Start && sentence.Tokens[mark].Span.End < sentence.Tokens[mark + 1].Span.Start);

    private int Find(int from, params ReadOnlySpan<string> marks)
    {
        for (var word = from; word < sentence.Count; word++)
        {
            if (sentence.Is(word, marks))
                return word;
        }

        return -1;
    }

    /// <summary>The noun that heads the phrase that ends at a word, or -1.</summary>
    private int NounAt(int word)
    {
        if (word < 0 || !sentence.IsNominal(word))
            return -1;

        var noun = word;
        while (sentence.HeadOf(noun) is >= 0 and var head && head < noun && sentence.IsNominal(head) && sentence.PhraseOf(head).End > word)
            noun = head;

        return noun;
    }

    /// <summary>The end of the noun phrase that begins at a word, with the clauses that belong to it, or -1.</summary>
    private int PhraseFrom(int first)
    {
        for (var word = first; word < Math.Min(sentence.Count, first + 8); word++)
        {
            var (from, end) = sentence.ExtentOf(word);
            if (sentence.IsNominal(word) && (sentence.PhraseOf(word).First == first || from == first))
                return from <= first ? end : Math.Max(sentence.PhraseOf(word).End, end);
        }

        return -1;
    }

    /// <summary>The end of the clause that begins at a word, or -1.</summary>
    private int ClauseFrom(int first)
    {
        for (var word = first; word < sentence.Count; word++)
        {
            if (sentence.IsPredicate(word) && sentence.ExtentOf(word) is var (from, end) && from >= first - 1 && from <= first)
                return end;
        }

        return -1;
    }
}
