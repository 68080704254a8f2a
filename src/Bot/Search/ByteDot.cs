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

    /// <summary>The products of a vector in bytes with four others, one after the other.</summary>
    /// <param name="bytes">The vector.</param>
    /// <param name="others">Each as long.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Vector128<float> OfFour(ReadOnlySpan<sbyte> bytes, ReadOnlySpan<float> others)
    {
        ref var left = ref MemoryMarshal.GetReference(bytes);
        ref var right = ref MemoryMarshal.GetReference(others);
        var (one, two, three, four) = (Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
        var (length, at) = (bytes.Length, 0);
        for (; at <= length - Step; at += Step)
        {
            var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref left, (nuint)at));
            var (a, b) = Vector256.Widen(low);
            var (c, d) = Vector256.Widen(high);
            one = AddAll(one, a, b, c, d, ref right, at);
            two = AddAll(two, a, b, c, d, ref right, length + at);
            three = AddAll(three, a, b, c, d, ref right, (2 * length) + at);
            four = AddAll(four, a, b, c, d, ref right, (3 * length) + at);
        }

        var rest = bytes[at..];
        return Vector128.Create(
            Vector256.Sum(one) + Rest(rest, others[at..]),
            Vector256.Sum(two) + Rest(rest, others[(length + at)..]),
            Vector256.Sum(three) + Rest(rest, others[((2 * length) + at)..]),
            Vector256.Sum(four) + Rest(rest, others[((3 * length) + at)..]));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Add(Vector256<float> sum, Vector256<int> bytes, ref float other, int at) =>
        Vector256.MultiplyAddEstimate(Vector256.ConvertToSingle(bytes), Vector256.LoadUnsafe(ref other, (nuint)at), sum);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> AddAll(Vector256<float> sum, Vector256<int> a, Vector256<int> b, Vector256<int> c, Vector256<int> d, ref float other, int at) =>
        Add(Add(Add(Add(sum, a, ref other, at), b, ref other, at + Lanes), c, ref other, at + (2 * Lanes)), d, ref other, at + (3 * Lanes));

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
