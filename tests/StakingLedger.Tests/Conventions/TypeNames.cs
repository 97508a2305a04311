namespace StakingLedger.Tests.Conventions;

/// <summary>Names of types as a reader of C# writes them.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(double)] = "double",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(uint)] = "uint",
        [typeof(ulong)] = "ulong",
        [typeof(ushort)] = "ushort",
        [typeof(void)] = "void",
    };

    /// <summary>The name with its namespace and the types it is nested in.</summary>
    internal static string Full(Type type) => $"{type.Namespace}.{Short(type)}";

    /// <summary>The name without its namespace, with the types it is nested in and its type arguments.</summary>
    internal static string Short(Type type)
    {
        if (Keywords.TryGetValue(type, out string? keyword))
        {
            return keyword;
        }

        if (type.IsByRef)
        {
            return Short(type.GetElementType()!) + "&";
        }

        if (type.IsArray)
        {
            return Short(type.GetElementType()!) + "[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Short(underlying) + "?";
        }

        return type.IsGenericParameter ? type.Name : Nested(type, type.GetGenericArguments());
    }

    private static string Nested(Type type, Type[] arguments)
    {
        int outer = type.DeclaringType?.GetGenericArguments().Length ?? 0;
        string prefix = type.DeclaringType is { } declaring ? Nested(declaring, arguments[..outer]) + "." : "";
        string[] own = [.. arguments[outer..].Select(Short)];
        string name = type.Name.Split('`')[0];
        return prefix + (own.Length == 0 ? name : $"{name}<{string.Join(", ", own)}>");
    }
}
