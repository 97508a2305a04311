using System.Reflection;
using StakingLedger.Units;

namespace StakingLedger.Tests.Conventions;

/// <summary>Decision 0008: one runtime dependency, for the calendar of statements only.</summary>
public sealed class RuntimeDependencyTests
{
    private const string Calendar = "NodaTime";

    [Fact]
    public void The_library_references_the_base_library_and_NodaTime_only()
    {
        IEnumerable<string> others = typeof(Amount).Assembly.GetReferencedAssemblies()
            .Select(static a => a.Name!)
            .Where(static n => !n.StartsWith("System.", StringComparison.Ordinal)
                && n is not ("System" or "netstandard" or "mscorlib" or Calendar));
        Findings.None(others);
    }

    [Fact]
    public void Nothing_outside_the_reports_names_NodaTime() => Findings.None(RepositoryFiles.Sources
        .Where(static file => !file.StartsWith("src/StakingLedger/Reports/Calendar/", StringComparison.Ordinal))
        .Where(static file => CodeText.Of(RepositoryFiles.Read(file)).Contains(Calendar, StringComparison.Ordinal)));

    [Fact]
    public void No_public_signature_names_a_type_of_NodaTime()
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static
            | BindingFlags.DeclaredOnly;
        IEnumerable<string> named = typeof(Amount).Assembly.GetExportedTypes()
            .SelectMany(static t => t.GetMembers(All))
            .Where(static m => m switch
            {
                MethodBase method => (method.IsPublic || method.IsFamily)
                    && (method.GetParameters().Any(static p => IsForeign(p.ParameterType))
                        || (method is MethodInfo info && IsForeign(info.ReturnType))),
                FieldInfo field => (field.IsPublic || field.IsFamily) && IsForeign(field.FieldType),
                _ => false,
            })
            .Select(static m => $"{m.DeclaringType!.FullName}.{m.Name}");
        Findings.None(named);
    }

    private static bool IsForeign(Type type) =>
        type.FullName?.StartsWith(Calendar, StringComparison.Ordinal) == true
        || (type.IsGenericType && type.GetGenericArguments().Any(IsForeign));
}
