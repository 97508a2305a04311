using StakingLedger.Ledger;
using StakingLedger.Units;

namespace StakingLedger.Reports;

/// <summary>The trial balance of a pool for one period.</summary>
/// <param name="Span">Its time. A period that ends with a report reaches to the time of the report, whose event is a part of it.</param>
/// <param name="FirstEvent">The first event in it; null when there was none.</param>
/// <param name="LastEvent">The last event in it.</param>
/// <param name="Before">The pair before it.</param>
/// <param name="After">The pair after it.</param>
/// <param name="Lines">
/// The accounts that are not even, or changed on balance; by commodity (assets first), then by the chart.
/// </param>
/// <param name="Equation">How the priced assets came from their opening to their closing.</param>
public sealed record BooksPeriod(
    CalendarSpan Span,
    EventNumber? FirstEvent,
    EventNumber? LastEvent,
    PricingPair Before,
    PricingPair After,
    IReadOnlyList<BooksLine> Lines,
    BookEquation Equation);
