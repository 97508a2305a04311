using StakingLedger.Ledger;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>
/// The withdrawal queue: requests with cumulative sums, checkpoints of finalisations, locked ether, bunker mode.
/// </summary>
internal sealed class WithdrawalQueue : ICumulativeRequests
{
    private readonly List<WithdrawalRequest> _requests = [new WithdrawalRequest { IsClaimed = true }];
    private readonly List<ulong> _checkpointStarts = [];
    private readonly List<ShareRate> _checkpointRates = [];

    public ulong LastId => (ulong)_requests.Count - 1;

    public ulong LastFinalizedId { get; private set; }

    public Amount LockedEther { get; set; }

    public bool IsBunkerMode { get; set; }

    public Timestamp BunkerModeSince { get; set; }

    public Timestamp LastReport { get; set; }

    public IReadOnlyList<ulong> CheckpointStarts => _checkpointStarts;

    public IReadOnlyList<ShareRate> CheckpointRates => _checkpointRates;

    public Amount UnfinalizedStEth => CumulativeAssets(LastId) - CumulativeAssets(LastFinalizedId);

    public Shares UnfinalizedShares => CumulativeShares(LastId) - CumulativeShares(LastFinalizedId);

    public WithdrawalRequest this[ulong id] => _requests[checked((int)id)];

    public Amount CumulativeAssets(ulong id) => this[id].CumulativeStEth;

    public Shares CumulativeShares(ulong id) => this[id].CumulativeShares;

    public Timestamp RequestedAt(ulong id) => this[id].RequestedAt;

    public Timestamp ReportBefore(ulong id) => this[id].ReportBefore;

    public Amount NominalOf(ulong id) => CumulativeAssets(id) - CumulativeAssets(id - 1);

    public Shares SharesOf(ulong id) => CumulativeShares(id) - CumulativeShares(id - 1);

    /// <summary>What a request pays under a checkpoint.</summary>
    public Amount Claimable(ulong id, ulong checkpoint) =>
        WithdrawalRate.Payment(NominalOf(id), SharesOf(id), _checkpointRates[checked((int)checkpoint) - 1]);

    public void Append(Amount nominal, Shares shares, AccountHandle owner, Timestamp now) =>
        _requests.Add(new WithdrawalRequest
        {
            CumulativeStEth = CumulativeAssets(LastId) + nominal,
            CumulativeShares = CumulativeShares(LastId) + shares,
            Owner = owner,
            RequestedAt = now,
            ReportBefore = LastReport,
        });

    public void SetOwner(ulong id, AccountHandle owner)
    {
        WithdrawalRequest request = this[id];
        request.Owner = owner;
        _requests[(int)id] = request;
    }

    public void MarkClaimed(ulong id)
    {
        WithdrawalRequest request = this[id];
        request.IsClaimed = true;
        _requests[(int)id] = request;
    }

    public void Finalize(ulong lastId, ShareRate maxRate, Amount locked)
    {
        _checkpointStarts.Add(LastFinalizedId + 1);
        _checkpointRates.Add(maxRate);
        LockedEther += locked;
        LastFinalizedId = lastId;
    }

    public void Write(StateWriter writer)
    {
        writer.UInt64(LastFinalizedId);
        writer.Number(LockedEther.Value);
        writer.Flag(IsBunkerMode);
        writer.UInt64(BunkerModeSince.Seconds);
        writer.UInt64(LastReport.Seconds);
        writer.Count(_requests.Count - 1);
        foreach (WithdrawalRequest request in _requests.Skip(1))
        {
            writer.Number(request.CumulativeStEth.Value);
            writer.Number(request.CumulativeShares.Value);
            writer.Account(request.Owner);
            writer.UInt64(request.RequestedAt.Seconds);
            writer.UInt64(request.ReportBefore.Seconds);
            writer.Flag(request.IsClaimed);
        }

        writer.Count(_checkpointStarts.Count);
        for (int i = 0; i < _checkpointStarts.Count; i++)
        {
            writer.UInt64(_checkpointStarts[i]);
            writer.Number(_checkpointRates[i].Ray);
        }
    }

    public void Read(StateReader reader)
    {
        LastFinalizedId = reader.ReadUInt64();
        LockedEther = Amount.FromWei(reader.ReadNumber());
        IsBunkerMode = reader.ReadFlag();
        BunkerModeSince = Timestamp.FromSeconds(reader.ReadUInt64());
        LastReport = Timestamp.FromSeconds(reader.ReadUInt64());
        int requests = reader.ReadCount();
        _requests.RemoveRange(1, _requests.Count - 1);
        for (int i = 0; i < requests; i++)
        {
            _requests.Add(new WithdrawalRequest
            {
                CumulativeStEth = Amount.FromWei(reader.ReadNumber()),
                CumulativeShares = Shares.Of(reader.ReadNumber()),
                Owner = reader.ReadAccount(),
                RequestedAt = Timestamp.FromSeconds(reader.ReadUInt64()),
                ReportBefore = Timestamp.FromSeconds(reader.ReadUInt64()),
                IsClaimed = reader.ReadFlag(),
            });
        }

        int checkpoints = reader.ReadCount();
        _checkpointStarts.Clear();
        _checkpointRates.Clear();
        for (int i = 0; i < checkpoints; i++)
        {
            _checkpointStarts.Add(reader.ReadUInt64());
            _checkpointRates.Add(ShareRate.FromRay(reader.ReadNumber()));
        }
    }
}
