using StakingLedger.Ledger;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <content>External shares (v3, spec section 15).</content>
internal sealed partial class LidoDecisions
{
    public Outcome<MaxExternalRatioSet> Decide(SetMaxExternalRatio command, in Context context)
    {
        if (!state.IsV3)
        {
            return new LidoRejection.NotAvailableInVersion(state.Terms.Version);
        }

        return command.Ratio > 10_000
            ? new LidoRejection.InvalidMaxExternalRatio(command.Ratio)
            : new MaxExternalRatioSet(BasisPoints.FromValue((int)command.Ratio));
    }

    public Outcome<BadDebtSet> Decide(SetBadDebt command, in Context context) =>
        state.IsV3 ? new BadDebtSet(command.Shares) : new LidoRejection.NotAvailableInVersion(state.Terms.Version);

    public Outcome<ExternalSharesMinted> Decide(MintExternalShares command, in Context context)
    {
        Shares shares = command.Shares;
        if (CheckExternal(shares, new LidoRejection.MintZeroExternalShares()) is { } unusable)
        {
            return unusable;
        }

        Shares mintable = ExternalShareLimit.Mintable(
            Shares.Of(TotalShares), state.ExternalShares, state.MaxExternalRatio);
        if (shares > mintable)
        {
            return new LidoRejection.ExternalBalanceLimitExceeded(shares, mintable);
        }

        Amount? left = null;
        return (Conversions.EtherByShares(shares, out Amount value)
            ?? TakeFromLimit(value, context.Block, out left)
            ?? CheckMint(command.To, shares)) is { } refused
            ? refused
            : new ExternalSharesMinted(command.To, shares, value, left);
    }

    public Outcome<ExternalSharesBurnt> Decide(BurnExternalShares command, in Context context)
    {
        Shares shares = command.Shares;
        if (!state.IsV3)
        {
            return new LidoRejection.NotAvailableInVersion(state.Terms.Version);
        }

        // The hub first pulls the shares by its allowance.
        return MoveSharesFrom(context.Actor, Accounts.VaultHub, Accounts.VaultHub, shares, out MovedFrom moved) is { } refused
            ? refused
            : BurnExternal(context.Actor, moved, context);
    }

    private Outcome<ExternalSharesBurnt> BurnExternal(in AccountId holder, in MovedFrom moved, in Context context)
    {
        if ((CheckExternal(moved.Shares, new LidoRejection.BurnZeroExternalShares()) ?? CheckEnoughExternal(moved.Shares)) is { } refused)
        {
            return refused;
        }

        Amount? limit = null;
        if (state.StakeLimit is { IsSet: true, IsPaused: false })
        {
            limit = state.StakeLimit.At(context.Block, decaysAboveMax: true) + moved.Value;
            if (limit.Value.Value > Low96)
            {
                return new LidoRejection.InvalidOpcode();
            }
        }

        return new ExternalSharesBurnt(holder, moved.Shares, moved.Value, moved.AllowanceLeft, limit);
    }

    public Outcome<ExternalEtherRebalanced> Decide(RebalanceExternalEther command, in Context context)
    {
        if (CheckExternal(Shares.Of(command.Value.Value), new LidoRejection.ZeroValue()) is { } unusable)
        {
            return unusable;
        }

        if (Conversions.EtherBySharesRoundedUp(command.Shares, out Amount expected) is { } tooLarge)
        {
            return tooLarge;
        }

        if (command.Value != expected)
        {
            return new LidoRejection.ValueSharesMismatch(command.Value, expected);
        }

        return CheckEnoughExternal(command.Shares) is { } tooFew
            ? tooFew
            : new ExternalEtherRebalanced(
                command.Shares, command.Value, TruncatedBy(state.BufferedEther + command.Value));
    }

    private LidoRejection.ExternalSharesTooSmall? CheckEnoughExternal(Shares shares) => state.ExternalShares < shares
        ? new LidoRejection.ExternalSharesTooSmall(state.ExternalShares, shares)
        : null;

    /// <summary>The checks that all uses of external shares begin with: the version, something given, not stopped.</summary>
    private LidoRejection? CheckExternal(Shares given, LidoRejection ifZero)
    {
        if (!state.IsV3)
        {
            return new LidoRejection.NotAvailableInVersion(state.Terms.Version);
        }

        if (given.IsZero)
        {
            return ifZero;
        }

        return state.IsStopped ? new LidoRejection.ContractStopped() : null;
    }
}
