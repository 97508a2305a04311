using StakingLedger.Units;

namespace StakingLedger.Protocols.StakingPool;

/// <summary>A report's lines, checked and summed: in all, and by operator in order of registration.</summary>
/// <param name="operators">How many operators there are.</param>
internal sealed class ReportTally(int operators)
{
    private readonly List<SubjectClosing> _closings = [];

    public ReportSums Sums { get; private set; }

    public Amount[] Rewards { get; } = new Amount[operators];

    public Amount[] Slashings { get; } = new Amount[operators];

    public Amount[] Inactivity { get; } = new Amount[operators];

    public IReadOnlyList<SubjectClosing> Closings => _closings;

    public void Add(int owner, ReportLine line, in SubjectClosing closing)
    {
        _closings.Add(closing);
        Rewards[owner] += line.ConsensusRewards + line.ExecutionRewards + line.Incentives;
        Slashings[owner] += line.Slashings;
        Inactivity[owner] += line.InactivityPenalties;
        Sums = new ReportSums(
            Sums.Deposited + line.Deposited,
            Sums.ConsensusRewards + line.ConsensusRewards,
            Sums.ExecutionRewards + line.ExecutionRewards,
            Sums.Incentives + line.Incentives,
            Sums.Inactivity + line.InactivityPenalties,
            Sums.Slashings + line.Slashings,
            Sums.Swept + line.Swept);
    }

    public void AddPool(Amount execution, Amount incentives) => Sums = Sums with
    {
        ExecutionRewards = Sums.ExecutionRewards + execution,
        Incentives = Sums.Incentives + incentives,
    };
}
