using System.Reflection;

namespace Bot.Storage;

/// <summary>One step of a database's shape: a file "NNNN_name.sql" beside the database's code, applied once, in the order of the names.</summary>
/// <remarks>A step that has been released is never changed; a correction is a further step.</remarks>
internal sealed record Migration(string Name, string Sql)
{
    /// <param name="database">Name of the folder: "Sqlite" or "Postgres".</param>
    public static IReadOnlyList<Migration> Of(string database)
    {
        var prefix = $"Migrations.{database}.";
        return [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new Migration(name[prefix.Length..], Read(name)))];
    }

    private static string Read(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
