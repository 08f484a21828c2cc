using System.Runtime.InteropServices;

namespace HelpBot.Benchmarks.Measures;

/// <summary>What one thread spent: its own processor time, in which no other program and no compiling beside it counts, and what it allocated.</summary>
internal readonly record struct Effort(double Microseconds, long Bytes)
{
    /// <summary>CLOCK_THREAD_CPUTIME_ID of Linux.</summary>
    private const int ThreadTime = 3;

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int GetTime(int clock, out TimeSpec time);

    public static Effort Now => new(GetTime(ThreadTime, out var time) == 0 ? (time.Seconds * 1e6) + (time.Nanoseconds / 1e3) : double.NaN, GC.GetAllocatedBytesForCurrentThread());

    /// <summary>What running everything once costs.</summary>
    public static Effort Of(int count, Action<int> run)
    {
        var before = Now;
        for (var i = 0; i < count; i++) run(i);
        return Now - before;
    }

    public static Effort operator -(Effort a, Effort b) => new(a.Microseconds - b.Microseconds, a.Bytes - b.Bytes);
}
