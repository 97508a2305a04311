using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <content>Rejections: Burner.</content>
public abstract partial record LidoRejection
{
    /// <summary>Nothing would be burned.</summary>
    public sealed record ZeroBurnAmount()
        : LidoRejection(LidoRejectionCodes.ZeroBurnAmount);

    /// <summary>More would be burned than was requested.</summary>
    /// <param name="Shares">The shares.</param>
    /// <param name="Requested">What was asked for.</param>
    public sealed record BurnExceedsRequested(Shares Shares, Shares Requested)
        : LidoRejection(LidoRejectionCodes.BurnExceedsRequested);
}
