using System.Runtime.InteropServices;

namespace StoryExplainer.Language.Names;

/// <summary>Gathers for every capitalised word what its uses in the document say, and hands the sum back to each use.</summary>
internal static class DocumentClueFinder
{
    private static readonly HashSet<ulong> _placePrepositions = Hashes("in", "at", "from", "to", "near", "across", "outside");
    private static readonly HashSet<ulong> _articles = Hashes("the", "a", "an", "this", "that");
    private static readonly HashSet<ulong> _relatives = Hashes("who", "whose", "whom");
    private static readonly ulong _comma = WordHash.OfFolded(",");

    /// <summary>Sets <see cref="TaggerToken.Clues"/> of all tokens of the text.</summary>
    public static void Find(TaggerText text)
    {
        var words = new Dictionary<ulong, Entry>(text.Tokens.Length / 8);
        foreach (var sentence in text.Sentences)
        {
            // In a headline every word has a capital, so it says little about a word's use.
            var tokens = text.Tokens[sentence.Start..sentence.End];
            for (var i = 0; i < tokens.Length; i++)
            {
                if (tokens[i].IsCapitalised)
                {
                    ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(words, tokens[i].Folded, out _);
                    if (sentence.Style == 0)
                    {
                        entry.Uses++;
                        entry.Clues |= CluesOfUse(tokens, i);
                    }
                }
            }
        }

        Spread(text, words);
    }

    private static void Spread(TaggerText text, Dictionary<ulong, Entry> words)
    {
        foreach (ref var token in text.Tokens)
        {
            if (!token.HasCapital && token.HasLetter)
            {
                ref var entry = ref CollectionsMarshal.GetValueRefOrNullRef(words, token.Folded);
                if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref entry))
                    entry.Clues |= DocumentClues.SeenSmall;
            }
        }

        foreach (ref var token in text.Tokens)
        {
            if (token.IsCapitalised && words.TryGetValue(token.Folded, out var entry))
                token.Clues = entry.Clues | (entry.Uses >= 3 ? DocumentClues.SeenOften : DocumentClues.None);
        }
    }

    private static DocumentClues CluesOfUse(ReadOnlySpan<TaggerToken> tokens, int i)
    {
        var clues = DocumentClues.None;
        var joinsLeft = i > 0 && tokens[i - 1].IsCapitalised && !tokens[i - 1].Is(NameClasses.FunctionWord);
        var joinsRight = i + 1 < tokens.Length && tokens[i + 1].IsCapitalised;
        if (i > 0)
        {
            ref readonly var before = ref tokens[i - 1];
            clues |= DocumentClues.SeenCapitalInside;
            if (before.Is(NameClasses.Honorific) && before.IsCapitalised)
                clues |= DocumentClues.AfterHonorific;
            else if (before.Is(NameClasses.FirstName) && joinsLeft && !before.Is(NameClasses.FunctionWord | NameClasses.Country | NameClasses.Demonym))
                clues |= DocumentClues.AfterFirstName;

            if (!before.IsCapitalised)
            {
                if (_placePrepositions.Contains(before.Folded))
                    clues |= DocumentClues.AfterPlacePreposition;
                else if (_articles.Contains(before.Folded))
                    clues |= DocumentClues.AfterArticle;
            }
        }

        if (joinsLeft || joinsRight)
        {
            clues |= joinsRight ? (joinsLeft ? DocumentClues.None : DocumentClues.BeginsRun) : DocumentClues.EndsRun;
            if ((joinsLeft && tokens[i - 1].Is(NameClasses.OrganisationWord)) || (joinsRight && tokens[i + 1].Is(NameClasses.OrganisationWord)))
                clues |= DocumentClues.InOrganisationRun;
        }
        else
        {
            clues |= DocumentClues.StandsAlone;
        }

        if (!joinsRight)
            clues |= CluesOfContinuation(tokens, i);

        return !joinsLeft && i > 0 && !tokens[i - 1].HasCapital && tokens[i - 1].Is(NameClasses.SpeechVerb) ? clues | DocumentClues.BesideSpeech : clues;
    }

    private static DocumentClues CluesOfContinuation(ReadOnlySpan<TaggerToken> tokens, int i)
    {
        if (i + 1 >= tokens.Length)
            return DocumentClues.None;

        ref readonly var after = ref tokens[i + 1];
        if (after.Is(NameClasses.SpeechVerb) && !after.HasCapital)
            return DocumentClues.BesideSpeech;

        if (after.Folded == _comma && i + 2 < tokens.Length)
        {
            ref readonly var second = ref tokens[i + 2];
            var isAge = second.IsNumber && second.Span.Length == 2 && i + 3 < tokens.Length && tokens[i + 3].Folded == _comma;
            if (isAge || _relatives.Contains(second.Folded))
                return DocumentClues.HasApposition;
        }

        return _relatives.Contains(after.Folded) ? DocumentClues.HasApposition : DocumentClues.None;
    }

    private static HashSet<ulong> Hashes(params string[] words) => [.. words.Select(word => WordHash.OfFolded(word))];

    private struct Entry
    {
        public DocumentClues Clues;
        public int Uses;
    }
}
