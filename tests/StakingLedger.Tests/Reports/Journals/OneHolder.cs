using System.Text;

namespace StakingLedger.Tests.Reports.Journals;

/// <summary>A history of one owner who pays in.</summary>
internal static class OneHolder
{
    private const string Roles =
        "{\"anyoneMayDeposit\": true, \"oracles\": [\"owner\"], \"operatorManagers\": [\"owner\"], \"treasurers\": [\"owner\"], "
        + "\"governors\": [\"owner\"]}";

    /// <summary>Opens the pool at the time of the first deposit.</summary>
    public static byte[] History(params (string Time, string Amount)[] deposits)
    {
        StringBuilder text = new(
            $"{{\"format\": \"staking-ledger/1\", \"name\": \"one\", \"by\": \"owner\", \"time\": \"{deposits[0].Time}\", ");
        _ = text.Append("\"terms\": {\"pool\": \"one\", \"defence\": {}, \"exit\": {\"instantRedemption\": true}, \"roles\": ")
            .Append(Roles).Append("}}\n");
        foreach ((string time, string amount) in deposits)
        {
            _ = text.Append("{\"cmd\": \"deposit\", \"by\": \"owner\", \"to\": \"owner\", \"time\": \"").Append(time)
                .Append("\", \"amount\": \"").Append(amount).Append("\"}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
