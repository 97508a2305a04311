using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>One command being decided: it writes into a draft, and a refusal throws the draft away. A facet per contract.</summary>
internal sealed partial class RocketPoolTransaction(RocketPoolRules rules, RocketPoolDraft draft, Context context)
{
    private static readonly UInt256 Gwei = 1_000_000_000UL;

    private static Amount FullDeposit { get; } = Amount.FromEther("32");

    private static Amount Prestake { get; } = Amount.FromEther("1");

    private static Amount Remainder { get; } = Amount.FromEther("31");

    private AccountId Caller => context.Actor;

    private ulong Now => context.Time.Seconds;

    private ulong Block => context.Block.Value;

    /// <summary>Opens the pool.</summary>
    public void Decide(OpenPool command)
    {
        Demand(draft.Get(RocketPoolField.Opened).IsZero, new RocketPoolRejection.AlreadyOpened());
        Set(RocketPoolField.Opened, 1UL);
        SetTerms(command.Terms);
        foreach (OpeningHolding holding in command.Holdings)
        {
            draft.Move(holding.Token, default, holding.Account, holding.Value);
        }

        foreach (NodeTickets tickets in command.Tickets)
        {
            Set(RocketPoolField.Tickets, tickets.Tickets, tickets.Node);
        }

        Set(RocketPoolField.InflationCalcTime, command.Inflation.CalculatedAt);
        Set(RocketPoolField.InflationStart, command.Inflation.Start);
        Set(RocketPoolField.InflationRate, command.Inflation.Rate);
        RecordNetworkShares(at: 0);
    }

    private void SetTerms(RocketPoolTerms terms)
    {
        Set(RocketPoolField.Version, (ulong)terms.Version);
        for (int i = 0; i < terms.Settings.Count; i++)
        {
            Set(RocketPoolField.Setting, terms.Settings[i], index: (ulong)i + 1);
        }

        Set(RocketPoolField.BaseBonds, (ulong)terms.BaseBonds.Count);
        for (int i = 0; i < terms.BaseBonds.Count; i++)
        {
            Set(RocketPoolField.BaseBond, terms.BaseBonds[i].Value, index: (ulong)i);
        }

        Set(RocketPoolField.Members, (ulong)terms.Members.Count);
        for (int i = 0; i < terms.Members.Count; i++)
        {
            Set(RocketPoolField.Member, 1UL, terms.Members[i]);
            Set(RocketPoolField.MemberAccount, RocketPoolAccounts.ToNumber(terms.Members[i]), index: (ulong)i);
        }
    }

    private static void Demand(bool condition, RocketPoolRejection otherwise)
    {
        if (!condition)
        {
            throw new RocketPoolRevertException(otherwise);
        }
    }

    private UInt256 Get(RocketPoolField field, in AccountId owner = default, in UInt256 index = default) =>
        draft.Get(field, owner, index);

    private ulong Count(RocketPoolField field, in AccountId owner = default, in UInt256 index = default) =>
        (ulong)draft.Get(field, owner, index);

    private Amount Wei(RocketPoolField field, in AccountId owner = default, in UInt256 index = default) =>
        Amount.FromWei(draft.Get(field, owner, index));

    private void Set(RocketPoolField field, in UInt256 value, in AccountId owner = default, in UInt256 index = default) =>
        draft.Set(field, owner, index, value);

    private void Add(RocketPoolField field, in UInt256 value, in AccountId owner = default) =>
        draft.Set(field, owner, default, ContractMath.Add(draft.Get(field, owner), value));

    private void Subtract(RocketPoolField field, in UInt256 value, in AccountId owner = default) =>
        draft.Set(field, owner, default, ContractMath.Subtract(draft.Get(field, owner), value));

    private UInt256 Setting(RocketPoolSetting setting) => draft.Get(RocketPoolField.Setting, default, (uint)setting);

    private bool IsOn(RocketPoolSetting setting) => !Setting(setting).IsZero;

    private Amount EtherOf(in AccountId account) => Amount.FromWei(draft.BalanceOf(RocketPoolTokens.Ether, account));

    private void Pay(in AccountId from, in AccountId to, Amount ether) =>
        draft.Move(RocketPoolTokens.Ether, from, to, ether.Value);

    private void Log(
        RocketPoolLogKind kind,
        in AccountId contract,
        in AccountId from = default,
        in AccountId to = default,
        params ReadOnlySpan<Amount> numbers) =>
        draft.Log(new RocketPoolLog(kind, contract, from, to, ValueList.Create(numbers)));
}
