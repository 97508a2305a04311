using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <content>Rejections: Withdrawal queue.</content>
public abstract partial record LidoRejection
{
    /// <summary>A withdrawal request is below 100 wei.</summary>
    /// <param name="Requested">What was asked for, in wei.</param>
    public sealed record RequestAmountTooSmall(Amount Requested)
        : LidoRejection(LidoRejectionCodes.RequestAmountTooSmall);

    /// <summary>A withdrawal request is above 1,000 ether.</summary>
    /// <param name="Requested">What was asked for, in wei.</param>
    public sealed record RequestAmountTooLarge(Amount Requested)
        : LidoRejection(LidoRejectionCodes.RequestAmountTooLarge);

    /// <summary>There is no such request, or it cannot end a batch.</summary>
    /// <param name="Request">The request.</param>
    public sealed record InvalidRequestId(RequestId Request)
        : LidoRejection(LidoRejectionCodes.InvalidRequestId);

    /// <summary>The request is not finalised.</summary>
    /// <param name="Request">The request.</param>
    public sealed record RequestNotFinalized(RequestId Request)
        : LidoRejection(LidoRejectionCodes.RequestNotFinalized);

    /// <summary>The request was claimed before.</summary>
    /// <param name="Request">The request.</param>
    public sealed record RequestAlreadyClaimed(RequestId Request)
        : LidoRejection(LidoRejectionCodes.RequestAlreadyClaimed);

    /// <summary>Only the owner of a request can claim it.</summary>
    /// <param name="Sender">Who asked.</param>
    /// <param name="Owner">Who owns it.</param>
    public sealed record NotRequestOwner(AccountId Sender, AccountId Owner)
        : LidoRejection(LidoRejectionCodes.NotRequestOwner);

    /// <summary>The hint does not name the request's checkpoint.</summary>
    /// <param name="Hint">The hint given.</param>
    public sealed record InvalidHint(ulong Hint)
        : LidoRejection(LidoRejectionCodes.InvalidHint);

    /// <summary>One hint per request is needed.</summary>
    /// <param name="First">The number of requests.</param>
    /// <param name="Second">The number of hints.</param>
    public sealed record ArraysLengthMismatch(int First, int Second)
        : LidoRejection(LidoRejectionCodes.ArraysLengthMismatch);

    /// <summary>The zero account cannot receive a claim.</summary>
    public sealed record ZeroRecipient()
        : LidoRejection(LidoRejectionCodes.ZeroRecipient);

    /// <summary>The zero account cannot own a request.</summary>
    public sealed record ClaimTransferToZeroAccount()
        : LidoRejection(LidoRejectionCodes.ClaimTransferToZeroAccount);

    /// <summary>The owner and the receiver of a request are the same.</summary>
    public sealed record ClaimTransferToThemselves()
        : LidoRejection(LidoRejectionCodes.ClaimTransferToThemselves);

    /// <summary>The request belongs to somebody else.</summary>
    /// <param name="From">Who was named as the owner.</param>
    /// <param name="Owner">Who owns it.</param>
    public sealed record ClaimTransferFromIncorrectOwner(AccountId From, AccountId Owner)
        : LidoRejection(LidoRejectionCodes.ClaimTransferFromIncorrectOwner);

    /// <summary>Only the owner of a request can transfer it (approvals of requests are not kept).</summary>
    /// <param name="Sender">Who asked.</param>
    public sealed record NotOwnerOrApproved(AccountId Sender)
        : LidoRejection(LidoRejectionCodes.NotOwnerOrApproved);

    /// <summary>A finalisation needs a share rate.</summary>
    public sealed record ZeroShareRate()
        : LidoRejection(LidoRejectionCodes.ZeroShareRate);

    /// <summary>A finalisation needs a batch.</summary>
    public sealed record EmptyBatches()
        : LidoRejection(LidoRejectionCodes.EmptyBatches);

    /// <summary>The batches of a finalisation must ascend.</summary>
    public sealed record BatchesNotSorted()
        : LidoRejection(LidoRejectionCodes.BatchesNotSorted);
}
