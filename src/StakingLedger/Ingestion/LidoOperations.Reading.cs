using StakingLedger.Protocols.Lido;
using StakingLedger.Units;

namespace StakingLedger.Ingestion;

/// <content>How the inputs of the richer operations are read.</content>
internal static partial class LidoOperations
{
    // The scenario and the fault are hints of whoever made the history; they are read as nothing.
    private static string[] ReportFields =>
    [
        "refSlot", "scenario", "fault", "isBunkerMode", "bunkerStartTimestamp", "badDebtToInternalize", "timestamp", "timeElapsed",
        "clValidators", "clBalance", "withdrawalVaultBalance", "elRewardsVaultBalance", "sharesRequestedToBurn",
        "withdrawalFinalizationBatches", "simulatedShareRate",
    ];

    private static LidoOperation Paid(string name, string[] fields, Func<TraceFields, AccountNames, ILidoCommand> read) =>
        new(name, LidoPayment.Amount, fields, (x, n, _) => read(x, n));

    private static LidoOperation Plain(string name, string[] fields, Func<TraceFields, AccountNames, ILidoCommand> read) =>
        new(name, LidoPayment.None, fields, (x, n, _) => read(x, n));

    private static ValueList<RequestId> Requests(TraceFields input, string name) =>
        [.. input.Counts(name).Select(RequestId.From)];

    private static StakingModuleStatus Status(TraceFields input)
    {
        string text = input.Text("status");
        return text switch
        {
            "Active" => StakingModuleStatus.Active,
            "DepositsPaused" => StakingModuleStatus.DepositsPaused,
            "Stopped" => StakingModuleStatus.Stopped,
            _ => throw input.Wrong("status", input.Element.GetProperty("status"), "\"Active\", \"DepositsPaused\" or \"Stopped\""),
        };
    }

    private static OracleReport Report(TraceFields input) => new()
    {
        RefSlot = input.Count("refSlot"),
        Timestamp = input.Time("timestamp"),
        TimeElapsed = input.Count("timeElapsed"),
        ClValidators = input.Count("clValidators"),
        ClBalance = input.Amount("clBalance"),
        WithdrawalVaultBalance = input.Amount("withdrawalVaultBalance"),
        ExecutionVaultBalance = input.Amount("elRewardsVaultBalance"),
        SharesRequestedToBurn = input.Shares("sharesRequestedToBurn"),
        FinalizationBatches = Requests(input, "withdrawalFinalizationBatches"),
        SimulatedShareRate = ShareRate.FromRay(input.Number("simulatedShareRate")),
        IsBunkerMode = input.Flag("isBunkerMode"),
        BunkerModeStart = input.Time("bunkerStartTimestamp"),
    };
}
