using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.RocketPool;

/// <content>The smoothing pool, reward intervals and their claims.</content>
internal sealed partial class RocketPoolTransaction
{
    /// <summary>Ether reaches the smoothing pool.</summary>
    public void Decide(FundSmoothingPool command) => Pay(Caller, RocketPoolAccounts.SmoothingPool, command.Value);

    /// <summary>Votes for a reward interval; the vote that reaches consensus executes it.</summary>
    public void Decide(SubmitRewardSnapshot command)
    {
        DemandTrusted();
        ulong next = Count(RocketPoolField.RewardIndex);
        Demand(command.RewardIndex <= next, new RocketPoolRejection.FutureInterval(command.RewardIndex, next));
        Demand(command.IntervalsPassed > 0, new RocketPoolRejection.NoIntervals());
        Demand(
            command.TrustedNodeRpl.Count == command.NodeRpl.Count && command.NodeRpl.Count == command.NodeEther.Count,
            new RocketPoolRejection.UnequalLists());
        Amount nodeRpl = SumOf(command.TrustedNodeRpl) + SumOf(command.NodeRpl);
        Amount nodeEther = SumOf(command.NodeEther);
        List<Quotient> days = [];
        UInt256 inflation = Inflation(days, out ulong calculatedAt);
        bool isNext = command.RewardIndex == next;

        // A late vote is held to what is pending now, too.
        DemandCovered(command, nodeRpl, nodeEther, Amount.FromWei(inflation));
        ulong votes = Vote(SubjectOf(command));
        if (isNext && HasConsensus(votes))
        {
            Inflate(inflation, days, calculatedAt);
            ExecuteSnapshot(command, nodeRpl, nodeEther);
        }
    }

    /// <summary>Pays a node's parts of reward intervals.</summary>
    public void Decide(ClaimRewards command)
    {
        Demand(command.Claims.Count > 0, new RocketPoolRejection.NoClaims());
        Amount rpl = Amount.Zero;
        Amount ether = Amount.Zero;
        foreach (RewardClaim claim in command.Claims)
        {
            Demand(
                !claim.Rpl.IsZero || !claim.SmoothingPoolEther.IsZero || !claim.VoterEther.IsZero,
                new RocketPoolRejection.EmptyClaim(claim.RewardIndex));
            Demand(
                Get(RocketPoolField.Claimed, command.Node, claim.RewardIndex).IsZero,
                new RocketPoolRejection.AlreadyClaimed(claim.RewardIndex));
            Set(RocketPoolField.Claimed, UInt256.One, command.Node, claim.RewardIndex);
            Demand(HasProof(command.Address, claim), new RocketPoolRejection.InvalidProof(claim.RewardIndex));
            rpl += claim.Rpl;
            ether += claim.SmoothingPoolEther + claim.VoterEther;
        }

        Demand(Caller == command.Node, new RocketPoolRejection.NotNodeAddress(Caller));
        draft.Move(RocketPoolTokens.Rpl, RocketPoolAccounts.Distributor, command.Node, rpl.Value);
        Pay(RocketPoolAccounts.Distributor, command.Node, ether);
        Log(RocketPoolLogKind.IntervalsClaimed, RocketPoolAccounts.Distributor, command.Node);
    }

    private bool HasProof(in AccountId address, in RewardClaim claim)
    {
        UInt256 root = Get(RocketPoolField.RewardRoot, index: claim.RewardIndex);
        if (root.IsZero)
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[UInt256.Size];
        root.WriteBigEndian(bytes);
        Digest leaf = SortedPairProof.RewardLeaf(
            address, 0, claim.Rpl.Value, claim.SmoothingPoolEther.Value, claim.VoterEther.Value);
        return SortedPairProof.Holds(Digest.FromBytes(bytes), leaf, claim.Proof.AsSpan());
    }

    private static UInt256 SubjectOf(SubmitRewardSnapshot command) => Subject(
        RocketPoolEventKind.SubmitRewardSnapshot,
        [
            command.RewardIndex,
            NumberOf(command.MerkleRoot),
            command.IntervalsPassed,
            command.SmoothingPoolEther.Value,
            command.TreasuryRpl.Value,
            command.TreasuryEther.Value,
            command.UserEther.Value,
            (ulong)command.NodeRpl.Count,
            .. command.TrustedNodeRpl.AsSpan(),
            .. command.NodeRpl.AsSpan(),
            .. command.NodeEther.AsSpan(),
        ]);

    private static UInt256 NumberOf(Digest digest)
    {
        Span<byte> bytes = stackalloc byte[Digest.ByteLength];
        digest.WriteBytes(bytes);
        return UInt256.ReadBigEndian(bytes);
    }

