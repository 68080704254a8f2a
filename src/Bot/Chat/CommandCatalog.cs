using System.Collections.Frozen;

namespace Bot.Chat;

/// <summary>All commands by name, in the order of their registration.</summary>
/// <remarks>Asks for the commands on first use, so that a command may itself need the catalog (as /help does).</remarks>
public sealed class CommandCatalog(Func<IEnumerable<ICommand>> commands)
{
    private readonly Lazy<Contents> contents = new(() => new Contents([.. commands()]));

    public IReadOnlyList<CommandInfo> Infos => contents.Value.Infos;

    public ICommand? Find(string name) => contents.Value.ByName.GetValueOrDefault(name);

    private sealed class Contents(ICommand[] commands)
    {
        public IReadOnlyList<CommandInfo> Infos { get; } = [.. commands.Select(command => command.Info)];

        public FrozenDictionary<string, ICommand> ByName { get; } =
            commands.ToFrozenDictionary(command => command.Info.Name, StringComparer.OrdinalIgnoreCase);
    }
}
