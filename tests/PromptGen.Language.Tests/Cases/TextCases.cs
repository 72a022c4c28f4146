using System.Collections.Generic;

namespace PromptGen.Language.Tests.Cases;

/// <summary>Text, code blocks, white space, indentation, escapes and comments (Scriban language reference, sections 1 and 2).</summary>
internal static class TextCases
{
    public static IReadOnlyList<LanguageCase> All { get; } =
    [
        new("text", "Hello, world", "Hello, world"),
        new("text", "a } } { { b { c } d", "a } } { { b { c } d"),
        new("text", "  line one\n\n\tline two  \n", "  line one\n\n\tline two  \n"),
        new("text", "", ""),

        new("{{ expression }}", "Hello {{ name }}!", "Hello Ana!", """{"name":"Ana"}"""),
        new("{{ expression }}", "{{name}}{{ name }}{{   name   }}", "AnaAnaAna", """{"name":"Ana"}"""),
        new("{{ expression }}", "{{ 1 + 2 }} {{ \"x\" }}", "3 x"),

        new("several statements", "{{\n  x = 5     # This assignment will not output anything\n  x         # This expression will print 5\n  x + 1     # This expression will print 6\n}}", "56"),
        new("several statements", "{{ x = 5; x; x + 1 }}", "56"),
        new("several statements", "{{ x = 5 }}\n{{ x }}\n{{ x + 1 }}", "\n5\n6"),
        new("several statements", "{{\n  if flag\n    \"yes\"\n  else\n    \"no\"\n  end\n}}", "yes", """{"flag":true}"""),

        new("{{- -}}", "This is a <       \n{{- name}}> text", "This is a <foo> text", """{"name":"foo"}"""),
        new("{{- -}}", "This is a <{{ name -}} \n> text:", "This is a <foo> text:", """{"name":"foo"}"""),
        new("{{- -}}", "This is a <\n{{- name -}} \n> text:", "This is a <foo> text:", """{"name":"foo"}"""),
        new("{{- -}}", "a \n\n\t {{- 1 -}} \n\n b", "a1b"),

        new("{{~ ~}}", "<ul>\n    {{~ for product in products ~}}\n    <li>{{ product }}</li>\n    {{~ end ~}}\n</ul>\n", "<ul>\n    <li>Orange</li>\n    <li>Banana</li>\n    <li>Apple</li>\n</ul>\n", """{"products":["Orange","Banana","Apple"]}"""),
        new("{{~ ~}}", "a  {{~ 1 }}", "a1"),
        new("{{~ ~}}", "a\n  {{~ 1 ~}}  \n  b", "a\n1  b"),
        new("{{~ ~}}", "{{ 1 ~}}\n\n2", "1\n2"),

        new("automatic indentation", "{{ v = \"test1\\ntest2\\ntest3\\n\" ~}}\n   {{ v }}Hello", "   test1\n   test2\n   test3\nHello"),
        new("automatic indentation", "\n  {{ for u in [1, 2] }}a\nb\n{{ end }}", "\n  a\n  b\n  a\n  b\n"),
        new("automatic indentation", "x {{ v }}", "x a\nb", """{"v":"a\nb"}"""),

        new("{%{ }%}", "{%{Hello this is {{ name }}}%}", "Hello this is {{ name }}"),
        new("{%{ }%}", "{%%{This is an escaped block: }%} here}%%}", "This is an escaped block: }%} here"),
        new("{%{ }%}", "a{%{ raw {{ name }} }%}b", "a raw {{ name }} b"),

        new("# comment", "{{ name   # this is a single line comment }}", "Ana", """{"name":"Ana"}"""),
        new("# comment", "{{ # nothing }}x", "x"),
        new("# comment", "{{ 1 # one\n 2 # two\n}}", "12"),

        new("## comment ##", "{{ ## This \nis a multi\nline\ncomment ## }}", ""),
        new("## comment ##", "{{ ## closed by the exit tag }}x", "x"),
        new("## comment ##", "a{{ ## many\nlines ## }}b", "ab"),
    ];
}
