namespace StoryExplainer.Preview;

/// <summary>The frame of the preview's own pages. They do not use the theme, because it may be what is broken.</summary>
internal static class PreviewPage
{
    /// <summary>Puts the frame around a page.</summary>
    /// <param name="state">What the preview shows.</param>
    /// <param name="title">Title of the tab.</param>
    /// <param name="path">The page of the site that the reader comes from, or an empty text.</param>
    /// <param name="body">What stands on it: a main element, and what belongs beside it.</param>
    public static Markup Write(PreviewState state, string title, string path, Markup body) => new(
        $"""
        <!doctype html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <meta name="color-scheme" content="light dark">
        <title>{title} · Preview</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="{state.BasePath}{Responder.Own}preview.css">
        </head>
        <body>
        <header><p><a href="{state.BasePath}">{state.Site.Settings.Title}</a> <span>Preview</span></p><nav aria-label="Preview"><a href="{state.BasePath}{Responder.DeskFolder}">Desk</a></nav></header>
        {body}
        <script src="{state.BasePath}{Responder.Own}page.js" data-state="{state.Id}" data-page="{path}" data-base="{state.BasePath}" data-own defer></script>
        <script src="{state.BasePath}{Responder.Own}desk.js" defer></script>
        </body>
        </html>

        """);
}
