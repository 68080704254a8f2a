using System.Diagnostics;
using Npgsql;

namespace Bot.Tests.Support;

/// <summary>A PostgreSQL of the machine's own, started once on a loopback port for all tests and ended with them.</summary>
/// <remarks>ISNAD_TEST_POSTGRES names another server instead, by its connection string. Without either, the tests are skipped, but never in CI.</remarks>
internal static class PostgresServer
{
    private static readonly Lazy<string?> Server = new(Start);
    private static int databases;

    /// <summary>Null when there is a server.</summary>
    public static string? Missing { get; } = Environment.GetEnvironmentVariable("ISNAD_TEST_POSTGRES") is not null || Binaries() is not null
        ? null
        : "PostgreSQL is not installed here (apt-get install postgresql), and ISNAD_TEST_POSTGRES names no server";

    /// <summary>A connection string to a new, empty database.</summary>
    public static string NewDatabase()
    {
        var server = Server.Value ?? throw new InvalidOperationException(Missing);
        var name = $"isnad_{Environment.ProcessId}_{Interlocked.Increment(ref databases)}";
        using var connection = new NpgsqlConnection(server);
        connection.Open();
        using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        command.ExecuteNonQuery();
        return new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = true }.ConnectionString;
    }

    private static string? Binaries() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(Directory.Exists).Max(StringComparer.Ordinal)
        : null;

    private static string? Start()
    {
        if (Environment.GetEnvironmentVariable("ISNAD_TEST_POSTGRES") is { } given)
        {
            return given;
        }

        if (Binaries() is not { } binaries)
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("isnad-pg-").FullName;
        var port = FreePort.Find();
        // The server refuses to run as root.
        Run("chown", "-R", User(), folder);
        Run(As(Path.Combine(binaries, "initdb"), "-D", $"{folder}/data", "-A", "trust", "-U", "isnad", "--no-sync"));
        Run(As(Path.Combine(binaries, "pg_ctl"), "-D", $"{folder}/data", "-w", "-l", $"{folder}/log", "-o", $"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c max_connections=200", "start"));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop(binaries, folder);
        return $"Host=127.0.0.1;Port={port};Username=isnad;Database=postgres";
    }

    private static void Stop(string binaries, string folder)
    {
        Run(As(Path.Combine(binaries, "pg_ctl"), "-D", $"{folder}/data", "-m", "immediate", "stop"));
        Directory.Delete(folder, recursive: true);
    }

    private static string User() => Environment.UserName == "root" ? "postgres" : Environment.UserName;

    private static string[] As(params string[] command) => Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--", .. command] : command;

    private static void Run(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = "/", RedirectStandardOutput = true })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}");
        }
    }
}
