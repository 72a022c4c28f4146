using System;
using PromptGen.Catalog.Identity;

namespace PromptGen.Cli.Releasing;

/// <summary>What a person wants released.</summary>
/// <param name="Id">The prompt.</param>
/// <param name="Bump">Which version it should become.</param>
/// <param name="Author">Who releases it.</param>
/// <param name="Time">When, in UTC.</param>
/// <param name="Reason">Why.</param>
internal sealed record ReleaseRequest(PromptId Id, BumpRequest Bump, string Author, DateTime Time, string Reason);
