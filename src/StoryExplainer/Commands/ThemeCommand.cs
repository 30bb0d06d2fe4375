using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Reporting;
using StoryExplainer.Site;
using StoryExplainer.Site.Rendering;

namespace StoryExplainer.Commands;

/// <summary><c>theme</c>: everything that helps somebody who changes how the site looks.</summary>
internal static class ThemeCommand
{
    /// <summary>Makes the command with its parts.</summary>
    public static Command Make(TextWriter output, TextWriter errors)
    {
        var command = new Command("theme", "Checks the theme, copies built-in files into it, and shows what differs and what templates get.")
        {
            MakeCheck(output, errors), MakeEject(output, errors), MakeDiff(output, errors), MakeValues(output, errors),
        };
        HelpWithExamples.Add(
            command,
            "story-explainer theme check",
            "story-explainer theme eject partials/quote.html",
            "story-explainer theme diff",
            "story-explainer theme values people/ada-obi.html");
        return command;
    }

    private static Command MakeCheck(TextWriter output, TextWriter errors)
    {
        var folders = new FolderOptions();
        var command = new Command("check", "Draws every kind of page with nothing, with the usual and with too much, and tells what goes wrong.");
        folders.AddTo(command, withOutput: false);
        HelpWithExamples.Add(command, "story-explainer theme check", "story-explainer theme check --theme my-theme");
        command.SetAction(arguments =>
        {
            var diagnostics = new DiagnosticBag();
            if (ThemeProject.Read(folders.Read(arguments), diagnostics) is { } project)
            {
                var pages = ThemeChecker.Check(project.Folder, project.Language, diagnostics, project.Name);
                output.WriteLine($"{pages.ToString(CultureInfo.InvariantCulture)} pages drawn: each kind with nothing, with the usual and with too much.");
            }

            return Report(diagnostics, output, errors);
        });
        return command;
    }

    private static Command MakeEject(TextWriter output, TextWriter errors)
    {
        var file = new Argument<string>("FILE") { Description = "Path of a file of the built-in theme, such as partials/quote.html", HelpName = "FILE" };
        file.CompletionSources.Add(_ => new ThemeFolder("theme", "default").BuiltInPaths.Select(path => new CompletionItem(path)));
        var folders = new FolderOptions();
        var command = new Command("eject", "Copies a file of the built-in theme into your theme folder, to be changed there.") { file };
        folders.AddTo(command, withOutput: false);
        HelpWithExamples.Add(command, "story-explainer theme eject layouts/person.html", "story-explainer theme eject styles/tokens.css");
        command.SetAction(arguments => WithFolder(folders.Read(arguments), errors, theme => Eject(theme, arguments.GetRequiredValue(file).Replace('\\', '/'), output, errors)));
        return command;
    }

    private static int Eject(ThemeFolder theme, string path, TextWriter output, TextWriter errors)
    {
        var wanted = path.StartsWith("theme/", StringComparison.Ordinal) ? path["theme/".Length..] : path;
        if (!theme.BuiltInPaths.Contains(wanted, StringComparer.Ordinal))
        {
            errors.WriteLine($"The built-in theme has no file \"{path}\". {(theme.Nearest(wanted) is { } nearest ? $"Did you mean \"{nearest}\"?" : "Its files are: " + string.Join(", ", theme.BuiltInPaths) + ".")}");
            return ExitCode.WrongArguments;
        }

        var target = theme.PlaceOf(wanted);
        if (File.Exists(target))
        {
            errors.WriteLine($"{target} is there already. Nothing was written. \"theme diff {wanted}\" shows how it differs from the built-in file.");
            return ExitCode.WrongArguments;
        }

