namespace StakingLedger.Reports;

/// <summary>A commodity of a journal.</summary>
/// <param name="Name">Its name, which every program accepts: capital letters, digits, points and hyphens.</param>
/// <param name="Decimals">How many decimals a whole one has.</param>
/// <param name="Meaning">What it counts, for a reader.</param>
internal sealed record JournalCommodity(string Name, int Decimals, string Meaning);
