using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Tests.Conformance;

/// <summary>One accepted command of a recorded history, with the state before and after it.</summary>
internal sealed class RocketPoolStep(
    RocketPoolEvent happened, Context context, RocketPoolShadow before, RocketPoolShadow after, RecordingRocketPoolRules calls)
{
    public static UInt256 Ether { get; } = ReportedRate.One;

    private readonly RocketPoolLog[] _logs = happened.Logs.ToArray();

    public IRocketPoolCommand Command => happened.Command;

    public AccountId Caller => context.Actor;

    public ulong Now => context.Time.Seconds;

    public RocketPoolShadow Before => before;

    public RocketPoolShadow After => after;

    public RecordingRocketPoolRules Calls => calls;

    /// <summary>Gets a value indicating whether the same was given by the same before, and refused with its vote.</summary>
    public bool IsVotedAgain { get; init; }

    public IReadOnlyList<RocketPoolLog> AllLogs => _logs;

    public IEnumerable<RocketPoolLog> Logs(RocketPoolLogKind kind) => _logs.Where(l => l.Kind == kind);

    public bool Has(RocketPoolLogKind kind) => Logs(kind).Any();

    public UInt256 Was(RocketPoolField field, AccountId owner = default, UInt256 index = default) => before.Get(field, owner, index);

    public UInt256 Is(RocketPoolField field, AccountId owner = default, UInt256 index = default) => after.Get(field, owner, index);

    public UInt256 Setting(RocketPoolSetting setting) => before.Get(RocketPoolField.Setting, default, (uint)setting);

    public UInt256 EtherBefore(AccountId account) => before.BalanceOf(RocketPoolTokens.Ether, account);

    public UInt256 EtherAfter(AccountId account) => after.BalanceOf(RocketPoolTokens.Ether, account);

    public UInt256 RethBefore(AccountId account) => before.BalanceOf(RocketPoolTokens.Reth, account);

    public ReportedRate Rate => new(Was(RocketPoolField.ReportTotal), Was(RocketPoolField.ReportSupply));

    public UInt256 Queue(bool express) => Was(RocketPoolField.QueueLength, index: express ? 1UL : 0UL);

    public bool HasWaiting => !(Is(RocketPoolField.QueueLength) + Is(RocketPoolField.QueueLength, index: 1UL)).IsZero;

    public UInt256 WaitingMinipools => Was(RocketPoolField.MinipoolQueueTail) - Was(RocketPoolField.MinipoolQueueHead);

    public bool Assigns => !Setting(RocketPoolSetting.AssignEnabled).IsZero;

    /// <summary>Gets the votes with this one, when the command is a vote.</summary>
    public ulong? Votes
    {
        get
        {
            foreach (SlotValue write in happened.Writes)
            {
                if (write.Slot.Field == RocketPoolField.Votes)
                {
                    return (ulong)write.Value;
                }
            }

            return null;
        }
    }

    /// <summary>Gets a value indicating whether the command is a vote with which there are enough.</summary>
    public bool HasConsensus => Votes is { } votes && OracleConsensus.IsReached(
        votes, (ulong)Was(RocketPoolField.Members), Setting(RocketPoolSetting.ConsensusThreshold));

    /// <summary>Whether a flag of something voted on was set now.</summary>
    public bool Executes
    {
        get
        {
            foreach (SlotValue write in happened.Writes)
            {
                if (write.Slot.Field == RocketPoolField.Executed)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The ether that went from one account to another.</summary>
    public UInt256 Paid(AccountId from, AccountId to)
    {
        UInt256 sum = default;
        foreach (RocketPoolMovement movement in happened.Movements)
        {
            sum += movement.Token == RocketPoolTokens.Ether && movement.From == from && movement.To == to ? movement.Value : default;
        }

        return sum;
    }

    /// <summary>The bond that so many validators need.</summary>
    public UInt256 RequiredBond(ulong validators)
    {
        Amount[] bonds = new Amount[(int)(ulong)Was(RocketPoolField.BaseBonds)];
        for (int i = 0; i < bonds.Length; i++)
        {
            bonds[i] = Amount.FromWei(Was(RocketPoolField.BaseBond, index: (ulong)i));
        }

        return MegapoolBond.Required(bonds, Amount.FromWei(Setting(RocketPoolSetting.ReducedBond)), validators).Value;
    }

    /// <summary>How many steps of a share's history were added.</summary>
    public int NewSteps(ShareSeries series) => happened.Writes.ToArray().Count(
        w => w.Slot.Field == RocketPoolField.HistoryTime && w.Slot.Index >> 64 == (UInt256)(uint)series);
}
