using System.Globalization;
using System.Reflection;
using System.Xml.Linq;
using Bot.Knowledge;
using Bot.Tests.Support;

namespace Bot.Tests.Conventions;

/// <summary>The README's table of settings is made from the options classes. UPDATE_DOCS=1 writes it anew.</summary>
public sealed class ConfigurationTableTest
{
    private const string Begin = "<!-- settings: begin -->\n";
    private const string End = "<!-- settings: end -->";

    [Fact]
    public void The_table_of_settings_is_current()
    {
        var path = Path.Combine(Repository.Root, "README.md");
        var readme = File.ReadAllText(path);
        var (from, to) = (readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, readme.IndexOf(End, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, readme[..from] + Table() + readme[to..]);
            return;
        }

        Assert.Equal(Table(), readme[from..to]);
    }

    private static string Table() => "| setting | default | meaning |\n|---|---|---|\n" + string.Concat(
        OptionsClasses().SelectMany(type => type.GetProperties().Select(property => Row(type, property))));

    private static string Row(Type type, PropertyInfo property) =>
        $"| `{type.GetField("Section")!.GetRawConstantValue()}:{property.Name}` | {Default(type, property)} | {Meaning(property)} |\n";

    private static string Default(Type type, PropertyInfo property) => property.GetValue(Activator.CreateInstance(type)) switch
    {
        null or "" => "–",
        IFormattable value => $"`{value.ToString(null, CultureInfo.InvariantCulture)}`",
        string value => $"`{value}`",
        System.Collections.IEnumerable => "–",
        var value => $"`{value}`",
    };

    private static string Meaning(PropertyInfo property)
    {
        var member = $"P:{property.DeclaringType!.FullName}.{property.Name}";
        var summary = Documentation.Descendants("member").FirstOrDefault(m => (string?)m.Attribute("name") == member)?.Element("summary");
        return string.Join(' ', (summary?.Value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("|", "\\|", StringComparison.Ordinal);
    }

    private static XDocument Documentation { get; } = XDocument.Load(Path.ChangeExtension(typeof(KnowledgeOptions).Assembly.Location, ".xml"));

    private static IEnumerable<Type> OptionsClasses() => typeof(KnowledgeOptions).Assembly.GetTypes()
        .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && type.GetField("Section") is not null)
        .OrderBy(type => type.FullName, StringComparer.Ordinal);
}
