using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <content>
/// What the chain did, once more in a restated history: shares and spent allowances are the recorded ones. All other checks are those of
/// the commands.
/// </content>
internal sealed partial class LidoDecisions
{
    public Outcome<RecordedOnChain> Decide(RepeatAsRecorded command, in Context context)
    {
        Amount? left = null;
        switch (command.Recorded)
        {
            case SharesTransferred e:
                return (SpendRecorded(e.From, context.Actor, e.Value, out left) ?? CheckMove(e.From, e.To, e.Shares)) is { } noTransfer
                    ? noTransfer
                    : new RecordedOnChain(e with { AllowanceLeft = left });
            case Wrapped e:
                return (SpendRecorded(e.Holder, Accounts.WstEth, e.Amount, out left)
                    ?? CheckMove(e.Holder, Accounts.WstEth, e.Shares)) is { } noWrap
                    ? noWrap
                    : new RecordedOnChain(e with { AllowanceLeft = left });
            case Unwrapped e:
                Shares held = WstEthOf(e.Holder);
                return ((e.WstEth > held ? new LidoRejection.WstEthBurnExceedsBalance(held, e.WstEth) : null)
                    ?? CheckMove(Accounts.WstEth, e.Holder, e.Shares)) is { } noUnwrap
                    ? noUnwrap
                    : new RecordedOnChain(e);
            case BurnRequested e:
                return (SpendRecorded(e.From, Accounts.Burner, e.Amount, out left)
                    ?? CheckMove(e.From, Accounts.Burner, e.Shares)) is { } noBurn
                    ? noBurn
                    : new RecordedOnChain(e with { AllowanceLeft = left });
            case ExternalSharesBurnt e:
                LidoRejection? refused = SpendRecorded(e.Holder, Accounts.VaultHub, e.Value, out left)
                    ?? CheckMove(e.Holder, Accounts.VaultHub, e.Shares);
                Outcome<ExternalSharesBurnt> burnt = refused is not null
                    ? refused
                    : BurnExternal(e.Holder, new MovedFrom(e.Shares, e.Value, left), context);
                return burnt.Rejection is { } noExternal ? noExternal : new RecordedOnChain(burnt.Value);
            default:
                throw new ArgumentException($"{command.Recorded.GetType().Name} is not kept as it was recorded.", nameof(command));
        }
    }

    private LidoRejection? SpendRecorded(in AccountId owner, in AccountId spender, Amount spent, out Amount? left) =>
        Spend(owner, spender, Allowance(state.StEthAllowances, owner, spender), spent, out left);
}
