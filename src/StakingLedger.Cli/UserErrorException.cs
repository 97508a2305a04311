namespace StakingLedger.Cli;

/// <summary>Something the user can put right: told in one line, without a stack trace.</summary>
internal sealed class UserErrorException(string message) : Exception(message);
