namespace StakingLedger.Proofs.Formats;

/// <summary>Something a file states about itself.</summary>
/// <remarks>The default value has no name and is never handed out.</remarks>
/// <param name="Name">What, such as "interval".</param>
/// <param name="Text">As the file states it.</param>
public readonly record struct RewardFact(string Name, string Text);
