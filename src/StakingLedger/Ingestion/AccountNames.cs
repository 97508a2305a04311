using StakingLedger.Units;

namespace StakingLedger.Ingestion;

/// <summary>The two-way table between the labels of a recorded history and the addresses behind them.</summary>
/// <remarks>An address without a label is written as 0x and 40 hexadecimal digits with the letter case of its checksum.</remarks>
public sealed class AccountNames
{
    private readonly string[] _labels;
    private readonly AccountId[] _accounts;
    private readonly AccountId[] _accountsInOrder;
    private readonly string[] _labelsByAccount;

    /// <summary>Initialises the table.</summary>
    /// <param name="entries">Labels and accounts, each at most once.</param>
    internal AccountNames(IReadOnlyCollection<KeyValuePair<string, AccountId>> entries)
    {
        _labels = [.. entries.Select(e => e.Key)];
        _accounts = [.. entries.Select(e => e.Value)];
        _accountsInOrder = [.. _accounts];
        _labelsByAccount = [.. _labels];
        Labels = [.. _labels];
        Array.Sort(_labels, _accounts, StringComparer.Ordinal);
        Array.Sort(_accountsInOrder, _labelsByAccount);
    }

    /// <summary>Gets the labels in the order of the header.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>Finds the account behind a label, or reads an address of any letter case.</summary>
    /// <param name="text">A label of the header, or 0x and 40 hexadecimal digits.</param>
    /// <param name="account">The account; the default value when there is none.</param>
    /// <returns>False when the text is neither.</returns>
    public bool TryFind(string text, out AccountId account)
    {
        ArgumentNullException.ThrowIfNull(text);
        int at = Array.BinarySearch(_labels, text, StringComparer.Ordinal);
        if (at >= 0)
        {
            account = _accounts[at];
            return true;
        }

        return AccountId.TryParse(text, out account) && account.Kind == AccountKind.Address;
    }

    /// <summary>The label of an account, or its address when it has none.</summary>
    /// <param name="account">The account.</param>
    public string NameOf(AccountId account) => LabelOf(account) ?? ChecksumAddress.Of(account);

    /// <summary>The label of an account; null when it has none.</summary>
    /// <param name="account">The account.</param>
    public string? LabelOf(AccountId account)
    {
        int at = Array.BinarySearch(_accountsInOrder, account);
        return at >= 0 ? _labelsByAccount[at] : null;
    }
}
