using System;

namespace PromptGen.Benchmarks.Rendering.Medium;

/// <summary>What stands in the medium workload between its values, as somebody writes it into a program: for texts, and once more for UTF-8.</summary>
internal static class MediumText
{
    public const string Role = "# Role\nYou are ";

    public const string Agent = ", a senior support agent of ";

    public const string Answer = ". Answer in ";

    public const string Most = " and use no more than ";

    public const string Policy =
        """
         words.

        # Policy
        Password page limit part, transfer search person. Within week discount search price local, text visit period client. Record important test browser, inform answer company. Person detail often sample list data schedule, data discount function history login screen. Assistant open expired function time language confirm, within store assistant data reason version. Step problem value charge visit, open charge region. Within subject review possible summary, instruction billing without. Process update summary code summary context module, setting secure charge update report format. Setting ticket invoice often reset issue invoice contact, setting however account discount screen invoice. Send user product note version table review without, field select cancel month policy check. Without profile purchase step plan data code, value city select status record time. Second page user page password process, open often warning important year.

        # Customer
        Name: 
        """;

    public const string Tickets = "\nOpen tickets: ";

    public const string Premium =
        """

        The customer is on the premium plan: offer a call back within one hour, name the account manager and skip the standard triage questions.
        """;

    public const string Orders = "\n\n# Orders\n";

    public const string Item = "- ";

    public const string Quantity = " | quantity ";

    public const string Price = " | price ";

    public const string EndOfItem = " EUR\n";

    public const string Procedure =
        """

        # Procedure
        1. Market send number time text, format page context. Method option assistant expired receive short order payment, important transfer period note process possible.
        2. History quick account never help, follow time secure within. Payment year text question, error system billing. Policy inform date reply billing browser, charge value never team result.
        3. Team project client product token quick issue, visit upgrade customer history part detail. Request sample partner token require score date, offer follow page page open section.
        4. Simple question model password, market person time. Search system upgrade report product prompt ticket, line transfer limit customer status product. Service line transfer file policy warning token website, support reset phone possible search billing.
        5. Review rule server short minute, level refund setting. Schedule rule purchase team transfer reset offer, document support without email instruction search.
        6. List website version text version share second, question prompt offer offer period quick. Store network prompt customer, server list local. System store local reply transfer, limit item function.
        7. Token search section purchase schedule team step, return deliver follow discount warning transfer. Module week table value company minute phone, reset language user receive limit title.
        8. Follow purchase module screen answer, team however however answer. Instruction payment report website company, customer client list account. Reset language schedule require table, minute reset system system.


        """;

    public const string Incident =
        """
        # Known incident
        There is an open incident in the payment system. Tell the customer that no action is needed and that the status page shows the progress.


        """;

    public const string Output =
        """
        # Output
        Return JSON only: {"answer": string, "next_step": string, "confidence": number}. Code transfer item part, policy response send. Work account provide error help plan, refund partner possible example. Score identify function answer word, status screen never. Inform report field help, title quick system. Follow page item warning product response task reset, update token price purchase question total. Receive option profile method user receive important, level follow phone update share network. History expired limit select section example, month network without never.

        """;

    public static class Utf8
    {
        public static ReadOnlySpan<byte> Role => "# Role\nYou are "u8;

        public static ReadOnlySpan<byte> Agent => ", a senior support agent of "u8;

        public static ReadOnlySpan<byte> Answer => ". Answer in "u8;

        public static ReadOnlySpan<byte> Most => " and use no more than "u8;

        public static ReadOnlySpan<byte> Policy =>
            """
             words.

            # Policy
            Password page limit part, transfer search person. Within week discount search price local, text visit period client. Record important test browser, inform answer company. Person detail often sample list data schedule, data discount function history login screen. Assistant open expired function time language confirm, within store assistant data reason version. Step problem value charge visit, open charge region. Within subject review possible summary, instruction billing without. Process update summary code summary context module, setting secure charge update report format. Setting ticket invoice often reset issue invoice contact, setting however account discount screen invoice. Send user product note version table review without, field select cancel month policy check. Without profile purchase step plan data code, value city select status record time. Second page user page password process, open often warning important year.

            # Customer
            Name: 
            """u8;

        public static ReadOnlySpan<byte> Tickets => "\nOpen tickets: "u8;

        public static ReadOnlySpan<byte> Premium =>
            """

            The customer is on the premium plan: offer a call back within one hour, name the account manager and skip the standard triage questions.
            """u8;

        public static ReadOnlySpan<byte> Orders => "\n\n# Orders\n"u8;

        public static ReadOnlySpan<byte> Item => "- "u8;

        public static ReadOnlySpan<byte> Quantity => " | quantity "u8;

        public static ReadOnlySpan<byte> Price => " | price "u8;

        public static ReadOnlySpan<byte> EndOfItem => " EUR\n"u8;

        public static ReadOnlySpan<byte> Procedure =>
            """

            # Procedure
            1. Market send number time text, format page context. Method option assistant expired receive short order payment, important transfer period note process possible.
            2. History quick account never help, follow time secure within. Payment year text question, error system billing. Policy inform date reply billing browser, charge value never team result.
            3. Team project client product token quick issue, visit upgrade customer history part detail. Request sample partner token require score date, offer follow page page open section.
            4. Simple question model password, market person time. Search system upgrade report product prompt ticket, line transfer limit customer status product. Service line transfer file policy warning token website, support reset phone possible search billing.
            5. Review rule server short minute, level refund setting. Schedule rule purchase team transfer reset offer, document support without email instruction search.
            6. List website version text version share second, question prompt offer offer period quick. Store network prompt customer, server list local. System store local reply transfer, limit item function.
            7. Token search section purchase schedule team step, return deliver follow discount warning transfer. Module week table value company minute phone, reset language user receive limit title.
            8. Follow purchase module screen answer, team however however answer. Instruction payment report website company, customer client list account. Reset language schedule require table, minute reset system system.


            """u8;

        public static ReadOnlySpan<byte> Incident =>
            """
            # Known incident
            There is an open incident in the payment system. Tell the customer that no action is needed and that the status page shows the progress.


            """u8;

        public static ReadOnlySpan<byte> Output =>
            """
            # Output
            Return JSON only: {"answer": string, "next_step": string, "confidence": number}. Code transfer item part, policy response send. Work account provide error help plan, refund partner possible example. Score identify function answer word, status screen never. Inform report field help, title quick system. Follow page item warning product response task reset, update token price purchase question total. Receive option profile method user receive important, level follow phone update share network. History expired limit select section example, month network without never.

            """u8;
    }
}
