using Mono.Cecil;

namespace Bot.Tests.Conventions;

public sealed class WallTest : IDisposable
{
    private readonly BotAssembly assembly = BotAssembly.Bot();

    [Fact]
    public void Only_the_arrows_of_the_table_are_drawn()
    {
        var drawn = Drawn().Where(arrow => !IsAllowed(arrow.From, arrow.To)).Select(arrow => $"{arrow.From} → {arrow.To}: {arrow.By} uses {arrow.Used}");
        Findings.AssertNone(drawn);
    }

    [Fact]
    public void Every_folder_has_its_line_in_the_table()
    {
        var folders = assembly.Types.Select(type => BotAssembly.Folder(type)).OfType<string>().Distinct();
        Findings.AssertNone(folders.Where(folder => !Arrows.Allowed.ContainsKey(folder) && !Arrows.MayUseAll(folder) && folder is not "Storage"));
    }

    [Fact]
    public void The_arrows_make_no_circle()
    {
        var arrows = Drawn().Select(arrow => (arrow.From, arrow.To)).Distinct().ToLookup(arrow => arrow.From, arrow => arrow.To);
        Findings.AssertNone(arrows.Select(group => group.Key).Where(folder => Reached(folder, arrows).Contains(folder)));
    }

    [Fact]
    public void Types_of_Telegram_stay_in_Telegram()
    {
        var strangers = Drawn().Where(arrow => arrow.To is "Telegram" && !Arrows.MayUseAll(arrow.From)).Select(arrow => arrow.By);
        Findings.AssertNone(strangers);
    }

    public void Dispose() => assembly.Dispose();

    private bool IsAllowed(string from, string to) =>
        Arrows.MayUseAll(from)
        || (Arrows.Allowed.TryGetValue(from, out var allowed) && allowed.Contains(to))
        || (from is "Storage" && (to is "Languages" or "Caching" || OwnersOfStorage().Contains(to)));

    private IEnumerable<string> OwnersOfStorage() => assembly.Types
        .Where(type => BotAssembly.Folder(type) is "Storage")
        .SelectMany(type => type.Interfaces)
        .Select(implemented => BotAssembly.Folder(implemented.InterfaceType))
        .OfType<string>();

    private IEnumerable<(string From, string To, string By, string Used)> Drawn() =>
        from type in assembly.Types
        let own = BotAssembly.Folder(type)
        from used in BotAssembly.Uses(type)
        let other = BotAssembly.Folder(used)
        where own is not null && other is not null && own != other && !IsGenerated(used)
        select (own, other, type.FullName, used.FullName);

    /// <summary>The compiler keeps constants of all folders in types of its own.</summary>
    private static bool IsGenerated(TypeReference type) => type.FullName.StartsWith('<');

    private static HashSet<string> Reached(string from, ILookup<string, string> arrows)
    {
        var reached = new HashSet<string>();
        var next = new Stack<string>(arrows[from]);
        while (next.TryPop(out var folder))
        {
            if (reached.Add(folder))
            {
                foreach (var further in arrows[folder])
                {
                    next.Push(further);
                }
            }
        }

        return reached;
    }
}
