namespace HelpBot;

/// <summary>Why the service cannot start, in sentences for the operator; printed as they are, without a stack trace.</summary>
public sealed class CannotStartException(params IEnumerable<string> reasons) : Exception(string.Join(Environment.NewLine, reasons));
