using StakingLedger.Numerics;
using StakingLedger.Rules;
using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>
/// Everything the protocol knows beside the share tables. Decisions read it, events assign it. The contract keeps the buffer in
/// 128 bits and truncates silently; <see cref="Low128"/> does the same.
/// </summary>
internal sealed partial class LidoState
{
    /// <summary>The ether of one validator deposit: 32e18 wei.</summary>
    public static readonly UInt256 DepositSize = UInt256.Parse("32000000000000000000");

    public LidoTerms Terms { get; set; } = null!;

    public bool IsInitialised { get; set; }

    public Amount BufferedEther { get; set; }

    /// <summary>
    /// Gets or sets what 128-bit truncation of the buffer has dropped: zero unless amounts beyond 2^128 wei are met.
    /// </summary>
    public Amount TruncatedEther { get; set; }

    public ulong DepositedValidators { get; set; }

    public ulong ClValidators { get; set; }

    public Amount ClBalance { get; set; }

    public Shares ExternalShares { get; set; }

    public BasisPoints MaxExternalRatio { get; set; }

    public StakeLimit StakeLimit { get; set; }

    public Amount TotalElRewardsCollected { get; set; }

    public bool IsStopped { get; set; } = true;

    public Shares BadDebtToInternalize { get; set; }

    /// <summary>
    /// Gets or sets the shares that left the queue although their requests were not finalised (batches worth nothing).
    /// </summary>
    public Shares QueueSharesAdvanced { get; set; }

    public AllowanceTable StEthAllowances { get; } = new();

    public AllowanceTable WstEthAllowances { get; } = new();

    public WithdrawalQueue Queue { get; } = new();

    public BurnerState Burner { get; } = new();

    public EtherVaults Ether { get; } = new();

    public ContractTakings Takings { get; } = new();

    public List<StakingModule> Modules { get; } = [];

    public List<ClDecrease> ClDecreases { get; } = [];

    /// <summary>Reference slot of the last accepted report; 0 before the first.</summary>
    public ulong LastRefSlot => ClDecreases.Count == 0 || Terms.SecondsPerSlot == 0
        ? 0
        : ClDecreases[^1].At.SecondsSince(Terms.GenesisTime) / Terms.SecondsPerSlot;

    public bool IsV3 => Terms.Version == LidoVersion.V3;

    public Amount TransientEther => Amount.FromWei((DepositedValidators - ClValidators) * DepositSize);

    /// <summary>Gets the ether that belongs to internal shares: buffered, on the consensus layer, and in between.</summary>
    public Amount InternalEther => BufferedEther + ClBalance + TransientEther;

    /// <summary>Keeps the low 128 bits, as the contract's packed storage does.</summary>
    public static Amount Low128(Amount amount) => Amount.FromWei(amount.Value.Lower);

    /// <summary>
    /// The pair that prices every conversion: internal ether and internal shares (in v2 all shares are internal).
    /// </summary>
    public PricingPair Pair(in UInt256 totalShares) => new(InternalEther, Shares.Of(totalShares) - ExternalShares);

    /// <summary>The external part of pooled ether, rounded down.</summary>
    public Amount ExternalEther(in UInt256 totalShares) =>
        ExternalShares.IsZero ? Amount.Zero : ShareMath.AssetsForShares(ExternalShares, Pair(totalShares));

    /// <summary>All pooled ether: what stETH calls its total supply.</summary>
    public Amount TotalPooledEther(in UInt256 totalShares) => InternalEther + ExternalEther(totalShares);

    public int ModuleIndex(ulong id) => Modules.FindIndex(module => module.Id == id);
}
