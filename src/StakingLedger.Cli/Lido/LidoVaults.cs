using StakingLedger.Protocols.Lido;
using StakingLedger.Reports;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>Notes what waits in the two vaults that a report has not counted, whenever it changes.</summary>
internal sealed class LidoVaults
{
    private readonly List<UnreportedAssets> _entries = [];
    private Amount _execution;
    private Amount _withdrawals;

    /// <summary>Gets what waited, in the order of the events.</summary>
    public IReadOnlyList<UnreportedAssets> Entries => _entries;

    /// <summary>Looks at the vaults after an operation.</summary>
    public void Look(LidoPool pool)
    {
        LidoEther ether = pool.Ether;
        if (ether.ExecutionRewards != _execution)
        {
            _execution = ether.ExecutionRewards;
            _entries.Add(new UnreportedAssets(pool.Ledger.LastEvent, "the execution-layer rewards vault", _execution));
        }

        if (ether.Withdrawals != _withdrawals)
        {
            _withdrawals = ether.Withdrawals;
            _entries.Add(new UnreportedAssets(pool.Ledger.LastEvent, "the withdrawal vault", _withdrawals));
        }
    }
}
