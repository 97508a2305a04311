using System.Text.Json;
using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Tests.Reference;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.Lido;

/// <summary>One operation of a recorded history, and the shares and balances observed after it.</summary>
internal sealed record LidoStep(
    ILidoCommand Command,
    Context Context,
    bool IsAccepted,
    IReadOnlyList<(AccountId Account, Shares Shares, Amount Balance)> Observed)
{
    /// <summary>The last event after this operation was executed: its own, or an earlier one's when it was refused.</summary>
    public EventNumber After { get; set; }

    public static LidoStep Of(JsonElement line)
    {
        ReferenceOp op = ReferenceTrace.Op(line);
        ILidoCommand command = LidoCommands.Of(op) ?? throw new InvalidOperationException($"no command can say {op}");
        return new LidoStep(command, LidoScene.ContextOf(op), line.GetProperty("ok").GetBoolean(), Accounts(line));
    }

    private static List<(AccountId Account, Shares Shares, Amount Balance)> Accounts(JsonElement line) =>
        line.TryGetProperty("acct", out JsonElement accounts)
            ? [.. accounts.EnumerateObject().Select(static account => (
                LidoLabels.Of(account.Name),
                Shares.Parse(ReferenceTrace.Text(account.Value[0])),
                Amount.Parse(ReferenceTrace.Text(account.Value[1]))))]
            : [];
}