    private static Amount SumOf(ValueList<UInt256> numbers)
    {
        UInt256 sum = default;
        foreach (UInt256 number in numbers)
        {
            sum = ContractMath.Add(sum, number);
        }

        return Amount.FromWei(sum);
    }

    private void DemandCovered(SubmitRewardSnapshot command, Amount nodeRpl, Amount nodeEther, Amount inflation)
    {
        Amount rpl = command.TreasuryRpl + nodeRpl;
        Amount pending = Amount.FromWei(draft.BalanceOf(RocketPoolTokens.Rpl, RocketPoolAccounts.RewardsPool)) + inflation;
        Demand(rpl <= pending, new RocketPoolRejection.RplRewardsTooLarge(rpl, pending));
        Amount ether = command.TreasuryEther + command.UserEther + nodeEther;
        Amount smoothing = EtherOf(RocketPoolAccounts.SmoothingPool);
        Amount available = smoothing + EtherOf(RocketPoolAccounts.RewardsPool);
        Demand(ether <= available, new RocketPoolRejection.EtherRewardsTooLarge(ether, available));
        Demand(
            command.SmoothingPoolEther <= smoothing,
            new RocketPoolRejection.SmoothingPoolTooSmall(command.SmoothingPoolEther, smoothing));
    }

    /// <summary>What inflation would mint now, and when it would then have been calculated.</summary>
    private UInt256 Inflation(List<Quotient> made, out ulong calculatedAt)
    {
        ulong last = Count(RocketPoolField.InflationCalcTime);
        ulong start = Count(RocketPoolField.InflationStart);
        ulong since = last == 0 ? start : last;
        ulong days = Now > since ? (Now - since) / DailyInflation.Day : 0;
        calculatedAt = days == 0 ? last : since + (days * DailyInflation.Day);
        draft.IsInSafeMath = true;
        UInt256 minted = rules.Inflated(draft.TotalOf(RocketPoolTokens.Rpl), Get(RocketPoolField.InflationRate), days, made);
        draft.IsInSafeMath = false;
        return minted;
    }

    private void Inflate(in UInt256 minted, List<Quotient> days, ulong calculatedAt)
    {
        foreach (Quotient day in days)
        {
            _ = draft.Take(RocketPoolDivision.RplInflation, day);
        }

        Set(RocketPoolField.InflationCalcTime, calculatedAt);
        if (!minted.IsZero)
        {
            draft.Move(RocketPoolTokens.Rpl, default, RocketPoolAccounts.RewardsPool, minted);
            Log(
                RocketPoolLogKind.RplInflation,
                RocketPoolAccounts.Rpl,
                RocketPoolAccounts.RewardsPool,
                default,
                Amount.FromWei(minted),
                Amount.FromWei(calculatedAt));
        }
    }

    private void ExecuteSnapshot(SubmitRewardSnapshot command, Amount nodeRpl, Amount nodeEther)
    {
        Set(RocketPoolField.RewardRoot, NumberOf(command.MerkleRoot), index: command.RewardIndex);
        Set(RocketPoolField.RewardIndex, command.RewardIndex + 1);
        Set(
            RocketPoolField.IntervalStart,
            Get(RocketPoolField.IntervalStart) + (Setting(RocketPoolSetting.RewardsIntervalTime) * command.IntervalsPassed));
        draft.Move(
            RocketPoolTokens.Rpl, RocketPoolAccounts.RewardsPool, RocketPoolAccounts.Treasury, command.TreasuryRpl.Value);
        draft.Move(RocketPoolTokens.Rpl, RocketPoolAccounts.RewardsPool, RocketPoolAccounts.Distributor, nodeRpl.Value);

        // All ether passes through the rewards pool: what the smoothing pool does not pay, the waiting voters' share does.
        Amount total = command.TreasuryEther + command.UserEther + nodeEther;
        Demand(
            total >= command.SmoothingPoolEther,
            new RocketPoolRejection.Arithmetic(ArithmeticFault.SubtractionUnderflow, IsSafeMath: false));
        Pay(RocketPoolAccounts.SmoothingPool, RocketPoolAccounts.RewardsPool, command.SmoothingPoolEther);
        Pay(RocketPoolAccounts.RewardsPool, RocketPoolAccounts.Reth, command.UserEther);
        Pay(RocketPoolAccounts.RewardsPool, RocketPoolAccounts.Treasury, command.TreasuryEther);
        Pay(RocketPoolAccounts.RewardsPool, RocketPoolAccounts.Distributor, nodeEther);
    }
}
