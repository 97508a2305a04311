using System.Security.Cryptography;
using System.Text;

namespace StakingLedger.Simulator.Audit;

/// <summary>A running digest of the model's outcomes: the same seed gives the same one on every machine.</summary>
internal sealed class OutcomeDigest
{
    private readonly StringBuilder open = new();
    private byte[] chain = new byte[SHA256.HashSizeInBytes];

    public void Add(ModelDecision decision)
    {
        open.Append(decision.Code ?? "accepted");
        foreach (Fact fact in decision.Facts)
        {
            open.Append(' ').Append(fact.Name).Append('=').Append(fact.Value);
        }

        open.Append('\n');
        if (open.Length > 1 << 16)
        {
            Close();
        }
    }

    public string Text()
    {
        Close();
        return Convert.ToHexStringLower(chain);
    }

    private void Close()
    {
        chain = SHA256.HashData([.. chain, .. Encoding.UTF8.GetBytes(open.ToString())]);
        open.Clear();
    }
}
