namespace StoryExplainer.Language.Quotations;

/// <summary>How the text ties a quotation to somebody, the surest last.</summary>
internal enum SourceKind
{
    /// <summary>The subject of the paragraph before, or of the sentence before.</summary>
    Near,

    /// <summary>The subject of the sentence, whatever it does.</summary>
    Main,

    /// <summary>The sentence before says that somebody says something.</summary>
    SaidBeforeSentence,

    /// <summary>The speaker of the quotation in the paragraph before.</summary>
    ParagraphBefore,

    /// <summary>The speaker of the quotation before in the paragraph.</summary>
    GoesOn,

    /// <summary>"Obi called it “…”".</summary>
    Called,

    /// <summary>A verb of speech further off in the sentence.</summary>
    SaidFar,

    /// <summary>"…,” Obi shrugged".</summary>
    Did,

    /// <summary>"Obi’s claim that “…”", "in the words of Obi, “…”".</summary>
    Words,

    /// <summary>"“…” — Ada Obi".</summary>
    Signed,

    /// <summary>The quotation before in the sentence has the attribution.</summary>
    SameSentence,

    /// <summary>A verb of speech right before the quotation: "Obi said that “…”".</summary>
    SaidBefore,

    /// <summary>A colon before: "Obi was blunt: “…”".</summary>
    Colon,

    /// <summary>"according to Obi".</summary>
    According,

    /// <summary>A verb of speech right behind the quotation: "…,” said Obi".</summary>
    SaidAfter,

    /// <summary>The quotation goes on from the paragraph before.</summary>
    Continued,
}
