using System.Text.RegularExpressions;
using Bot.Tests.Support;
using Mono.Cecil.Cil;

namespace Bot.Tests.Conventions;

/// <summary>The table of docs/operation.md names what is measured, all of it and nothing else.</summary>
public sealed partial class MeasurementTableTest
{
    [Fact]
    public void Every_measurement_is_documented_and_every_documented_one_is_made()
    {
        using var assembly = BotAssembly.Bot();
        var made = assembly.Methods.Where(method => method.DeclaringType.Name.EndsWith("Metrics", StringComparison.Ordinal)).SelectMany(method => method.Body.Instructions)
            .Where(instruction => instruction.OpCode == OpCodes.Ldstr).Select(instruction => (string)instruction.Operand)
            .Where(text => Name().IsMatch(text));
        var documented = File.ReadLines(Path.Combine(Repository.Root, "docs", "operation.md"))
            .Select(line => line.Split('|')).Where(cells => cells.Length > 2).Select(cells => cells[1].Trim(' ', '`')).Where(cell => Name().IsMatch(cell));
        Assert.Equal(made.Distinct().Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^isnad(\.[a-z_]+)+$")]
    private static partial Regex Name();
}
