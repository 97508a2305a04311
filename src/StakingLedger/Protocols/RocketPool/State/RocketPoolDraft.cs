using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <summary>
/// What one decision would change, over a state that it leaves alone: slots, balances, and the logs in their order. A decision
/// that is refused is a draft thrown away, as a revert is on the chain.
/// </summary>
internal sealed class RocketPoolDraft(RocketPoolState state, ILedgerView view)
{
    private readonly SlotTable _writes = new();

    // The balances and the totals that the movements have changed.
    private readonly SlotTable _balances = new();
    private readonly List<RocketPoolMovement> _movements = [];
    private readonly List<RocketPoolLog> _logs = [];
    private readonly List<RocketPoolRemainder> _remainders = [];

    /// <summary>Gets or sets the reported pair, when the decision changes it.</summary>
    public PricingPair? Pair { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether a contract of Solidity 0.7 computes: its library has words where 0.8 panics.
    /// </summary>
    public bool IsInSafeMath { get; set; }

    /// <summary>The number in a slot, as the decision has left it.</summary>
    public UInt256 Get(RocketPoolField field, in AccountId owner = default, in UInt256 index = default)
    {
        RocketPoolSlot slot = new(field, owner, index);
        return _writes.TryGet(slot, out UInt256 value) ? value : state.Get(slot);
    }

    /// <summary>Sets a slot.</summary>
    public void Set(RocketPoolField field, in AccountId owner, in UInt256 index, in UInt256 value) =>
        _writes.Set(new RocketPoolSlot(field, owner, index), value);

    /// <summary>How much of a token an account holds, as the decision has left it.</summary>
    public UInt256 BalanceOf(TokenId token, in AccountId account) =>
        _balances.TryGet(CellOf(token, account), out UInt256 held) ? held
            : view.Accounts.TryFind(account, out AccountHandle handle) ? view.Shares(token).Of(handle) : default;

    /// <summary>How much of a token there is, as the decision has left it.</summary>
    public UInt256 TotalOf(TokenId token) =>
        _balances.TryGet(TotalCellOf(token), out UInt256 total) ? total : view.Shares(token).Total;

    /// <summary>Moves so much of a token; the default account stands for nowhere, so that it is minted or burnt.</summary>
    /// <exception cref="RocketPoolRevertException">The sender has less.</exception>
    public void Move(TokenId token, in AccountId from, in AccountId to, in UInt256 value)
    {
        if (value.IsZero)
        {
            return;
        }

        if (from.IsDefault)
        {
            _balances.Set(TotalCellOf(token), TotalOf(token) + value);
        }
        else if (BalanceOf(token, from) is var held && held < value)
        {
            throw new RocketPoolRevertException(
                new RocketPoolRejection.EtherBalanceTooSmall(from, Amount.FromWei(value), Amount.FromWei(held)));
        }
        else
        {
            _balances.Set(CellOf(token, from), held - value);
        }

        if (to.IsDefault)
        {
            _balances.Set(TotalCellOf(token), TotalOf(token) - value);
        }
        else
        {
            _balances.Set(CellOf(token, to), BalanceOf(token, to) + value);
        }

        _movements.Add(new RocketPoolMovement(token, from, to, value));
    }

    /// <summary>Adds a log.</summary>
    public void Log(RocketPoolLog log) => _logs.Add(log);

    /// <summary>Divides <c>x·y/d</c> as the contracts do, and keeps the remainder.</summary>
    /// <exception cref="ArithmeticFaultException">The product does not fit 256 bits, or the divisor is zero.</exception>
    public UInt256 Divide(RocketPoolDivision division, in UInt256 x, in UInt256 y, in UInt256 d) =>
        Take(division, Quotient.Of(x, y, d));

    /// <summary>Takes the quotient that a rule has found, and keeps the remainder.</summary>
    public UInt256 Take(RocketPoolDivision division, in Quotient quotient)
    {
        if (quotient.IsDivided)
        {
            _remainders.Add(new RocketPoolRemainder(division, quotient.Remainder, quotient.Divisor));
        }

        return quotient.Value;
    }

    /// <summary>The event that the decision leads to.</summary>
    public RocketPoolEvent ToEvent(IRocketPoolCommand command) =>
        new(command, Pair, [.. _logs], [.. _movements], [.. _remainders], _writes.Entries.ToArray());

    private static RocketPoolSlot CellOf(TokenId token, in AccountId account) =>
        new(RocketPoolField.None, account, (ulong)token.Index);

    private static RocketPoolSlot TotalCellOf(TokenId token) =>
        new(RocketPoolField.None, default, (1UL << 8) | token.Index);
}
