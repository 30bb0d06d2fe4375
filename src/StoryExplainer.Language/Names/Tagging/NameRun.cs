namespace StoryExplainer.Language.Names;

/// <summary>What stands around and inside a run of capitalised words.</summary>
[Flags]
internal enum RunTraits
{
    /// <summary>Nothing of note.</summary>
    None = 0,

    /// <summary>A verb of speech stands directly before it.</summary>
    SpeechBefore = 1 << 0,

    /// <summary>A verb of speech follows within two words.</summary>
    SpeechAfter = 1 << 1,

    /// <summary>A small role word ("minister", "spokeswoman") stands within three words before it.</summary>
    RoleBefore = 1 << 2,

    /// <summary>An apposition with "who", "whose" or an age follows.</summary>
    PersonAfter = 1 << 3,

    /// <summary>An apposition with a role word follows.</summary>
    RoleAfter = 1 << 4,

    /// <summary>Another comma follows.</summary>
    CommaAfter = 1 << 5,

    /// <summary>A bracket follows.</summary>
    BracketAfter = 1 << 6,

    /// <summary>One of its words heads organisations, places or works.</summary>
    HasOrganisationWord = 1 << 7,

    /// <summary>One of its words is an honorific or a role with a capital.</summary>
    HasTitle = 1 << 8,

    /// <summary>An article stands before it.</summary>
    ArticleBefore = 1 << 9,

    /// <summary>All traits of what stands around it.</summary>
    Context = SpeechBefore | SpeechAfter | RoleBefore | PersonAfter | RoleAfter | CommaAfter | BracketAfter | ArticleBefore,
}

/// <summary>A longest run of capitalised words, particles between them included.</summary>
/// <param name="Start">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
/// <param name="Traits">What stands around and inside it.</param>
internal readonly record struct NameRun(int Start, int End, RunTraits Traits)
{
    private static readonly HashSet<ulong> _relatives = [.. new[] { "who", "whose", "whom" }.Select(word => WordHash.OfFolded(word))];
    private static readonly HashSet<ulong> _articles = [.. new[] { "the", "a", "an" }.Select(word => WordHash.OfFolded(word))];
    private static readonly ulong _comma = WordHash.OfFolded(",");
    private static readonly ulong _bracket = WordHash.OfFolded("(");

    /// <summary>Number of tokens; 0 stands for "in no run".</summary>
    public int Length => End - Start;

    /// <summary>The run at or after a token of an island; an empty one if no capitalised word follows in it.</summary>
    public static NameRun FindAt(ReadOnlySpan<TaggerToken> tokens, TaggerSentence sentence, NameIsland island, int index)
    {
        var start = index;
        while (start < island.End && !tokens[start].HasCapital)
            start++;

        if (start == island.End)
            return default;

        var end = start + 1;
        for (var i = end; i < island.End && (tokens[i].HasCapital || tokens[i].Is(NameClasses.Particle)); i++)
        {
            if (tokens[i].HasCapital)
                end = i + 1;
        }

        return new NameRun(start, end, TraitsOf(tokens, sentence, start, end));
    }

    private static RunTraits TraitsOf(ReadOnlySpan<TaggerToken> tokens, TaggerSentence sentence, int start, int end)
    {
        var traits = RunTraits.None;
        for (var i = start; i < end; i++)
        {
            traits |= tokens[i].Is(NameClasses.OrganisationWord) ? RunTraits.HasOrganisationWord : RunTraits.None;
            traits |= tokens[i].Is(NameClasses.Honorific | NameClasses.Role) ? RunTraits.HasTitle : RunTraits.None;
        }

        for (var i = Math.Max(sentence.Start, start - 3); i < start; i++)
            traits |= tokens[i].Is(NameClasses.Role) && !tokens[i].HasCapital ? RunTraits.RoleBefore : RunTraits.None;

        if (start > sentence.Start)
        {
            ref readonly var before = ref tokens[start - 1];
            traits |= before.Is(NameClasses.SpeechVerb) && !before.HasCapital ? RunTraits.SpeechBefore : RunTraits.None;
            traits |= _articles.Contains(before.Folded) ? RunTraits.ArticleBefore : RunTraits.None;
        }

        for (var i = end; i < Math.Min(sentence.End, end + 2); i++)
            traits |= tokens[i].Is(NameClasses.SpeechVerb) && !tokens[i].HasCapital ? RunTraits.SpeechAfter : RunTraits.None;

        return end < sentence.End ? traits | TraitsAfter(tokens, sentence, end) : traits;
    }

    private static RunTraits TraitsAfter(ReadOnlySpan<TaggerToken> tokens, TaggerSentence sentence, int end)
    {
        var after = tokens[end].Folded;
        if (after == _bracket)
            return RunTraits.BracketAfter;

        if (_relatives.Contains(after))
            return RunTraits.PersonAfter;

        if (after != _comma || end + 1 >= sentence.End)
            return RunTraits.None;

        ref readonly var second = ref tokens[end + 1];
        if (_relatives.Contains(second.Folded) || (second.IsNumber && second.Span.Length == 2))
            return RunTraits.PersonAfter;

        for (var i = end + 1; i < Math.Min(sentence.End, end + 7) && tokens[i].Folded != _comma; i++)
        {
            if (tokens[i].Is(NameClasses.Role))
                return RunTraits.RoleAfter;
        }

        return RunTraits.CommaAfter;
    }
}
