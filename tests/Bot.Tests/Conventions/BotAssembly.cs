using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Bot.Tests.Conventions;

/// <summary>An assembly of ours as written to disk: its types, and what each of them names.</summary>
internal sealed class BotAssembly(string path) : IDisposable
{
    private readonly ModuleDefinition module = ModuleDefinition.ReadModule(path);

    public static BotAssembly Bot() => new(typeof(global::Bot.Knowledge.Document).Assembly.Location);

    public static BotAssembly Tests() => new(typeof(BotAssembly).Assembly.Location);

    public IEnumerable<TypeDefinition> Types => module.GetTypes();

    public IEnumerable<MethodDefinition> Methods => Types.SelectMany(type => type.Methods).Where(method => method.HasBody);

    /// <summary>First part of the name space below "Bot."; "Program" for what has none, null for types that are not ours.</summary>
    public static string? Folder(TypeReference type)
    {
        while (type.DeclaringType is not null)
        {
            type = type.DeclaringType;
        }

        var parts = type.Namespace.Split('.');
        return parts is ["Bot", var folder, ..] ? folder : type is TypeDefinition && type.Namespace is "" or "Bot" ? Arrows.Program : null;
    }

    /// <summary>All types that the declaration and the code of <paramref name="type"/> name.</summary>
    public static IEnumerable<TypeReference> Uses(TypeDefinition type) =>
        new[] { type.BaseType }
            .Concat(type.Interfaces.Select(implemented => implemented.InterfaceType))
            .Concat(type.Fields.Select(field => field.FieldType))
            .Concat(type.CustomAttributes.Select(attribute => attribute.AttributeType))
            .Concat(type.GenericParameters.SelectMany(Constraints))
            .Concat(type.Methods.SelectMany(Uses))
            .OfType<TypeReference>()
            .SelectMany(Parts);

    public void Dispose() => module.Dispose();

    private static IEnumerable<TypeReference> Uses(MethodDefinition method) =>
        method.Parameters.Select(parameter => parameter.ParameterType)
            .Append(method.ReturnType)
            .Concat(method.GenericParameters.SelectMany(Constraints))
            .Concat(method.HasBody ? Uses(method.Body) : []);

    private static IEnumerable<TypeReference> Uses(MethodBody body) =>
        body.Variables.Select(variable => variable.VariableType)
            .Concat(body.ExceptionHandlers.Select(handler => handler.CatchType).OfType<TypeReference>())
            .Concat(body.Instructions.SelectMany(Uses));

    private static IEnumerable<TypeReference> Uses(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        GenericInstanceMethod method => [method.DeclaringType, method.ReturnType, .. method.GenericArguments],
        MethodReference method => [method.DeclaringType, method.ReturnType, .. method.Parameters.Select(parameter => parameter.ParameterType)],
        _ => [],
    };

    private static IEnumerable<TypeReference> Constraints(GenericParameter parameter) =>
        parameter.Constraints.Select(constraint => constraint.ConstraintType);

    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.Append(generic.ElementType).SelectMany(Parts),
        TypeSpecification wrapped => Parts(wrapped.ElementType),
        GenericParameter => [],
        _ => [type],
    };
}
