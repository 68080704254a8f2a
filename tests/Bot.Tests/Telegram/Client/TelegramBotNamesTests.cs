using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Telegram.Client;
using Bot.Tests.Conventions;
using Bot.Tests.Support;

namespace Bot.Tests.Telegram.Client;

/// <summary>
/// Holds the bot's own client to the names and shapes of the package Telegram.Bot (Telegram.Bot.txt), so that Telegram/ compiles against
/// either. A shape of ours may be narrower: fewer members and parameters, a derived type, a number where a ChatId is taken.
/// </summary>
public sealed partial class TelegramBotNamesTests
{
    private static readonly HashSet<string> Lines = [.. File.ReadLines(Path.Combine(Repository.Root, "tests/Bot.Tests/Telegram/Client/Telegram.Bot.txt"))];
    private static readonly Dictionary<string, string> Bases = Lines.Select(line => line.Split(" : ")).Where(parts => parts.Length == 2 && !parts[0].Contains('.')).ToDictionary(parts => parts[0], parts => parts[1]);

    /// <summary>What ours has beyond the package: a kind written as text, a subtype's members on its base, shorthands. Telegram/Package must make up for the last two.</summary>
    private static readonly HashSet<string> Own =
    [
        "InlineQueryResultArticle.Type", "ReactionTypeEmoji.Type", "ChatMember.IsMember", "ChatMember.CanSendMessages", "ChatMember.CanPostMessages", "Message.Words",
    ];

    [Fact]
    public void Every_type_is_one_of_the_package() =>
        Findings.AssertNone(Types().Select(type => type.Name).Where(name => name != nameof(TelegramBotClientExtensions) && !Lines.Contains(name) && !Bases.ContainsKey(name)));

    [Fact]
    public void Every_value_of_an_enumeration_is_one_of_the_package() => Findings.AssertNone(
        from type in Types()
        where type.IsEnum
        from value in Enum.GetNames(type)
        where value != "Unknown" && !Lines.Contains($"{type.Name}.{value}")
        select $"{type.Name}.{value}");

    [Fact]
    public void Every_property_has_the_name_and_type_it_has_in_the_package() => Findings.AssertNone(
        from type in Types()
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        let name = $"{type.Name}.{property.Name}"
        let theirs = TypeOf(name) ?? TypeOf($"{Bases.GetValueOrDefault(type.Name)}.{property.Name}")
        where !Own.Contains(name) && (theirs is null || !Fits(property.PropertyType, theirs))
        select $"{name} : {NameOf(property.PropertyType)}; in the package: {theirs ?? "none"}");

    [Fact]
    public void Every_call_has_the_parameters_it_has_in_the_package() => Findings.AssertNone(
        from type in Types()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        let theirs = Lines.Select(line => Call().Match(line)).Where(call => call.Groups["name"].Value == $"{type.Name}.{method.Name}").ToList()
        where !theirs.Any(call => Fits(method, call)) && !IsRichEdit(method)
        select $"{type.Name}.{method.Name}: {string.Join(" | ", theirs.Select(call => call.Value))}");

    /// <summary>A rich edit is the package's edit with a further parameter, beside a text that it leaves out.</summary>
    private static bool IsRichEdit(MethodInfo method) =>
        method.Name == nameof(TelegramBotClientExtensions.EditMessageText) && method.GetParameters().Any(p => p.ParameterType == typeof(InputRichMessage));

    private static string? TypeOf(string property) =>
        Lines.FirstOrDefault(line => line.StartsWith($"{property} : ", StringComparison.Ordinal))?[(property.Length + 3)..];

    private static IEnumerable<Type> Types() => typeof(ITelegramBotClient).Assembly.GetExportedTypes().Where(type =>
        type.Namespace == typeof(ITelegramBotClient).Namespace && !type.Name.Contains("Request", StringComparison.Ordinal)
        || type == typeof(RequestException) || type == typeof(ApiRequestException));

    /// <summary>Ours are theirs in their order, some left out; those that follow one left out are named in calls.</summary>
    private static bool Fits(MethodInfo method, Match call)
    {
        var theirs = new Queue<string>(Parameter().Split(call.Groups["parameters"].Value));
        return Fits(method.ReturnType, call.Groups["type"].Value) && method.GetParameters().SkipWhile(p => p.ParameterType == typeof(ITelegramBotClient)).All(ours =>
        {
            while (theirs.TryDequeue(out var other))
            {
                if (other.EndsWith($" {ours.Name}", StringComparison.Ordinal))
                {
                    return Fits(ours.ParameterType, other[..other.LastIndexOf(' ')]);
                }
            }

            return false;
        });
    }

    /// <summary>What is only looked at for being there is kept as JSON.</summary>
    private static bool Fits(Type ours, string theirs) =>
        ours == typeof(JsonElement?) || (ours == typeof(Task) && theirs.StartsWith("Task<", StringComparison.Ordinal)) || Widenings(NameOf(ours)).Contains(theirs.Replace("?", "", StringComparison.Ordinal));

    private static IEnumerable<string> Widenings(string name)
    {
        var inner = Inner().Match(name).Value;
        return name switch
        {
            "Int64" => [name, "ChatId"],
            "Int32" => [name, "Int64"],
            _ when Bases.TryGetValue(inner.Length > 0 ? inner : name, out var wider) => [name, inner.Length > 0 ? name.Replace(inner, wider, StringComparison.Ordinal) : wider],
            _ => [name],
        };
    }

    private static string NameOf(Type type) =>
        Nullable.GetUnderlyingType(type) is { } plain ? NameOf(plain)
        : type.IsArray ? NameOf(type.GetElementType()!) + "[]"
        : type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>"
        : type.Name;

    [GeneratedRegex(@"^(?<name>\w+\.\w+)\((?<parameters>.*)\) : (?<type>.+)$")]
    private static partial Regex Call();

    [GeneratedRegex(", (?=[A-Z][^ ]* [a-z])")]
    private static partial Regex Parameter();

    [GeneratedRegex("(?<=<)[A-Za-z]+(?=>)")]
    private static partial Regex Inner();
}
