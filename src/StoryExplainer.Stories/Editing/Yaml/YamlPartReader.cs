using System.Collections.Immutable;
using StoryExplainer.Stories.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StoryExplainer.Stories.Editing.Yaml;

/// <summary>Reads where the parts of a YAML text stand. It is asked only about texts that <see cref="YamlTreeReader"/> has read without a complaint.</summary>
internal sealed class YamlPartReader
{
    private readonly Parser _parser;

    private YamlPartReader(string text) => _parser = new Parser(new StringReader(text));

    /// <summary>The parts of a text, or null if it holds nothing but comments.</summary>
    public static YamlPart? Read(string text)
    {
        var reader = new YamlPartReader(text);
        reader._parser.Consume<StreamStart>();
        return reader._parser.TryConsume<DocumentStart>(out _) ? reader.ReadPart() : null;
    }

    private YamlPart ReadPart()
    {
        if (_parser.TryConsume<SequenceStart>(out var list))
        {
            var items = ImmutableArray.CreateBuilder<YamlPart>();
            while (_parser.Current is not SequenceEnd)
            {
                items.Add(ReadPart());
            }

            var end = _parser.Consume<SequenceEnd>();

            var isFlow = list.Style == SequenceStyle.Flow;
            return new ListPart(items.ToImmutable(), isFlow, At(list.Start), isFlow ? At(end.End) : items.Count == 0 ? At(list.Start) : items[^1].End);
        }

        if (_parser.TryConsume<MappingStart>(out var map))
        {
            var entries = ImmutableArray.CreateBuilder<(ScalarPart, YamlPart)>();
            var last = At(map.Start);
            while (_parser.Current is not MappingEnd)
            {
                var (key, value) = (ReadPart(), ReadPart());
                entries.Add((key as ScalarPart ?? throw new YamlException("A key is no word."), value));
                last = Math.Max(key.End, value.Start == value.End ? 0 : value.End);
            }

            var end = _parser.Consume<MappingEnd>();
            var isFlow = map.Style == MappingStyle.Flow;
            return new MapPart(entries.ToImmutable(), isFlow, At(map.Start), isFlow ? At(end.End) : last);
        }

        var scalar = _parser.Consume<Scalar>();
        return new ScalarPart(Letters.Of(scalar.Value), scalar.Style, At(scalar.Start), At(scalar.End));
    }

    private static int At(Mark mark) => (int)mark.Index;
}
