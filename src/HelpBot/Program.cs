var app = WebApplication.CreateBuilder(args).Build();
app.Run();

/// <summary>The entry point; visible to the tests, which start the whole service.</summary>
public partial class Program;
