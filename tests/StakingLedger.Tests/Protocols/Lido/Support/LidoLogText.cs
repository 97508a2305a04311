using StakingLedger.Protocols.Lido;

namespace StakingLedger.Tests.Protocols.Lido;

/// <summary>A contract log in the words of the reference model, so that the two can be compared as text.</summary>
internal static class LidoLogText
{
    public static string Of(ContractLog log) =>
        $"{LidoLabels.NameOf(log.Contract)}.{log.Event}({string.Join(", ", log.Fields.Select(Of))})";

    private static string Of(ContractLogField field) => field.Kind switch
    {
        ContractLogValue.Account => $"{field.Name}={LidoLabels.NameOf(field.Account)}",
        ContractLogValue.Flag => $"{field.Name}={(field.Number.IsZero ? "false" : "true")}",
        _ => $"{field.Name}={field.Number}",
    };
}
