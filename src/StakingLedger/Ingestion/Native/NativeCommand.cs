using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;

namespace StakingLedger.Ingestion;

/// <summary>A line with a command.</summary>
/// <param name="Command">The command.</param>
/// <param name="Context">Who gave it, when, under which client id.</param>
public sealed record NativeCommand(IPoolCommand Command, Context Context) : NativeRow
{
    /// <summary>Gets the code with which the command is said to be refused; null when it is said to be accepted.</summary>
    public string? Refused { get; init; }

    /// <summary>Gets the name of the command in the file, such as <c>report-epoch</c>.</summary>
    public string Name => NativeCommandNames.Of(Command);
}
