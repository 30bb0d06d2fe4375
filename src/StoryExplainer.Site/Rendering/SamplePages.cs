using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using StoryExplainer.Site.Linking;
using StoryExplainer.Site.Pages;

namespace StoryExplainer.Site.Rendering;

/// <summary>
/// Made-up pages of every kind, for checking a theme without a story. They are filled in from the shape of the page records, so a new
/// kind of page or a new value is part of the check without anybody remembering it.
/// </summary>
internal sealed class SamplePages
{
    private static readonly ConcurrentDictionary<Type, ImmutableArray<(PropertyInfo Property, bool IsOptional)>> Shapes = new();
    private readonly SampleSize _size;
    private readonly SampleWords _words;
    private int _depth;

    private SamplePages(SampleSize size)
    {
        _size = size;
        _words = new SampleWords(size);
    }

    /// <summary>One page of each kind, by layout.</summary>
    public static ImmutableArray<PageRecord> Make(SampleSize size) =>
    [
        .. typeof(PageRecord).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(PageRecord)))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (PageRecord)new SamplePages(size).MakeRecord(type)),
    ];

    private object MakeRecord(Type type)
    {
        _depth++;
        var record = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var (property, isOptional) in Shapes.GetOrAdd(type, ShapeOf))
        {
            property.SetValue(record, MakeValue(property.PropertyType, property, isOptional));
        }

        _depth--;
        return record;
    }

    private static ImmutableArray<(PropertyInfo, bool)> ShapeOf(Type type)
    {
        var nullability = new NullabilityInfoContext();
        return [.. type.GetProperties().Where(property => property.SetMethod is not null)
            .Select(property => (property, nullability.Create(property).WriteState == NullabilityState.Nullable))];
    }

    private object? MakeValue(Type type, PropertyInfo property, bool isOptional)
    {
        if (isOptional && _size == SampleSize.Empty)
        {
            return null;
        }

        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(string) => _words.Text(property),
            _ when type == typeof(int) => _words.Number(property),
            _ when type == typeof(bool) => _size == SampleSize.Extreme || (_size == SampleSize.Typical && property.Name is "IsSection" or "NeedsSource"),
            _ when type == typeof(LinkedText) => MakeText(property),
            { IsEnum: true } => Enum.GetValues(type).GetValue(_words.Next() % Enum.GetValues(type).Length),
            _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) => MakeList(type.GetGenericArguments()[0], property),
            _ => MakeRecord(type),
        };
    }

    private LinkedText MakeText(PropertyInfo property)
    {
        if (_size == SampleSize.Empty)
        {
            return LinkedText.From("–");
        }

        var kinds = Enum.GetValues<RunKind>();
        var runs = kinds.Select(kind => new TextRun
        {
            Kind = kind,
            Text = kind == RunKind.Text ? _words.Text(property) + " " : "words",
            Href = kind is RunKind.Text or RunKind.Mark or RunKind.Emphasis or RunKind.Strong ? null : "#main",
            Cite = kind == RunKind.Citation ? (Citation)MakeRecord(typeof(Citation)) : null,
        });
        return new LinkedText([.. runs]);
    }

    private object MakeList(Type item, PropertyInfo property)
    {
        // Long lists only near the top: forty people with three quotations each, not forty times forty times forty.
        var count = (_size, _depth) switch
        {
            (SampleSize.Empty, _) => 0,
            (SampleSize.Typical, _) => 3,
            (_, 1) => 40,
            (_, 2) => 4,
            _ => 1,
        };
        var items = Array.CreateInstance(item, count);
        for (var i = 0; i < count; i++)
        {
            items.SetValue(MakeValue(item, property, isOptional: false), i);
        }

        return typeof(ImmutableArray).GetMethods().First(method => method.Name == nameof(ImmutableArray.CreateRange) && method.GetParameters().Length == 1)
            .MakeGenericMethod(item).Invoke(null, [(IEnumerable)items])!;
    }
}
