namespace StakingLedger.Protocols.Lido;

/// <content>Rejections: Ledger.</content>
public abstract partial record LidoRejection
{
    /// <summary>The first command must be Initialise.</summary>
    public sealed record NotInitialised()
        : LidoRejection(LidoRejectionCodes.NotInitialised);

    /// <summary>A pool is initialised once.</summary>
    public sealed record AlreadyInitialised()
        : LidoRejection(LidoRejectionCodes.AlreadyInitialised);

    /// <summary>A pool starts with some ether.</summary>
    public sealed record NoEtherAtInitialisation()
        : LidoRejection(LidoRejectionCodes.NoEtherAtInitialisation);

    /// <summary>
    /// A change of terms keeps the accounts, the modules of the start and the genesis, and never goes back to an older
    /// version.
    /// </summary>
    /// <param name="Field">The field that must not change.</param>
    public sealed record TermsCannotChange(string Field)
        : LidoRejection(LidoRejectionCodes.TermsCannotChange);
}
