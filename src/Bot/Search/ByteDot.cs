using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Bot.Search;

/// <summary>
/// The dot product of a vector in numbers of one byte and one in numbers of two. Exact, for both are whole: every processor gives the same. Not by
/// TensorPrimitives, which multiply numbers of one type alone: to convert each vector first takes ten times the time.
/// </summary>
internal static class ByteDot
{
    private static int Step => Vector256<sbyte>.Count;

    private static int Lanes => Vector256<short>.Count;

    /// <remarks>Compiled well at once: the first searches after a start would take a tenth longer.</remarks>
    /// <param name="bytes">As long as <paramref name="other"/>.</param>
    /// <param name="other">Small enough for the sum of the products; see <see cref="QueryVector"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Of(ReadOnlySpan<sbyte> bytes, ReadOnlySpan<short> other)
    {
        ref var left = ref MemoryMarshal.GetReference(bytes);
        ref var right = ref MemoryMarshal.GetReference(other);
        var sum = Vector256<int>.Zero;
        var at = 0;
        for (; at <= bytes.Length - Step; at += Step)
        {
            var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref left, (nuint)at));
            sum = Add(sum, low, high, ref right, at);
        }

        return Vector256.Sum(sum) + Rest(bytes[at..], other[at..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Add(Vector256<int> sum, Vector256<short> low, Vector256<short> high, ref short other, int at) =>
        sum + Products(low, Vector256.LoadUnsafe(ref other, (nuint)at)) + Products(high, Vector256.LoadUnsafe(ref other, (nuint)(at + Lanes)));

    /// <summary>Two products a lane; which two makes no difference to the sum of all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Products(Vector256<short> left, Vector256<short> right) =>
        Avx2.IsSupported ? Avx2.MultiplyAddAdjacent(left, right) : WidenedProducts(left, right);

    /// <summary>The same where the processor has no such instruction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<int> WidenedProducts(Vector256<short> left, Vector256<short> right) =>
        (Vector256.WidenLower(left) * Vector256.WidenLower(right)) + (Vector256.WidenUpper(left) * Vector256.WidenUpper(right));

    private static int Rest(ReadOnlySpan<sbyte> bytes, ReadOnlySpan<short> other)
    {
        var sum = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            sum += bytes[i] * other[i];
        }

        return sum;
    }
}
