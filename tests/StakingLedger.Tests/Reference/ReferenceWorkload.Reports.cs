using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>Oracle reports: honest ones as the off-chain oracle makes them (specification 13a), and wrong ones.</summary>
internal sealed partial class ReferenceWorkload
{
    private static readonly BigInteger[] StrangeSlots =
        [0, 1, 100_000, 1_000_000, BigInteger.One << 61, BigInteger.One << 64, ReferenceNumber.Max256];

    private ReferenceOp Report()
    {
        // A report comes a while after its slot.
        now += 600;
        block += 50;
        BigInteger slot = (now - 300 - lido.GenesisTime) / lido.SecondsPerSlot;
        BigInteger time = lido.GenesisTime + (slot * lido.SecondsPerSlot);
        BigInteger appearing = dice.Below(State.DepositedValidators - State.ClValidators + 1);
        BigInteger validators = dice.Percent(60) ? State.DepositedValidators : State.ClValidators + appearing;
        BigInteger principal = State.ClBalance + ((validators - State.ClValidators) * ReferenceNumber.DepositSize);
        BigInteger previous = State.LastReportTimestamp.IsZero ? time - 86_400 : State.LastReportTimestamp;
        BigInteger elapsed = BigInteger.Max(0, time - previous);
        ReferenceReportInput report = new(
            RefSlot: slot,
            IsBunker: false,
            BunkerStart: previous,
            Timestamp: time,
            TimeElapsed: elapsed,
            ClValidators: validators,
            ClBalance: ClBalance(principal, elapsed),
            WithdrawalVaultBalance: Reported(State.WithdrawalVault),
            ElRewardsVaultBalance: Reported(State.ExecutionLayerVault),
            SharesRequestedToBurn: Reported(State.CoverRequested + State.NonCoverRequested),
            Batches: [],
            SimulatedShareRate: 0);
        report = WithBatches(report);
        if (dice.Percent(25))
        {
            report = Wrong(report);
        }

        return OpOf(report);
    }

    private static ReferenceOp OpOf(ReferenceReportInput report) => Op(
        "report",
        "admin",
        ("refSlot", report.RefSlot),
        ("isBunkerMode", report.IsBunker),
        ("bunkerStartTimestamp", report.BunkerStart),
        ("timestamp", report.Timestamp),
        ("timeElapsed", report.TimeElapsed),
        ("clValidators", report.ClValidators),
        ("clBalance", report.ClBalance),
        ("withdrawalVaultBalance", report.WithdrawalVaultBalance),
        ("elRewardsVaultBalance", report.ElRewardsVaultBalance),
        ("sharesRequestedToBurn", report.SharesRequestedToBurn),
        ("withdrawalFinalizationBatches", report.Batches),
        ("simulatedShareRate", report.SimulatedShareRate));

    private BigInteger Reported(BigInteger actual) => dice.Percent(85) ? actual : dice.Below(actual + 1);

    /// <summary>A reward of up to ten per cent a year, nothing, a small loss, a large one, or a few wei either way.</summary>
    private BigInteger ClBalance(BigInteger principal, BigInteger elapsed)
    {
        BigInteger reward = principal * elapsed * dice.Below(1_000) / (365 * 86_400 * new BigInteger(10_000));
        if (scenario.LossPercent > 0 && dice.Percent(scenario.LossPercent))
        {
            return BigInteger.Max(0, principal - dice.Below((principal / 25) + 2));
        }

        BigInteger balance = dice.Below(16) switch
        {
            0 => principal,
            1 => BigInteger.Max(0, principal - dice.Below((principal / 200) + 2)),
            2 when dice.Percent(15) => BigInteger.Max(0, principal - dice.Below((principal / 5) + 2)),
            3 => principal + dice.Below(3),
            4 => BigInteger.Max(0, principal - dice.Below(3)),
            _ => principal + reward,
        };
        return dice.Percent(50) ? balance - (balance % BigInteger.Pow(10, 9)) : balance;
    }

