using System.Collections.Frozen;

namespace Bot.Chat;

/// <summary>All commands by name, in the order of their registration.</summary>
/// <remarks>Asks for the commands on first use, so that a command may itself need the catalog (as /help does).</remarks>
public sealed class CommandCatalog(Func<IEnumerable<ICommand>> commands)
{
    private readonly Lazy<Contents> contents = new(() => new Contents([.. commands()]));

    public IReadOnlyList<CommandInfo> Infos => contents.Value.Infos;

    public ICommand? Find(string name) => contents.Value.ByName.GetValueOrDefault(name);

    /// <summary>The command of the menu that a mistyped name may have meant.</summary>
    public CommandInfo? Nearest(string name) => Infos
        .Where(info => info.InMenu)
        .Select(info => (Info: info, Distance: EditDistance.Of(info.Name, name.ToLowerInvariant())))
        .Where(near => near.Distance <= Math.Min(2, near.Info.Name.Length / 2))
        .OrderBy(near => near.Distance)
        .Select(near => near.Info)
        .FirstOrDefault();

    private sealed class Contents(ICommand[] commands)
    {
        public IReadOnlyList<CommandInfo> Infos { get; } = [.. commands.Select(command => command.Info)];

        public FrozenDictionary<string, ICommand> ByName { get; } =
            commands.ToFrozenDictionary(command => command.Info.Name, StringComparer.OrdinalIgnoreCase);
    }
}
