namespace StakingLedger.Simulator.Model;

/// <summary>Everything that the pool knows (section 2), never changed in place.</summary>
internal sealed record ModelState
{
    public static ModelState Unopened { get; } = new();

    /// <summary>The terms in force; null before the pool is opened.</summary>
    public ModelTerms? Terms { get; init; }

    /// <summary>The time of the last accepted event.</summary>
    public ulong Time { get; init; }

    public bool IsPaused { get; init; }

    /// <summary>B.</summary>
    public BigInteger Buffered { get; init; }

    /// <summary>F.</summary>
    public BigInteger InFlight { get; init; }

    /// <summary>V.</summary>
    public BigInteger OnValidators { get; init; }

    /// <summary>E.</summary>
    public BigInteger Escrow { get; init; }

    /// <summary>Xp and Kp.</summary>
    public ExitLiability ProRata { get; init; } = ExitLiability.None;

    /// <summary>Xf and Kf.</summary>
    public ExitLiability Fixed { get; init; } = ExitLiability.None;

    /// <summary>R.</summary>
    public BigInteger Reserved { get; init; }

    /// <summary>D.</summary>
    public BigInteger ClaimDust { get; init; }

    /// <summary>I.</summary>
    public BigInteger Insurance { get; init; }

    /// <summary>W.</summary>
    public ImmutableSortedDictionary<string, BigInteger> Withheld { get; init; } = Empty;

    /// <summary>S.</summary>
    public BigInteger TotalShares { get; init; }

    public ImmutableSortedDictionary<string, BigInteger> Shares { get; init; } = Empty;

    /// <summary>The pair that the last report stored; it prices only where the rate is reported.</summary>
    public ModelPair Stored { get; init; }

    /// <summary>H.</summary>
    public ModelPair HighWater { get; init; }

    public DepositBucket? Bucket { get; init; }

    public ulong LastRequest { get; init; }

    public ImmutableSortedDictionary<ulong, ModelRequest> Requests { get; init; } =
        ImmutableSortedDictionary<ulong, ModelRequest>.Empty;

    /// <summary>The ids of the requests that are pending, in order.</summary>
    public ImmutableSortedSet<ulong> Pending { get; init; } = [];

    public ImmutableList<Checkpoint> Checkpoints { get; init; } = [];

    public ImmutableSortedDictionary<ulong, ModelOperator> Operators { get; init; } =
        ImmutableSortedDictionary<ulong, ModelOperator>.Empty;

    /// <summary>Operators in order of registration.</summary>
    public ImmutableList<ulong> OperatorOrder { get; init; } = [];

    public ImmutableSortedDictionary<ulong, ModelValidator> Validators { get; init; } =
        ImmutableSortedDictionary<ulong, ModelValidator>.Empty;

    /// <summary>Validators that have not exited, in order of registration.</summary>
    public ImmutableList<ulong> ValidatorOrder { get; init; } = [];

    /// <summary>q, the turns that the two lines have taken.</summary>
    public ulong QueueTurns { get; init; }

    public ulong? LastEpoch { get; init; }

    /// <summary>The reference time of the last report; that of the opening before the first.</summary>
    public ulong LastReference { get; init; }

    /// <summary>Who confirmed which report since the last accepted one.</summary>
    public ImmutableDictionary<ModelCommand.ReportEpoch, ImmutableSortedSet<string>> Confirmations { get; init; } =
        ImmutableDictionary<ModelCommand.ReportEpoch, ImmutableSortedSet<string>>.Empty;

    public ulong LastProposal { get; init; }

    public TermsProposal? Proposal { get; init; }

    /// <summary>Approved terms that wait for their epoch.</summary>
    public TermsProposal? Scheduled { get; init; }

    public ImmutableDictionary<string, KeptOutcome> Outcomes { get; init; } =
        ImmutableDictionary<string, KeptOutcome>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>T.</summary>
    public BigInteger Holdings => Buffered + InFlight + OnValidators + Escrow;

    /// <summary>A.</summary>
    public BigInteger Assets => Holdings - ProRata.Assets - Fixed.Assets;

    public ModelPair LivePair =>
        new(Assets + Terms!.Defence.VirtualAssets, TotalShares + Terms.Defence.VirtualShares);

    /// <summary>P.</summary>
    public ModelPair PricingPair => Terms!.RateSource == RateSource.Live ? LivePair : Stored;

    private static ImmutableSortedDictionary<string, BigInteger> Empty =>
        ImmutableSortedDictionary.Create<string, BigInteger>(StringComparer.Ordinal);

    public BigInteger SharesOf(string account) => Shares.GetValueOrDefault(account);

    public BigInteger WithheldFor(string account) => Withheld.GetValueOrDefault(account);
}
