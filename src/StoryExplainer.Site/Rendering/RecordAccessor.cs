using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace StoryExplainer.Site.Rendering;

/// <summary>
/// Lets templates read the properties of our records under snake_case names, without copying a record into a script object first.
/// A name that the record lacks is a problem with a place in the template, never an empty string.
/// </summary>
internal sealed class RecordAccessor : IObjectAccessor
{
    private static readonly ConcurrentDictionary<Type, RecordAccessor?> Accessors = new();
    private static readonly MethodInfo ClassGetter = typeof(RecordAccessor).GetMethod(nameof(ReadClass), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly MethodInfo StructGetter = typeof(RecordAccessor).GetMethod(nameof(ReadStruct), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly FrozenDictionary<string, Func<object, object?>> _getters;

    private RecordAccessor(Type type)
    {
        Type = type;
        Names = [.. PropertiesOf(type).Select(property => MemberName.ToTemplate(property.Name)).Order(StringComparer.Ordinal)];
        _getters = PropertiesOf(type).ToFrozenDictionary(property => MemberName.ToTemplate(property.Name), MakeGetter, StringComparer.Ordinal);
    }

    private delegate TValue PropertyOfStruct<TRecord, TValue>(ref TRecord record);

    /// <summary>The record's type.</summary>
    public Type Type { get; }

    /// <summary>Names that a template can read, sorted.</summary>
    public ImmutableArray<string> Names { get; }

    /// <inheritdoc/>
    public bool HasIndexer => false;

    /// <inheritdoc/>
    public Type IndexType => typeof(string);

    /// <summary>The accessor of a type of ours, or null for types that Scriban handles itself.</summary>
    public static RecordAccessor? For(Type type) => Accessors.GetOrAdd(type, static key => IsRecord(key) ? new RecordAccessor(key) : null);

    /// <inheritdoc/>
    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        if (_getters.TryGetValue(member, out var get))
        {
            value = get(target);
            return true;
        }

        throw TemplateProblemException.UnknownMember(context, span, this, member);
    }

    /// <inheritdoc/>
    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => _getters.ContainsKey(member);

    /// <inheritdoc/>
    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => Names;

    /// <inheritdoc/>
    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => Names.Length;

    /// <inheritdoc/>
    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) =>
        throw new TemplateProblemException(span, ThemeDiagnostics.ReadOnlyValue, member);

    /// <inheritdoc/>
    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    /// <inheritdoc/>
    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;

    /// <summary>The value under one of <see cref="Names"/>.</summary>
    public object? Read(object record, string name) => _getters[name](record);

    /// <summary>The properties that templates can read.</summary>
    public static IEnumerable<PropertyInfo> PropertiesOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0 && property.CanRead);

    private static bool IsRecord(Type type) =>
        type.Assembly.GetName().Name is { } name && name.StartsWith("StoryExplainer", StringComparison.Ordinal)
        && !type.IsEnum && !typeof(IScriptObject).IsAssignableFrom(type) && !typeof(IEnumerable).IsAssignableFrom(type) && !typeof(IScriptCustomFunction).IsAssignableFrom(type);

    private static Func<object, object?> MakeGetter(PropertyInfo property)
    {
        var reader = property.DeclaringType!.IsValueType ? StructGetter : ClassGetter;
        return (Func<object, object?>)reader.MakeGenericMethod(property.DeclaringType, property.PropertyType).Invoke(null, [property.GetMethod!])!;
    }

    private static Func<object, object?> ReadClass<TRecord, TValue>(MethodInfo getter)
    {
        var get = getter.CreateDelegate<Func<TRecord, TValue>>();
        return record => TemplateValue.From(get((TRecord)record));
    }

    private static Func<object, object?> ReadStruct<TRecord, TValue>(MethodInfo getter)
        where TRecord : struct
    {
        var get = getter.CreateDelegate<PropertyOfStruct<TRecord, TValue>>();
        return record =>
        {
            var copy = (TRecord)record;
            return TemplateValue.From(get(ref copy));
        };
    }
}
