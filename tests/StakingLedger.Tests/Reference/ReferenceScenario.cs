using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace StakingLedger.Tests.Reference;

/// <summary>Where a random workload starts: version, limits, modules, and the size of what people bring.</summary>
internal sealed record ReferenceScenario
{
    public static readonly ReferenceScenario Relaxed = new() { Name = "relaxed" };

    public static readonly ReferenceScenario RelaxedV2 = new() { Name = "relaxed-v2", IsV3 = false };

    public static readonly ReferenceScenario Strict = new()
    {
        Name = "strict",
        AppearedPerDay = 1_800,
        AnnualIncreaseBP = 1_000,
        RateDeviationBP = 50,
        RequestMargin = 7_680,
        RebaseLimit = 750_000,
        SlashingPWei = 1_000,
        InactivityPWei = 101,
    };

    public static readonly ReferenceScenario StrictV2 = Strict with { Name = "strict-v2", IsV3 = false };

    public static readonly ReferenceScenario Tiny = new()
    {
        Name = "tiny",
        Bootstrap = 1,
        DepositBits = 12,
        RebaseLimit = ReferenceNumber.Max64,
    };

    public static readonly ReferenceScenario Huge = new()
    {
        Name = "huge",
        DepositBits = 126,
        RebaseLimit = ReferenceNumber.Max64,
    };

    /// <summary>Deposits close to 2^128 wei: shares overflow, and above a rate of one the buffer's 128 bits do.</summary>
    public static readonly ReferenceScenario Vast = Huge with { Name = "vast", DepositBits = 128, IncomePercent = 30 };

    /// <summary>No bound but 2^256: conversions overflow by SafeMath.</summary>
    public static readonly ReferenceScenario VastV2 = Huge with { Name = "vast-v2", IsV3 = false, DepositBits = 220 };

    public static readonly ReferenceScenario TinyV2 = Tiny with { Name = "tiny-v2", IsV3 = false };

    /// <summary>Deep losses, report after report: rates below one, discounts, several batches, bunker.</summary>
    public static readonly ReferenceScenario Slashed = new() { Name = "slashed", LossPercent = 30 };

    public static readonly ReferenceScenario SlashedV2 = Slashed with { Name = "slashed-v2", IsV3 = false };

    /// <summary>A limit that binds nearly always: income stays in the vaults, burns wait for later reports.</summary>
    public static readonly ReferenceScenario Capped = new() { Name = "capped", RebaseLimit = 20_000, IncomePercent = 10 };

    public static readonly ReferenceScenario CappedV2 = Capped with { Name = "capped-v2", IsV3 = false };

    public static readonly IReadOnlyList<ReferenceScenario> All = [Relaxed, RelaxedV2, Strict, StrictV2, Tiny, Huge];

    /// <summary>Conditions that leave the laws of a healthy pool: only for comparing two models.</summary>
    public static readonly IReadOnlyList<ReferenceScenario> Extreme =
        [Vast, VastV2, TinyV2, Slashed, SlashedV2, Capped, CappedV2];

    public required string Name { get; init; }

    public bool IsV3 { get; init; } = true;

    /// <summary>Wei of the first mint.</summary>
    public BigInteger Bootstrap { get; init; } = ReferenceNumber.Ether;

    /// <summary>Deposits have up to this many bits of wei.</summary>
    public int DepositBits { get; init; } = 72;

    /// <summary>How many of a hundred reports bring a deep loss, beside the usual mixture.</summary>
    public int LossPercent { get; init; }

    /// <summary>How many of a hundred steps are income of a vault, beside the usual mixture.</summary>
    public int IncomePercent { get; init; }

    public int AppearedPerDay { get; init; } = 65_535;

    public int AnnualIncreaseBP { get; init; } = 10_000;

    public int RateDeviationBP { get; init; } = 500;

    public int RequestMargin { get; init; }

    public BigInteger RebaseLimit { get; init; } = 20_000_000;

    public int SlashingPWei { get; init; } = 65_535;

    public int InactivityPWei { get; init; } = 65_535;

    public ReferenceLido Open()
    {
        using JsonDocument header = JsonDocument.Parse(Header());
        return ReferenceLido.Open(header.RootElement);
    }

    /// <summary>The header line that a recorded history of this scenario would start with.</summary>
    public string Header()
    {
        string protocol = IsV3 ? "v3" : "v2";
        return string.Create(CultureInfo.InvariantCulture, $$$"""
            {"t":"header","format":"lido-trace/1","name":"{{{Name}}}","protocol":"{{{protocol}}}",
             "bootstrapWei":"{{{Bootstrap}}}",
             "limits":{"appearedValidatorsPerDayLimit":{{{AppearedPerDay}}},"annualBalanceIncreaseBPLimit":{{{AnnualIncreaseBP}}},
              "simulatedShareRateDeviationBPLimit":{{{RateDeviationBP}}},"requestTimestampMargin":{{{RequestMargin}}},
              "maxPositiveTokenRebase":"{{{RebaseLimit}}}","initialSlashingAmountPWei":{{{SlashingPWei}}},
              "inactivityPenaltiesAmountPWei":{{{InactivityPWei}}},"exitedValidatorsPerDayLimit":3600,
              "maxValidatorExitRequestsPerReport":600,"maxItemsPerExtraDataTransaction":8,
              "maxNodeOperatorsPerExtraDataItem":24,"clBalanceOraclesErrorUpperBPLimit":50},
             "modules":[{"id":1,"label":"mod1","moduleFeeBP":500,"treasuryFeeBP":500,"stakeShareLimitBP":10000},
              {"id":2,"label":"mod2","moduleFeeBP":800,"treasuryFeeBP":200,"stakeShareLimitBP":2500},
              {"id":3,"label":"mod3","moduleFeeBP":600,"treasuryFeeBP":401,"stakeShareLimitBP":3333}],
             "genesisTime":"1762041600","secondsPerSlot":"12","addresses":{},
             "bootstrapEvents":[{"c":"lido","e":"LidoLocatorSet","a":{"lidoLocator":"0x01"}},
              {"c":"lido","e":"EIP712StETHInitialized","a":{"eip712StETH":"0x02"}}]}
            """).ReplaceLineEndings("");
    }

    public override string ToString() => Name;
}
