using System;
using System.Linq;
using System.Security.Cryptography;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Channels.Admission;
using PromptGen.Channels.Selection;
using PromptGen.Templates.Artefacts;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Json;
using PromptGen.Templates.Text;
using Xunit;

namespace PromptGen.Channels.Tests.Admission;

/// <summary>What an application compiled, what a channel offers to it, and what becomes of that.</summary>
internal static class Offer
{
    public const string Id = "support-bot";
    public const string Channel = "stable";

    /// <summary>Digests of the compiled and of the offered version's source.</summary>
    public static readonly string CompiledDigest = new('a', 64);
    public static readonly string Digest = new('b', 64);

    /// <summary>A contract with inputs as front matter states them.</summary>
    public static PromptContract Contract(string inputs = "", PromptKind kind = PromptKind.Text, string? output = null, PromptSettings? settings = null)
    {
        if (inputs.Length == 0)
        {
            return new PromptContract(kind, [], settings, output);
        }

        ReadResult<InputList> read = InputDeclarations.Read("inputs", SourceText.From(inputs));
        Assert.Empty(read.Diagnostics);
        return new PromptContract(kind, [.. read.Value!.Fields], settings, output);
    }

    /// <summary>An application's 1.0.0.</summary>
    public static PromptDescriptor Compiled(PromptContract contract) => new(new PromptIdentity(Id, "1.0.0", CompiledDigest), () => contract);

    /// <summary>The artefact of an offered 1.1.0.</summary>
    public static PromptArtefact Artefact(PromptContract contract, string body = "Hello\n", params ArtefactPartial[] partials) =>
        new(Id, "1.1.0", "sha256:" + Digest, contract, new ArtefactBody(5, body), partials);

    /// <summary>A partial whose inputs are stated as in front matter.</summary>
    public static ArtefactPartial Partial(string id, string inputs, string body) => new(id, "2.0.0", "sha256:" + new string('c', 64), Contract(inputs).Inputs, new ArtefactBody(3, body));

    /// <summary>What a channel that knows these bytes says of them.</summary>
    public static VersionReference Named(byte[] artefact) => new("1.1.0", Digest, Convert.ToHexString(SHA256.HashData(artefact)).ToLowerInvariant(), artefact.Length);

    /// <summary>What becomes of an artefact that the channel names rightly.</summary>
    public static AdmissionResult Decide(PromptContract compiled, PromptArtefact artefact)
    {
        byte[] bytes = ArtefactWriter.WriteBytes(artefact);
        return OverrideCheck.Decide(Compiled(compiled), Named(bytes), Channel, bytes);
    }

    /// <summary>The override, which has to be admitted.</summary>
    public static AdmittedOverride Admitted(PromptContract compiled, PromptContract offered, string body = "Hello\n", params ArtefactPartial[] partials)
    {
        AdmissionResult result = Decide(compiled, Artefact(offered, body, partials));
        Assert.Null(result.Refusal);
        return Assert.IsType<AdmittedOverride>(result.Override);
    }

    /// <summary>The inputs are those that an application with others supplies well enough.</summary>
    public static AdmittedOverride Admitted(string compiled, string offered, string body = "Hello\n") => Admitted(Contract(compiled), Contract(offered), body);

    /// <summary>The override has to be refused, for this reason and with exactly this message.</summary>
    public static void Refused(RefusalKind kind, string message, AdmissionResult result)
    {
        Assert.Null(result.Override);
        Assert.Equal(new Refusal(kind, message), result.Refusal);
    }

    /// <summary>The inputs have to be refused.</summary>
    public static void Refused(RefusalKind kind, string message, string compiled, string offered) => Refused(kind, message, Decide(Contract(compiled), Artefact(Contract(offered))));

    /// <summary>Arguments of a caller who knows a contract.</summary>
    public static JsonPromptArguments Arguments(PromptContract contract, string json)
    {
        JsonPromptArguments? arguments = JsonPromptArguments.Parse(contract, json, out var errors);
        Assert.True(arguments is not null, string.Join("\n", errors.Select(e => e.ToString())) + "\n" + json);
        return arguments;
    }

    /// <summary>What an override gives for the arguments of a caller who knows the compiled contract alone.</summary>
    public static string Render(string compiled, string offered, string body, string json) =>
        Admitted(compiled, offered, body).RenderText(Arguments(Contract(compiled), json));
}
