using System.Text;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Editing;
using StoryExplainer.Stories.Editing.Yaml;
using StoryExplainer.Tests.Support;

namespace StoryExplainer.Tests.Editing;

/// <summary>What can be wrong with a file of the desk before its first word is read.</summary>
public sealed class EditorFilesTests : IDisposable
{
    private readonly TemporaryFolder _input = new();
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_key()
    {
        File.WriteAllBytes(_input["site.yml"], [.. Encoding.UTF8.Preamble, .. "title: Harbour news\n"u8]);

        Assert.Equal("Harbour news", SiteSettingsReader.Read(Read().Find("site.yml"), _diagnostics).Title);
        Assert.Empty(_diagnostics.ToSorted());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# nothing yet\n")]
    [InlineData("---\n")]
    public void An_empty_file_changes_nothing(string text)
    {
        _input.Write("people.yml", text);

        Assert.Empty(StrictYaml.ReadMapping(Read().Find("people.yml")!, [], _diagnostics).Entries);
        Assert.Empty(_diagnostics.ToSorted());
    }

    [Fact]
    public void Another_encoding_is_told_with_the_place_of_the_first_wrong_letter()
    {
        File.WriteAllBytes(_input["people.yml"], [.. "ada-obi:\n  name: Zo"u8, 0xEB, .. " Obi\n"u8]);

        Read();

        Assert.Equal("input/people.yml(2,11): error SE3109: This file is not valid UTF-8, so it is not read. Save it as UTF-8.", Assert.Single(_diagnostics.ToSorted()).ToString());
    }

    [Fact]
    public void Two_bytes_a_letter_are_told_too()
    {
        File.WriteAllBytes(_input["people.yml"], [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("ada-obi:\n")]);

        Read();

        Assert.Equal("input/people.yml(1,1): error SE3109: This file is not valid UTF-8, so it is not read. Save it as UTF-8.", Assert.Single(_diagnostics.ToSorted()).ToString());
    }

    [Fact]
    public void A_file_that_another_program_holds_is_told()
    {
        using var held = new FileStream(_input.Write("people.yml", "ada-obi:\n  name: Ada\n"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Read();

        Assert.StartsWith("input/people.yml: error SE3110: ", Assert.Single(_diagnostics.ToSorted()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_huge_file_is_told_and_not_read()
    {
        File.WriteAllBytes(_input["people.yml"], new byte[4_000_001]);

        Assert.Null(Read().Find("people.yml"));
        Assert.Equal(
            "input/people.yml: error SE3119: This file has 4,000,001 bytes; the limit is 4,000,000, so it is not read. Files to be copied as they are belong into input/static/.",
            Assert.Single(_diagnostics.ToSorted()).ToString());
    }

    public void Dispose() => _input.Dispose();

    private EditorFiles Read() => EditorFiles.Read(_input.Path, _diagnostics);
}
