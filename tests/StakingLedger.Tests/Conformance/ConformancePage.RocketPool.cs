using System.Reflection;
using System.Runtime.CompilerServices;
using StakingLedger.Protocols.RocketPool;

namespace StakingLedger.Tests.Conformance;

/// <content>The part of Rocket Pool: a column for each recorded history.</content>
internal static partial class ConformancePage
{
    /// <summary>The text with which the contracts refuse, by the code of the rejection; null where they have none.</summary>
    internal static IReadOnlyDictionary<string, string?> RevertTexts { get; } = typeof(RocketPoolRejection)
        .GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic)
        .Where(static t => t.IsSubclassOf(typeof(RocketPoolRejection)))
        .Select(Empty)
        .ToDictionary(static r => r.Code, RocketPoolRevertText.Of, StringComparer.Ordinal);

    private static void WriteRocketPool(ConformanceTables page, string[] names, IReadOnlyList<RocketPoolRuleCoverage> coverage)
    {
        void Counted(string name, string key) => page.Counted(name, [.. coverage.Select(c => (long)c.Of(key))]);

        foreach (IGrouping<string, RocketPoolRule> topic in RocketPoolRuleCoverage.Rules
            .GroupBy(static r => r.Topic, StringComparer.Ordinal))
        {
            page.Section($"Rocket Pool rules: {topic.Key}", ["rule", .. names]);
            foreach (RocketPoolRule rule in topic)
            {
                Counted(rule.Statement, rule.Statement);
            }
        }

        page.Section("Rocket Pool: events", ["event", .. names]);
        foreach (RocketPoolEventKind kind in Enum.GetValues<RocketPoolEventKind>().Where(static k => k != RocketPoolEventKind.None))
        {
            Counted($"{kind}", $"{kind}");
        }

        page.Section("Rocket Pool: contract logs", ["log", .. names]);
        foreach (RocketPoolLogKind kind in Enum.GetValues<RocketPoolLogKind>().Where(static k => k != RocketPoolLogKind.None))
        {
            Counted($"{kind}", $"log {kind}");
        }

        page.Section("Rocket Pool: rejections", ["code: the contract's text", .. names]);
        foreach (string code in CodesOf(typeof(RocketPoolRejectionCodes)))
        {
            Counted($"`{code}`: {(RevertTexts[code] is { } text ? $"\"{text}\"" : "no text of a contract")}", code);
        }
    }

    /// <summary>A rejection of a kind, with whatever operands.</summary>
    private static RocketPoolRejection Empty(Type kind)
    {
        ConstructorInfo made = kind.GetConstructors().Single();
        object?[] operands = [.. made.GetParameters().Select(static p =>
            p.ParameterType.IsValueType ? RuntimeHelpers.GetUninitializedObject(p.ParameterType) : "(the words of the bound)")];
        return (RocketPoolRejection)made.Invoke(operands);
    }
}
