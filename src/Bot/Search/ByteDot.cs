using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Bot.Search;

/// <summary>
/// The dot product of a vector in bytes and one as it is. Not by TensorPrimitives, which multiply numbers of one type alone: to convert each vector
/// first takes ten times the time.
/// </summary>
internal static class ByteDot
{
    private static int Lanes => Vector256<float>.Count;

    private static int Step => Vector256<sbyte>.Count;

    /// <remarks>Compiled well at once: the first searches after a start would take a tenth longer.</remarks>
    /// <param name="bytes">As long as <paramref name="other"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Of(ReadOnlySpan<sbyte> bytes, ReadOnlySpan<float> other)
    {
        ref var left = ref MemoryMarshal.GetReference(bytes);
        ref var right = ref MemoryMarshal.GetReference(other);
        var (sum, second, third, fourth) = (Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
        var at = 0;
        for (; at <= bytes.Length - Step; at += Step)
        {
            var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref left, (nuint)at));
            var (a, b) = Vector256.Widen(low);
            var (c, d) = Vector256.Widen(high);
            sum = Add(sum, a, ref right, at);
            second = Add(second, b, ref right, at + Lanes);
            third = Add(third, c, ref right, at + (2 * Lanes));
            fourth = Add(fourth, d, ref right, at + (3 * Lanes));
        }

        return Vector256.Sum(sum + second + third + fourth) + Rest(bytes[at..], other[at..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Add(Vector256<float> sum, Vector256<int> bytes, ref float other, int at) =>
        Vector256.MultiplyAddEstimate(Vector256.ConvertToSingle(bytes), Vector256.LoadUnsafe(ref other, (nuint)at), sum);

    private static float Rest(ReadOnlySpan<sbyte> bytes, ReadOnlySpan<float> other)
    {
        var sum = 0f;
        for (var i = 0; i < bytes.Length; i++)
        {
            sum += bytes[i] * other[i];
        }

        return sum;
    }
}
