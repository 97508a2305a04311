using StakingLedger.Ledger;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>Every number that followed from a report (house pool, section 8).</summary>
public sealed record PoolReportPlan
{
    /// <summary>The epoch reported before; null for the first report.</summary>
    public EpochNumber? PreviousEpoch { get; init; }

    /// <summary>Whether approved terms came into force with this report.</summary>
    public bool TermsActivated { get; init; }

    /// <summary>The version of the terms in force.</summary>
    public uint TermsVersion { get; init; }

    /// <summary>The balances of the subjects that were reported.</summary>
    public ValueList<SubjectClosing> Closings { get; init; }

    /// <summary>The sums of the report.</summary>
    public ReportSums Sums { get; init; }

    /// <summary>Assets and shares before, without virtual ones.</summary>
    public PricingPair Pre { get; init; }

    /// <summary>Assets and shares after, fee included, without virtual ones.</summary>
    public PricingPair Post { get; init; }

    /// <summary>What exits bore of the losses.</summary>
    public ExitLoss ExitLoss { get; init; }

    /// <summary>What exits got back of the cover.</summary>
    public ExitLoss ExitCover { get; init; }

    /// <summary>What bonds paid.</summary>
    public ValueList<BondPayment> BondPayments { get; init; }

    /// <summary>What the insurance fund paid.</summary>
    public FirstLossPayment InsurancePayment { get; init; }

    /// <summary>The fee.</summary>
    public required PoolReportFee Fee { get; init; }

    /// <summary>What the virtual shares stood for before.</summary>
    public Amount VirtualBefore { get; init; }

    /// <summary>What the virtual shares stand for after: the virtual part of the gain is the difference.</summary>
    public Amount VirtualAfter { get; init; }

    /// <summary>The pair stored for a reported rate.</summary>
    public PricingPair StoredPair { get; init; }

    /// <summary>The high-water mark after.</summary>
    public PricingPair HighWaterMark { get; init; }

    /// <summary>The steps of the rate, in order.</summary>
    public ValueList<RateStep> Steps { get; init; }

    /// <summary>What all bonds paid.</summary>
    public Amount BondCover
    {
        get
        {
            Amount sum = Amount.Zero;
            foreach (BondPayment payment in BondPayments)
            {
                sum += payment.Paid.Slashing + payment.Paid.Inactivity;
            }

            return sum;
        }
    }

    /// <summary>What the insurance fund paid, in all.</summary>
    public Amount InsuranceCover => InsurancePayment.Slashing + InsurancePayment.Inactivity;
}
