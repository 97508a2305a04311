using StakingLedger.Ledger;

namespace StakingLedger.Protocols.Lido;

/// <summary>An oracle report was applied (spec sections 12 and 12v2).</summary>
/// <param name="Report">What was reported.</param>
/// <param name="Plan">Every number that followed.</param>
public sealed record OracleReported(OracleReport Report, ReportPlan Plan) : ILidoEvent
{
    /// <inheritdoc/>
    public ushort Kind => (ushort)LidoEventKind.OracleReported;

    /// <inheritdoc/>
    public void Write(EventWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ReportCodec.Write(writer, Report);
        PlanCodec.Write(writer, Plan);
    }

    /// <inheritdoc/>
    void ILidoEvent.Describe(LidoAccounts accounts, EventEffects effects)
    {
        effects.Move(LidoPool.StEth, accounts.WithdrawalQueue, accounts.Burner, Plan.Burn.FromQueue.Value);
        bool burnt = false;
        foreach (RateStep step in Plan.Steps)
        {
            // The burner's shares are worth something until the first burn step takes them out of the pair.
            if (!burnt && step.Cause is StepCause.WithdrawalsFinalised or StepCause.CoverBurnt or StepCause.SharesBurnt)
            {
                effects.Burn(LidoPool.StEth, accounts.Burner, Plan.Burn.Total.Value);
                burnt = true;
            }

            effects.Step(step.Cause, step.After);
        }

        foreach (ModuleFeeShares module in Plan.Fees.Modules)
        {
            effects.Mint(LidoPool.StEth, module.Account, module.Shares.Value);
        }

        effects.Mint(LidoPool.StEth, accounts.Treasury, Plan.Fees.TreasuryShares.Value);
    }

    /// <inheritdoc/>
    void ILidoEvent.Evolve(LidoState state, in EventScene scene)
    {
        WithdrawalQueue queue = state.Queue;
        queue.LastReport = Report.Timestamp;
        if (Plan.Bunker != BunkerChange.None)
        {
            queue.IsBunkerMode = Plan.Bunker == BunkerChange.Enabled;
            queue.BunkerModeSince = queue.IsBunkerMode ? Report.BunkerModeStart : default;
        }

        state.ClDecreases.Add(
            new ClDecrease(Plan.ClDecrease.At, Plan.ClDecrease.ExitedValidators, Plan.ClDecrease.Decrease));
        state.ClBalance = Report.ClBalance;
        state.ClValidators = Report.ClValidators;
        state.Burner.Request(isCover: false, Plan.Burn.FromQueue);
        state.Burner.Commit(Plan.Burn.Cover, Plan.Burn.NonCover);
        state.ExternalShares -= Plan.BadDebt;
        state.BadDebtToInternalize -= Plan.BadDebt;
        state.TotalElRewardsCollected += Plan.ExecutionRewardsTransfer;
        state.BufferedEther = Plan.PostBufferedEther;
        state.TruncatedEther += Plan.Truncated;
        state.Ether.ExecutionRewards -= Plan.ExecutionRewardsTransfer;
        state.Ether.Withdrawals -= Plan.WithdrawalsTransfer;
        state.Ether.Pool = state.Ether.Pool + Plan.ExecutionRewardsTransfer + Plan.WithdrawalsTransfer - Plan.EtherToLock;
        state.Ether.Queue += Plan.EtherToLock;
        if (!Plan.FinalizedTo.IsNone)
        {
            queue.Finalize(Plan.FinalizedTo.Value, Report.SimulatedShareRate, Plan.EtherToLock);
        }
        else
        {
            // Batches worth nothing: the contract moves their shares to the burner and yet finalises nothing.
            state.QueueSharesAdvanced += Plan.Burn.FromQueue;
        }
    }

    /// <inheritdoc/>
    ILidoCommand ILidoEvent.CommandBehind() => Report;

    internal static OracleReported Read(EventReader reader) => new(ReportCodec.Read(reader), PlanCodec.Read(reader));
}