    /// <summary>The rate comes from a dry run without finalisation; the budget is what that run finds, and the buffer.</summary>
    private ReferenceReportInput WithBatches(ReferenceReportInput report)
    {
        ReferenceSimulation dry = lido.Simulate(OpOf(report) with { Block = block, Timestamp = now });
        if (dry.Error is not null || dry.Numbers["postTotalShares"].IsZero)
        {
            return report with { SimulatedShareRate = ReferenceNumber.RatePrecision };
        }

        BigInteger ether = dry.Numbers["postTotalPooledEther"];
        BigInteger rate = ether * ReferenceNumber.RatePrecision / dry.Numbers["postTotalShares"];
        BigInteger budget = dry.Numbers["withdrawalsVaultTransfer"] + dry.Numbers["elRewardsVaultTransfer"]
            + BigInteger.Min(State.BufferedEther, State.UnfinalizedStEth);
        bool isBunker = dice.Percent(90) ? ether < Pooled() : dice.Percent(50);
        return report with { SimulatedShareRate = rate, IsBunker = isBunker, Batches = Batches(rate, report.Timestamp, budget) };
    }

    private List<BigInteger> Batches(BigInteger rate, BigInteger time, BigInteger budget)
    {
        if (dice.Percent(20))
        {
            return [];
        }

        try
        {
            BigInteger border = time - lido.Limits.RequestTimestampMargin;
            IReadOnlyList<int> ids = ReferenceFinalizationBatches.Calculate(lido, rate, border, budget);
            return [.. ids.Select(static id => new BigInteger(id))];
        }
        catch (ReferenceRevertException)
        {
            // A request of no shares cannot be priced.
            return [];
        }
    }

    private BigInteger Pooled()
    {
        try
        {
            return lido.TotalPooledEther;
        }
        catch (ReferenceRevertException)
        {
            return 0;
        }
    }

    private ReferenceReportInput Wrong(ReferenceReportInput report)
    {
        BigInteger rate = report.SimulatedShareRate;
        return dice.Below(24) switch
        {
            0 => report with { Timestamp = now },
            1 => report with { BunkerStart = now },
            2 => report with { Timestamp = now + 1 },
            3 => report with { ClValidators = BigInteger.Max(0, State.ClValidators - 1) },
            4 => report with { ClValidators = State.DepositedValidators + 1 },
            5 => report with { WithdrawalVaultBalance = State.WithdrawalVault + 1 },
            6 => report with { ElRewardsVaultBalance = State.ExecutionLayerVault + 1 },
            7 => report with { SharesRequestedToBurn = State.CoverRequested + State.NonCoverRequested + 1 },
            8 => report with { ClBalance = (report.ClBalance * 2) + ReferenceNumber.Ether },
            9 => report with { ClBalance = report.ClBalance - (report.ClBalance / 8) },
            10 when dice.Percent(25) => report with { ClBalance = 0 },
            11 => report with { TimeElapsed = 0 },
            12 => report with { Batches = [State.LastFinalizedId], SimulatedShareRate = rate },
            13 => report with { Batches = [State.LastRequestId + 1] },
            14 => report with { Batches = [State.LastFinalizedId + 1, State.LastFinalizedId + 1] },
            15 => report with { Batches = [State.LastRequestId], SimulatedShareRate = 0 },
            16 => report with { Batches = [State.LastRequestId], SimulatedShareRate = rate * 2 },
            17 => report with { Batches = [State.LastRequestId] },
            18 => report with { Batches = [State.LastFinalizedId + 1, 1_000_000, State.LastRequestId] },
            19 => report with { SharesRequestedToBurn = ReferenceNumber.Max256 },
            20 => report with { ClBalance = ReferenceNumber.Max256 },
            21 => report with { WithdrawalVaultBalance = ReferenceNumber.Max256 },
            22 => report with { ClValidators = ReferenceNumber.Max256 },
            _ => report with { RefSlot = dice.Pick(StrangeSlots), IsBunker = !report.IsBunker },
        };
    }
}
