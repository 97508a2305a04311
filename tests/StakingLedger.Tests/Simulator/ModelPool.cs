using System.Globalization;
using System.Numerics;
using StakingLedger.Simulator.Model;

namespace StakingLedger.Tests.Simulator;

/// <summary>The model alone, in the hands of one actor who may do everything, with its state open to be set.</summary>
internal sealed class ModelPool
{
    public const string Actor = "all";

    private ulong time = 1_000;

    public ModelPool(ModelTerms terms)
    {
        Do(new ModelCommand.OpenPool(terms));
    }

    public static BigInteger Ether { get; } = BigInteger.Pow(10, 18);

    public static RoleBook Everything { get; } = new(
        EverybodyDeposits: true, [.. Enum.GetValues<Role>().Select(static role => new RoleGrant(role, Actor))]);

    public ModelState State { get; set; } = ModelState.Unopened;

    public static ModelTerms TermsOf(ExitPolicy policy) =>
        new() { Roles = Everything, Exit = new ExitTerms(policy, MayCancel: true, MayRedeem: true) };

    public static BigInteger Number(string text) => BigInteger.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Does a command, demands that it is accepted, and gives its facts.</summary>
    public IReadOnlyDictionary<string, string> Do(ModelCommand command)
    {
        ModelDecision decision = Try(command);
        Assert.Null(decision.Code);
        State = decision.State;
        return decision.Facts.ToDictionary(static f => f.Name, static f => f.Value, StringComparer.Ordinal);
    }

    public ModelDecision Try(ModelCommand command) => PoolModel.Decide(State, new Envelope(command, Actor, time += 10));

    public void Deposit(string to, BigInteger amount) => Do(new ModelCommand.Deposit(to, amount));

    /// <summary>A report of rewards that came to the pool as a whole.</summary>
    public IReadOnlyDictionary<string, string> Reward(BigInteger amount) => Do(Report() with { PoolExecutionRewards = amount });

    /// <summary>All of the buffer that is asked for lies with one validator, and a report slashes it by an amount.</summary>
    public IReadOnlyDictionary<string, string> Slash(BigInteger staked, BigInteger amount)
    {
        ulong id = (ulong)State.Validators.Count + 1;
        State = State with
        {
            Operators = State.Operators.SetItem(1, new ModelOperator(1, "reward")),
            OperatorOrder = [1],
            Validators = State.Validators.Add(
                id, new ModelValidator(id, 1, Express: false) { Status = ValidatorStatus.Active, Units = 1, Balance = staked }),
            ValidatorOrder = State.ValidatorOrder.Add(id),
            Buffered = State.Buffered - staked,
            OnValidators = State.OnValidators + staked,
        };
        ReportLine line = new(SubjectKind.Validator, id) { Slashings = amount, Swept = staked - amount };
        return Do(Report() with { Lines = [line], Exited = [id] });
    }

    public ulong Request(string holder, BigInteger amount) => IdOf(Do(new ModelCommand.RequestWithdrawal(holder, amount)));

    public ulong RequestShares(string holder, BigInteger shares) => IdOf(Do(new ModelCommand.RequestWithdrawalOfShares(holder, shares)));

    public IReadOnlyDictionary<string, string> Finalise(BigInteger budget) => Do(new ModelCommand.FinaliseWithdrawals(budget));

    public BigInteger Claim(ulong id) => Number(Do(new ModelCommand.ClaimWithdrawal(id))["paid"]);

    public BigInteger BalanceOf(string account) => State.PricingPair.ToAssets(State.SharesOf(account));

    /// <summary>Sets the totals as if history had led there: all assets in the buffer, all shares with one holder.</summary>
    public void Set(string holder, BigInteger assets, BigInteger shares) => State = State with
    {
        Buffered = assets,
        TotalShares = shares,
        Shares = State.Shares.Clear().Add(holder, shares),
    };

    private static ulong IdOf(IReadOnlyDictionary<string, string> facts) =>
        ulong.Parse(facts["id"], NumberStyles.None, CultureInfo.InvariantCulture);

    private ModelCommand.ReportEpoch Report() => new((State.LastEpoch ?? 0) + 1, time + 5, []);
}
