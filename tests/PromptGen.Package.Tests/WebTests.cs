using System;
using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PromptGen.Package.Tests.Support;

namespace PromptGen.Package.Tests;

/// <summary>An ASP.NET application that answers with prompts.</summary>
[Collection(ConsumerCollection.Name)]
public sealed class WebTests(PackageFeed feed)
{
    private const string Program = """
        using Acme;
        using Microsoft.AspNetCore.Builder;

        WebApplication app = WebApplication.CreateBuilder(args).Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/{name}", (string name) => Prompts.Greeting.Render(name).Text);
        app.Run();

        """;

    [Fact]
    public async Task A_request_is_answered_with_a_rendered_prompt()
    {
        TestProject project = feed.Add("net10.0", "", sdk: "Microsoft.NET.Sdk.Web").Usual().Delete("Use.cs").Write("Program.cs", Program);
        feed.BuildWell(project, "Release", isCi: true);

        using Process process = Sdk.Start(project.Folder, [project["bin/Release/net10.0/App.dll"]], []);
        try
        {
            using var client = new HttpClient { BaseAddress = await Address(process) };
            Assert.Equal("Hi Ana. Be kind.\n\n", await client.GetStringAsync(new Uri("Ana", UriKind.Relative), TestContext.Current.CancellationToken));
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static async Task<Uri> Address(Process process)
    {
        const string Listening = "Now listening on: ";
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and int start)
            {
                return new Uri(line[(start + Listening.Length)..]);
            }
        }

        throw new InvalidDataException(await process.StandardError.ReadToEndAsync());
    }
}
