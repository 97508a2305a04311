using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>The canonical form of a charter.</summary>
internal static class CharterCodec
{
    public static void Write(StateWriter w, PoolCharter charter)
    {
        w.Text(charter.Pool.ToString());
        w.Text(charter.Asset.Symbol);
        w.UInt16((ushort)charter.Asset.Decimals);
        w.Text(charter.ShareToken);
        w.UInt16((ushort)charter.TokenModel);
        w.UInt16((ushort)charter.RateSource);
        w.UInt16((ushort)charter.Defence.Kind);
        w.Number(charter.Defence.DeadAssets.Value);
        w.UInt16((ushort)charter.Defence.Offset);
        w.AccountId(charter.Accounts.Queue);
        w.AccountId(charter.Accounts.Dead);
        w.AccountId(charter.Accounts.Treasury);
        w.AccountId(charter.Accounts.Insurance);
        w.UInt16((ushort)charter.ReportedBy);
        w.Number(charter.ValidatorSize.Step.Value);
        w.UInt64(charter.ValidatorSize.MaxSteps);
    }

    public static PoolCharter Read(StateReader r) => new()
    {
        Pool = PoolId.Parse(r.ReadText()),
        Asset = new AssetDefinition(r.ReadText(), r.ReadUInt16()),
        ShareToken = r.ReadText(),
        TokenModel = (TokenModel)r.ReadUInt16(),
        RateSource = (RateSource)r.ReadUInt16(),
        Defence = ReadDefence(r),
        Accounts = new PoolAccounts
        {
            Queue = r.ReadAccountId(),
            Dead = r.ReadAccountId(),
            Treasury = r.ReadAccountId(),
            Insurance = r.ReadAccountId(),
        },
        ReportedBy = (ReportSubject)r.ReadUInt16(),
        ValidatorSize = new ValidatorSize(Amount.FromWei(r.ReadNumber()), r.ReadUInt64()),
    };

    private static FirstDepositorDefence ReadDefence(StateReader r)
    {
        DefenceKind kind = (DefenceKind)r.ReadUInt16();
        Amount dead = Amount.FromWei(r.ReadNumber());
        int offset = r.ReadUInt16();
        return kind switch
        {
            DefenceKind.None => FirstDepositorDefence.None,
            DefenceKind.DeadShares => FirstDepositorDefence.DeadShares(dead),
            DefenceKind.VirtualShares => FirstDepositorDefence.VirtualShares(offset),
            _ => throw r.Damaged($"a defence of kind {(int)kind}"),
        };
    }
}
