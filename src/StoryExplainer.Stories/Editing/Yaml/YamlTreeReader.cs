using System.Collections.Immutable;
using StoryExplainer.Language.Diagnostics;
using StoryExplainer.Stories.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StoryExplainer.Stories.Editing.Yaml;

/// <summary>Reads one stretch of YAML into nodes. What cannot be read at all is thrown as a <see cref="YamlException"/> and explained by <see cref="YamlSyntaxAdvice"/>.</summary>
internal sealed class YamlTreeReader
{
    // Deep enough for every file of the desk; a hostile file of brackets must not use up the stack.
    private const int MaximumDepth = 32;

    private readonly Parser _parser;
    private readonly string _path;
    private readonly int _linesBefore;
    private readonly DiagnosticBag _diagnostics;

    private YamlTreeReader(string path, string text, int linesBefore, DiagnosticBag diagnostics)
    {
        _parser = new Parser(new StringReader(text));
        _path = path;
        _linesBefore = linesBefore;
        _diagnostics = diagnostics;
    }

    /// <summary>Reads a text, or null if it holds nothing but comments.</summary>
    /// <param name="path">Path for diagnostics.</param>
    /// <param name="text">The text.</param>
    /// <param name="linesBefore">Number of lines of the file before the text.</param>
    /// <param name="diagnostics">Takes duplicate keys and the like.</param>
    public static YamlNode? Read(string path, string text, int linesBefore, DiagnosticBag diagnostics) =>
        new YamlTreeReader(path, text, linesBefore, diagnostics).ReadDocument();

    private YamlNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            return null;
        }

        var root = ReadNode(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Current is DocumentStart second)
        {
            _diagnostics.Add(StoryDiagnostics.SecondDocument, At(second.Start));
        }

        return root;
    }

    private YamlNode ReadNode(int depth)
    {
        var start = At(_parser.Current!.Start);
        if (depth > MaximumDepth)
        {
            _diagnostics.Add(StoryDiagnostics.TooDeep, start);
            _parser.SkipThisAndNestedEvents();
            return new YamlScalar("", true, start);
        }

        if (_parser.Current is NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false } or AnchorAlias)
        {
            _diagnostics.Add(StoryDiagnostics.AnchorOrTag, start);
        }

        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            return new YamlScalar(Letters.Of(scalar.Value), scalar.Style == ScalarStyle.Plain, start);
        }

        if (_parser.TryConsume<SequenceStart>(out _))
        {
            return ReadList(start, depth);
        }

        if (_parser.TryConsume<MappingStart>(out _))
        {
            return ReadMap(start, depth);
        }

        _parser.MoveNext();
        return new YamlScalar("", true, start);
    }

    private YamlList ReadList(DiagnosticLocation start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(depth + 1));
        }

        return new YamlList(items.ToImmutable(), start);
    }

    private YamlMap ReadMap(DiagnosticLocation start, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var seen = new Dictionary<string, DiagnosticLocation>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            if (key is not YamlScalar { Value: var name })
            {
                _diagnostics.Add(StoryDiagnostics.KeyIsNoWord, key.Location);
            }
            else if (seen.TryGetValue(name, out var first))
            {
                _diagnostics.Add(StoryDiagnostics.DuplicateKey, key.Location, name, first.Position!.Value.Line);
            }
            else
            {
                seen.Add(name, key.Location);
                entries.Add(new YamlEntry(name, key.Location, value));
            }
        }

        return new YamlMap(entries.ToImmutable(), start);
    }

    private DiagnosticLocation At(Mark mark) => new(_path, (int)mark.Line + _linesBefore, (int)mark.Column);
}
