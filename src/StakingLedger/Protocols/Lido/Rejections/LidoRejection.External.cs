using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <content>Rejections: External shares.</content>
public abstract partial record LidoRejection
{
    /// <summary>No external shares were asked for.</summary>
    public sealed record MintZeroExternalShares()
        : LidoRejection(LidoRejectionCodes.MintZeroExternalShares);

    /// <summary>External shares would exceed their part of all shares.</summary>
    /// <param name="Requested">What was asked for.</param>
    /// <param name="Mintable">What could be minted.</param>
    public sealed record ExternalBalanceLimitExceeded(Shares Requested, Shares Mintable)
        : LidoRejection(LidoRejectionCodes.ExternalBalanceLimitExceeded);

    /// <summary>No external shares were given.</summary>
    public sealed record BurnZeroExternalShares()
        : LidoRejection(LidoRejectionCodes.BurnZeroExternalShares);

    /// <summary>There are fewer external shares.</summary>
    /// <param name="External">The external shares there are.</param>
    /// <param name="Needed">What is needed.</param>
    public sealed record ExternalSharesTooSmall(Shares External, Shares Needed)
        : LidoRejection(LidoRejectionCodes.ExternalSharesTooSmall);

    /// <summary>No ether was sent.</summary>
    public sealed record ZeroValue()
        : LidoRejection(LidoRejectionCodes.ZeroValue);

    /// <summary>The ether sent is not the worth of the shares, rounded up.</summary>
    /// <param name="Sent">The ether sent, in wei.</param>
    /// <param name="Expected">The ether expected, in wei.</param>
    public sealed record ValueSharesMismatch(Amount Sent, Amount Expected)
        : LidoRejection(LidoRejectionCodes.ValueSharesMismatch);

    /// <summary>A ratio is at most 10,000 basis points.</summary>
    /// <param name="Ratio">The ratio asked for.</param>
    public sealed record InvalidMaxExternalRatio(ulong Ratio)
        : LidoRejection(LidoRejectionCodes.InvalidMaxExternalRatio);

    /// <summary>The command does not exist in this contract generation.</summary>
    /// <param name="Version">The version in force.</param>
    public sealed record NotAvailableInVersion(LidoVersion Version)
        : LidoRejection(LidoRejectionCodes.NotAvailableInVersion);
}
