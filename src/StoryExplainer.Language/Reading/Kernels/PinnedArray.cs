using System.Runtime.CompilerServices;

namespace StoryExplainer.Language.Reading.Kernels;

/// <summary>An array that the garbage collector does not move, aligned to a cache line, so that kernels can go through it by pointer.</summary>
/// <typeparam name="T">A number type.</typeparam>
internal sealed unsafe class PinnedArray<T>
    where T : unmanaged
{
    private const int Alignment = 64;

    private readonly T[] _array;

    /// <summary>Makes an array of zeros.</summary>
    /// <param name="length">Number of elements.</param>
    public PinnedArray(long length)
    {
        Length = checked((int)length);
        _array = GC.AllocateArray<T>(Length + (Alignment / sizeof(T)), pinned: true);
        var address = (nint)Unsafe.AsPointer(ref _array[0]);
        Pointer = (T*)((address + Alignment - 1) / Alignment * Alignment);
    }

    /// <summary>Number of elements.</summary>
    public int Length { get; }

    /// <summary>The first element. Valid as long as this object is alive.</summary>
    public T* Pointer { get; }

    /// <summary>All elements.</summary>
    public Span<T> Span => new(Pointer, Length);
}
