using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Benchmarks;

/// <summary>
/// A house pool with many holders, each with a 20-byte address and 2^61 to 2^65 wei (2.3 to 37 ether), and rewards reported, so that
/// a share is worth more than one. Holder i has the handle <see cref="First"/> + i. The same numbers give the same pool.
/// </summary>
internal sealed class HousePool
{
    private const ulong Opening = 1_767_225_600;
    private const ulong Day = 86_400;
    private static readonly AccountId DeskAccount = AccountId.FromLabel("desk");
    private static readonly AccountId OracleAccount = AccountId.FromLabel("oracle");
    private ulong _day;

    private HousePool(StakingPool pool, AccountId[] holders) => (Pool, Holders) = (pool, holders);

    public StakingPool Pool { get; }

    /// <summary>Gets the holders' addresses, by number.</summary>
    public AccountId[] Holders { get; }

    /// <summary>Gets the handle of the first holder.</summary>
    public AccountHandle First { get; private set; }

    /// <summary>Gets the context of a custodian who acts for any holder, now.</summary>
    public Context Desk => Context.By(DeskAccount).At(Timestamp.FromSeconds(Opening + (_day * Day)));

    /// <summary>Opens a pool.</summary>
    /// <param name="holders">How many hold shares.</param>
    /// <param name="expectedEvents">How many events to make room for, apart from the deposits; room that is touched before.</param>
    /// <param name="seed">Chooses addresses and amounts.</param>
    public static HousePool Open(int holders, long expectedEvents = 0, ulong seed = 20_261_122)
    {
        LedgerOptions options = new()
        {
            ExpectedAccounts = holders + 16,
            ExpectedEvents = holders + 16 + expectedEvents,
            TouchMemory = expectedEvents > 0,
        };
        AccountId[] addresses = Addresses(holders, seed);
        Context opening = Context.By(DeskAccount).At(Timestamp.FromSeconds(Opening));
        HousePool house = new(StakingPool.Open(Terms, opening, options), addresses);
        Dice dice = new(seed + 1);
        foreach (AccountId address in addresses)
        {
            Deposit deposit = new(address, Amount.FromWei(dice.OfBits(61, 64)) + Amount.FromWei(dice.OfBits(61, 64)));
            _ = house.Pool.Execute(deposit, opening).OrThrow();
        }

        if (!house.Pool.Ledger.Accounts.TryFind(addresses[0], out AccountHandle first))
        {
            throw new InvalidOperationException("The first holder is not there.");
        }

        house.First = first;
        house.ReportRewards(Amount.FromWei(house.Pool.Totals().Assets.Value / 5));
        return house;
    }

    /// <summary>Reports the next day's rewards, a part of which is minted to the treasury as fee.</summary>
    public EpochReported Report() => ReportRewards(Amount.FromEther("0.5"));

    /// <summary>Moves the clock on by a day and reports it.</summary>
    public EpochReported ReportRewards(Amount rewards)
    {
        _day++;
        Context now = Context.By(OracleAccount).At(Timestamp.FromSeconds(Opening + (_day * Day)));
        ReportEpoch report = new()
        {
            Epoch = EpochNumber.From(_day),
            ReferenceTime = now.Time,
            PoolExecutionRewards = rewards,
        };
        return Pool.Execute(report, now).OrThrow();
    }

    /// <summary>A sum over every holder's shares: two pools in the same state have the same one.</summary>
    public ulong SharesChecksum()
    {
        ulong sum = 0;
        ShareTable shares = Pool.Ledger.Shares(default);
        for (int i = 0; i < Holders.Length; i++)
        {
            UInt128 held = shares.Of(new AccountHandle(First.Index + (uint)i)).Lower;
            sum = Checksum.Add(sum, held);
        }

        return sum;
    }

    /// <summary>Random addresses, all different.</summary>
    private static AccountId[] Addresses(int count, ulong seed)
    {
        Dice dice = new(seed);
        var addresses = new AccountId[count];
        Span<byte> bytes = stackalloc byte[AccountId.AddressLength];
        for (int i = 0; i < count; i++)
        {
            System.Buffers.Binary.BinaryPrimitives.WriteUInt64LittleEndian(bytes, dice.Next());
            System.Buffers.Binary.BinaryPrimitives.WriteUInt64LittleEndian(bytes[8..], dice.Next());
            System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(bytes[16..], i);
            addresses[i] = AccountId.FromAddress(bytes);
        }

        return addresses;
    }

    private static PoolTerms Terms => new()
    {
        Charter = new PoolCharter { Pool = PoolId.Parse("house-eth"), Defence = FirstDepositorDefence.None },
        RewardFee = new RewardFee { Rate = BasisPoints.FromPercent(10) },
        Roles = new PoolRoles { Governors = [DeskAccount], Custodians = [DeskAccount], Oracles = [OracleAccount] },
    };
}
