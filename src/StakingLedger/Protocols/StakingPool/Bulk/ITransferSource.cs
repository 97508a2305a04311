using StakingLedger.Ledger;
using StakingLedger.Numerics;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Transfers as the bulk path reads them. A source is a struct, so that every call is compiled in place.</summary>
/// <typeparam name="TCommand">The command that each transfer stands for.</typeparam>
internal interface ITransferSource<TCommand>
    where TCommand : struct
{
    /// <summary>How many there are.</summary>
    int Count { get; }

    /// <summary>Resolves accounts where that is needed.</summary>
    /// <param name="place">The next transfer to apply.</param>
    /// <param name="tables">The ledger's tables.</param>
    /// <returns>The end of the transfers, from that one on, whose handles may be asked for.</returns>
    int Ready(int place, in MoveTables tables);

    /// <summary>The sender's handle, or a number that is no handle.</summary>
    uint From(int place);

    /// <summary>The receiver's handle, or a number that is no handle.</summary>
    uint To(int place);

    /// <summary>The amount or the shares.</summary>
    UInt256 Number(int place);

    /// <summary>Asks for the memory of a transfer that comes a little later.</summary>
    void LookAhead(int place, in MoveTables tables);

    /// <summary>The transfer as a command of its own.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It names a handle that the ledger does not have.</exception>
    TCommand Command(int place, AccountTable accounts);
}
