using StakingLedger.Units;

namespace StakingLedger.Protocols.Lido;

/// <summary>Collects log entries; the pairs that the token always emits together have one method each.</summary>
/// <param name="accounts">The protocol's accounts.</param>
internal sealed class LogList(LidoAccounts accounts)
{
    private readonly List<ContractLog> _logs = [];

    public IReadOnlyList<ContractLog> Logs => _logs;

    public LidoAccounts Accounts => accounts;

    public void Add(LidoContract contract, string name, params ReadOnlySpan<ContractLogField> fields) =>
        _logs.Add(new ContractLog(contract, name, [.. fields]));

    public void Lido(string name, params ReadOnlySpan<ContractLogField> fields) => Add(LidoContract.Lido, name, fields);

    /// <summary>The token's Transfer and TransferShares.</summary>
    public void StEthTransfer(AccountId from, AccountId to, Amount value, Shares shares)
    {
        Lido(
            "Transfer",
            ContractLogField.Of("from", from),
            ContractLogField.Of("to", to),
            ContractLogField.Of("value", value));
        Lido(
            "TransferShares",
            ContractLogField.Of("from", from),
            ContractLogField.Of("to", to),
            ContractLogField.Of("sharesValue", shares));
    }

    public void WstEthTransfer(AccountId from, AccountId to, Shares wstEth) => Add(
        LidoContract.WstEth,
        "Transfer",
        ContractLogField.Of("from", from),
        ContractLogField.Of("to", to),
        ContractLogField.Of("value", wstEth));

    /// <summary>The withdrawal queue's Transfer of a request as a non-fungible token.</summary>
    public void RequestTransfer(AccountId from, AccountId to, RequestId request) => Add(
        LidoContract.WithdrawalQueue,
        "Transfer",
        ContractLogField.Of("from", from),
        ContractLogField.Of("to", to),
        ContractLogField.Of("tokenId", request.Value));

    public void Approval(LidoContract contract, AccountId owner, AccountId spender, Numerics.UInt256 value) => Add(
        contract,
        "Approval",
        ContractLogField.Of("owner", owner),
        ContractLogField.Of("spender", spender),
        ContractLogField.Of("value", value));

    /// <summary>The approval that spending an allowance writes; none for an allowance without end.</summary>
    public void Spent(AccountId owner, AccountId spender, Amount? left)
    {
        if (left is { } value)
        {
            Approval(LidoContract.Lido, owner, spender, value.Value);
        }
    }

    public void Submitted(AccountId sender, Amount amount, AccountId referral, Shares shares, Amount mintedValue)
    {
        Lido(
            "Submitted",
            ContractLogField.Of("sender", sender),
            ContractLogField.Of("amount", amount),
            ContractLogField.Of("referral", referral));
        StEthTransfer(accounts.Zero, sender, mintedValue, shares);
    }

    public void BurnRequested(AccountId by, bool isCover, Amount amount, Shares shares) => Add(
        LidoContract.Burner,
        "StETHBurnRequested",
        ContractLogField.Of("isCover", isCover),
        ContractLogField.Of("requestedBy", by),
        ContractLogField.Of("amountOfStETH", amount),
        ContractLogField.Of("amountOfShares", shares));

    public void SharesBurnt(AccountId account, Amount pre, Amount post, Shares shares) => Lido(
        "SharesBurnt",
        ContractLogField.Of("account", account),
        ContractLogField.Of("preRebaseTokenAmount", pre),
        ContractLogField.Of("postRebaseTokenAmount", post),
        ContractLogField.Of("sharesAmount", shares));
}
