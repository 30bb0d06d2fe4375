using System.Collections.Immutable;

namespace StoryExplainer.Site.Pages;

/// <summary>The keys of the labels that the program itself asks for, with <see cref="IPageWords"/>. Every theme's language file has them.</summary>
public static class PageLabels
{
    /// <summary>Bar of links: <c>nav.people</c> …</summary>
    public const string Navigation = "nav.";

    /// <summary>Headings of pages: <c>title.people</c> …</summary>
    public const string Title = "title.";

    /// <summary>Descriptions of pages for search engines: <c>description.people</c> …</summary>
    public const string Description = "description.";

    /// <summary>All keys, with the places that each may use in braces.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        "nav.overview", "nav.stories", "nav.people", "nav.terms", "nav.timeline", "nav.quotes", "nav.sources",
        "nav.connections", "nav.places", "nav.organisations", "nav.about",
        "title.people", "title.terms", "title.timeline", "title.quotes", "title.sources", "title.places", "title.organisations",
        "title.connections", "title.search", "title.index", "title.about", "title.corrections", "title.changes", "title.not_found", "title.stories",
        "title.part",                 // {title} {part}: "Who’s who: A"
        "title.of_story",             // {title} {story}: "Timeline: The harbour bridge"
        "title.quote_by",             // {name}: "Quotation: Ada Obi"
        "title.moved",                // {title}
        "description.home",           // {title} {count}: number of articles
        "description.stories",        // {title} {count}: number of stories
        "description.people",         // {title} {count}: number of people
        "description.person",         // {name} {role} {count}: number of quotations
        "description.person_no_role", // {name} {count}
        "description.terms",          // {title} {count}
        "description.term",           // {name} {definition}
        "description.term_dictionary", // {name} {definition}: what the dictionary says
        "description.term_undefined", // {name} {count}: number of uses
        "description.timeline",       // {title} {count}
        "description.quotes",         // {title} {count}
        "description.sources",        // {title} {count}
        "description.article",        // {title} {publisher} {count}: number of paragraphs
        "description.article_unknown", // {title} {count}
        "description.places",         // {title} {count}
        "description.organisations",  // {title} {count}
        "description.connections",    // {title} {count}
        "description.search",         // {title}
        "description.index",          // {title} {count}
        "description.about",          // {title}
        "description.corrections",    // {title}
        "description.changes",        // {title}
        "description.not_found",      // {title}
        "date.pattern_day",           // .NET date patterns: "dddd d MMMM yyyy"
        "date.pattern_day_short",     // "d MMM yyyy"
        "date.pattern_month",         // "MMMM yyyy"
        "date.pattern_month_short",   // "MMM yyyy"
        "date.week",                  // {day}: "week of 11 August 2025"
        "date.weekend",               // {day}: "weekend of 16 August 2025"
        "date.spring", "date.summer", "date.autumn", // {year}
        "date.winter",                // {year} {next}: "winter 2022–23"
        "date.quarter",               // {number} {year}
        "date.months",                // {start} {end}: "December 2024 to February 2025"
        "date.decade",                // {year}: "the 1990s"
        "date.range",                 // {start} {end}
        "graph.edge",                 // {from} {verb} {to} {cite}
        "index.undated",
        "source.headline",            // label of a citation of the headline
        "speaker.unknown",            // a quotation whose speaker the article does not say
        "card.story",                 // what an overview offers, for its picture
        "card.source",                // {source} {count}: number of publishers
        "card.dictionary",            // {definition}: what the dictionary says
        "card.paragraph",             // {source} {number}
        "state.happened", "state.planned", "state.possible",
        "feed.title",                 // {title}
    ];
}
