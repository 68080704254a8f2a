using System.Globalization;

namespace Bot.Storage.Postgres;

/// <summary>A vector as pgvector writes it: [1,2.5,…].</summary>
internal static class VectorText
{
    public static string Of(ReadOnlyMemory<float> vector) =>
        $"[{string.Join(',', vector.ToArray().Select(value => value.ToString("R", CultureInfo.InvariantCulture)))}]";
}
