using System.Globalization;
using System.Text.Json;
using StakingLedger.Protocols.Lido;
using StakingLedger.Tests.Reference;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.Lido;

/// <summary>Reads the terms and the first deposit from the header of a recorded history.</summary>
internal static class LidoHeaders
{
    public static Amount Bootstrap(JsonElement header) => Amount.Parse(Text(header, "bootstrapWei"));

    public static LidoTerms Terms(JsonElement header)
    {
        JsonElement limits = header.GetProperty("limits");
        bool isV2 = header.TryGetProperty("protocol", out JsonElement protocol) && protocol.GetString() is "v2";
        return new LidoTerms
        {
            Version = isV2 ? LidoVersion.V2 : LidoVersion.V3,
            Accounts = LidoLabels.Accounts,
            Limits = new LidoLimits
            {
                AppearedValidatorsPerDay = Number(limits, "appearedValidatorsPerDayLimit"),
                AnnualBalanceIncrease = BasisPoints(limits, "annualBalanceIncreaseBPLimit"),
                SimulatedShareRateDeviation = BasisPoints(limits, "simulatedShareRateDeviationBPLimit"),
                RequestTimestampMargin = Number(limits, "requestTimestampMargin"),
                MaxPositiveTokenRebase = Number(limits, "maxPositiveTokenRebase"),
                InitialSlashingAmountPWei = Number(limits, "initialSlashingAmountPWei"),
                InactivityPenaltiesAmountPWei = Number(limits, "inactivityPenaltiesAmountPWei"),
            },
            Modules = Modules(header),
            GenesisTime = Timestamp.FromSeconds(Number(header, "genesisTime")),
            SecondsPerSlot = Number(header, "secondsPerSlot"),
        };
    }

    private static ValueList<StakingModule> Modules(JsonElement header) =>
        [.. header.GetProperty("modules").EnumerateArray().Select(static module => new StakingModule
        {
            Id = Number(module, "id"),
            Account = LidoLabels.Of(Text(module, "label")),
            ModuleFee = BasisPoints(module, "moduleFeeBP"),
            TreasuryFee = BasisPoints(module, "treasuryFeeBP"),
            StakeShareLimit = BasisPoints(module, "stakeShareLimitBP"),
        })];

    private static string Text(JsonElement owner, string name) => ReferenceTrace.Text(owner.GetProperty(name));

    private static ulong Number(JsonElement owner, string name) =>
        ulong.Parse(Text(owner, name), NumberStyles.None, CultureInfo.InvariantCulture);

    private static BasisPoints BasisPoints(JsonElement owner, string name) =>
        StakingLedger.Units.BasisPoints.FromValue((int)Number(owner, name));
}
