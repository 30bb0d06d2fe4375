using CsCheck;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Editing.Yaml;

namespace StoryExplainer.Tests.Editing.Yaml;

/// <summary>A change goes into a file that is kept by hand, and nothing else of the file moves.</summary>
public sealed class YamlEditTests
{
    [Theory]
    [InlineData("", "a:\n  role: x\n", "a:\n  role: x\n")]
    [InlineData("# Corrections.\n", "a:\n  hide: true\n", "# Corrections.\na:\n  hide: true\n")]
    [InlineData("b:\n  hide: true", "a:\n  hide: true\n", "b:\n  hide: true\na:\n  hide: true\n")]
    [InlineData("a:\n  role: x   # since May\n\n# b:\n#   hide: true\nc:\n  hide: true\n", "a:\n  source: y\n", "a:\n  role: x   # since May\n  source: y\n\n# b:\n#   hide: true\nc:\n  hide: true\n")]
    [InlineData("a:\n  role: x   # since May\n", "a:\n  role: z\n", "a:\n  role: z   # since May\n")]
    [InlineData("a:\n  role: 'x'\n", "a:\n  role: \"it's z\"\n", "a:\n  role: 'it''s z'\n")]
    [InlineData("a:\n  role:   # not known\n  source: y\n", "a:\n  role: z\n", "a:\n  role: z   # not known\n  source: y\n")]
    [InlineData("a:   # the mayor\n", "a:\n  role: z\n", "a:   # the mayor\n  role: z\n")]
    [InlineData("a: {role: x}   # brief\n", "a:\n  source: y\n", "a: {role: x, source: y}   # brief\n")]
    [InlineData("a:\n  aliases: [x, 'y']\n", "a:\n  aliases: [y, \"z, w\"]\n", "a:\n  aliases: [x, 'y', \"z, w\"]\n")]
    [InlineData("a:\n  aliases: x\n", "a:\n  aliases: [y]\n", "a:\n  aliases: [x, y]\n")]
    [InlineData("a:\n  aliases:\n  - x   # old\n  - y\nb:\n  hide: true\n", "a:\n  aliases: [z]\n", "a:\n  aliases:\n  - x   # old\n  - y\n  - z\nb:\n  hide: true\n")]
    [InlineData("a:\r\n  role: x\r\nb:\r\n  hide: true\r\n", "a:\n  source: y\n", "a:\r\n  role: x\r\n  source: y\r\nb:\r\n  hide: true\r\n")]
    [InlineData("a:\n    role: x\n", "a:\n  split:\n    - name: Ivy\n      in: [h ¶2]\n", "a:\n    role: x\n    split:\n      - name: Ivy\n        in: [h ¶2]\n")]
    [InlineData("a:\n  definition: >\n    Long\n    words.\n\nb:\n  hide: true\n", "a:\n  definition: Short\n", "a:\n  definition: Short\n\nb:\n  hide: true\n")]
    [InlineData("a:\n  definition: >\n    Long\n    words.\n\nb:\n  hide: true\n", "a:\n  source: y\n", "a:\n  definition: >\n    Long\n    words.\n  source: y\n\nb:\n  hide: true\n")]
    [InlineData("a:\n  role: x\n...\n", "b:\n  hide: true\n", "a:\n  role: x\nb:\n  hide: true\n...\n")]
    [InlineData("\uFEFFa:\n  role: x\n", "a:\n  role: z\n", "\uFEFFa:\n  role: z\n")]
    public void A_key_is_set_and_an_entry_added_where_an_editor_would_write_it(string before, string change, string after) =>
        Assert.Equal(new YamlEditResult(after, null), YamlEdit.Apply(before, Read(change)));

    [Theory]
    [InlineData("- in: h ¶1   # Monday?\n  date: 2026-01\n- in: h ¶2\n  hide: true\n", "- in: h ¶1\n  date: 2026-02\n  headline: It began\n", "- in: h ¶1   # Monday?\n  date: 2026-02\n  headline: It began\n- in: h ¶2\n  hide: true\n")]
    [InlineData("- in: h ¶1\n  words: in May\n  hide: true\n", "- in: h ¶1\n  words: in June\n  hide: true\n", "- in: h ¶1\n  words: in May\n  hide: true\n- in: h ¶1\n  words: in June\n  hide: true\n")]
    [InlineData("- add: true\n  date: 1998\n", "- add: true\n  date: 1999\n", "- add: true\n  date: 1998\n- add: true\n  date: 1999\n")]
    [InlineData("  - quote: It was\n    speaker: a\n", "- quote: It is\n  hide: true\n", "  - quote: It was\n    speaker: a\n  - quote: It is\n    hide: true\n")]
    public void An_item_about_the_same_place_changes_and_another_one_is_added(string before, string change, string after) =>
        Assert.Equal(new YamlEditResult(after, null), YamlEdit.Apply(before, Read(change)));

