using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO.Hashing;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace StoryExplainer.Site.Incremental;

/// <summary>
/// A hash of everything that a record holds, through all records and lists in it: two pages with the same hash give a template the same values. A
/// property that only works something out from others is left out.
/// </summary>
internal static class ValueHash
{
    private static readonly ConcurrentDictionary<Type, Action<object, ArrayBufferWriter<byte>>> Writers = new();

    private static readonly MethodInfo Of1 = Method(nameof(WriteBoxed));
    private static readonly MethodInfo Property2 = Method(nameof(PropertyOf));
    private static readonly MethodInfo StructProperty2 = Method(nameof(StructPropertyOf));

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    private delegate TValue StructGetter<TRecord, TValue>(ref TRecord record);

    /// <summary>The hash of a record.</summary>
    public static UInt128 Of(object record)
    {
        var buffer = _buffer ??= new ArrayBufferWriter<byte>(1 << 16);
        buffer.ResetWrittenCount();
        WriteAny(record, buffer);
        return XxHash128.HashToUInt128(buffer.WrittenSpan);
    }

    /// <summary>The properties that hold something, in a fixed order.</summary>
    internal static IEnumerable<PropertyInfo> StateOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && property.CanRead && (property.CanWrite || HasField(property)))
            .OrderBy(property => property.Name, StringComparer.Ordinal);

    private static bool HasField(PropertyInfo property) =>
        property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", BindingFlags.NonPublic | BindingFlags.Instance) is not null; // A property belongs to a type.

    private static void WriteAny(object? value, ArrayBufferWriter<byte> buffer)
    {
        if (value is null)
        {
            WriteByte(buffer, 0);
            return;
        }

        var type = value.GetType();
        Writers.GetOrAdd(type, static key => Of1.MakeGenericMethod(key).CreateDelegate<Action<object, ArrayBufferWriter<byte>>>())(value, buffer);
    }

    private static void WriteBoxed<T>(object value, ArrayBufferWriter<byte> buffer)
    {
        WriteByte(buffer, 1);
        if (!typeof(T).IsValueType)
        {
            // What kind of record it is counts as well: two kinds may hold the same.
            WriteString(typeof(T).FullName, buffer);
        }

        Shape<T>.Write((T)value, buffer);
    }

    private static void WriteByte(ArrayBufferWriter<byte> buffer, byte value)
    {
        buffer.GetSpan(1)[0] = value;
        buffer.Advance(1);
    }

    private static void WriteRaw<T>(T value, ArrayBufferWriter<byte> buffer)
        where T : unmanaged
    {
        MemoryMarshal.Write(buffer.GetSpan(Unsafe.SizeOf<T>()), value);
        buffer.Advance(Unsafe.SizeOf<T>());
    }

    private static void WriteString(string? text, ArrayBufferWriter<byte> buffer)
    {
        WriteRaw(text?.Length ?? -1, buffer);
        buffer.Write(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    private static void WriteList<T>(ImmutableArray<T> list, ArrayBufferWriter<byte> buffer)
    {
        WriteRaw(list.IsDefault ? -1 : list.Length, buffer);
        if (!list.IsDefault)
        {
            foreach (var item in list)
            {
                WriteOne(item, buffer);
            }
        }
    }

    private static void WriteOne<T>(T value, ArrayBufferWriter<byte> buffer)
    {
        if (typeof(T).IsValueType || value is string)
        {
            Shape<T>.Write(value, buffer);
        }
        else
        {
            WriteAny(value, buffer);
        }
    }

    private static void WriteNullable<T>(T? value, ArrayBufferWriter<byte> buffer)
        where T : struct
    {
        WriteByte(buffer, value is null ? (byte)0 : (byte)1);
        if (value is { } known)
        {
            Shape<T>.Write(known, buffer);
        }
    }

    private static void WriteUnmanaged<T>(T value, ArrayBufferWriter<byte> buffer)
        where T : unmanaged => WriteRaw(value, buffer);

    private static Action<TRecord, ArrayBufferWriter<byte>> PropertyOf<TRecord, TValue>(MethodInfo getter)
    {
        var get = getter.CreateDelegate<Func<TRecord, TValue>>();
        return (record, buffer) => WriteOne(get(record), buffer);
    }

    private static Action<TRecord, ArrayBufferWriter<byte>> StructPropertyOf<TRecord, TValue>(MethodInfo getter)
        where TRecord : struct
    {
        var get = getter.CreateDelegate<StructGetter<TRecord, TValue>>();
        return (record, buffer) => WriteOne(get(ref record), buffer);
    }

    private static MethodInfo Method(string name) => typeof(ValueHash).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!; // Named by nameof.

    /// <summary>How a type is written, worked out once.</summary>
    private static class Shape<T>
    {
        public static readonly Action<T, ArrayBufferWriter<byte>> Write = Make();

        private static Action<T, ArrayBufferWriter<byte>> Make()
        {
            var type = typeof(T);
            if (type == typeof(string))
            {
                return (value, buffer) => WriteString((string?)(object?)value, buffer);
            }

            if (type.IsPrimitive || type.IsEnum || type == typeof(DateOnly) || type == typeof(decimal) || type == typeof(UInt128))
            {
                return Method(nameof(WriteUnmanaged)).MakeGenericMethod(type).CreateDelegate<Action<T, ArrayBufferWriter<byte>>>();
            }

            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            {
                return Method(nameof(WriteList)).MakeGenericMethod(type.GenericTypeArguments).CreateDelegate<Action<T, ArrayBufferWriter<byte>>>();
            }

            if (Nullable.GetUnderlyingType(type) is { } inner)
            {
                return Method(nameof(WriteNullable)).MakeGenericMethod(inner).CreateDelegate<Action<T, ArrayBufferWriter<byte>>>();
            }

            if (typeof(Uri).IsAssignableFrom(type))
            {
                return (value, buffer) => WriteString(value?.ToString(), buffer);
            }

            if (type.Assembly.GetName().Name?.StartsWith("StoryExplainer", StringComparison.Ordinal) != true)
            {
                throw new NotSupportedException($"A page holds a {type}, whose contents ValueHash does not know how to read.");
            }

            var read = type.IsValueType ? StructProperty2 : Property2;
            var properties = StateOf(type)
                .Select(property => (Action<T, ArrayBufferWriter<byte>>)read.MakeGenericMethod(type, property.PropertyType).Invoke(null, [property.GetMethod])!).ToArray(); // Returns a delegate.
            return (value, buffer) =>
            {
                foreach (var property in properties)
                {
                    property(value, buffer);
                }
            };
        }
    }
}
