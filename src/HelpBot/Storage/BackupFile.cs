using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace HelpBot.Storage;

/// <summary>Copies of the SQLite database: made while the service runs, put back while it does not.</summary>
internal static class BackupFile
{
    /// <summary>A whole and consistent copy, whatever is written meanwhile.</summary>
    /// <returns>Null when it is done; else one sentence that says why not.</returns>
    public static string? Make(string database, string copy)
    {
        if (!File.Exists(database)) return $"there is no database '{database}': name it with --Storage:Path";
        if (File.Exists(copy)) return $"'{copy}' exists already, and is not overwritten";
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(copy)))) return $"there is no folder for '{copy}'";
        var half = copy + ".half";
        try
        {
            File.Delete(half);
            using (var made = new FileStream(half, Private(FileMode.CreateNew))) made.Flush();
            using (var from = Open(database, SqliteOpenMode.ReadOnly))
            using (var to = Open(half, SqliteOpenMode.ReadWrite))
            {
                from.BackupDatabase(to);
            }

            if (Wrong(half) is { } wrong) return wrong;
            File.Move(half, copy);
            return null;
        }
        catch (Exception error) when (error is DbException or IOException or UnauthorizedAccessException)
        {
            File.Delete(half);
            return $"no backup was made: {error.Message.TrimEnd('.')}";
        }
    }

    /// <summary>Puts a copy in the place of the database. What is there now is kept beside it, with <c>.before-restore</c> after its name.</summary>
    /// <returns>Null when it is done; else one sentence that says why not, and nothing changed.</returns>
    public static string? PutBack(string copy, string database)
    {
        if (!File.Exists(copy)) return $"there is no file '{copy}'";
        if (Wrong(copy) is { } wrong) return wrong;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(database)!);
            if (File.Exists(database) && InUse(database)) return $"'{database}' is in use: stop the service first";
            var fresh = database + ".half";
            using (var from = File.OpenRead(copy))
            using (var to = new FileStream(fresh, Private(FileMode.Create)))
            {
                from.CopyTo(to);
                to.Flush(flushToDisk: true);
            }

            if (File.Exists(database)) File.Move(database, database + ".before-restore", overwrite: true);
            foreach (var rest in (string[])["-wal", "-shm"]) File.Delete(database + rest);
            File.Move(fresh, database);
            return null;
        }
        catch (Exception error) when (error is DbException or IOException or UnauthorizedAccessException)
        {
            return $"nothing was restored: {error.Message.TrimEnd('.')}";
        }
    }

    /// <returns>Null for a whole database of a version that this program can use.</returns>
    private static string? Wrong(string file)
    {
        try
        {
            using var connection = Open(file, SqliteOpenMode.ReadOnly);
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA integrity_check";
            if (command.ExecuteScalar() as string != "ok") return $"'{file}' is damaged";
            command.CommandText = "SELECT MAX(version) FROM schema_version";
            return command.ExecuteScalar() is long version && version <= Migrations.Newest
                ? null
                : $"'{file}' was written by a newer HelpBot";
        }
        catch (DbException)
        {
            return $"'{file}' is not a database of HelpBot";
        }
    }

    /// <summary>Nobody else has it open: then, and only then, can everything in its log be moved into the file.</summary>
    private static bool InUse(string database)
    {
        try
        {
            using var connection = Open(database, SqliteOpenMode.ReadWrite);
            using var command = connection.CreateCommand();
            // Leaving the mode with a log takes the file for oneself. The service chooses that mode again when it starts.
            command.CommandText = "PRAGMA journal_mode=DELETE";
            return command.ExecuteScalar() as string != "delete";
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode is 5 or 6)
        {
            return true;
        }
        catch (SqliteException)
        {
            // Damaged, which may be why something is restored; it is kept beside all the same.
            return false;
        }
    }

    private static FileStreamOptions Private(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 2 }.ConnectionString);
        connection.Open();
        return connection;
    }
}
