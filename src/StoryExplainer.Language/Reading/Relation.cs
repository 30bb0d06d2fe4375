namespace StoryExplainer.Language.Reading;

/// <summary>What a word is to its head: the relations of Universal Dependencies (version 2), with the subtypes of its English treebanks.</summary>
public enum Relation : byte
{
    /// <summary>dep: a relation that has no name.</summary>
    Dependent,

    /// <summary>acl: a clause that modifies a noun ("the man accused of theft").</summary>
    AdnominalClause,

    /// <summary>acl:relcl.</summary>
    RelativeClause,

    /// <summary>advcl, also advcl:relcl.</summary>
    AdverbialClause,

    /// <summary>advmod.</summary>
    AdverbialModifier,

    /// <summary>amod.</summary>
    AdjectivalModifier,

    /// <summary>appos.</summary>
    Apposition,

    /// <summary>aux.</summary>
    Auxiliary,

    /// <summary>aux:pass.</summary>
    PassiveAuxiliary,

    /// <summary>case.</summary>
    Case,

    /// <summary>cc, also cc:preconj.</summary>
    Coordinator,

    /// <summary>ccomp.</summary>
    ClausalComplement,

    /// <summary>compound.</summary>
    Compound,

    /// <summary>compound:prt.</summary>
    VerbParticle,

    /// <summary>conj.</summary>
    Conjunct,

    /// <summary>cop.</summary>
    Copula,

    /// <summary>csubj, also csubj:pass and csubj:outer.</summary>
    ClausalSubject,

    /// <summary>det, also det:predet.</summary>
    Determiner,

    /// <summary>discourse.</summary>
    Discourse,

    /// <summary>dislocated.</summary>
    Dislocated,

    /// <summary>expl.</summary>
    Expletive,

    /// <summary>fixed.</summary>
    Fixed,

    /// <summary>flat: the parts of a name without a head.</summary>
    Flat,

    /// <summary>goeswith.</summary>
    GoesWith,

    /// <summary>iobj.</summary>
    IndirectObject,

    /// <summary>list.</summary>
    List,

    /// <summary>mark: what introduces a subordinate clause.</summary>
    Marker,

    /// <summary>nmod.</summary>
    NominalModifier,

    /// <summary>nmod:desc: a title or description before a name ("President Obi").</summary>
    Description,

    /// <summary>nmod:poss.</summary>
    Possessor,

    /// <summary>nmod:unmarked: a nominal modifier without a preposition ("37, of Hull").</summary>
    UnmarkedModifier,

    /// <summary>nsubj, also nsubj:outer.</summary>
    Subject,

    /// <summary>nsubj:pass.</summary>
    PassiveSubject,

    /// <summary>nummod.</summary>
    NumericModifier,

    /// <summary>obj.</summary>
    DirectObject,

    /// <summary>obl.</summary>
    Oblique,

    /// <summary>obl:agent: who does what a passive verb says.</summary>
    Agent,

    /// <summary>obl:unmarked: an adverbial without a preposition ("last week").</summary>
    UnmarkedOblique,

    /// <summary>orphan.</summary>
    Orphan,

    /// <summary>parataxis.</summary>
    Parataxis,

    /// <summary>punct.</summary>
    Punctuation,

    /// <summary>reparandum.</summary>
    Reparandum,

    /// <summary>root.</summary>
    Root,

    /// <summary>vocative.</summary>
    Vocative,

    /// <summary>xcomp.</summary>
    OpenComplement,
}
