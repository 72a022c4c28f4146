using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.Extensions.AI;

namespace PromptGen.Analyzers.Tests.Support;

/// <summary>Runs a project's code.</summary>
internal static class Running
{
    /// <summary>The text of the message that a static method of a project without parameters makes.</summary>
    public static async Task<string> TextOf(TestProject project, string type, string method)
    {
        using var dll = new MemoryStream();
        EmitResult emitted = (await project.Compile()).Emit(dll);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        dll.Position = 0;
        Assembly assembly = new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(dll);
        return ((ChatMessage)assembly.GetType(type, throwOnError: true)!.GetMethod(method)!.Invoke(null, null)!).Text;
    }
}
