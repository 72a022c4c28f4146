namespace PromptGen.Channels.Selection;

/// <summary>Why a version is served.</summary>
internal enum Reason
{
    /// <summary>The baked one, because the channel says nothing of the prompt.</summary>
    NoEntry,

    /// <summary>The baked one, because the channel says so.</summary>
    Stopped,

    /// <summary>The one that the channel selects.</summary>
    Selected,

    /// <summary>The one that was admitted last, because the one that the channel selects is not admitted.</summary>
    LastAdmitted,

    /// <summary>The baked one, because the one that the channel selects is not admitted and none was before.</summary>
    NoneAdmitted,
}
