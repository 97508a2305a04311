using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>The losses of all reports, and who bore them.</summary>
internal sealed record NativeLosses
{
    /// <summary>Gets the penalties for inactivity.</summary>
    public Amount Inactivity { get; init; }

    /// <summary>Gets the slashings.</summary>
    public Amount Slashings { get; init; }

    /// <summary>Gets what bonds paid.</summary>
    public Amount Bonds { get; init; }

    /// <summary>Gets what the insurance fund paid.</summary>
    public Amount Insurance { get; init; }

    /// <summary>Gets what those who were leaving bore, cover deducted.</summary>
    public Amount Exits { get; init; }

    /// <summary>Gets all losses.</summary>
    public Amount All => Inactivity + Slashings;

    /// <summary>Gets what was left to the holders.</summary>
    public Amount Holders => All - Bonds - Insurance - Exits;

    /// <summary>Those of one report more.</summary>
    public NativeLosses Plus(PoolReportPlan plan) => new()
    {
        Inactivity = Inactivity + plan.Sums.Inactivity,
        Slashings = Slashings + plan.Sums.Slashings,
        Bonds = Bonds + plan.BondCover,
        Insurance = Insurance + plan.InsuranceCover,
        Exits = Exits + (plan.ExitLoss.OnFixed + plan.ExitLoss.OnProRata) - (plan.ExitCover.OnFixed + plan.ExitCover.OnProRata),
    };
}
