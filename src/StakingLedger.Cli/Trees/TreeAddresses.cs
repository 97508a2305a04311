using StakingLedger.Proofs;
using StakingLedger.Units;

namespace StakingLedger.Cli;

/// <summary>The addresses of accounts that are labels or GUIDs: no account and no address twice.</summary>
internal sealed class TreeAddresses
{
    private static readonly string[] Columns = ["account", "address"];

    private readonly SortedDictionary<AccountId, (LeafValue Address, int Line)> _addresses = [];
    private readonly SortedDictionary<LeafValue, int> _lines = [];
    private readonly string _file;

    private TreeAddresses(string file) => _file = file;

    /// <summary>Reads them from CSV.</summary>
    /// <exception cref="UserErrorException">A line is not of that form, or an account or an address occurs twice.</exception>
    public static TreeAddresses Read(byte[] bytes, string file)
    {
        TreeAddresses book = new(file);
        foreach ((int line, string[] cells) in TreeCsv.Rows(bytes, file, Columns))
        {
            if (!AccountId.TryParse(cells[0], out AccountId account) || account.Kind is AccountKind.Address)
            {
                throw TreeCsv.Refused(file, line, 1, $"'{cells[0]}'", "an account that is a label or a GUID");
            }

            LeafValue address = TreeCsv.ReadAddress(cells[1], file, line, 2);
            if (!book._addresses.TryAdd(account, (address, line)))
            {
                int first = book._addresses[account].Line;
                throw TreeCsv.Refused(file, line, 1, $"{account}, which line {first} has too", "every account once");
            }

            if (!book._lines.TryAdd(address, line))
            {
                throw TreeCsv.Refused(file, line, 2, $"{address}, which line {book._lines[address]} has too", "every address once");
            }
        }

        return book;
    }

    /// <summary>The address of an account: its own when it is one.</summary>
    /// <exception cref="UserErrorException">It has none, or its own is that of another account.</exception>
    public LeafValue Of(AccountId account, string history)
    {
        if (account.Kind is not AccountKind.Address)
        {
            return _addresses.TryGetValue(account, out (LeafValue Address, int Line) found)
                ? found.Address
                : throw new UserErrorException($"{_file}: no address of the account {account}, which holds something in {history}");
        }

        LeafValue own = LeafValue.Address(account);
        return _lines.TryGetValue(own, out int line)
            ? throw TreeCsv.Refused(_file, line, 2, $"{own}, which is an account of {history} itself", "an address of nobody else")
            : own;
    }
}
