using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <content>Requests to burn, and what reached the burner unasked (spec section 10).</content>
internal sealed partial class LidoDecisions
{
    public Outcome<BurnRequested> Decide(RequestBurnMyStEth command, in Context context)
    {
        LidoRejection? refused =
            MoveStEthFrom(context.Actor, Accounts.Burner, Accounts.Burner, command.Amount, out MovedFrom moved);
        return refused is not null
            ? refused
            : RequestBurn(BurnRequestForm.MyStEth, context.Actor, command.IsCover, moved);
    }

    public Outcome<BurnRequested> Decide(RequestBurnMyShares command, in Context context) =>
        RequestBurnOfShares(BurnRequestForm.MyShares, context.Actor, command.Shares, isCover: false);

    public Outcome<BurnRequested> Decide(RequestBurnShares command, in Context context) =>
        RequestBurnOfShares(BurnRequestForm.Shares, command.Owner, command.Shares, command.IsCover);

    public Outcome<ExcessStEthRecovered> Decide(RecoverExcessStEth command, in Context context)
    {
        Shares requested = state.Burner.CoverRequested + state.Burner.NonCoverRequested;
        Shares excess = SharesOf(Accounts.Burner).SaturatingSubtract(requested);
        if (Conversions.EtherByShares(excess, out Amount ether) is { } tooLarge)
        {
            return tooLarge;
        }

        if (ether.IsZero)
        {
            return new ExcessStEthRecovered(Amount.Zero, Shares.Zero);
        }

        return (Conversions.SharesByEther(ether, out Shares shares)
            ?? CheckMove(Accounts.Burner, Accounts.Treasury, shares)) is { } refused
            ? refused
            : new ExcessStEthRecovered(ether, shares);
    }

    private static Outcome<BurnRequested> RequestBurn(
        BurnRequestForm form, in AccountId from, bool isCover, in MovedFrom moved) =>
        moved.Shares.IsZero
            ? new LidoRejection.ZeroBurnAmount()
            : new BurnRequested(form, from, isCover, moved.Value, moved.Shares, moved.AllowanceLeft);

    private Outcome<BurnRequested> RequestBurnOfShares(
        BurnRequestForm form, in AccountId from, Shares shares, bool isCover)
    {
        LidoRejection? refused = MoveSharesFrom(from, Accounts.Burner, Accounts.Burner, shares, out MovedFrom moved);
        return refused is not null ? refused : RequestBurn(form, from, isCover, moved);
    }
}
