using System.Collections.Generic;

namespace PromptGen.Builtins.Tests;

/// <summary>
/// Accepted calls of the <c>string</c> group. Expected texts come from the examples in Scriban's documentation, from its
/// recorded outputs, and for hashes from their published test vectors.
/// </summary>
internal static class StringCases
{
    public static IReadOnlyList<Case> All { get; } =
    [
        new("\"Hello\" | string.append \" World\"", "Hello World"),
        new("missing | string.append \"x\"", "x"),
        new("12 | string.append 1.5", "121.5"),
        new("\"a\" | string.append missing", "a"),

        new("\"aGVsbG8=\" | string.base64_decode", "hello"),
        new("\"\" | string.base64_decode", ""),
        new("\"w6k=\" | string.base64_decode", "é"),
        new("\"8J+Zgg==\" | string.base64_decode", "🙂"),
        new("\"/w==\" | string.base64_decode", "\uFFFD"),

        new("\"hello\" | string.base64_encode", "aGVsbG8="),
        new("\"\" | string.base64_encode", ""),
        new("\"🙂\" | string.base64_encode", "8J+Zgg=="),

        new("\"test\" | string.capitalize", "Test"),
        new("\"\" | string.capitalize", ""),
        new("\"éa\" | string.capitalize", "Éa"),
        new("\"1a\" | string.capitalize", "1a"),
        new("'q\\'tenterprise' | string.capitalize", "Q'tenterprise"),
        new("missing | string.capitalize", ""),

        new("\"This is easy\" | string.capitalizewords", "This Is Easy"),
        new("\"é\" | string.capitalizewords", "É"),
        new("\"a-b (c\\td\" | string.capitalizewords", "A-b (C\tD"),
        new("\"1st x\" | string.capitalizewords", "1St X"),

        new("\"This is easy\" | string.contains \"easy\"", "true"),
        new("\"This is easy\" | string.contains \"Easy\"", "false"),
        new("\"\" | string.contains \"\"", "false"),
        new("\"a\" | string.contains \"\"", "false"),

        new("\"TeSt\" | string.downcase", "test"),
        new("\"ΩMEGA\" | string.downcase", "ωmega"),
        new("missing | string.downcase", ""),

        new("\"\" | string.empty", "true"),
        new("missing | string.empty", "true"),
        new("\" \" | string.empty", "false"),

        new("\"This is easy\" | string.ends_with \"easy\"", "true"),
        new("\"This is easy\" | string.ends_with \"\"", "false"),
        new("\"e\\u0301\" | string.ends_with \"\\u0301\"", "true"),

        new("\"Scriban\" | string.equals_ignore_case \"SCRIBAN\"", "true"),
        new("\"a\" | string.equals_ignore_case \"b\"", "false"),
        new("\"\" | string.equals_ignore_case \"\"", "true"),

        new("\"Hel\\tlo\\n\\\"W\\\\orld\" | string.escape", "Hel\\tlo\\n\\\"W\\\\orld"),
        new("'hello' | string.escape", "hello"),
        new("\"\\u001b\\u0000é\" | string.escape", "\\x1b\\x00é"),
        new("\"\\u0007\\u0008\\u000b\\u000c\\r\" | string.escape", "\\a\\b\\v\\f\\r"),

        new("'100% M & Ms!!!' | string.handleize", "100-m-ms"),
        new("\"Osloback\\\\slash gamma it's\" | string.handleize", "osloback-slash-gamma-it-s"),
        new("\" a\" | string.handleize", "-a"),
        new("\"\" | string.handleize", ""),
        new("\"!!\" | string.handleize", ""),

        new("\"test\" | string.hmac_sha1 \"secret\"", "1aa349585ed7ecbd3b9c486a30067e395ca4b356"),
        new("\"what do ya want for nothing?\" | string.hmac_sha1 \"Jefe\"", "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"),
        new("\"\" | string.hmac_sha1 \"\"", "fbdb1d1b18aa6c08324b7d64b71fb76370690e1d"),
        new("\"test\" | string.hmac_sha256 \"secret\"", "0329a06b62cd16b33eb6792be8c60b158d89a2ee3a876fce9a881ebb488c0914"),
        new("\"what do ya want for nothing?\" | string.hmac_sha256 \"Jefe\"", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
        new("\"\" | string.hmac_sha256 \"\"", "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad"),
        new("\"what do ya want for nothing?\" | string.hmac_sha512 \"Jefe\"", "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737"),
        new("\"\" | string.hmac_sha512 \"\"", "b936cee86c9f87aa5d3c6f2e84cb5a4239a5fe50480a6ec66b70ab5b1f4ac6730c6c515421b327ec1d69402e53dfb49ad7381eb067b338fd7b0cb22247225d47"),
        new("missing | string.hmac_sha512 missing", "b936cee86c9f87aa5d3c6f2e84cb5a4239a5fe50480a6ec66b70ab5b1f4ac6730c6c515421b327ec1d69402e53dfb49ad7381eb067b338fd7b0cb22247225d47"),

        new("\"hello\" | string.index_of \"l\"", "2"),
        new("\"hello\" | string.index_of \"L\"", "-1"),
        new("\"hello\" | string.index_of \"L\" stringComparison:\"OrdinalIgnoreCase\"", "2"),
        new("\"hello\" | string.index_of \"l\" 3", "3"),
        new("\"hello\" | string.index_of \"o\" 0 4", "-1"),
        new("\"hello\" | string.index_of \"\"", "0"),

        new("'Hello\\n\"World\"' | string.literal", "\"Hello\\n\\\"World\\\"\""),
        new("\"\" | string.literal", "\"\""),
        new("missing | string.literal", ""),

        new("'   too many spaces' | string.lstrip", "too many spaces"),
        new("'\\t\\n\\u00a0x ' | string.lstrip", "x "),
        new("missing | string.lstrip", ""),

        new("\"test\" | string.md5", "098f6bcd4621d373cade4e832627b4f6"),
        new("\"\" | string.md5", "d41d8cd98f00b204e9800998ecf8427e"),
        new("\"abc\" | string.md5", "900150983cd24fb0d6963f7d28e17f72"),

        new("\"world\" | string.pad_left 10", "     world"),
        new("\"world\" | string.pad_left 2", "world"),
        new("missing | string.pad_left 2", "  "),
        new("\"1\" | string.pad_left 5", "    1"),
        new("\"hello\" | string.pad_right 10", "hello     "),
        new("\"Straße\" | string.pad_right 9", "Straße   "),
        new("\"\" | string.pad_right 0", ""),

        new("7 | string.pluralize 'product' 'products'", "products"),
        new("1 | string.pluralize 'product' 'products'", "product"),
        new("0 | string.pluralize 'product' 'products'", "products"),
        new("-1 | string.pluralize 'product' 'products'", "products"),

        new("\"World\" | string.prepend \"Hello \"", "Hello World"),
        new("plan | string.prepend 'q\\'t'", "q'tpro"),
        new("missing | string.prepend missing", ""),

        new("\"Hello, world. Goodbye, world.\" | string.remove \"world\"", "Hello, . Goodbye, ."),
        new("\"aXa\" | string.remove \"A\"", "aXa"),
        new("\"abc\" | string.remove \"\"", "abc"),
        new("missing | string.remove \"a\"", ""),
        new("\"Hello, world. Goodbye, world.\" | string.remove_first \"world\"", "Hello, . Goodbye, world."),
        new("\"Hello, world.\" | string.remove_first \"WORLD\"", "Hello, ."),
        new("\"abc\" | string.remove_first missing", "abc"),
        new("\"Hello, world. Goodbye, world.\" | string.remove_last \"world\"", "Hello, world. Goodbye, ."),
        new("\"abc\" | string.remove_last \"x\"", "abc"),
        new("\"aBa\" | string.remove_last \"A\"", "aB"),

        new("\"Hello, world. Goodbye, world.\" | string.replace \"world\" \"buddy\"", "Hello, buddy. Goodbye, buddy."),
        new("\"Ada\" | string.replace \"e\" 'x'", "Ada"),
        new("\"\" | string.replace \"\" \"x\"", ""),
        new("\"12 St James's Sq\" | string.replace \"a\" missing", "12 St Jmes's Sq"),
        new("\"Hello, world. Goodbye, world.\" | string.replace_first \"world\" \"buddy\"", "Hello, buddy. Goodbye, world."),
        new("\"Lovelace\" | string.replace_first \"a\" \"_\"", "Lovel_ce"),
        new("\"a b\" | string.replace_first \"A\" \"_\"", "_ b"),
        new("\"a.a\" | string.replace_first \"a\" \"b\" true", "a.b"),
        new("\"a.a\" | string.replace_first \"a\" \"b\" fromEnd:true", "a.b"),

        new("'   too many spaces           ' | string.rstrip", "   too many spaces"),
        new("'x\\r\\n' | string.rstrip", "x"),
        new("\"q\\\"t\" | string.rstrip", "q\"t"),

        new("\"test\" | string.sha1", "a94a8fe5ccb19ba61c4c0873d391e987982fbbd3"),
        new("\"abc\" | string.sha1", "a9993e364706816aba3e25717850c26c9cd0d89d"),
        new("missing | string.sha1", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
        new("\"test\" | string.sha256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
        new("\"abc\" | string.sha256", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        new("\"\" | string.sha256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        new("\"test\" | string.sha512", "ee26b0dd4af7e749aa1a8ee3c10ae9923f618980772e473f8819a5d4940e0db27ac185f8a0e1d5f84f88bc887fd67b143732c304cc5fa9ad8e6f57f50028a8ff"),
        new("\"abc\" | string.sha512", "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"),
        new("\"\" | string.sha512", "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e"),

        new("\"test\" | string.size", "4"),
        new("missing | string.size", "0"),
        new("\"🙂\" | string.size", "2"),
        new("1.5 | string.size", "3"),

        new("\"hello\" | string.slice 0", "hello"),
        new("\"hello\" | string.slice 1", "ello"),
        new("\"hello\" | string.slice 1 3", "ell"),
        new("\"hello\" | string.slice 1 length:3", "ell"),
        new("\"hello\" | string.slice (-3)", "llo"),
        new("\"hello\" | string.slice (-3) 2", "ll"),
        new("\"hello\" | string.slice (-9) 6", "he"),
        new("\"hello\" | string.slice (-9) 2", ""),
        new("\"hello\" | string.slice 9", ""),
        new("\"enterprise\" | string.slice 2 1", "t"),
        new("\"hello\" | string.slice1 0", "h"),
        new("\"hello\" | string.slice1 1", "e"),
        new("\"hello\" | string.slice1 1 3", "ell"),
        new("\"hello\" | string.slice1 1 length: 3", "ell"),
        new("\"hello\" | string.slice1 5", ""),
        new("\"hello\" | string.slice1 (-2)", "l"),

        new("\"Hi, how are you today?\" | string.split ' '", "[\"Hi,\", \"how\", \"are\", \"you\", \"today?\"]"),
        new("\",a,,b,\" | string.split ','", "[\"a\", \"b\"]"),
        new("\"\" | string.split ','", "[]"),
        new("\"abc\" | string.split ''", "[\"abc\"]"),

        new("\"This is easy\" | string.starts_with \"This\"", "true"),
        new("\"This is easy\" | string.starts_with \"this\"", "false"),
        new("missing | string.starts_with \"a\"", "false"),

        new("'   too many spaces           ' | string.strip", "too many spaces"),
        new("' ' | string.strip", ""),
        new("missing | string.strip", ""),

        new("\"This is a string.\\r\\n With \\nanother \\rstring\" | string.strip_newlines", "This is a string. With another string"),
        new("missing | string.strip_newlines", ""),
        new("\"a\\u2028b\" | string.strip_newlines", "a\u2028b"),

        new("\"123.4\" | string.to_double", "123.4"),
        new("\"1,234.5e1\" | string.to_double", "12345"),
        new("\"x\" | string.to_double", ""),
        new("\"123\" | string.to_int", "123"),
        new("\" -5 \" | string.to_int", "-5"),
        new("\"2147483648\" | string.to_int", ""),
        new("\"1.0\" | string.to_int", ""),
        new("\"123678912345678\" | string.to_long", "123678912345678"),
        new("\"9223372036854775808\" | string.to_long", ""),
        new("missing | string.to_long", ""),

        new("\"The cat came back the very next day\" | string.truncate 13", "The cat ca..."),
        new("\"Straße\" | string.truncate 5", "St..."),
        new("\"Straße\" | string.truncate 2", "..."),
        new("\"Straße\" | string.truncate 6", "Straße"),
        new("\"Straße\" | string.truncate 5 '!'", "Stra!"),
        new("\"abc\" | string.truncate (-1)", "..."),
        new("\"\" | string.truncate 8", ""),

        new("\"The cat came back the very next day\" | string.truncatewords 4", "The cat came back..."),
        new("\"New York\" | string.truncatewords 1", "New..."),
        new("\"Oslo\" | string.truncatewords 3", "Oslo..."),
        new("\"a b\" | string.truncatewords 3", "a b..."),
        new("\"\\n\" | string.truncatewords 1", "..."),
        new("\" a\\t\\tb c\" | string.truncatewords 3", " a b..."),
        new("\"a \" | string.truncatewords 2", "a ..."),
        new("\"a\" | string.truncatewords 0", "..."),
        new("\"\" | string.truncatewords 2", ""),

        new("\"test\" | string.upcase", "TEST"),
        new("\"Straße é\" | string.upcase", "STRAßE É"),
        new("plan | string.upcase", "PRO"),
        new("\"\u017f🙂ss\" | string.upcase", "\u017F🙂SS"),

        new("\"\" | string.whitespace", "true"),
        new("\" \\t\\u00a0\" | string.whitespace", "true"),
        new("\"a\" | string.whitespace", "false"),
        new("missing | string.whitespace", "true"),
    ];
}
