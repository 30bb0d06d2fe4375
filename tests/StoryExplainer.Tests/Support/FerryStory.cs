using System.Collections.Immutable;
using StoryExplainer.Language;
using StoryExplainer.Language.NamedEntities;
using StoryExplainer.Language.TemporalExpressions;
using StoryExplainer.Stories.Seeds;

namespace StoryExplainer.Tests.Support;

/// <summary>The made-up accident of the manual in <c>input/README.md</c>.</summary>
internal static class FerryStory
{
    /// <summary>Its two articles, as a careful reader understands them.</summary>
    public static ImmutableArray<(CleanedSeed Seed, ArticleAnalysis Analysis)> Seeds => [Herald(), Post()];

    /// <summary>A third article, a week later, in which two things are easily mistaken: who I. Ross is, and which Ben Okoro.</summary>
    public static (CleanedSeed Seed, ArticleAnalysis Analysis) Gazette => new Reading(
        "gazette.txt",
        "Ferry sails again",
        "Captain Ivy Ross said “she floats” on Friday.",
        "I. Ross thanked Ben Okoro, a swimmer, in Leith on Saturday.")
        .Published(2026, 3, 15)
        .With(seed => seed with { CiteKey = "gazette" })
        .Person("Ivy Ross", "Captain")
        .Person("I. Ross")
        .Person("Ben Okoro", "a swimmer")
        .Place("Leith")
        .Event("on Friday", Day(13), "Ivy Ross said she floats")
        .Event("on Saturday", Day(14), "I. Ross thanked Ben Okoro")
        .Quote("she floats", speaker: 0)
        .Statement(1, "thanked", 2);

    private static Reading Herald() => new Reading(
        "herald.txt",
        "Ferry hits pier",
        "Mayor Ada Obi said “we were lucky” on Friday.",
        "Ms Obi met Ben Okoro, head of the River Safety Board (RSB), in Hull on Saturday.",
        "“Nobody checked the brakes,” Mr Okoro said.",
        "Under the Pier Act, boats must slow down. The brake plate was lost in 2019. Cleo Ray was there in May.")
        .Published(2026, 3, 8)
        .With(seed => seed with { CiteKey = "herald" })
        .Person("Ada Obi", "Mayor", PersonTier.Page, "Ms Obi")
        .Person("Ben Okoro", "head of the River Safety Board", PersonTier.Page, "Mr Okoro")
        .Person("Cleo Ray", null, PersonTier.Named)
        .Organisation("River Safety Board", "RSB")
        .Place("Hull")
        .Term("Pier Act", "boats must slow down", 2)
        .Term("brake plate")
        .Event("on Friday", Day(6), "Ada Obi said we were lucky")
        .Event("on Saturday", Day(7), "Ada Obi met Ben Okoro")
        .Event("in 2019", DateInterval.Year(2019), "The brake plate was lost")
        .Event("in May", DateInterval.Month(2025, 5), "Cleo Ray was there")
        .Quote("we were lucky", speaker: 0)
        .Quote("Nobody checked the brakes,", speaker: 1)
        .Statement(0, "met", 1);

    private static Reading Post() => new Reading(
        "post.txt",
        "Ferry owner answers",
        "The owner, Dan Vale, said on Monday that the brake plate was new.",
        "Obi, a goalkeeper, saw it from the shore on Sunday. “It was loud,” Obi said. The ferryman was not there.")
        .Published(2026, 3, 10)
        .With(seed => seed with { CiteKey = "post" })
        .Person("Dan Vale", "owner")
        .Person("Obi", "a goalkeeper")
        .Term("brake plate")
        .Event("on Monday", Day(9), "Dan Vale says the brake plate was new")
        .Event("on Sunday", Day(8), "A goalkeeper saw it")
        .Quote("It was loud,", speaker: 1);

    private static DateInterval Day(int day) => DateInterval.Day(new DateOnly(2026, 3, day));
}
