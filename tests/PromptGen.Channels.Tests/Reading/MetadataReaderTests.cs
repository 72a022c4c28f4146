using System.Text;
using System.Text.Json.Nodes;
using PromptGen.Channels.Tests.Support;
using PromptGen.Channels.Trust;
using PromptGen.Channels.Trust.Metadata;
using Xunit;

namespace PromptGen.Channels.Tests.Reading;

public class MetadataReaderTests
{
    /// <summary>The role, the value that is set (JSON; nothing removes it), and the error without its place.</summary>
    public static TheoryData<string, string, string?, string> Mistakes => new()
    {
        { "root", "signatures", null, "'signatures' is missing" },
        { "root", "signed", null, "'signed' is missing" },
        { "root", "signed", "[]", "signed: has to be an object, not a list" },
        { "root", "signatures", "{}", "signatures: has to be a list, not an object" },
        { "root", "signatures", """[{"keyid":"a","sig":"xyz"}]""", "signatures[0].sig: has to be hexadecimal" },
        { "root", "signatures", """[{"keyid":"a","sig":"0"}]""", "signatures[0].sig: has to be hexadecimal" },
        { "root", "signatures", """[{"keyid":"a","sig":"00"},{"keyid":"a","sig":"01"}]""", "signatures[1].keyid: key 'a' has two signatures" },
        { "root", "signed._type", "\"snapshot\"", "signed._type: this is metadata of the type 'snapshot', not 'root'" },
        { "root", "signed._type", "7", "signed._type: has to be a string, not a whole number" },
        { "root", "signed.spec_version", "\"2.0.0\"", "signed.spec_version: this follows version '2.0.0' of the specification; this client follows 1.x" },
        { "root", "signed.spec_version", "\"1\"", "signed.spec_version: this follows version '1' of the specification; this client follows 1.x" },
        { "root", "signed.spec_version", "\"1.0.x\"", "signed.spec_version: this follows version '1.0.x' of the specification; this client follows 1.x" },
        { "root", "signed.version", "0", "signed.version: has to be 1 or more, not 0" },
        { "root", "signed.version", "\"1\"", "signed.version: has to be a whole number, not a string" },
        { "root", "signed.version", null, "signed: 'version' is missing" },
        { "root", "signed.expires", "\"2030-02-30T00:00:00Z\"", "signed.expires: has to be a time such as 2030-01-31T12:00:00Z, not '2030-02-30T00:00:00Z'" },
        { "root", "signed.expires", "\"2030-01-01T00:00:00+01:00\"", "signed.expires: has to be a time such as 2030-01-31T12:00:00Z, not '2030-01-01T00:00:00+01:00'" },
        { "root", "signed.consistent_snapshot", "1", "signed.consistent_snapshot: has to be true or false, not a whole number" },
        { "root", "signed.keys", null, "signed: 'keys' is missing" },
        { "root", "signed.keys", """{"ab":{"keytype":"ecdsa","scheme":"x","keyval":{}}}""", "signed.keys['ab'].keyval: 'public' is missing" },
        { "root", "signed.keys", """{"a\u0007b":null}""", "signed.keys['a?b']: has to be an object, not null" },
        { "root", "signed.roles.timestamp", null, "signed.roles: 'timestamp' is missing" },
        { "root", "signed.roles.root.threshold", "0", "signed.roles.root.threshold: has to be 1 or more, not 0" },
        { "root", "signed.roles.root.keyids", """["a","b","a"]""", "signed.roles.root.keyids[2]: key 'a' stands twice" },
        { "timestamp", "signed.meta", "{}", "signed.meta: 'snapshot.json' is missing" },
        { "timestamp", "signed.meta", """{"snapshot.json":{"version":1},"targets.json":{"version":1}}""", "signed.meta: describes other files than 'snapshot.json'" },
        { "timestamp", "signed.meta", """{"snapshot.json":{"version":-1}}""", "signed.meta.snapshot.json.version: has to be 1 or more, not -1" },
        { "timestamp", "signed.meta", """{"snapshot.json":{"version":1,"length":-1}}""", "signed.meta.snapshot.json.length: has to be 0 or more, not -1" },
        { "timestamp", "signed.meta", """{"snapshot.json":{"version":1,"hashes":{"md5":"00"}}}""", "signed.meta.snapshot.json.hashes: neither 'sha256' nor 'sha512' is given" },
        { "timestamp", "signed.meta", """{"snapshot.json":{"version":1,"hashes":{"sha256":"00"}}}""", "signed.meta.snapshot.json.hashes.sha256: has to be 64 hexadecimal digits" },
        { "snapshot", "signed.meta", """{"other.json":{"version":1}}""", "signed.meta: 'targets.json' is missing" },
        { "snapshot", "signed.meta", """{"targets.json":[]}""", "signed.meta['targets.json']: has to be an object, not a list" },
        { "targets", "signed.targets", null, "signed: 'targets' is missing" },
        { "targets", "signed.targets", """{"":{"length":1,"hashes":{}}}""", "signed.targets['']: a target's path has to have 1 to 4096 characters" },
        { "targets", "signed.targets", """{"a":{"length":1,"hashes":{}}}""", "signed.targets['a'].hashes: neither 'sha256' nor 'sha512' is given" },
        { "targets", "signed.targets", """{"a":{"length":1,"hashes":{},"custom":1}}""", "signed.targets['a'].custom: has to be an object, not a whole number" },
        { "targets", "signed.delegations", """{"roles":[]}""", "signed.delegations: 'keys' is missing" },
        { "targets", "signed.delegations", """{"keys":{},"succinct_roles":{}}""", "signed.delegations: 'roles' is missing" },
        { "targets", "signed.delegations", Roles("""{"name":"a"}"""), "signed.delegations.roles[0]: has to have either 'paths' or 'path_hash_prefixes'" },
        { "targets", "signed.delegations", Roles("""{"name":"a","paths":[],"path_hash_prefixes":[]}"""), "signed.delegations.roles[0]: has to have either 'paths' or 'path_hash_prefixes'" },
        { "targets", "signed.delegations", Roles("""{"name":"","paths":[]}"""), "signed.delegations.roles[0].name: is empty" },
        { "targets", "signed.delegations", Roles("""{"name":"timestamp","paths":[]}"""), "signed.delegations.roles[0].name: 'timestamp' is a top-level role, to which nobody can delegate" },
        { "targets", "signed.delegations", Roles("""{"name":"a","paths":[],"keyids":[],"threshold":1},{"name":"a","paths":[]}"""), "signed.delegations.roles[1].name: the role 'a' stands twice" },
        { "targets", "signed.delegations", Roles("""{"name":"a","paths":["[ab]*"],"keyids":[],"threshold":1}"""), "signed.delegations.roles[0].paths[0]: sets of characters in brackets are not taken in a pattern; '*' and '?' are" },
        { "targets", "signed.delegations", Roles("""{"name":"a","path_hash_prefixes":["0g"],"keyids":[],"threshold":1}"""), "signed.delegations.roles[0].path_hash_prefixes[0]: has to be hexadecimal digits" },
        { "targets", "signed.delegations", Roles("""{"name":"a","paths":[],"keyids":[],"threshold":1,"terminating":"yes"}"""), "signed.delegations.roles[0].terminating: has to be true or false, not a string" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void AMistakeIsNamedWithItsWay(string role, string at, string? value, string message)
    {
        JsonObject file = JsonNode.Parse(File(role))!.AsObject();
        string[] way = at.Split('.');
        JsonObject parent = file;
        foreach (string name in way[..^1])
        {
            parent = parent[name]!.AsObject();
        }

        parent.Remove(way[^1]);
        if (value is not null)
        {
            parent[way[^1]] = JsonNode.Parse(value);
        }

        MetadataError? error = Read(role, Encoding.UTF8.GetBytes(file.ToJsonString()), TrustLimits.Default);

        Assert.NotNull(error);
        Assert.Equal(message, error.Path.Length == 0 ? error.Message : error.Path + ": " + error.Message);
    }

    [Fact]
    public void APlaceIsTheLineAndTheByteInIt()
    {
        byte[] file = Encoding.UTF8.GetBytes("{\n \"signatures\": [],\n \"signed\": {\"_type\": \"root\",\n  \"é\": 0, \"spec_version\": \"2.0\"}}");

        MetadataError error = Read("root", file, TrustLimits.Default)!;

        Assert.Equal("signed.spec_version: this follows version '2.0' of the specification; this client follows 1.x (line 4, column 28)", error.ToString());
        Assert.Equal(TrustRefusalKind.WrongSpecification, error.Kind);
    }

    [Fact]
    public void WhatIsNotJsonIsNamedWithItsPlace() =>
        Assert.Equal("the file is not JSON (line 2, column 3)", Read("root", "{\n  ]"u8.ToArray(), TrustLimits.Default)!.ToString());

    [Fact]
    public void LimitsHoldOneBeforeAndAtTheirEdge()
    {
        byte[] root = File("root");
        Assert.Null(Read("root", root, new TrustLimits { RootLength = root.Length, Keys = 4, Signatures = 1, Depth = 5 }));

        Assert.Equal($"the file has {root.Length} bytes; at most {root.Length - 1} are taken", Read("root", root, new TrustLimits { RootLength = root.Length - 1 })!.Message);
        Assert.Equal("has 4 members; at most 3 are taken", Read("root", root, new TrustLimits { Keys = 3 })!.Message);
        Assert.Equal("has 1 items; at most 0 are taken", Read("root", root, new TrustLimits { Signatures = 0 })!.Message);
        Assert.Equal("objects and lists lie too deep in each other", Read("root", root, new TrustLimits { Depth = 4 })!.Message);
    }

    [Fact]
    public void DelegationsAndTheirPathsAreLimited()
    {
        Repository repository = new();
        repository.Delegate("targets", "a", ["x", "y"]);
        repository.Delegate("targets", "b", ["x"]);
        byte[] file = repository.Put("targets");

        Assert.Null(Read("targets", file, new TrustLimits { Delegations = 2, Paths = 2 }));
        Assert.Equal("signed.delegations.roles", Read("targets", file, new TrustLimits { Delegations = 1 })!.Path);
        Assert.Equal("signed.delegations.roles[0].paths", Read("targets", file, new TrustLimits { Paths = 1 })!.Path);
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("1.0.31")]
    [InlineData("1.99.0")]
    public void EveryMinorVersionOfTheSpecificationIsRead(string version)
    {
        Repository repository = new();
        repository.Signed["root"]["spec_version"] = version;

        Assert.Null(Read("root", repository.PublishRoot(), TrustLimits.Default));
    }

    [Theory]
    [InlineData("targets/*.tgz", "targets/foo.tgz", true)]
    [InlineData("targets/*.tgz", "targets/foo.txt", false)]
    [InlineData("foo-version-?.tgz", "foo-version-2.tgz", true)]
    [InlineData("foo-version-?.tgz", "foo-version-alpha.tgz", false)]
    [InlineData("foo-version-?.tgz", "foo-version-.tgz", false)]
    [InlineData("*.tgz", "targets/foo.tgz", false)]
    [InlineData("*", "", true)]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("*/*", "a/b", true)]
    [InlineData("*/*", "a/b/c", false)]
    [InlineData("a*b*c", "aXbXbYc", true)]
    [InlineData("a*b*c", "aXbXbY", false)]
    [InlineData("a**", "a", true)]
    [InlineData("?", "\U0001F600", true)]
    [InlineData("??", "\U0001F600", false)]
    [InlineData("A", "a", false)]
    public void PatternsMatchWithinTheirFolder(string pattern, string path, bool matches) =>
        Assert.Equal(matches, new PathPattern(pattern).Matches(new TargetPath(path)));

    [Fact]
    public void APatternMadeToTakeLongDoesNot()
    {
        // With a matcher that tries every way this would not end.
        string pattern = string.Concat(System.Linq.Enumerable.Repeat("*a", 1000)) + "b";

        Assert.False(new PathPattern(pattern).Matches(new TargetPath(new string('a', 4000))));
    }

    internal static byte[] File(string role)
    {
        Repository repository = new();
        return repository.Files[repository.NameOf(role)];
    }

    internal static MetadataError? Read(string role, byte[] file, TrustLimits limits) => role switch
    {
        "root" => MetadataReader.Root(file, limits).Error,
        "timestamp" => MetadataReader.Timestamp(file, limits).Error,
        "snapshot" => MetadataReader.Snapshot(file, limits).Error,
        _ => MetadataReader.Targets(file, limits).Error,
    };

    private static string Roles(string roles) => $$"""{"keys":{},"roles":[{{roles}}]}""";
}
