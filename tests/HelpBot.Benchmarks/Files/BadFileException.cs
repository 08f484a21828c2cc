namespace HelpBot.Benchmarks.Files;

/// <summary>A file that is missing or cannot be read as what it should be; the message is one sentence that names the place.</summary>
internal sealed class BadFileException : Exception
{
    /// <param name="line">Counts from 1; 0 for the file as a whole.</param>
    public BadFileException(string file, int line, string what)
        : base(line > 0 ? $"{file}:{line}: {what}" : $"{file}: {what}")
    {
    }
}
