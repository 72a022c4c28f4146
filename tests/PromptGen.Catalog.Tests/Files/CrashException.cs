using System;

namespace PromptGen.Catalog.Tests.Files;

/// <summary>The process is gone.</summary>
internal sealed class CrashException : Exception;
