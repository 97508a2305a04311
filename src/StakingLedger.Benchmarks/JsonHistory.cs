using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Numerics;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Benchmarks;

/// <summary>
/// A seeded native history as the library's own writer writes it: deposits and transfers of some thousands of addresses, some
/// withdrawal requests, a report now and then, and where wanted an assertion of an account after every tenth command. Each line is
/// executed while it is made, so that the history is one in which nothing is refused and everything asserted holds.
/// </summary>
internal sealed class JsonHistory
{
    internal const int Holders = 20_000;

    private const int Between = 4_000;

    private readonly Random _random = new(20261122);
    private readonly AccountId[] _holders = new AccountId[Holders];
    private readonly AccountId _chief = AccountId.FromLabel("chief");
    private readonly NativeHistoryWriter _writer;
    private readonly StakingPool _pool;
    private ulong _time = 1_767_225_600;
    private ulong _epoch = 1_000;

    private JsonHistory(Stream bytes)
    {
        Span<byte> address = stackalloc byte[AccountId.AddressLength];
        foreach (ref AccountId holder in _holders.AsSpan())
        {
            _random.NextBytes(address);
            holder = AccountId.FromAddress(address);
        }

        NativeHeader header = new("benchmark", Terms(), Context.By(_chief).At(Timestamp.FromSeconds(_time)));
        _writer = new NativeHistoryWriter(bytes);
        _pool = NativeReplay.Open(header);
        _writer.Write(header);
    }

    /// <summary>Gets how many lines the history has.</summary>
    internal int Lines { get; private set; } = 1;

    /// <summary>Gets the bytes of the file.</summary>
    internal byte[] Bytes { get; private set; } = [];

    /// <summary>Whether a pool has the state and the journal of the one that the history was made with.</summary>
    internal bool IsOf(StakingPool pool) =>
        pool.Ledger.StateDigest() == _pool.Ledger.StateDigest()
        && pool.Ledger.JournalDigest(includeOpenTail: true) == _pool.Ledger.JournalDigest(includeOpenTail: true);

    /// <summary>Makes a history.</summary>
    internal static JsonHistory Make(int commands, bool asserts)
    {
        using MemoryStream bytes = new();
        JsonHistory history = new(bytes);
        for (int i = 0; i < commands; i++)
        {
            history.Step(i);
            if (asserts && i % 10 == 9)
            {
                AccountId holder = history.Someone();
                history.Write(NativeExpectation.Of(history._pool, NativeExpectationKind.Account, holder.ToString())!);
            }
        }

        history.Bytes = bytes.ToArray();
        return history;
    }

    private void Step(int index)
    {
        _time += (ulong)_random.Next(0, 30);
        if (index % Between == Between - 1)
        {
            Execute(_chief, new ReportEpoch
            {
                Epoch = EpochNumber.From(_epoch++),
                ReferenceTime = Timestamp.FromSeconds(_time),
                PoolExecutionRewards = Some(1),
            });
            if (!_pool.Totals().Waiting.IsZero)
            {
                Execute(_chief, new FinaliseWithdrawals(Amount.FromEther("500")));
            }

            return;
        }

        AccountId one = Someone();
        int kind = index < Between ? 0 : _random.Next(100);
        if (kind < 45)
        {
            Execute(one, new Deposit(one, Some(32)));
            return;
        }

        Shares held = _pool.SharesOf(one);
        if (held.Value < (UInt256)10_000UL)
        {
            Execute(one, new Deposit(one, Some(4)));
            return;
        }

        ulong divisor = (ulong)_random.Next(2, 100);
        Shares part = Shares.Of(held.Value / (UInt256)divisor);
        Execute(one, kind switch
        {
            < 80 => new TransferAssets(one, Someone(), Amount.FromWei(_pool.BalanceOf(one).Value / (UInt256)divisor)),
            < 95 => new TransferShares(one, Someone(), part),
            _ => new RequestWithdrawalOfShares(one, part),
        });
    }

    private void Execute(AccountId actor, IPoolCommand command)
    {
        NativeCommand row = new(command, Context.By(actor).At(Timestamp.FromSeconds(_time)));
        _ = NativeReplay.Execute(_pool, row).OrThrow();
        Write(row);
    }

    private void Write(NativeRow row)
    {
        _writer.Write(row);
        Lines++;
    }

    private PoolTerms Terms() => new()
    {
        Charter = new PoolCharter { Pool = PoolId.Parse("bench"), Defence = FirstDepositorDefence.DeadShares(Amount.FromWei(1_000)) },
        Version = 1,
        RewardFee = new RewardFee { Rate = BasisPoints.FromValue(1_000) },
        Roles = new PoolRoles { Custodians = [_chief], Oracles = [_chief], Treasurers = [_chief], Governors = [_chief] },
    };

    private AccountId Someone() => _holders[_random.Next(Holders)];

    private Amount Some(int ether) =>
        Amount.FromWei((UInt256)(ulong)_random.NextInt64(1, 1_000_000_000_000_000_000) * (UInt256)(ulong)ether);
}
