using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>How much one holder has of each token while a history is read, and what the shares are worth.</summary>
internal sealed class HolderShares
{
    private readonly IReadOnlyList<TokenDefinition> _tokens;
    private readonly UInt256[] _units;
    private readonly PricingPair _withoutShares;

    public HolderShares(BookWalk walk, AccountHandle account)
    {
        (_tokens, _withoutShares) = (walk.Tokens, walk.PairWithoutShares);
        _units = new UInt256[_tokens.Count];
        for (int i = 0; i < _units.Length; i++)
        {
            _units[i] = walk.State.Shares(new TokenId((byte)i)).Of(account);
        }

        Reprice(walk.Pair);
    }

    /// <summary>Gets the pair that prices the shares.</summary>
    public PricingPair Pair { get; private set; }

    /// <summary>Gets the shares in all forms.</summary>
    public UInt256 Total { get; private set; }

    /// <summary>Gets the shares in wrapped form.</summary>
    public UInt256 Wrapped { get; private set; }

    /// <summary>Gets what all shares are worth.</summary>
    public Amount Assets { get; private set; }

    /// <summary>Gets what the wrapped shares alone are worth.</summary>
    public Amount WrappedAssets { get; private set; }

    /// <summary>Gets a value indicating whether the holder has nothing of any token.</summary>
    public bool IsEmpty => Array.TrueForAll(_units, static u => u.IsZero);

    /// <summary>Whether a token is the priced one in its own or in wrapped form.</summary>
    public bool IsPriced(TokenId token) => token.Index == 0 || IsWrapped(token);

    /// <summary>Whether a token is the priced one in wrapped form.</summary>
    public bool IsWrapped(TokenId token) => _tokens[token.Index].IsWrapped;

    /// <summary>The shares in the same form as a token.</summary>
    public UInt256 InFormOf(TokenId token) => IsWrapped(token) ? Wrapped : Total - Wrapped;

    /// <summary>Units came, or left.</summary>
    public void Move(TokenId token, SignedAmount units)
    {
        UInt256 before = _units[token.Index];
        _units[token.Index] = units.IsNegative ? before - units.Magnitude : before + units.Magnitude;
        if (IsPriced(token))
        {
            Reprice(Pair);
        }
    }

    /// <summary>The pair moved.</summary>
    public void Reprice(in PricingPair pair)
    {
        // Else what was paid in before the first pair would be worth nothing, and then come as a reward.
        Pair = pair.Shares.IsZero ? _withoutShares : pair;
        UInt256 wrapped = default;
        for (int i = 1; i < _units.Length; i++)
        {
            wrapped += _tokens[i].IsWrapped ? _units[i] : default;
        }

        (Total, Wrapped) = (_units[0] + wrapped, wrapped);
        Assets = Total.IsZero ? Amount.Zero : Amount.FromWei(Pair.BalanceOf(Total));
        WrappedAssets = wrapped.IsZero ? Amount.Zero : Amount.FromWei(Pair.BalanceOf(wrapped));
    }

    /// <summary>The position as it is.</summary>
    public HolderPosition Position()
    {
        TokenHolding[] holdings = new TokenHolding[_units.Length];
        for (int i = 0; i < holdings.Length; i++)
        {
            TokenId token = new((byte)i);
            holdings[i] = new TokenHolding(
                token, _units[i], IsPriced(token) ? Amount.FromWei(Pair.BalanceOf(_units[i])) : null);
        }

        return new HolderPosition(Units.Shares.Of(Total), Pair, Assets, holdings);
    }
}
