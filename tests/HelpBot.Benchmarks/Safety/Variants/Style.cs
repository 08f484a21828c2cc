namespace HelpBot.Benchmarks.Safety.Variants;

/// <summary>How a saying is written.</summary>
public enum Style { AsWritten, Typed, Sms, Limburg, Rotterdam }
