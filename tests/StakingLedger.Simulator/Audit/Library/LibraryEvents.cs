using StakingLedger.Ledger;
using House = StakingLedger.Protocols.StakingPool;

namespace StakingLedger.Simulator.Audit.Library;

/// <summary>Events of the library as facts, named as the model names them.</summary>
internal static class LibraryEvents
{
    public static List<Fact> Of(IEvent accepted)
    {
        FactList facts = new();
        switch (accepted)
        {
            case House.Deposited e: Tell(facts, e); break;
            case House.SharesTransferred e: facts.Add("shares", e.Shares); break;
            case House.WithdrawalRequested e: Tell(facts, e); break;
            case House.WithdrawalCancelled e: Tell(facts, e); break;
            case House.WithdrawalsFinalised e: Tell(facts, e); break;
            case House.WithdrawalClaimed e: Tell(facts, e); break;
            case House.ClaimTransferred e: facts.Add("from", e.From); break;
            case House.Redeemed e: Tell(facts, e); break;
            case House.StakeAllocated e: Tell(facts, e); break;
            case House.EpochReported e: LibraryReports.Tell(facts, e); break;
            case House.FeesCollected e: facts.Add("assets", e.Amount); break;
            case House.TermsProposed e: facts.Add("proposal", e.Proposal); break;
            case House.TermsApproved e: facts.Add("from", e.From); break;
            default: break;
        }

        return facts.All;
    }

    private static void Tell(FactList facts, House.Deposited e)
    {
        facts.Add("fee", e.Fee);
        facts.Add("shares", e.Shares);
        if (e.LimitLeft is { } left)
        {
            facts.Add("left", left);
        }
    }

    private static void Tell(FactList facts, House.WithdrawalRequested e)
    {
        facts.Add("id", e.Request);
        facts.Add("policy", e.Policy);
        facts.Add("nominal", e.Nominal);
        facts.Add("shares", e.Shares);
        facts.Add("tickets", e.Tickets);
        facts.Add("fee-rate", e.FeeRate.Value);
    }

    private static void Tell(FactList facts, House.WithdrawalCancelled e)
    {
        facts.Add("policy", e.Policy);
        facts.Add("returned", e.Returned);
        facts.Add("tickets", e.Tickets);
        facts.Add("burnt", e.Burnt);
        facts.Add("released", e.Released);
    }

    private static void Tell(FactList facts, House.WithdrawalsFinalised e)
    {
        facts.Add("policy", e.Policy);
        foreach (House.RequestFill fill in e.Fills)
        {
            if (e.Policy is House.ExitPolicy.ProRata or House.ExitPolicy.Fixed)
            {
                facts.Add($"filled[{fill.Request}].tickets", fill.Tickets);
            }
            else
            {
                facts.Add($"filled[{fill.Request}].shares", fill.Shares);
            }

            facts.Add($"filled[{fill.Request}].assets", fill.SetAside);
        }

        facts.Add("last", e.Fills[^1].Request);
        facts.Add("assets", e.SetAside);
        facts.Add("burnt", e.SharesBurnt);
        facts.Add("rate", e.FrozenRate);
        facts.Add("pair", e.Pair);
    }

    private static void Tell(FactList facts, House.WithdrawalClaimed e)
    {
        facts.Add("owner", e.Owner);
        facts.Add("paid", e.Paid);
        facts.Add("fee", e.Fee);
        facts.Add("burnt", e.SharesBurnt);
    }

    private static void Tell(FactList facts, House.Redeemed e)
    {
        facts.Add("assets", e.Amount);
        facts.Add("fee", e.Fee);
    }

    private static void Tell(FactList facts, House.StakeAllocated e)
    {
        ulong steps = 0;
        foreach (House.StakeGiven given in e.Given)
        {
            steps += given.Steps;
            facts.Add($"validator[{given.Validator}]", given.Steps);
        }

        facts.Add("steps", steps);
        facts.Add("turn", e.Turn);
    }
}
