namespace StoryExplainer.Language.Names;

/// <summary>
/// Mends what the tagger cannot see from one place of the text: the same words name the same thing throughout an article, and the surname of
/// someone who is named in full is that person.
/// </summary>
internal static class NameCorrections
{
    // One mention, however sure, must not outvote many.
    private const float MostOfOneMention = 20;

    // How much the winner must lead to take all.
    private const float Lead = 2;

    // A full name must be this sure before its surname is taken for the same person elsewhere.
    private const float LeastOfFullName = 4;

    /// <summary>The corrected names, in reading order, none overlapping another.</summary>
    public static List<TaggedName> Apply(TaggerText text, List<TaggedName> names)
    {
        var tokens = text.Tokens;
        var votes = new Dictionary<ulong, float[]>();
        var surnames = new Dictionary<ulong, float>();
        foreach (var name in names)
        {
            var key = KeyOf(tokens, name);
            if (!votes.TryGetValue(key, out var weights))
                votes.Add(key, weights = new float[NameLabels.KindCount]);

            weights[(int)name.Kind] += 1 + Math.Min(name.Margin, MostOfOneMention);
            if (name.Kind == NameKind.Person && name.End - name.Start > 1 && name.Margin >= LeastOfFullName)
            {
                var surname = tokens[name.End - 1].Folded;
                surnames[surname] = Math.Max(surnames.GetValueOrDefault(surname), Math.Min(name.Margin, MostOfOneMention));
            }
        }

        for (var i = 0; i < names.Count; i++)
            names[i] = Correct(tokens, names[i], votes[KeyOf(tokens, names[i])], surnames);

        return names;
    }

    private static TaggedName Correct(ReadOnlySpan<TaggerToken> tokens, TaggedName name, float[] votes, Dictionary<ulong, float> surnames)
    {
        ref readonly var token = ref tokens[name.Start];
        if (name.End - name.Start == 1 && name.Kind is NameKind.Organisation or NameKind.Place or NameKind.Other
            && surnames.TryGetValue(token.Folded, out var sureness) && sureness > name.Margin
            && !token.Is(NameClasses.Country | NameClasses.Capital | NameClasses.Organisation | NameClasses.NewsOrganisation))
        {
            return name with { Kind = NameKind.Person, Margin = Math.Max(1, sureness - name.Margin) };
        }

        var winner = (NameKind)Array.IndexOf(votes, votes.Max());
        return winner != name.Kind && votes[(int)winner] > Lead * votes[(int)name.Kind] ? name with { Kind = winner, Margin = 1 } : name;
    }

    private static ulong KeyOf(ReadOnlySpan<TaggerToken> tokens, TaggedName name)
    {
        var key = tokens[name.Start].Folded;
        for (var i = name.Start + 1; i < name.End; i++)
            key = WordHash.OfPhrase(key, tokens[i].Folded);

        return key;
    }
}
