namespace StakingLedger.Simulator.Model;

/// <summary>What somebody wants: the commands of the page, one case each.</summary>
internal abstract partial record ModelCommand
{
    /// <summary>The name of the command.</summary>
    public string Kind => GetType().Name;

    public sealed record OpenPool(ModelTerms Terms) : ModelCommand;

    public sealed record PausePool : ModelCommand;

    public sealed record ResumePool : ModelCommand;

    public sealed record ProposeTerms(ModelTerms Terms, ulong From) : ModelCommand;

    public sealed record ApproveTerms(ulong Proposal) : ModelCommand;
}
