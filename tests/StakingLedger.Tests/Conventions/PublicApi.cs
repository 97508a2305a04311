using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace StakingLedger.Tests.Conventions;

/// <summary>A listing of the public face of an assembly: types in ordinal order, under each its own public members.</summary>
internal static class PublicApi
{
    private const BindingFlags Own =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    internal static string ListingOf(Assembly assembly)
    {
        StringBuilder listing = new();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(TypeNames.Full, StringComparer.Ordinal))
        {
            listing.Append(Header(type)).Append('\n');
            foreach (string member in Members(type).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                listing.Append("    ").Append(member).Append('\n');
            }

            listing.Append('\n');
        }

        return listing.ToString().TrimEnd('\n') + "\n";
    }

    private static string Header(Type type)
    {
        string kind = type switch
        {
            { IsEnum: true } => $"enum {TypeNames.Full(type)} : {TypeNames.Short(Enum.GetUnderlyingType(type))}",
            { IsInterface: true } => $"interface {TypeNames.Full(type)}",
            { IsValueType: true } => $"{Modifiers(type)}struct {TypeNames.Full(type)}",
            { IsAbstract: true, IsSealed: true } => $"static class {TypeNames.Full(type)}",
            { IsAbstract: true } => $"abstract class {TypeNames.Full(type)}",
            { IsSealed: true } => $"sealed class {TypeNames.Full(type)}",
            _ => $"class {TypeNames.Full(type)}",
        };
        return type.IsEnum ? kind : kind + Bases(type);
    }

    private static string Modifiers(Type type) =>
        (type.IsDefined(typeof(IsReadOnlyAttribute), inherit: false) ? "readonly " : "") + (type.IsByRefLike ? "ref " : "");

    private static string Bases(Type type)
    {
        IEnumerable<Type> parent = type.BaseType is { } b && b != typeof(object) && b != typeof(ValueType) ? [b] : [];
        IEnumerable<Type> inherited = (type.BaseType?.GetInterfaces() ?? [])
            .Concat(type.GetInterfaces().SelectMany(static i => i.GetInterfaces()));
        IEnumerable<string> interfaces = type.GetInterfaces().Except(inherited)
            .Where(static i => i.IsVisible)
            .Select(TypeNames.Short)
            .Order(StringComparer.Ordinal);
        string[] all = [.. parent.Select(TypeNames.Short), .. interfaces];
        return all.Length == 0 ? "" : " : " + string.Join(", ", all);
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(name =>
                string.Create(CultureInfo.InvariantCulture, $"{name} = {Convert.ToUInt64(Enum.Parse(type, name), null)}"));
        }

        return type.GetMembers(Own)
            .Where(static m => m is FieldInfo or PropertyInfo || !m.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))
            .Select(static m => m switch
            {
                FieldInfo field when IsSeen(field) => Field(field),
                PropertyInfo property when property.GetAccessors(nonPublic: true).Any(IsSeen) => Property(property),
                ConstructorInfo constructor when IsSeen(constructor) => $"new({Parameters(constructor)})",
                MethodInfo method when IsSeen(method) && !IsAccessor(method) => Method(method),
                EventInfo e when IsSeen(e.AddMethod!) => $"event {TypeNames.Short(e.EventHandlerType!)} {e.Name}",
                _ => "",
            })
            .Where(static line => line.Length > 0);
    }

    private static bool IsSeen(FieldInfo field) => field.IsPublic || (field.IsFamily && !field.DeclaringType!.IsSealed);

    // The clone method and the contract of a record have names or types that nobody can write.
    private static bool IsSeen(MethodBase method) =>
        (method.IsPublic || ((method.IsFamily || method.IsFamilyOrAssembly) && !method.DeclaringType!.IsSealed))
        && !method.Name.Contains('<', StringComparison.Ordinal);

    private static bool IsAccessor(MethodInfo method) =>
        method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static string Field(FieldInfo field)
    {
        string constant = field.IsLiteral
            ? string.Create(CultureInfo.InvariantCulture, $" = {field.GetRawConstantValue()}")
            : "";
        string modifier = field.IsLiteral ? "const " : field.IsStatic ? "static readonly " : field.IsInitOnly ? "readonly " : "";
        return $"{modifier}{TypeNames.Short(field.FieldType)} {field.Name}{constant}";
    }

    private static string Property(PropertyInfo property)
    {
        MethodInfo first = property.GetAccessors(nonPublic: true).First(IsSeen);
        string index = property.GetIndexParameters() is { Length: > 0 } p ? $"[{string.Join(", ", p.Select(Parameter))}]" : "";
        string get = property.GetMethod is { } g && IsSeen(g) ? "get; " : "";
        string set = property.SetMethod is { } s && IsSeen(s) ? (IsInit(s) ? "init; " : "set; ") : "";
        return $"{Static(first)}{TypeNames.Short(property.PropertyType)} {property.Name}{index} {{ {get}{set}}}";
    }

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static string Method(MethodInfo method)
    {
        string generic = method.IsGenericMethodDefinition
            ? $"<{string.Join(", ", method.GetGenericArguments().Select(static a => a.Name))}>"
            : "";
        return $"{Static(method)}{TypeNames.Short(method.ReturnType)} {method.Name}{generic}({Parameters(method)})";
    }

    private static string Static(MethodBase method) =>
        method.IsStatic ? "static " : method.IsAbstract && !method.DeclaringType!.IsInterface ? "abstract " : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        string prefix = parameter switch
        {
            { IsOut: true } => "out ",
            { IsIn: true } => "in ",
            { ParameterType.IsByRef: true } => "ref ",
            _ => parameter.IsDefined(typeof(ParamArrayAttribute), inherit: false) ? "params " : "",
        };
        string type = TypeNames.Short(parameter.ParameterType).TrimEnd('&');
        return $"{prefix}{type} {parameter.Name}{(parameter.HasDefaultValue ? " = default" : "")}";
    }
}
