using System.Text.Json;
using Bot.Cli;

namespace Bot.Tests.Support;

/// <summary>One run of the command line in this process. The console is the process's own: such tests may not run side by side.</summary>
internal sealed record ConsoleRun(int ExitCode, string Output, string Errors)
{
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<string> ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<JsonElement> Json => [.. Lines.Select(line => JsonDocument.Parse(line).RootElement)];

    public static async Task<ConsoleRun> OfAsync(string input, params string[] args)
    {
        var (standardInput, standardOutput, standardError) = (Console.In, Console.Out, Console.Error);
        using var output = new StringWriter();
        using var errors = new StringWriter();
        try
        {
            Console.SetIn(new StringReader(input));
            Console.SetOut(output);
            Console.SetError(errors);
            return new ConsoleRun(await CommandLine.RunAsync(args), output.ToString(), errors.ToString());
        }
        finally
        {
            Console.SetIn(standardInput);
            Console.SetOut(standardOutput);
            Console.SetError(standardError);
        }
    }
}
