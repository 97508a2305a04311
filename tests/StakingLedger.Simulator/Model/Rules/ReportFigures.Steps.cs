namespace StakingLedger.Simulator.Model;

/// <content>The steps of the rate, each with its cause and the pair after it.</content>
internal sealed partial class ReportFigures
{
    private void TellSteps(Turn turn, ModelPair first, ExitShares exits, CoverFigures cover, FeeFigures fee)
    {
        bool isReported = turn.Terms.RateSource == RateSource.Reported;
        ModelPair pair = first;
        int count = 0;
        if (isReported && turn.State.LivePair.Shares.IsZero)
        {
            pair = new ModelPair(1, 1);
            bool isNew = before.Stored != pair;
            if (isNew)
            {
                Step("PairReported", 0, 0);
            }

            turn.Tell("steps", count);
            turn.Mark("steps.without-shares");
            return;
        }

        if (isReported && before.Stored != first)
        {
            Step("PairReported", 0, 0);
        }

        BigInteger inactivityOfExits = Loss.IsZero ? 0 : ModelPair.FloorOf(exits.Loss, Inactivity, Loss);
        BigInteger bondsForExits = cover.Sum.IsZero ? 0 : ModelPair.FloorOf(exits.Cover, cover.Bonds, cover.Sum);
        BigInteger bondsForHolders = cover.Bonds - bondsForExits;
        Grow("ConsensusRewards", ConsensusRewards);
        Grow("ExecutionRewards", ExecutionRewards);
        Grow("Incentives", Incentives);
        Grow("ConsensusPenalty", -(Inactivity - inactivityOfExits));
        Grow("Slashing", -(Slashings - (exits.Loss - inactivityOfExits)));
        Grow("BondCover", bondsForHolders);
        Grow("InsuranceCover", cover.Sum - exits.Cover - bondsForHolders);
        if (fee.Shares.Sign > 0)
        {
            Step("FeeSharesMinted", 0, fee.Shares);
        }

        Grow("FeesWithheld", -fee.Withheld);
        turn.Tell("steps", count);

        void Grow(string cause, BigInteger assets)
        {
            if (!assets.IsZero)
            {
                Step(cause, assets, 0);
            }
        }

        void Step(string cause, BigInteger assets, BigInteger shares)
        {
            pair = new ModelPair(pair.Assets + assets, pair.Shares + shares);
            turn.Tell($"step[{count++}]", $"{cause} {pair}");
            turn.Mark($"step.{cause}");
        }
    }
}
