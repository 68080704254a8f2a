using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Bot.Knowledge;
using Microsoft.Extensions.Options;

namespace Bot.Cli;

/// <summary>The command line: one file a subcommand; without a subcommand the service runs.</summary>
internal static class CommandLine
{
    public const int UsageError = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync($"{parsed.Errors[0].Message} Try --help.");
            return UsageError;
        }

        if (UnknownFlag(parsed) is { } flag)
        {
            await Console.Error.WriteLineAsync($"Unknown option {flag}. Try --help; a text that begins so goes after a bare --.");
            return UsageError;
        }

        try
        {
            // Without a termination timeout the host alone hears SIGTERM: else the process would be gone after two seconds, whatever is on its way.
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception e) when (e is UsageException or OptionsValidationException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return UsageError;
        }
        catch (InvalidOperationException e) when (e is { Source: "Microsoft.Extensions.Configuration.Binder", InnerException: not null })
        {
            // A setting that is no number, time or name of its kind: the binder's words say which.
            await Console.Error.WriteLineAsync($"{e.Message} {e.InnerException.Message} The README lists the settings.");
            return UsageError;
        }
        catch (KnowledgeUnavailableException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    /// <summary>An argument that looks like an option: a slip, not a question.</summary>
    private static string? UnknownFlag(ParseResult parsed) => parsed.Tokens.Any(t => t.Type == TokenType.DoubleDash)
        ? null
        : parsed.Tokens.FirstOrDefault(t => t.Type == TokenType.Argument && t.Value.StartsWith("--", StringComparison.Ordinal))?.Value;

    private static RootCommand Root()
    {
        var root = new RootCommand("Isnad: answers from the articles, every claim with its citation. Without a command the service runs.")
        {
            AskCli.Create(),
            SearchCli.Create(),
            IndexCli.Create(),
            EvalCli.Create(),
            OnThisDayCli.Create(),
            ReportCli.Create(),
        };
        root.SetAction((_, cancellationToken) => ServiceCli.RunAsync(cancellationToken));
        return root;
    }
}
