using System.Collections.Frozen;

namespace StoryExplainer.Language.Reading;

/// <summary>The names that treebanks and the weights file give to relations.</summary>
internal static class RelationNames
{
    private static readonly FrozenDictionary<string, Relation> _relations = new Dictionary<string, Relation>(StringComparer.Ordinal)
    {
        ["acl"] = Relation.AdnominalClause,
        ["acl:relcl"] = Relation.RelativeClause,
        ["advcl"] = Relation.AdverbialClause,
        ["advmod"] = Relation.AdverbialModifier,
        ["amod"] = Relation.AdjectivalModifier,
        ["appos"] = Relation.Apposition,
        ["aux"] = Relation.Auxiliary,
        ["aux:pass"] = Relation.PassiveAuxiliary,
        ["case"] = Relation.Case,
        ["cc"] = Relation.Coordinator,
        ["ccomp"] = Relation.ClausalComplement,
        ["compound"] = Relation.Compound,
        ["compound:prt"] = Relation.VerbParticle,
        ["conj"] = Relation.Conjunct,
        ["cop"] = Relation.Copula,
        ["csubj"] = Relation.ClausalSubject,
        ["dep"] = Relation.Dependent,
        ["det"] = Relation.Determiner,
        ["discourse"] = Relation.Discourse,
        ["dislocated"] = Relation.Dislocated,
        ["expl"] = Relation.Expletive,
        ["fixed"] = Relation.Fixed,
        ["flat"] = Relation.Flat,
        ["goeswith"] = Relation.GoesWith,
        ["iobj"] = Relation.IndirectObject,
        ["list"] = Relation.List,
        ["mark"] = Relation.Marker,
        ["nmod"] = Relation.NominalModifier,
        ["nmod:desc"] = Relation.Description,
        ["nmod:poss"] = Relation.Possessor,
        ["nmod:unmarked"] = Relation.UnmarkedModifier,
        ["nsubj"] = Relation.Subject,
        ["nsubj:pass"] = Relation.PassiveSubject,
        ["nummod"] = Relation.NumericModifier,
        ["obj"] = Relation.DirectObject,
        ["obl"] = Relation.Oblique,
        ["obl:agent"] = Relation.Agent,
        ["obl:unmarked"] = Relation.UnmarkedOblique,
        ["orphan"] = Relation.Orphan,
        ["parataxis"] = Relation.Parataxis,
        ["punct"] = Relation.Punctuation,
        ["reparandum"] = Relation.Reparandum,
        ["root"] = Relation.Root,
        ["vocative"] = Relation.Vocative,
        ["xcomp"] = Relation.OpenComplement,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<Relation, string> _names = _relations.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>The relation of a name; a subtype that is not told apart counts as its main type, and what is unknown as <see cref="Relation.Dependent"/>.</summary>
    public static Relation Of(string name) =>
        _relations.TryGetValue(name, out var relation) || _relations.TryGetValue(name.Split(':')[0], out relation) ? relation : Relation.Dependent;

    /// <summary>The treebanks' name of a relation.</summary>
    public static string NameOf(Relation relation) => _names[relation];
}
