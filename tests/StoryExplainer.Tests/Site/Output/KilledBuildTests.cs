using System.Text;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Site.Output;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Site.Output;

/// <summary>Kills a build before each single step that it does on the disk, and the build that mends what was left before each of its steps too.</summary>
public class KilledBuildTests
{
    private static readonly (string Path, string Text)[] First = [("a.css", "a"), ("about.html", "same"), ("gone/away.html", "gone"), ("index.html", "first"), ("turned", "was a file")];
    private static readonly (string Path, string Text)[] Second = [("about.html", "same"), ("b.css", "b"), ("gone", "was a folder"), ("index.html", "second"), ("people/ada.html", "Ada"), ("turned/in.html", "is a folder")];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void After_a_kill_at_any_step_the_next_build_gives_the_site_and_nothing_is_left(bool inPlace)
    {
        var stops = 0;
        for (var stop = 0; ; stop++)
        {
            using var folder = FirstSite(inPlace);
            if (!IsKilledAt(stop, folder))
            {
                break;
            }

            stops++;
            AssertNobodyElsesFileIsLost(folder, inPlace);
            Build(folder, null, Second);
            AssertSecondSite(folder, inPlace, $"killed at step {stop}");
        }

        Assert.InRange(stops, 15, 200);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_second_kill_while_the_first_is_being_mended_loses_nothing_either(bool inPlace)
    {
        for (var first = 0; ; first++)
        {
            using (var probe = FirstSite(inPlace))
            {
                if (!IsKilledAt(first, probe))
                {
                    break;
                }
            }

            for (var second = 0; ; second++)
            {
                using var folder = FirstSite(inPlace);
                IsKilledAt(first, folder);
                var isKilled = IsKilledAt(second, folder);
                AssertNobodyElsesFileIsLost(folder, inPlace);
                Build(folder, null, Second);
                AssertSecondSite(folder, inPlace, $"killed at step {first} and then at step {second}");
                if (!isKilled)
                {
                    break;
                }
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void When_the_disk_refuses_any_step_the_site_is_whole_or_the_next_build_makes_it_whole(bool inPlace)
    {
        for (var stop = 0; ; stop++)
        {
            using var folder = FirstSite(inPlace);
            var steps = 0;
            var refused = false;
            try
            {
                Build(folder, _ =>
                {
                    if (steps++ == stop)
                    {
                        refused = true;
                        throw new IOException("No space left on device");
                    }
                }, Second);
            }
            catch (IOException)
            {
                // What a pipeline tells as SE5003.
            }

            if (!refused)
            {
                break;
            }

            if (!inPlace)
            {
                Assert.Contains(File.ReadAllText(folder["output/index.html"]), new[] { "first", "second" });
            }

            AssertNobodyElsesFileIsLost(folder, inPlace);
            Build(folder, null, Second);
            AssertSecondSite(folder, inPlace, $"refused at step {stop}");
        }
    }

    [Fact]
    public void A_former_site_that_cannot_be_removed_is_told_and_hinders_no_later_build()
    {
        using var folder = FirstSite(inPlace: false);
        var diagnostics = new DiagnosticBag();
        Action<string> refuses = step =>
        {
            if (step.StartsWith("delete ", StringComparison.Ordinal) && step.Contains(".old", StringComparison.Ordinal))
            {
                throw new IOException("Text file busy.");
            }
        };
        Build(folder, refuses, Second, diagnostics);
        Assert.Equal(
            $"warning SE5008: The new site is in place, but the former one could not be removed from \"{folder["output.old"]}\": Text file busy. The next build tries again. Close what keeps it open, or remove it yourself.",
            Assert.Single(diagnostics.ToSorted()).ToString());
        Assert.Equal("second", File.ReadAllText(folder["output/index.html"]));

        Build(folder, refuses, First);
        Build(folder, null, Second);

        AssertSecondSite(folder, inPlace: false, "after all");
    }

    private static TemporaryFolder FirstSite(bool inPlace)
    {
        var folder = new TemporaryFolder();
        Build(folder, null, First);
        if (inPlace)
        {
            folder.Write("output/.git/config", "theirs");
        }

        return folder;
    }

    // A kill lets nothing be tidied up, so the writer is not disposed of.
    private static bool IsKilledAt(int stop, TemporaryFolder folder)
    {
        var steps = 0;
        try
        {
            Fill(SiteWriter.Open(folder["output"], [], new DiagnosticBag(), new DiskSteps(step =>
            {
                if (steps++ == stop)
                {
                    throw new KillException();
                }
            }))!, Second);
            return false;
        }
        catch (KillException)
        {
            return true;
        }
    }

    private static void Build(TemporaryFolder folder, Action<string>? step, (string Path, string Text)[] files, DiagnosticBag? diagnostics = null)
    {
        using var writer = SiteWriter.Open(folder["output"], [], diagnostics ?? new DiagnosticBag(), new DiskSteps(step))!;
        Fill(writer, files);
    }

    private static void Fill(SiteWriter writer, (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            writer.Write(path, Encoding.UTF8.GetBytes(text));
        }

        writer.Commit();
    }

    private static void AssertNobodyElsesFileIsLost(TemporaryFolder folder, bool inPlace)
    {
        if (inPlace)
        {
            Assert.Equal("theirs", File.ReadAllText(folder["output/.git/config"]));
        }
    }

    private static void AssertSecondSite(TemporaryFolder folder, bool inPlace, string when)
    {
        var files = FolderFiles.In(folder["output"]).Where(file => file != SiteWriter.MarkerName).Select(file => $"{file}: {File.ReadAllText(folder["output/" + file])}");
        var expected = Second.Select(file => $"{file.Path}: {file.Text}").Concat(inPlace ? [".git/config: theirs"] : []).Order(StringComparer.Ordinal);
        Assert.True(expected.SequenceEqual(files), $"{when}: {string.Join(", ", files)}");
        Assert.Equal(["output"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    private sealed class KillException : Exception;
}
