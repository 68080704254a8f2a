namespace Bot.Tests.Cli;

/// <summary>Tests that redirect the console run one after the other and beside no others.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class OneConsole
{
    public const string Name = "console";
}
