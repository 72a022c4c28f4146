namespace PromptGen.Repository;

/// <summary>The ids of what is found in channel repositories, and about moves in them. An id is never reused for another meaning.</summary>
public static class ChannelCodes
{
    /// <summary>There is no channel repository, or a file of it is missing or damaged.</summary>
    public const string BrokenRepository = "PG1060";

    /// <summary>A key is missing, is none, or lies where no key may lie.</summary>
    public const string BadKey = "PG1061";

    /// <summary>A version may not enter a channel: a draft, a pre-release, without tests, or with a finding against it.</summary>
    public const string VersionRefused = "PG1062";

    /// <summary>A version was published before with another digest.</summary>
    public const string DigestTaken = "PG1063";

    /// <summary>A command names a channel, prompt, version, proposal or role that the repository does not have.</summary>
    public const string NotInRepository = "PG1064";

    /// <summary>Somebody else changed the repository meanwhile: another writer is at work, or a proposal's base is gone.</summary>
    public const string StaleBase = "PG1065";

    /// <summary>A signature does not count: it is its own author's approval, is there already, or is by a key that may not sign.</summary>
    public const string SignatureRefused = "PG1066";

    /// <summary>Metadata is past its time.</summary>
    public const string Expired = "PG1067";

    /// <summary>What is asked of a repository cannot be done as it is asked.</summary>
    public const string BadMove = "PG1068";
}