        try
        {
            theme.Eject(wanted);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"\"{target}\" cannot be written: {exception.Message}");
            return ExitCode.ContentHasErrors;
        }

        output.WriteLine($"{target} is yours now. Delete it to get the built-in file back.");
        return ExitCode.Fine;
    }

    private static Command MakeDiff(TextWriter output, TextWriter errors)
    {
        var file = new Argument<string?>("FILE") { Description = "Only this file of your theme", Arity = ArgumentArity.ZeroOrOne };
        var folders = new FolderOptions();
        var command = new Command("diff", "Shows how your theme differs from the built-in one: worth a look after an upgrade.") { file };
        folders.AddTo(command, withOutput: false);
        HelpWithExamples.Add(command, "story-explainer theme diff", "story-explainer theme diff partials/quote.html");
        command.SetAction(arguments => WithFolder(folders.Read(arguments), errors, theme =>
        {
            var wanted = arguments.GetValue(file)?.Replace('\\', '/');
            var differences = theme.Compare().Where(difference => wanted is null || difference.Path == wanted).ToList();
            if (wanted is not null && differences.Count == 0)
            {
                errors.WriteLine($"Your theme has no file \"{wanted}\"{(theme.BuiltInPaths.Contains(wanted, StringComparer.Ordinal) ? ", so the built-in one is used." : ".")}");
                return ExitCode.WrongArguments;
            }

            WriteDifferences(output, differences);
            return ExitCode.Fine;
        }));
        return command;
    }

    private static void WriteDifferences(TextWriter output, List<ThemeDifference> differences)
    {
        foreach (var difference in differences.Where(difference => difference.Kind != ThemeDifferenceKind.Same))
        {
            output.WriteLine(difference.Kind == ThemeDifferenceKind.Added ? $"{difference.Path}: yours alone" : $"{difference.Path}: changed");
            foreach (var line in difference.Lines)
            {
                output.WriteLine("    " + line);
            }
        }

        var same = differences.Count(difference => difference.Kind == ThemeDifferenceKind.Same);
        var changed = differences.Count - same;
        output.WriteLine(changed == 0 ? "Nothing differs from the built-in theme." : $"{changed.ToString(CultureInfo.InvariantCulture)} of your files differ from the built-in theme.");
        if (same > 0)
        {
            output.WriteLine($"{same.ToString(CultureInfo.InvariantCulture)} are the same as the built-in ones and can be deleted; then they follow upgrades.");
        }
    }

    private static Command MakeValues(TextWriter output, TextWriter errors)
    {
        var page = new Argument<string>("PAGE") { Description = "Path of a page of the site, such as people/ada-obi.html" };
        var folders = new FolderOptions();
        var command = new Command("values", "Prints every value that the templates get for a page, under the names they use.") { page };
        folders.AddTo(command, withOutput: false);
        HelpWithExamples.Add(command, "story-explainer theme values index.html", "story-explainer theme values people/ada-obi.html");
        command.SetAction((arguments, cancellation) =>
        {
            var wanted = arguments.GetRequiredValue(page).Replace('\\', '/');
            wanted = wanted.StartsWith("output/", StringComparison.Ordinal) ? wanted["output/".Length..] : wanted;
            var found = SitePages.Find(new SiteRequest { Folders = folders.Read(arguments), IncludesDrafts = true }, wanted, cancellation);
            if (found.Page is null)
            {
                DiagnosticReport.Write(errors, [.. found.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)]);
                errors.WriteLine($"The site has no page \"{wanted}\".{(found.Nearest is { } nearest ? $" Did you mean \"{nearest}\"?" : "")}");
                return Task.FromResult(ExitCode.WrongArguments);
            }

            PageValues.Write(output, found.Page);
            return Task.FromResult(ExitCode.Fine);
        });
        return command;
    }

    private static int WithFolder(SiteFolders folders, TextWriter errors, Func<ThemeFolder, int> run)
    {
        var diagnostics = new DiagnosticBag();
        if (ThemeProject.Read(folders, diagnostics) is { } project)
        {
            return run(new ThemeFolder(folders.Theme, project.Name));
        }

        DiagnosticReport.Write(errors, diagnostics.ToSorted());
        return ExitCode.ContentHasErrors;
    }

    private static int Report(DiagnosticBag diagnostics, TextWriter output, TextWriter errors)
    {
        DiagnosticReport.Write(errors, diagnostics.ToSorted());
        if (diagnostics.HasErrors)
        {
            return ExitCode.ContentHasErrors;
        }

        output.WriteLine("The theme is fit for every page.");
        return ExitCode.Fine;
    }
}
