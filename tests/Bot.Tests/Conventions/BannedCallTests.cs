using Mono.Cecil;

namespace Bot.Tests.Conventions;

public sealed class BannedCallTests
{
    [Fact]
    public void The_clock_is_injected_nothing_blocks_and_only_Cli_writes_to_the_console()
    {
        using var assembly = BotAssembly.Bot();
        Findings.AssertNone(Banned(assembly));
    }

    [Fact]
    public void The_rule_sees_what_it_forbids()
    {
        using var assembly = BotAssembly.Tests();
        var seen = Banned(assembly).Where(call => call.Contains(nameof(ForbiddenSample), StringComparison.Ordinal));
        Assert.Equal(typeof(ForbiddenSample).GetMethods().Count(method => method.DeclaringType == typeof(ForbiddenSample)), seen.Count());
    }

    private static IEnumerable<string> Banned(BotAssembly assembly) =>
        from method in assembly.Methods
        let folder = BotAssembly.Folder(method.DeclaringType)
        from instruction in method.Body.Instructions
        let called = instruction.Operand as MethodReference
        where called is not null && IsBanned(called.DeclaringType.GetElementType().FullName, called.Name, folder)
        select $"{method.FullName} calls {called.FullName}";

    private static bool IsBanned(string type, string name, string? folder) => type switch
    {
        "System.DateTime" or "System.DateTimeOffset" => name is "get_Now" or "get_UtcNow" or "get_Today",
        "System.Threading.Tasks.Task" or "System.Threading.Tasks.Task`1" or "System.Threading.Tasks.ValueTask`1" => name is "get_Result" or "Wait",
        "System.Console" => folder is not "Cli" && name.StartsWith("Write", StringComparison.Ordinal),
        _ => false,
    };
}
