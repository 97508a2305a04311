using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Ingestion;

/// <summary>Reads what never changes in a pool. What is left out is as in a charter given: the defaults, or the header's.</summary>
internal static class NativeCharterReader
{
    /// <summary>Reads the charter's fields of terms.</summary>
    /// <param name="f">The terms.</param>
    /// <param name="absent">The charter that fills the gaps; null in a header, where the pool's id must be given.</param>
    public static PoolCharter Read(NativeFields f, PoolCharter? absent)
    {
        PoolId pool = absent is null || f.Has("pool") ? ReadPool(f) : absent.Pool;
        PoolCharter usual = absent ?? new PoolCharter { Pool = pool, Defence = DemandDefence(f) };
        PoolCharter charter = new()
        {
            Pool = pool,
            Asset = f.OptionalInner("asset") is { } asset ? ReadAsset(asset, usual.Asset) : usual.Asset,
            ShareToken = f.OptionalText("shareToken") ?? usual.ShareToken,
            TokenModel = f.WordOr("tokenModel", usual.TokenModel),
            RateSource = f.WordOr("rateSource", usual.RateSource),
            Defence = absent is not null && f.OptionalInner("defence") is { } defence ? ReadDefence(defence) : usual.Defence,
            Accounts = f.OptionalInner("accounts") is { } accounts ? ReadAccounts(accounts, usual.Accounts) : usual.Accounts,
            ReportedBy = f.WordOr("reportedBy", usual.ReportedBy),
            ValidatorSize = f.OptionalInner("validatorSize") is { } size ? ReadSize(size, usual.ValidatorSize) : usual.ValidatorSize,
        };
        if (string.IsNullOrWhiteSpace(charter.ShareToken))
        {
            throw f.Wrong("shareToken", "a symbol that is not blank");
        }

        Demand(f, "accounts", () => charter.Accounts.Validate("accounts"));
        Demand(f, "validatorSize", () => charter.ValidatorSize.Validate("validatorSize"));
        return charter;
    }

    private static PoolId ReadPool(NativeFields f) => PoolId.TryParse(f.Text("pool"), out PoolId pool)
        ? pool
        : throw f.Wrong("pool", "1 to 32 printable ASCII characters without spaces");

    private static AssetDefinition ReadAsset(NativeFields f, AssetDefinition absent)
    {
        string symbol = f.OptionalText("symbol") ?? absent.Symbol;
        if (string.IsNullOrWhiteSpace(symbol))
        {
            throw f.Wrong("symbol", "a symbol that is not blank");
        }

        int decimals = f.Has("decimals") ? (int)f.CountWithin("decimals", 0, AssetDefinition.MaxDecimals) : absent.Decimals;
        f.Done();
        return new AssetDefinition(symbol, decimals);
    }

    private static FirstDepositorDefence DemandDefence(NativeFields f) => f.OptionalInner("defence") is { } defence
        ? ReadDefence(defence)
        : throw f.Wrong("defence", "the first-depositor defence: deadShares, virtualOffset, or {} for none");

    private static FirstDepositorDefence ReadDefence(NativeFields f)
    {
        FirstDepositorDefence defence = FirstDepositorDefence.None;
        if (f.OptionalAmount("deadShares") is { } dead)
        {
            defence = !dead.IsZero && dead <= PoolBounds.MaxAssets
                ? FirstDepositorDefence.DeadShares(dead)
                : throw f.Wrong("deadShares", "more than nothing and less than 2^128");
        }

        if (f.Has("virtualOffset"))
        {
            defence = defence.Kind == DefenceKind.None
                ? FirstDepositorDefence.VirtualShares((int)f.CountWithin("virtualOffset", 0, FirstDepositorDefence.MaxOffset))
                : throw f.Wrong("virtualOffset", "one defence, not two");
        }

        f.Done();
        return defence;
    }

    private static PoolAccounts ReadAccounts(NativeFields f, PoolAccounts absent)
    {
        PoolAccounts accounts = new()
        {
            Queue = f.AccountOr("queue", absent.Queue),
            Dead = f.AccountOr("dead", absent.Dead),
            Treasury = f.AccountOr("treasury", absent.Treasury),
            Insurance = f.AccountOr("insurance", absent.Insurance),
        };
        f.Done();
        return accounts;
    }

    private static ValidatorSize ReadSize(NativeFields f, ValidatorSize absent)
    {
        ValidatorSize size = new(f.OptionalAmount("step") ?? absent.Step, f.CountOr("maxSteps", absent.MaxSteps));
        f.Done();
        return size;
    }

    private static void Demand(NativeFields f, string name, Action check)
    {
        try
        {
            check();
        }
        catch (ArgumentException e)
        {
            throw f.Wrong(name, NativeTermsReader.Allowed(e));
        }
    }
}
