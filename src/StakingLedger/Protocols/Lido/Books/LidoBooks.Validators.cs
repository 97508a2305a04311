using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <content>
/// Validators, counted. Deposits and reports speak of all together; a module states its own. What modules state goes from the line
/// without a party to theirs, so that all lines together are the validators that the pool has seen.
/// </content>
internal sealed partial class LidoBooks
{
    private void CountOpening(LidoTerms terms)
    {
        foreach (StakingModule module in terms.Modules)
        {
            Count(module with { ExitedValidators = 0, DepositedValidators = 0, DepositableValidators = 0 }, module);
        }
    }

    private void Count(ModuleSummarySet stated)
    {
        StakingModule before = state.Modules[state.ModuleIndex(stated.Module)];
        Count(before, before with
        {
            ExitedValidators = stated.Exited,
            DepositedValidators = stated.Deposited,
            DepositableValidators = stated.Depositable,
        });
    }

    private void Count(StakingModule before, StakingModule after)
    {
        SignedAmount deposited = SignedAmount.Change(before.DepositedValidators, after.DepositedValidators);
        SignedAmount exited = SignedAmount.Change(before.ExitedValidators, after.ExitedValidators);
        SignedAmount depositable = SignedAmount.Change(before.DepositableValidators, after.DepositableValidators);
        Add(Of(BookAccountKind.Validators, after.Id), deposited - exited);
        Add(Validators, -deposited);
        Add(Of(BookAccountKind.Exited, after.Id), exited);
        Add(Of(BookAccountKind.Registered, after.Id), depositable);
        Add(Of(BookAccountKind.Outside), -depositable);
    }

    private void Add(BookAccount account, SignedAmount count) => sheet.Add(account, BookCommodity.Validators, count);
}
