using StakingLedger.Ledger;
using StakingLedger.Protocols.StakingPool;
using StakingLedger.Units;

namespace StakingLedger.Tests.Protocols.HousePool;

/// <summary>Lets all holders of a pool leave, in a random order.</summary>
internal static class Leaving
{
    public static void Everyone(RandomPool run, Random random)
    {
        TestPool pool = TestPool.Over(run.Pool, now: 10_000_000);
        Prepare(pool);
        AccountId[] holders =
        [
            .. run.Accounts().Where(a => a != Actors.Queue && a != Actors.Dead && run.Pool.SharesOf(a) > Shares.Zero),
        ];
        random.Shuffle(holders);
        foreach (AccountId holder in holders)
        {
            Outcome<WithdrawalRequested> asked =
                run.Pool.Execute(new RequestWithdrawalOfShares(holder, run.Pool.SharesOf(holder)), pool.By(holder));

            // Less than a unit cannot leave; neither can shares of a pool that lost everything.
            Assert.True(
                asked.IsAccepted || asked.Rejection is PoolRejection.WorthNothing or PoolRejection.PoolWithoutAssets
                    or PoolRejection.AssetsShort,
                $"{asked}");
        }

        while (run.Pool.Execute(new FinaliseWithdrawals(run.Pool.Totals().Buffered), pool.By(Actors.Treasurer)).IsAccepted)
        {
        }

        foreach (WithdrawalView request in run.Pool.Requests)
        {
            if (request.Status == RequestStatus.Finalised)
            {
                _ = pool.Do(request.Owner, new ClaimWithdrawal(request.Id));
            }
        }

        Assert.Equal(Amount.Zero, run.Pool.Totals().FrozenEscrow);
        Assert.DoesNotContain(
            run.Pool.Requests,
            r => r.Status == RequestStatus.Pending && r.Policy is not ExitPolicy.ByShares and not ExitPolicy.Frozen);
    }

    /// <summary>Ends a pause, and sweeps everything home.</summary>
    private static void Prepare(TestPool pool)
    {
        if (pool.Pool.IsPaused)
        {
            _ = pool.Do(Actors.Governor, new ResumePool());
        }

        List<ReportLine> lines = [];
        if (pool.Pool.Terms.Charter.ReportedBy == ReportSubject.Validators)
        {
            foreach (ValidatorView v in pool.Pool.Validators)
            {
                if (v.Status == ValidatorStatus.Active)
                {
                    lines.Add(ReportLine.Of(v.Id) with { Deposited = v.InFlight, Swept = v.Balance + v.InFlight });
                }
            }
        }
        else
        {
            foreach (OperatorView o in pool.Pool.Operators)
            {
                if (o.Status != OperatorStatus.Retired)
                {
                    lines.Add(ReportLine.Of(o.Id) with { Deposited = o.InFlight, Swept = o.Balance + o.InFlight });
                }
            }
        }

        _ = pool.Report([.. lines]);
    }
}
