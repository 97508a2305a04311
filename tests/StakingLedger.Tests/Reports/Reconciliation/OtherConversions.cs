using System.Numerics;
using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;
using StakingLedger.Protocols.RocketPool;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;
using HouseTransferred = StakingLedger.Protocols.StakingPool.SharesTransferred;
using LidoTransferred = StakingLedger.Protocols.Lido.SharesTransferred;

namespace StakingLedger.Tests.Reports;

/// <summary>
/// Every division that makes shares of assets in a recorded history, found in the events themselves and done a second time with whole
/// numbers of another kind, up, down and half up.
/// </summary>
internal static class OtherConversions
{
    private static readonly TokenId WstEth = new(1);

    public delegate BigInteger Division(BigInteger x, BigInteger y, BigInteger divisor);

    public static Division Of(string name) => name switch
    {
        "rounded up" => static (x, y, d) => ((x * y) + d - 1) / d,
        "rounded down" => static (x, y, d) => x * y / d,
        "rounded to the nearest unit" => static (x, y, d) => ((2 * x * y) + d) / (2 * d),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such rounding."),
    };

    /// <summary>What an account would have more, and the events whose conversions then differ, once for each conversion.</summary>
    public static (BigInteger More, EventNumber[] Events) Sum(
        RecordedPool pool, TokenId token, AccountId account, EventNumber at, Division division)
    {
        BigInteger more = BigInteger.Zero;
        List<EventNumber> events = [];
        foreach (EventNumber number in pool.Ledger.EventsOf(token, account, EventNumber.Genesis, at))
        {
            (BigInteger e, BigInteger s) = pool.Pair(number.Previous());
            foreach ((TokenId of, AccountId? from, AccountId? to, BigInteger moved, BigInteger other) in
                Conversions(pool.Contracts, pool.Ledger.EventAt(number), e, s, division))
            {
                bool isOwn = of == token && (from == account) != (to == account);
                if (isOwn && !moved.IsZero && moved != other)
                {
                    more += to == account ? other - moved : moved - other;
                    events.Add(number);
                }
            }
        }

        return (more, [.. events]);
    }

    private static IEnumerable<(TokenId Token, AccountId? From, AccountId? To, BigInteger Moved, BigInteger Other)> Conversions(
        LidoAccounts? contracts, IEvent recorded, BigInteger e, BigInteger s, Division division)
    {
        if (e.IsZero || s.IsZero)
        {
            return [];
        }

        BigInteger Shares(Amount assets) => division(Big(assets), s, e);
        BigInteger OfWrapped(Shares wrapped) => division(division(Big(wrapped), e, s), s, e);
        return recorded switch
        {
            Submitted x => [(default, null, x.Sender, Big(x.Shares), Shares(x.Amount))],
            StakedToWstEth x =>
            [
                (default, null, contracts!.WstEth, Big(x.Shares), Shares(x.Amount)),
                (WstEth, null, x.Staker, Big(x.Shares), Shares(x.Amount)),
            ],
            LidoTransferred { Form: TransferForm.StEth or TransferForm.StEthFrom } x =>
                [(default, x.From, x.To, Big(x.Shares), Shares(x.Value))],
            Wrapped x =>
            [
                (default, x.Holder, contracts!.WstEth, Big(x.Shares), Shares(x.Amount)),
                (WstEth, null, x.Holder, Big(x.Shares), Shares(x.Amount)),
            ],
            Unwrapped x => [(default, contracts!.WstEth, x.Holder, Big(x.Shares), OfWrapped(x.WstEth))],
            WithdrawalsRequested x => x.Items.Select(i => (
                default(TokenId),
                (AccountId?)(x.FromWstEth ? contracts!.WstEth : x.Requestor),
                (AccountId?)contracts!.WithdrawalQueue,
                Big(i.Shares),
                x.FromWstEth ? OfWrapped(i.WstEth) : Shares(i.StEth))),
            BurnRequested { Form: BurnRequestForm.MyStEth } x =>
                [(default, x.From, contracts!.Burner, Big(x.Shares), Shares(x.Amount))],
            RocketPoolEvent x => x.Logs.ToArray().Where(static l => l.Kind == RocketPoolLogKind.TokensMinted).Select(l => (
                default(TokenId), (AccountId?)null, (AccountId?)l.From, Big(l.Numbers[0]), Shares(l.Numbers[1]))),
            Deposited x => [(default, null, x.To, Big(x.Shares), Shares(x.Amount - x.Fee))],
            HouseTransferred { ByAssets: true } x => [(default, x.From, x.To, Big(x.Shares), Shares(x.Value))],
            WithdrawalRequested { ByShares: false } x => [(default, x.Holder, null, Big(x.Shares), Shares(x.Nominal))],
            WithdrawalCancelled { Policy: ExitPolicy.ProRata or ExitPolicy.Fixed } x =>
                [(default, null, x.Owner, Big(x.Returned), Shares(x.Released))],
            _ => [],
        };
    }

    private static BigInteger Big(Amount assets) => RecordedPool.Big(assets.Value);

    private static BigInteger Big(Shares shares) => RecordedPool.Big(shares.Value);
}
