using System.Collections;
using System.Collections.Concurrent;

namespace StoryExplainer.Site.Rendering;

/// <summary>Turns values of our records into what templates work with: enums become words, lists are never missing.</summary>
internal static class TemplateValue
{
    private static readonly object True = true;
    private static readonly object False = false;
    private static readonly ConcurrentDictionary<Enum, string> EnumNames = new();

    /// <summary>The template's form of a value.</summary>
    public static object? From<TValue>(TValue value)
    {
        // For each property type the JIT keeps only the branch that applies.
        if (typeof(TValue) == typeof(bool))
        {
            return (bool)(object)value! ? True : False;
        }

        return value switch
        {
            null => null,
            string text => text,
            Enum word => Word(word),
            IEnumerable list when typeof(TValue) is { IsGenericType: true } type && type.GetGenericArguments()[0].IsEnum => list.Cast<Enum>().Select(Word).ToArray(),
            IStructuralEquatable and IEnumerable list when IsDefaultArray(list) => Array.Empty<object>(),
            _ => value,
        };
    }

    /// <summary>The template's form of an enum: <c>StillAhead</c> is "still_ahead".</summary>
    public static string Word(Enum word) => EnumNames.GetOrAdd(word, static key => MemberName.ToTemplate(key.ToString()));

    /// <summary>True for null, false, zero, an empty text and an empty list: what <c>if</c> takes as a no.</summary>
    public static bool IsBlank(object? value) => value switch
    {
        null => true,
        bool truth => !truth,
        string text => text.Length == 0,
        Html html => string.IsNullOrEmpty(html.Value),
        int number => number == 0,
        ICollection list => list.Count == 0,
        _ => false,
    };

    // A default ImmutableArray equals nothing but another one; asking for its length would throw.
    private static bool IsDefaultArray(IEnumerable list)
    {
        var type = list.GetType();
        return type.IsValueType && list.Equals(Activator.CreateInstance(type));
    }
}
