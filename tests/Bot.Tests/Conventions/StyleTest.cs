using System.Text.RegularExpressions;
using Bot.Tests.Support;

namespace Bot.Tests.Conventions;

public sealed class StyleTest
{
    private static readonly string Source = Path.Combine(Repository.Root, "src", "Bot");

    [Fact]
    public void Name_spaces_are_folders()
    {
        var strays = Files().Where(file => Declared(file) != Expected(file)).Select(file => $"{Path.GetRelativePath(Source, file)}: {Declared(file)}");
        Findings.AssertNone(strays);
    }

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
        .Where(file => Path.GetRelativePath(Source, file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
        .Where(file => Path.GetFileName(file) is not ("Program.cs" or "GlobalUsings.cs"));

    private static string Expected(string file) =>
        string.Join('.', Path.GetRelativePath(Source, file).Split(Path.DirectorySeparatorChar).SkipLast(1).Prepend("Bot"));

    private static string Declared(string file) =>
        Regex.Match(File.ReadAllText(file), @"^namespace (?<name>[\w.]+);", RegexOptions.Multiline).Groups["name"].Value;
}
