using StakingLedger.Ingestion;
using StakingLedger.Ledger;
using StakingLedger.Protocols.Lido;

namespace StakingLedger.Conformance;

/// <summary>Counts how often recorded histories reach each rule, each kind of event and each rejection.</summary>
public sealed partial class LidoRuleCoverage
{
    private readonly SortedDictionary<string, CoverageCount> _rules = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, CoverageCount> _events = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, CoverageCount> _rejections = new(StringComparer.Ordinal);
    private bool _isV2;

    /// <summary>Gets the rules that are counted, in the order of the protocol's life.</summary>
    public static IReadOnlyList<LidoRule> Rules => LidoRules.All;

    /// <summary>Gets the kinds of event that occurred.</summary>
    public IReadOnlyDictionary<string, CoverageCount> Events => _events;

    /// <summary>How often a rule was reached.</summary>
    /// <param name="rule">One of <see cref="Rules"/>.</param>
    public CoverageCount Of(LidoRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return _rules.GetValueOrDefault(rule.Statement);
    }

    /// <summary>How often a rejection occurred.</summary>
    /// <param name="code">One of <see cref="LidoRejectionCodes"/>.</param>
    public CoverageCount OfRejection(string code) => _rejections.GetValueOrDefault(code);

    /// <summary>Begins a history.</summary>
    internal void Begin(LidoTraceHeader header, ILidoEvent initialised)
    {
        _isV2 = header.Terms.Version == LidoVersion.V2;
        Count(_events, NameOf(initialised));
    }

    /// <summary>Counts one operation, after it was executed.</summary>
    internal void Observe(in Outcome<IEvent> outcome, LidoPool pool)
    {
        if (outcome.Rejection is { } rejection)
        {
            Count(_rejections, rejection.Code);
            return;
        }

        IEvent happened = outcome.Value;
        Count(_events, NameOf(happened));
        CountHolders(happened);
        CountQueue(happened, pool);
        CountOperator(happened);
        if (happened is OracleReported report)
        {
            CountReport(report, pool);
        }
    }

    private static string NameOf(IEvent happened) => happened.GetType().Name;

    private void Count(LidoRule rule, bool isReached = true)
    {
        if (isReached)
        {
            Count(_rules, rule.Statement);
        }
    }

    private void Count(SortedDictionary<string, CoverageCount> counts, string key) =>
        counts[key] = counts.GetValueOrDefault(key).Plus(_isV2);
}
