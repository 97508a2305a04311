using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StakingLedger.Units;

namespace StakingLedger.Proofs.Liabilities;

/// <summary>The JSON documents of a proof and of a root record: fixed fields in a fixed order, numbers as strings of digits.</summary>
internal static class LiabilityJson
{
    public const string ProofFormat = "staking-ledger/liability-proof/1";
    public const string RootFormat = "staking-ledger/liability-root/1";
    public const string Left = "left";
    public const string Right = "right";

    private const string Digits = "plain decimal digits of a number below 2^256";
    private const string Hash = "0x and 64 lower-case hexadecimal digits";

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",

        // No text of a proof holds a quote, a backslash or a control character, so nothing is ever escaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a proof.</summary>
    public static string Write(LiabilityProof proof) => Write(json =>
    {
        json.WriteString("format", ProofFormat);
        json.WriteStartObject("root");
        WriteRoot(json, proof.Root);
        json.WriteEndObject();
        json.WriteStartObject("leaf");
        json.WriteString("account", proof.Account.ToString());
        json.WriteString("balance", proof.Balance.ToString());
        json.WriteString("index", proof.Index.ToString(CultureInfo.InvariantCulture));
        json.WriteString("salt", proof.Salt.ToString());
        json.WriteEndObject();
        json.WriteStartArray("path");
        foreach (LiabilityStep step in proof.Path.AsSpan())
        {
            json.WriteStartObject();
            json.WriteString("side", step.SiblingIsLeft ? Left : Right);
            json.WriteString("hash", step.Hash.ToString());
            json.WriteString("sum", step.Sum.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>Writes a root record with its commitment.</summary>
    public static string Write(LiabilityRoot root) => Write(json =>
    {
        json.WriteString("format", RootFormat);
        WriteRoot(json, root);
        json.WriteString("commitment", root.Commitment.ToString());
    });

    /// <summary>Reads a proof.</summary>
    public static LiabilityProof ReadProof(ReadOnlySpan<byte> utf8)
    {
        LiabilityJsonReader json = new(utf8);
        json.BeginDocument(ProofFormat);
        LiabilityRoot root = ReadRoot(ref json);
        json.BeginObject("leaf");
        AccountId account = json.Text<AccountId>("account", "an account as it writes itself: an address in lower case, a GUID or a label");
        Amount balance = json.Text<Amount>("balance", Digits);
        ulong index = json.Number("index", ulong.MaxValue);
        Digest salt = json.Text<Digest>("salt", Hash);
        json.End();
        List<LiabilityStep> path = [];
        json.BeginArray("path");
        while (json.TryBeginItem(LiabilityTree.MaxDepth))
        {
            bool isLeft = json.Choice("side", Left, Right);
            Digest hash = json.Text<Digest>("hash", Hash);
            path.Add(new LiabilityStep(isLeft, hash, json.Text<Amount>("sum", Digits)));
            json.End();
        }

        json.EndDocument();
        return new LiabilityProof
        {
            Root = root,
            Account = account,
            Balance = balance,
            Index = index,
            Salt = salt,
            Path = ValueList.Create<LiabilityStep>(path.ToArray()),
        };
    }

    private static LiabilityRoot ReadRoot(ref LiabilityJsonReader json)
    {
        json.BeginObject("root");
        LiabilityScope scope = new()
        {
            Pool = json.Name("pool"),
            Token = json.Name("token"),
            Decimals = (int)json.Number("decimals", LiabilityScope.MaxDecimals),
            Event = json.Text<EventNumber>("event", "plain decimal digits of a number below 2^64"),
            Time = json.Text<Timestamp>("time", "a UTC moment such as 2026-01-02T03:04:05Z"),
            State = json.Text<Digest>("state", Hash),
        };
        byte depth = (byte)json.Number("depth", byte.MaxValue);
        Amount total = json.Text<Amount>("total", Digits);
        Digest hash = json.Text<Digest>("hash", Hash);
        json.End();
        return new LiabilityRoot { Scope = scope, Depth = depth, Total = total, Hash = hash };
    }

    private static void WriteRoot(Utf8JsonWriter json, LiabilityRoot root)
    {
        json.WriteString("pool", root.Scope.Pool);
        json.WriteString("token", root.Scope.Token);
        json.WriteNumber("decimals", root.Scope.Decimals);
        json.WriteString("event", root.Scope.Event.ToString());
        json.WriteString("time", root.Scope.Time.ToString());
        json.WriteString("state", root.Scope.State.ToString());
        json.WriteNumber("depth", root.Depth);
        json.WriteString("total", root.Total.ToString());
        json.WriteString("hash", root.Hash.ToString());
    }

    private static string Write(Action<Utf8JsonWriter> write)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }
}
