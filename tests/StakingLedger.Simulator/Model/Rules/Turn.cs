namespace StakingLedger.Simulator.Model;

/// <summary>
/// One decision while it is made: the state so far, the checks of section 4, the moves of shares, and what will be told of it.
/// A check that fails ends it by an exception, and the state of before stands.
/// </summary>
internal sealed class Turn(ModelState state, string actor, ulong time)
{
    private readonly ImmutableList<Fact>.Builder facts = ImmutableList.CreateBuilder<Fact>();
    private readonly ImmutableList<string>.Builder branches = ImmutableList.CreateBuilder<string>();
    private readonly ImmutableList<string>.Builder touched = ImmutableList.CreateBuilder<string>();

    public ModelState State { get; set; } = state;

    public string Actor => actor;

    public ulong Time => time;

    public ModelTerms Terms => State.Terms!;

    public ImmutableList<Fact> Facts => facts.ToImmutable();

    public ImmutableList<string> Branches => branches.ToImmutable();

    public ImmutableList<string> Touched => touched.ToImmutable();

    public static void Require(bool holds, string code)
    {
        if (!holds)
        {
            throw new RefusedException(code);
        }
    }

    public static void RequireAmount(BigInteger amount)
    {
        Require(!amount.IsZero, "zero-amount");
        Require(amount <= Bounds.Amount, "amount-too-large");
    }

    public static void RequireShares(BigInteger shares) => Require(!shares.IsZero, "zero-amount");

    public void RequireRole(params ReadOnlySpan<Role> roles)
    {
        foreach (Role role in roles)
        {
            if (Terms.Roles.Has(actor, role))
            {
                return;
            }
        }

        throw new RefusedException("not-permitted");
    }

    public void RequireActsFor(string holder) => Require(
        string.Equals(actor, holder, StringComparison.Ordinal) || Terms.Roles.Has(actor, Role.Custodian), "not-permitted");

    public void RequireRunning() => Require(!State.IsPaused, "paused");

    public void RequireOrdinary(string account) => Require(
        !string.Equals(account, Terms.Accounts.Queue, StringComparison.Ordinal)
        && !string.Equals(account, Terms.Accounts.Dead, StringComparison.Ordinal),
        "reserved-account");

    public void RequireHeld(string holder, BigInteger shares) =>
        Require(shares <= State.SharesOf(holder), "insufficient-shares");

    /// <summary>More shares than there may be at all are not worth pricing: nobody holds them.</summary>
    public static void RequireExistingShares(BigInteger shares) => Require(shares <= Bounds.Shares, "insufficient-shares");

    /// <summary>Refuses when the holdings or all shares would pass their limits.</summary>
    public void RequireCapacity(BigInteger moreAssets, BigInteger moreShares) => Require(
        State.Holdings + moreAssets <= Bounds.Amount && State.TotalShares + moreShares <= Bounds.Shares, "capacity-exceeded");

    /// <summary>Who takes all that he has may take less than the least.</summary>
    public void RequireWithdrawalLimits(string holder, BigInteger shares, BigInteger nominal)
    {
        bool isAll = shares == State.SharesOf(holder);
        bool isEnough = Terms.Limits.LeastWithdrawal is not { } least || nominal >= least;
        Require(isEnough || isAll, "below-minimum");
        Mark("withdrawal.small-but-all", !isEnough);
        Require(Terms.Limits.MostWithdrawal is not { } most || nominal <= most, "above-maximum");
    }

    public void Tell(string name, BigInteger value) => facts.Add(new Fact(name, value.ToString(null, null)));

    public void Tell(string name, string value) => facts.Add(new Fact(name, value));

    /// <summary>Says that a branch was taken, when it was.</summary>
    public void Mark(string branch, bool taken = true)
    {
        if (taken)
        {
            branches.Add(branch);
        }
    }

    public void Touch(string account) => touched.Add(account);

    public void Mint(string to, BigInteger shares)
    {
        Add(to, shares);
        State = State with { TotalShares = State.TotalShares + shares };
    }

    public void Burn(string from, BigInteger shares)
    {
        Add(from, -shares);
        State = State with { TotalShares = State.TotalShares - shares };
    }

    public void Move(string from, string to, BigInteger shares)
    {
        Add(from, -shares);
        Add(to, shares);
    }

    public void Withhold(string account, BigInteger assets)
    {
        if (assets.Sign > 0)
        {
            State = State with { Withheld = State.Withheld.SetItem(account, State.WithheldFor(account) + assets) };
        }
    }

    private void Add(string account, BigInteger shares)
    {
        State = State with { Shares = State.Shares.SetItem(account, State.SharesOf(account) + shares) };
        Touch(account);
    }
}
