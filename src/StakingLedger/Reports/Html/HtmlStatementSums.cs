using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>What a statement comes to over all its periods.</summary>
internal sealed class HtmlStatementSums
{
    private bool _isOpen;

    /// <summary>Gets what there was before the first period.</summary>
    public HolderPosition Opening { get; private set; } = new(default, default, default, []);

    /// <summary>Gets what there is after the last one.</summary>
    public HolderPosition Closing { get; private set; } = new(default, default, default, []);

    /// <summary>Gets what movements brought less what they took, rounding included.</summary>
    public SignedAmount Moved { get; private set; }

    /// <summary>Gets what changes of the rate brought less what they took.</summary>
    public SignedAmount Earned { get; private set; }

    /// <summary>Adds a period.</summary>
    public void Add(StatementPeriod period)
    {
        Opening = _isOpen ? Opening : period.Opening;
        Closing = period.Closing;
        _isOpen = true;
        foreach (MovementTotal movement in period.Totals.Movements)
        {
            Moved += movement.Net;
        }

        foreach (SourceTotal source in period.Totals.Sources)
        {
            Earned += source.Net;
        }
    }
}
