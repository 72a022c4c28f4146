using System;
using System.Collections.Generic;

namespace PromptGen.Cli.Testing.Models;

/// <summary>How models are asked.</summary>
/// <param name="Endpoint">The base address, to which <c>chat/completions</c> is appended; null when none is named.</param>
/// <param name="Models">The models that are asked where a case names none.</param>
/// <param name="Key">What is sent as bearer token; null for nothing. It is never written anywhere else.</param>
/// <param name="AtOnce">How many evaluations run at the same time.</param>
internal sealed record EvaluationOptions(Uri? Endpoint, IReadOnlyList<string> Models, string? Key, int AtOnce)
{
    /// <summary>Why an address is none that may be asked; null when it is.</summary>
    public static string? Explain(string endpoint) =>
        !Uri.TryCreate(endpoint, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("http" or "https") ? $"--endpoint takes an address such as https://models.example.org/v1, not '{endpoint}'"
        : uri.UserInfo.Length > 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0 ? "--endpoint takes an address without a user, a query and a fragment; the key comes from the environment"
        : uri.Scheme == "http" && !uri.IsLoopback ? "--endpoint is asked with a key, which http:// sends in the clear; use https://"
        : null;

    /// <summary>What a log of it may show: everything but the key.</summary>
    public override string ToString() => $"{Endpoint}, {string.Join(", ", Models)}";
}
