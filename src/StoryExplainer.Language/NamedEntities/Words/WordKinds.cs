namespace StoryExplainer.Language.NamedEntities.Words;

/// <summary>What a word can be, as far as people, roles and sources need to know. A word can be several things at once.</summary>
[Flags]
internal enum WordKinds : ulong
{
    /// <summary>Nothing that we know of.</summary>
    None = 0,

    /// <summary>Says what a person is, singular: "envoy".</summary>
    RoleNoun = 1UL << 0,

    /// <summary>The same in the plural: "envoys".</summary>
    RoleNouns = 1UL << 1,

    /// <summary>May stand inside a role although it looks like a verb or an adverb: "retired", "leading".</summary>
    Modifier = 1UL << 2,

    /// <summary>A field of government that can be joined to another: "Work and Pensions".</summary>
    Portfolio = 1UL << 3,

    /// <summary>Belongs to the form before a name: "Mr", "Dr".</summary>
    Honorific = 1UL << 4,

    /// <summary>An honorific or a noun for men only.</summary>
    Male = 1UL << 5,

    /// <summary>An honorific or a noun for women only.</summary>
    Female = 1UL << 6,

    /// <summary>Last word of a title that belongs to the form before a bare surname: "Senator".</summary>
    Title = 1UL << 7,

    /// <summary>May stand before the last word of such a title: "Associate".</summary>
    TitleStart = 1UL << 8,

    /// <summary>A title that makes a name with a single given name: "Pope".</summary>
    Regnal = 1UL << 9,

    /// <summary>"the", "a", "every".</summary>
    Determiner = 1UL << 10,

    /// <summary>"his", "their".</summary>
    Possessive = 1UL << 11,

    /// <summary>"he", "who".</summary>
    Pronoun = 1UL << 12,

    /// <summary>"of", "with".</summary>
    Preposition = 1UL << 13,

    /// <summary>"and", "because".</summary>
    Conjunction = 1UL << 14,

    /// <summary>"is", "would".</summary>
    Auxiliary = 1UL << 15,

    /// <summary>"also", "yesterday".</summary>
    Adverb = 1UL << 16,

    /// <summary>A common verb in a form that its ending does not betray: "met", "join".</summary>
    Verb = 1UL << 17,

    /// <summary>A verb that reports words: "said".</summary>
    Speech = 1UL << 18,

    /// <summary>"Monday", "May".</summary>
    Calendar = 1UL << 19,

    /// <summary>"two", "dozens".</summary>
    Number = 1UL << 20,

    /// <summary>"Jr.", "III".</summary>
    Suffix = 1UL << 21,

    /// <summary>"von", "bin".</summary>
    Particle = 1UL << 22,

    /// <summary>Letters after a name: "QC", "MP".</summary>
    PostNominal = 1UL << 23,

    /// <summary>A state that follows its city after a comma, or "Inc": the comma does not end the phrase.</summary>
    State = 1UL << 24,

    /// <summary>A family name that stands before the given name: "Kim", "Nguyen".</summary>
    FamilyFirst = 1UL << 25,

    /// <summary>Noun for a source that is not named: "official".</summary>
    Source = 1UL << 26,

    /// <summary>Noun for a source that needs a description: "person" (familiar with the talks).</summary>
    SourcePerson = 1UL << 27,

    /// <summary>A word that turns the name before it into a body around that person: "administration".</summary>
    Body = 1UL << 28,

    /// <summary>Heads a name with "of" in it: "Bank" (of England).</summary>
    OrganisationHead = 1UL << 29,

    /// <summary>Says with "as" what somebody is: "served" (as mayor).</summary>
    AsVerb = 1UL << 30,

    /// <summary>A post that somebody holds "as" something: "appointment".</summary>
    Post = 1UL << 31,

    /// <summary>Says what somebody is in charge of: "heads".</summary>
    LeadVerb = 1UL << 32,

    /// <summary>What two people do alike: "met", "spoke" (with).</summary>
    MutualVerb = 1UL << 33,

    /// <summary>What one person does to another: "flanked".</summary>
    DirectedVerb = 1UL << 34,

    /// <summary>What people do together when they are one subject: "hosted".</summary>
    JointVerb = 1UL << 35,

    /// <summary>An occasion on which people meet: "summit".</summary>
    Meeting = 1UL << 36,

    /// <summary>Links a verb to the other person: "with", "alongside".</summary>
    Link = 1UL << 37,

    /// <summary>Opens an infinitive that is as good as a fact to come: "due" (to meet).</summary>
    Settled = 1UL << 38,

    /// <summary>Ends like a noun for somebody who does something but is none: "a matter", "a later offer".</summary>
    NoAgent = 1UL << 46,

    /// <summary>Stands in small letters before the name of a body or a thing: "charity", "law firm", "yacht".</summary>
    KindOfBody = 1UL << 48,

    /// <summary>Gives somebody a post without "as": "named" (X mayor), "was elected" (mayor).</summary>
    GiveVerb = 1UL << 47,

    /// <summary>A title that only honours or consecrates and says nothing of what somebody does: "Lord", "Sister".</summary>
    Courtesy = 1UL << 39,

    /// <summary>Begins with a capital.</summary>
    Capital = 1UL << 40,

    /// <summary>All letters are capitals, at least two.</summary>
    AllCapitals = 1UL << 41,

    /// <summary>Begins with a digit.</summary>
    Digit = 1UL << 42,

    /// <summary>A mark, not a word.</summary>
    Mark = 1UL << 43,

    /// <summary>The possessive ending, "'s" or a bare apostrophe.</summary>
    Ending = 1UL << 44,

    /// <summary>First word of its sentence.</summary>
    First = 1UL << 45,

    /// <summary>A word of a closed class at which a phrase ends to the left.</summary>
    Closed = Determiner | Pronoun | Preposition | Conjunction | Auxiliary | Adverb,
}
