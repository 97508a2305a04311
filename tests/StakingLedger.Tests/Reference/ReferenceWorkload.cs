using System.Collections.Immutable;
using System.Numerics;

namespace StakingLedger.Tests.Reference;

/// <summary>
/// An endless, repeatable stream of operations of every kind, plausible and not. It looks at the model's state to be plausible;
/// the caller executes each operation on the model before asking for the next one.
/// </summary>
internal sealed partial class ReferenceWorkload
{
    private const int HolderCount = 12;

    private readonly ReferenceLido lido;
    private readonly ReferenceScenario scenario;
    private readonly ReferenceDice dice;
    private readonly IReadOnlyList<string> holders = [.. Enumerable.Range(0, HolderCount).Select(static i => $"h{i}")];
    private readonly IReadOnlyList<string> strangers =
        ["zero", "lido", "wsteth", "wq", "burner", "treasury", "dead", "h999", "mod1", "coverer", "vaultOwner"];

    private readonly List<Func<ReferenceOp>> kinds = [];
    private BigInteger block = 100;
    private BigInteger now;
    private int opening;

    public ReferenceWorkload(ReferenceLido lido, ReferenceScenario scenario, int seed)
    {
        this.lido = lido;
        this.scenario = scenario;
        dice = new ReferenceDice(seed);
        now = lido.GenesisTime + (60 * 86_400);
        AddKinds();
    }

    private ReferenceState State => lido.State;

    /// <summary>The block and the time of the last operation; a stream may be told to go on from those of another.</summary>
    public (BigInteger Block, BigInteger Time) Clock
    {
        get => (block, now);
        init => (block, now) = value;
    }

    public ReferenceOp Next()
    {
        Advance();
        ReferenceOp op = Opening() ?? Recovery() ?? ExtraIncome() ?? dice.Pick(kinds)();
        return op with { Block = block, Timestamp = now };
    }

    /// <summary>One operation's name, caller and inputs; block and time are set later.</summary>
    private static ReferenceOp Op(string name, string from, params (string Name, object Value)[] inputs)
    {
        ImmutableDictionary<string, string> single = inputs
            .Where(static i => i.Value is not IReadOnlyList<BigInteger>)
            .ToImmutableDictionary(static i => i.Name, static i => TextOf(i.Value), StringComparer.Ordinal);
        ImmutableDictionary<string, ImmutableList<string>> many = inputs
            .Where(static i => i.Value is IReadOnlyList<BigInteger>)
            .ToImmutableDictionary(
                static i => i.Name,
                static i => ((IReadOnlyList<BigInteger>)i.Value).Select(static n => n.Decimal()).ToImmutableList(),
                StringComparer.Ordinal);
        return new ReferenceOp { Name = name, From = from, Inputs = single, Lists = many };
    }

    private static string TextOf(object value) => value switch
    {
        BigInteger number => number.Decimal(),
        bool flag => flag ? "true" : "false",
        _ => (string)value,
    };

    private void Advance()
    {
        int blocks = dice.Below(40) switch { 0 => 7_200, 1 => 0, < 8 => 1 + dice.Below(300), _ => 1 };
        block += blocks;
        now += 12 * blocks;
    }

    /// <summary>Gives the first steps of every stream something to work with.</summary>
    private ReferenceOp? Opening()
    {
        int step = opening++;
        if (step < HolderCount)
        {
            return SubmitBy(holders[step], dice.Bits(scenario.DepositBits));
        }

        return (step - HolderCount) switch
        {
            0 => SubmitBy("coverer", dice.Bits(scenario.DepositBits)),
            1 => Op("approve", "coverer", ("spender", "burner"), ("amount", ReferenceNumber.Max256)),
            2 => Op("approve", "vaultOwner", ("spender", "hub"), ("amount", BigInteger.One << 255)),
            3 when scenario.IsV3 => Op("setMaxExternalRatioBP", "admin", ("bp", new BigInteger(3_000))),
            4 => ModuleSummary(module: 1, exited: 0, deposited: 70),
            5 => ModuleSummary(module: 2, exited: 3, deposited: 20),
            _ => null,
        };
    }

    /// <summary>A stopped or paused protocol is started again before long, so that the stream stays interesting.</summary>
    private ReferenceOp? Recovery()
    {
        if (State.IsStopped && dice.Percent(12))
        {
            return Op("resume", "admin");
        }

        if (State.StakeLimit.IsPaused && !State.IsStopped && dice.Percent(12))
        {
            return Op("resumeStaking", "admin");
        }

        if (scenario.IsV3 && State.BadDebt > State.ExternalShares && dice.Percent(12))
        {
            return Op("setBadDebt", "vaultOwner", ("shares", BigInteger.Zero));
        }

        return null;
    }

    /// <summary>For scenarios in which the rate must climb.</summary>
    private ReferenceOp? ExtraIncome()
    {
        if (scenario.IncomePercent == 0 || !dice.Percent(scenario.IncomePercent))
        {
            return null;
        }

        return dice.Percent(50) ? FundExecutionLayerVault() : CreditWithdrawalVault();
    }

    private void AddKinds()
    {
        Add(40, Submit, Transfer, Report);
        Add(25, TransferShares, Approve, RequestWithdrawals, Wrap, Unwrap);
        Add(20, TransferFrom, TransferSharesFrom, ClaimWithdrawal, Deposit);
        Add(12, WrappedTransfer, WrappedApprove, WrappedStake, RequestWithdrawalsWrapped);
        Add(12, ClaimWithdrawals, ClaimWithdrawalsTo, TransferRequest);
        Add(10, FundExecutionLayerVault, CreditWithdrawalVault, SetModuleSummary);
        Add(6, BurnMyStEth, BurnMyStEthForCover, BurnShares, BurnSharesForCover, RecoverExcess);
        Add(4, UpdateModuleFees, SetModuleStatus, SetStakingLimit, RemoveStakingLimit);
        Add(2, PauseStaking, ResumeStaking, Stop, Resume);
        if (scenario.IsV3)
        {
            Add(6, BurnMyShares);
            Add(12, MintExternal, BurnExternal, RebalanceExternal);
            Add(4, SetMaxExternalRatio, SetBadDebt);
        }
    }

    private void Add(int weight, params Func<ReferenceOp>[] added)
    {
        foreach (Func<ReferenceOp> kind in added)
        {
            kinds.AddRange(Enumerable.Repeat(kind, weight));
        }
    }

    private string Holder() => dice.Pick(holders);

    /// <summary>Somebody to receive something: mostly a holder, sometimes an odd address.</summary>
    private string Anybody() => dice.Percent(85) ? Holder() : dice.Pick(strangers);
}
