namespace HelpBot.Web;

/// <summary>A timer's ticks until the service stops: stopping is an end, not an error.</summary>
public static class Ticks
{
    /// <returns>False when the service stops.</returns>
    public static async Task<bool> NextAsync(this PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
