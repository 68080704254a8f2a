using System.Reflection;
using System.Text.Json;
using Bot.Tests.Support;

namespace Bot.Tests.Conventions;

public sealed class OptionsTest
{
    private static readonly string[] FrameworkSections = ["Logging", "AllowedHosts", "Kestrel", "Urls", "ConnectionStrings"];

    [Fact]
    public void Every_setting_belongs_to_an_options_class() =>
        Findings.AssertNone(Unknown(File.ReadAllText(Path.Combine(Repository.Root, "appsettings.json"))));

    [Fact]
    public void A_setting_that_belongs_to_none_is_seen() =>
        Assert.Equal(
            ["Nonsense", "Knowledge:Folder"],
            Unknown("""{ "knowledge": { "path": "a", "Folder": "b" }, "Nonsense": 1, "Logging": { "LogLevel": {} } } // a comment""").OrderDescending());

    private static List<string> Unknown(string json)
    {
        using var settings = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var sections = OptionsClasses().ToLookup(SectionName, StringComparer.OrdinalIgnoreCase);
        return settings.RootElement.EnumerateObject()
            .Where(section => !FrameworkSections.Contains(section.Name, StringComparer.OrdinalIgnoreCase))
            .SelectMany(section => sections.Contains(section.Name)
                ? Unknown(section.Value, [.. sections[section.Name]], SectionName(sections[section.Name].First()))
                : [section.Name])
            .ToList();
    }

    private static IEnumerable<string> Unknown(JsonElement settings, Type[] types, string path) =>
        settings.ValueKind != JsonValueKind.Object || types.Any(type => type.IsAssignableTo(typeof(System.Collections.IEnumerable)))
            ? []
            : settings.EnumerateObject().SelectMany(setting => Properties(types, setting.Name) is { Length: > 0 } found
                ? Unknown(setting.Value, found, $"{path}:{setting.Name}")
                : [$"{path}:{setting.Name}"]);

    private static Type[] Properties(Type[] types, string name) => [.. types
        .Select(type => type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase))
        .OfType<PropertyInfo>()
        .Select(property => property.PropertyType)];

    private static IEnumerable<Type> OptionsClasses() => typeof(Bot.Knowledge.KnowledgeOptions).Assembly.GetTypes()
        .Where(type => type.IsClass && type.Name.EndsWith("Options", StringComparison.Ordinal) && type.Namespace?.Count(c => c == '.') == 1);

    /// <summary>The constant "Section" where there is one, else the class name without "Options".</summary>
    private static string SectionName(Type type) =>
        type.GetField("Section")?.GetRawConstantValue() as string ?? type.Name[..^"Options".Length];
}
