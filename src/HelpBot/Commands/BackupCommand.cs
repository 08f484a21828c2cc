using HelpBot.Storage;
using HelpBot.Web;

namespace HelpBot.Commands;

/// <summary><c>backup FILE</c> and <c>restore FILE</c>, on the database that the same settings would serve.</summary>
internal static class BackupCommand
{
    private const string UsePgDump = "PostgreSQL has its own tools, which do it better: pg_dump and pg_restore, see deploy/README.md";

    public static bool IsOne(string[] args) => args is ["backup" or "restore", ..];

    /// <returns>Exit code: 0 done, 1 it could not be done, 2 bad arguments.</returns>
    public static int Run(string[] args, StorageOptions options, string contentRoot, TextWriter output, TextWriter errors)
    {
        if (args.Length < 2 || args[1].StartsWith('-'))
        {
            errors.WriteLine($"'{args[0]}' needs a file: {args[0]} FILE [--Storage:Path=…]");
            return 2;
        }

        var (file, database) = (Path.GetFullPath(args[1]), Path.GetFullPath(options.Path, contentRoot));
        var wrong = options.Kind == StorageKind.PostgreSql ? UsePgDump
            : args[0] == "backup" ? BackupFile.Make(database, file)
            : BackupFile.PutBack(file, database);
        if (wrong is not null)
        {
            errors.WriteLine(wrong);
            return 1;
        }

        output.WriteLine(args[0] == "backup"
            ? $"copied {database} to {file}; it holds what people wrote: keep it as safe, and no longer than Retention:Days"
            : $"restored {database} from {file}; what is older than Retention:Days goes as soon as the service starts");
        return 0;
    }

    /// <summary>Reads the settings as the service does: file, environment, command line.</summary>
    public static int Run(string[] args)
    {
        if (ServeArguments.Read([.. args.Skip(2)], out var settings) is { } wrong) return CommandRunner.Refuse(wrong);
        var builder = WebApplication.CreateBuilder(Start.Options(settings));
        builder.ReadSecrets();
        builder.Services.AddStorage(builder.Configuration);
        using var app = builder.Services.BuildServiceProvider();
        try
        {
            var options = app.GetRequiredService<Microsoft.Extensions.Options.IOptions<StorageOptions>>().Value;
            return Run(args, options, builder.Environment.ContentRootPath, Console.Out, Console.Error);
        }
        catch (Exception error) when (Start.Explain(error) is { } reason)
        {
            return CommandRunner.Refuse(reason);
        }
    }
}
