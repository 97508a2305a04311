using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace StakingLedger.Benchmarks.Tests;

/// <summary>
/// Calls the benchmarks of a class as BenchmarkDotNet does: set up, called, cleaned up, for every combination of parameters.
/// </summary>
internal sealed class BenchmarkClass(Type type)
{
    private const BindingFlags Members = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    internal static IReadOnlyList<Type> All { get; } =
    [
        .. typeof(Size).Assembly.GetTypes()
            .Where(static t => !t.IsAbstract && t.GetMethods(Members).Any(static m => m.IsDefined(typeof(BenchmarkAttribute))))
            .OrderBy(static t => t.FullName, StringComparer.Ordinal),
    ];

    internal IReadOnlyList<MethodInfo> Methods { get; } =
        [.. type.GetMethods(Members).Where(static m => m.IsDefined(typeof(BenchmarkAttribute)))];

    /// <summary>Calls everything once; gives a line for each two results that should be equal and are not.</summary>
    internal IReadOnlyList<string> CallAll()
    {
        List<string> differences = [];
        foreach ((MemberInfo Member, object? Value)[] parameters in Combinations(Parameters()))
        {
            Dictionary<string, (string Method, object? Result)> first = new(StringComparer.Ordinal);
            foreach (MethodInfo method in Methods)
            {
                foreach (object?[] arguments in ArgumentsOf(method))
                {
                    object? result = Call(method, parameters, arguments);
                    if (method.GetCustomAttribute<AgreeAttribute>() is not { } agree)
                    {
                        continue;
                    }

                    string key = $"{agree.Group}({string.Join(", ", arguments)})";
                    if (first.TryAdd(key, (method.Name, result)) || Equals(first[key].Result, result))
                    {
                        continue;
                    }

                    string at = string.Join(", ", parameters.Select(static p => $"{p.Member.Name} = {p.Value}"));
                    differences.Add($"{type.Name}({at}): {method.Name} gives {result}, {first[key].Method} gave {first[key].Result}");
                }
            }
        }

        return differences;
    }

    private static IEnumerable<(MemberInfo Member, object? Value)[]> Combinations(IReadOnlyList<(MemberInfo Member, object?[] Values)> left)
    {
        if (left.Count == 0)
        {
            return [[]];
        }

        IEnumerable<(MemberInfo, object?)[]> rest = Combinations([.. left.Skip(1)]);
        return left[0].Values.SelectMany(value => rest.Select(tail => ((MemberInfo, object?)[])[(left[0].Member, value), .. tail]));
    }

    /// <summary>Numbers of holders and the like are made small; several large ones become the same.</summary>
    private static object? Small(object? value) => value is int number ? Size.Of(number) : value;

    private static Type TypeOf(MemberInfo member) =>
        member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType;

    private static void Set(object subject, MemberInfo member, object? value)
    {
        if (member is PropertyInfo property)
        {
            property.SetValue(subject, value);
        }
        else
        {
            ((FieldInfo)member).SetValue(subject, value);
        }
    }

    private static object?[] AllValuesOf(Type kind) => kind == typeof(bool) ? [false, true] : [.. Enum.GetValues(kind).Cast<object>()];

    private IReadOnlyList<(MemberInfo Member, object?[] Values)> Parameters() =>
    [
        .. from member in type.GetMembers(Members)
           where member is PropertyInfo or FieldInfo
           let values = ValuesOf(member)
           where values is not null
           select (member, values),
    ];

    private object?[]? ValuesOf(MemberInfo member) => member switch
    {
        _ when member.GetCustomAttribute<ParamsAttribute>() is { } fixedValues => [.. fixedValues.Values.Select(Small).Distinct()],
        _ when member.IsDefined(typeof(ParamsAllValuesAttribute)) => AllValuesOf(TypeOf(member)),
        _ when member.GetCustomAttribute<ParamsSourceAttribute>() is { } source => [.. Source(source.Name).Cast<object>()],
        _ => null,
    };

    private IEnumerable<object?[]> ArgumentsOf(MethodInfo method)
    {
        object?[][] listed = [.. method.GetCustomAttributes<ArgumentsAttribute>().Select(static a => a.Values)];
        if (method.GetCustomAttribute<ArgumentsSourceAttribute>() is { } source)
        {
            return [.. Source(source.Name).Cast<object>().Select(static o => o as object?[] ?? [o])];
        }

        return listed.Length == 0 ? [[]] : listed;
    }

    private System.Collections.IEnumerable Source(string name)
    {
        object subject = Activator.CreateInstance(type)!;
        return (System.Collections.IEnumerable)(type.GetMethod(name, Members)?.Invoke(subject, [])
            ?? type.GetProperty(name, Members)!.GetValue(subject)!);
    }

    private object? Call(MethodInfo method, (MemberInfo Member, object? Value)[] parameters, object?[] arguments)
    {
        object subject = Activator.CreateInstance(type)!;
        foreach ((MemberInfo member, object? value) in parameters)
        {
            Set(subject, member, value);
        }

        Around<GlobalSetupAttribute>(subject, method);
        Around<IterationSetupAttribute>(subject, method);
        object? result = method.Invoke(subject, arguments);
        Around<IterationCleanupAttribute>(subject, method);
        Around<GlobalCleanupAttribute>(subject, method);
        (subject as IDisposable)?.Dispose();
        return result;
    }

    /// <summary>Calls what stands around a benchmark: of its own, or of all.</summary>
    private void Around<TAttribute>(object subject, MethodInfo benchmark)
        where TAttribute : TargetedAttribute
    {
        (MethodInfo Method, string[] Targets)[] found =
        [
            .. type.GetMethods(Members)
                .Where(static m => m.IsDefined(typeof(TAttribute)))
                .Select(static m => (m, m.GetCustomAttribute<TAttribute>()!.Targets ?? [])),
        ];
        MethodInfo? own = found.FirstOrDefault(f => f.Targets.Contains(benchmark.Name, StringComparer.Ordinal)).Method;
        _ = (own ?? found.FirstOrDefault(static f => f.Targets.Length == 0).Method)?.Invoke(subject, []);
    }
}
