using System;

namespace ReleaseDrill;

/// <summary>The drill cannot go on; the message says why.</summary>
internal sealed class DrillFailedException(string message) : Exception(message);