    [Theory]
    [InlineData("a:\n  hide: true\n", "a:\n  hide: true\n", "says so already")]
    [InlineData("a:\n  role: [\n", "b:\n  hide: true\n", "slip")]
    [InlineData("a: &x\n  role: y\nb: *x\n", "b:\n  role: z\n", "slip")]
    [InlineData("a:\n  role: x\na:\n  role: y\n", "a:\n  role: z\n", "slip")]
    [InlineData("a:\n  role: [x]\n", "a:\n  role: z\n", "another kind")]
    [InlineData("- a\n", "a:\n  role: z\n", "another kind")]
    [InlineData("a:\n  aliases: |\n    x\n", "a:\n  aliases: [y]\n", "written in a way")]
    public void What_is_not_understood_is_never_touched(string before, string change, string reason)
    {
        var result = YamlEdit.Apply(before, Read(change));

        Assert.Null(result.Text);
        Assert.Contains(reason, result.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_an_editor_wrote_stays_byte_for_byte_and_the_change_is_in_it() =>
        Gen.Select(Files, Changes).Sample((file, change) =>
        {
            var before = string.Concat(file.Select(block => block.Text));
            var result = YamlEdit.Apply(before, change);
            var touched = Array.FindIndex(file, block => block.Key == change.Entries[0].Key);

            if (result.Text is not { } after)
            {
                return result.Problem == "The file says so already.";
            }

            // Not a character of the blocks around it moves, and its own comments are all there.
            var head = string.Concat(file.Take(touched < 0 ? file.Length : touched).Select(block => block.Text));
            var tail = touched < 0 ? "" : string.Concat(file.Skip(touched + 1).Select(block => block.Text));
            var comments = after.Split('\n').Count(line => line.Contains("# note", StringComparison.Ordinal));
            return after.StartsWith(head, StringComparison.Ordinal) && after.EndsWith(tail, StringComparison.Ordinal)
                && comments == before.Split('\n').Count(line => line.Contains("# note", StringComparison.Ordinal))
                && YamlMerge.IsSame(Read(after), before.Length == 0 ? change : YamlMerge.Merge(Read(before), change));
        });

    [Fact]
    public void No_file_makes_it_throw_and_no_edit_says_anything_else() =>
        Gen.Select(Gen.OneOf<string>(Gen.String, Gen.OneOf<string>("a", "b:", "a: ", "role: ", "\n", "\r\n", "\t", "  ", "- ", "\"", "'", "[", "{", "}", "]", ":", ",", "&a ", "*a", "!t ", "|", "|+", ">-", "---", "...", "#", "é", "\u2028", "\uD83D\uDE00").Array[0, 25].Select(string.Concat)), Changes)
            .Sample((text, change) => YamlEdit.Apply(text, change) is var result && (result.Text is null) == (result.Problem is not null));

    private static readonly Gen<string> Words = Gen.OneOf<string>("x", "Mayor of Hull", "it's", "a: b", "[x]", "# no", "- y", "true", "null", "\"q\"", "1998", "naïve ¶2", "x,y", "{z}", " pad ", "\\", "&a", "x  y", "¶8", "—", "\t");

    private static readonly Gen<YamlNode> Values = Gen.OneOf<YamlNode>(
        Words.Select(YamlNode (word) => Scalar(word)),
        Words.Array[1, 3].Select(YamlNode (words) => new YamlList([.. words.Distinct(StringComparer.Ordinal).Select(Scalar)], Nowhere)));

    private static readonly Gen<YamlMap> Changes = Gen.Select(Gen.OneOf<string>("ada-obi", "ben", "Eva Lund", "new one", "x: y"), Words, Words.Array[1, 3], Gen.Bool, Gen.Bool).Select((key, word, list, hasRole, hasAliases) => new YamlMap(
        [new YamlEntry(key, Nowhere, new YamlMap(
            [
                .. hasRole || !hasAliases ? [new YamlEntry("role", Nowhere, Scalar(word))] : Array.Empty<YamlEntry>(),
                .. hasAliases ? [new YamlEntry("aliases", Nowhere, new YamlList([.. list.Distinct(StringComparer.Ordinal).Select(Scalar)], Nowhere))] : Array.Empty<YamlEntry>(),
            ],
            Nowhere))],
        Nowhere));

    // What editors write: blocks of one entry each, with comments, blank lines and every manner of quoting.
    private static readonly Gen<(string Key, string Text)[]> Files = Gen.Select(
        Gen.Select(Gen.OneOf<string>("", "", "# note before\n", "\n\n"), Lines("  "), Lines("    "), Gen.OneOf<string>("", "   # note on the entry"), Gen.Bool).Select((before, two, four, note, isDeep) => (before, isDeep ? four : two, note)).Array[0, 4],
        Gen.OneOf<string>("\n", "\r\n")).Select((blocks, newLine) => blocks.Select((block, number) =>
        {
            var key = new[] { "ada-obi", "ben", "Eva Lund", "dan" }[number];
            return (key, $"{block.before}{key}:{block.note}\n{block.Item2}".Replace("\n", newLine, StringComparison.Ordinal));
        }).ToArray());

    private static Gen<string> Lines(string indent) => Gen.Select(
        Gen.OneOf<string>("", "role: x", "role: 'it''s'   # note", "role: \"a \\\" b\"", "role:", "role:   # note", "role: >\n{0}  folded\n{0}  words", "role: |-\n{0}  kept\n{0}   words"),
        Gen.OneOf<string>("", "aliases: x", "aliases: [x, 'y']   # note", "aliases:\n{0}- x   # note\n{0}- \"y\"", "aliases:\n{0}  - x", "aliases: [ ]", "aliases: [x,\n{0}  y]"),
        Gen.OneOf<string>("group: g", "group: g   # note", "split:\n{0}  - name: Ivy\n{0}    in: [h ¶2]", "mentions: [{{form: x, in: h}}]"),
        Gen.OneOf<string>("", "\n", "# note after\n"))
        .Select((role, aliases, other, after) => string.Concat(new[] { role, aliases, other }.Where(line => line.Length > 0)
            .Select(line => indent + line.Replace("{0}", indent, StringComparison.Ordinal).Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal) + "\n")) + after);

    private static readonly DiagnosticLocation Nowhere = new("", 1, 1);

    private static YamlScalar Scalar(string value) => new(value, value is not "null", Nowhere);

    private static YamlNode Read(string yaml) => YamlTreeReader.Read("f.yml", yaml.TrimStart('\uFEFF'), 0, new DiagnosticBag())!; // Every text here holds something.
}
