using StakingLedger.Numerics;
using StakingLedger.Units;

namespace StakingLedger.Proofs.Formats;

/// <summary>Rows from which a file can be written: a format that is published, with the columns of its rows.</summary>
public sealed class RewardTable
{
    private static readonly LeafField[] RocketPoolColumns =
    [
        new("node", LeafFieldType.Address),
        new("rewardNetwork", LeafFieldType.Number),
        new("collateralRpl", LeafFieldType.Number),
        new("oracleDaoRpl", LeafFieldType.Number),
        new("smoothingPoolEth", LeafFieldType.Number),
    ];

    private readonly List<RewardEntry> _entries = [];

    private RewardTable(MerkleFormat format, ValueList<LeafField> columns)
    {
        Format = format;
        Columns = columns;
    }

    /// <summary>The names under which <see cref="Of"/> makes a table.</summary>
    public static ValueList<string> Names { get; } = ["standard", "lido-csm", "threshold", "rocket-pool-10", "rocket-pool-11"];

    /// <summary>The format of the tree.</summary>
    public MerkleFormat Format { get; }

    /// <summary>The columns of a row.</summary>
    public ValueList<LeafField> Columns { get; }

    /// <summary>The rows so far.</summary>
    internal IReadOnlyList<RewardEntry> Entries => _entries;

    /// <summary>An empty table of a format; null when no format has that name.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public static RewardTable? Of(string name) => name switch
    {
        "standard" => new(MerkleFormats.StandardAddressAmount, MerkleFormats.StandardAddressAmount.Fields),
        "lido-csm" => new(MerkleFormats.LidoCsm, MerkleFormats.LidoCsm.Fields),
        "threshold" => new(MerkleFormats.Threshold, MerkleFormats.Threshold.Fields),
        "rocket-pool-10" => new(MerkleFormats.RocketPool10, [.. RocketPoolColumns]),
        "rocket-pool-11" =>
            new(MerkleFormats.RocketPool11, [.. RocketPoolColumns, new("voterShareEth", LeafFieldType.Number)]),
        _ => null,
    };

    /// <summary>Adds a row.</summary>
    /// <param name="values">One value for every column, of its type.</param>
    /// <exception cref="ArgumentException">A value is missing, too many or of another type.</exception>
    /// <exception cref="OverflowException">The RPL of a Rocket Pool node is 2^256 or more.</exception>
    public void Add(params ReadOnlySpan<LeafValue> values)
    {
        bool fits = values.Length == Columns.Count;
        for (int i = 0; fits && i < values.Length; i++)
        {
            fits = values[i].Type == Columns[i].Type;
        }

        if (!fits)
        {
            throw new ArgumentException($"The values do not fit the {Columns.Count} columns of {Format.Name}.", nameof(values));
        }

        bool isRocketPool = Columns[0].Name is "node";
        List<UInt256> amounts = [];
        for (int i = isRocketPool ? 2 : Columns.Count - 1; i < Columns.Count; i++)
        {
            amounts.Add(values[i].Value);
        }

        ValueList<LeafValue> leaf = isRocketPool
            ? [values[0], values[1], LeafValue.Number(amounts[0] + amounts[1]), .. values[4..]]
            : [.. values];
        _entries.Add(new RewardEntry(leaf, [.. amounts], Proof: null, !isRocketPool || amounts.Exists(static a => !a.IsZero)));
    }

    /// <summary>Writes the file as its publisher would.</summary>
    /// <param name="options">What else it states.</param>
    /// <exception cref="ArgumentException">There is no row with an amount.</exception>
    /// <exception cref="OverflowException">A total is 2^256 or more.</exception>
    /// <remarks>A holder who occurs twice is written twice, and the file is then refused by <see cref="RewardFile.Read"/>.</remarks>
    public byte[] Write(RewardTableOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return RewardFileWriter.Write(this, options);
    }
}
