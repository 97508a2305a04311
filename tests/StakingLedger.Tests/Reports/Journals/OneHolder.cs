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
        text.Append($"\"terms\": {{\"pool\": \"one\", \"defence\": {{}}, \"exit\": {{\"instantRedemption\": true}}, \"roles\": {Roles}}}}}\n");
        foreach ((string time, string amount) in deposits)
        {
            text.Append($"{{\"cmd\": \"deposit\", \"by\": \"owner\", \"time\": \"{time}\", \"to\": \"owner\", \"amount\": \"{amount}\"}}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
