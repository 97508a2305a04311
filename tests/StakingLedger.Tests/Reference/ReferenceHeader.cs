using System.Collections.Immutable;
using System.Numerics;
using System.Text.Json;

namespace StakingLedger.Tests.Reference;

/// <summary>Reads the header of a recorded history: version, limits, modules, clock, bootstrap.</summary>
internal static class ReferenceHeader
{
    public static ReferenceChain Chain(JsonElement header)
    {
        bool isV3 = !header.TryGetProperty("protocol", out JsonElement protocol) || protocol.GetString() is not "v2";
        JsonElement limits = header.GetProperty("limits");
        return new ReferenceChain(
            isV3,
            new ReferenceLimits(
                Number(limits, "appearedValidatorsPerDayLimit"),
                Number(limits, "annualBalanceIncreaseBPLimit"),
                Number(limits, "simulatedShareRateDeviationBPLimit"),
                Number(limits, "requestTimestampMargin"),
                Number(limits, "maxPositiveTokenRebase"),
                Number(limits, "initialSlashingAmountPWei"),
                Number(limits, "inactivityPenaltiesAmountPWei")),
            Number(header, "genesisTime"),
            Number(header, "secondsPerSlot"));
    }

    public static ImmutableList<ReferenceModule> Modules(JsonElement header) =>
        [.. header.GetProperty("modules").EnumerateArray().Select(static module => new ReferenceModule(
            Number(module, "id"),
            module.GetProperty("label").GetString()!,
            Number(module, "moduleFeeBP"),
            Number(module, "treasuryFeeBP"),
            ReferenceModule.Active,
            Exited: 0,
            Deposited: 0))];

    /// <summary>What initialisation does after the first mint. Two addresses are inputs: no formula gives them.</summary>
    public static void FinishBootstrap(JsonElement header, ReferenceChain chain, ReferencePool pool)
    {
        string locator = Deployed(header, "LidoLocatorSet", "lidoLocator");
        string helper = Deployed(header, "EIP712StETHInitialized", "eip712StETH");
        if (chain.IsV3)
        {
            chain.Emit("lido", "LidoLocatorSet", ("lidoLocator", locator));
            chain.Emit("lido", "EIP712StETHInitialized", ("eip712StETH", helper));
            chain.Emit("lido", "ContractVersionSet", ("version", "3"));
            pool.Approve("wq", "burner", ReferenceNumber.Max256);
        }
        else
        {
            chain.Emit("lido", "ContractVersionSet", ("version", "2"));
            chain.Emit("lido", "EIP712StETHInitialized", ("eip712StETH", helper));
            pool.Approve("wq", "burner", ReferenceNumber.Max256);
            chain.Emit("lido", "LidoLocatorSet", ("lidoLocator", locator));
        }
    }

    public static BigInteger Number(JsonElement owner, string name) =>
        ReferenceNumber.Parse(ReferenceTrace.Text(owner.GetProperty(name)));

    private static string Deployed(JsonElement header, string name, string parameter) =>
        header.GetProperty("bootstrapEvents").EnumerateArray()
            .First(e => string.Equals(e.GetProperty("e").GetString(), name, StringComparison.Ordinal))
            .GetProperty("a").GetProperty(parameter).GetString()!;
}
