using System.Diagnostics;
using System.Net.Sockets;

namespace Bot.Tests.Support;

/// <summary>A PostgreSQL with pgvector on a loopback port, from npm packages: Debian's has no pgvector. It takes one connection at a time.</summary>
internal sealed class PgliteServer : IDisposable
{
    private static readonly string Script = Path.Combine(Repository.Root, ".tools", "node_modules", ".bin", "pglite-server");

    private readonly Process process;

    public PgliteServer()
    {
        var port = FreePort.Find();
        process = Process.Start(new ProcessStartInfo("node", [Script, "--port", $"{port}", "--extensions", "@electric-sql/pglite-pgvector:vector"])
        {
            WorkingDirectory = Path.Combine(Repository.Root, ".tools"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        ConnectionString = $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Maximum Pool Size=1;SSL Mode=Disable;Timeout=60;Command Timeout=120";
        WaitFor(port);
    }

    /// <summary>Why it cannot be used here; null when it can. Where CI runs it must be there.</summary>
    public static string? Missing { get; } = File.Exists(Script) || Environment.GetEnvironmentVariable("CI") is "true"
        ? null
        : "There is no pglite: npm install --prefix .tools --no-save @electric-sql/pglite@0.5.14 @electric-sql/pglite-socket@0.2.17 @electric-sql/pglite-pgvector@0.0.15";

    public string ConnectionString { get; }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private void WaitFor(int port)
    {
        while (!process.HasExited)
        {
            try
            {
                using var client = new TcpClient("127.0.0.1", port);
                return;
            }
            catch (SocketException)
            {
                Thread.Sleep(100);
            }
        }

        throw new InvalidOperationException("pglite ended at its start");
    }
}
