package io.aludel.engine;

import java.util.ArrayList;
import java.util.List;

/** Text that tries to be more than a value: a corpus for tests. */
final class HostileText {
    /** Without the NUL character, which not every database can keep. */
    static final List<String> ALL = all();

    private HostileText() {}

    private static List<String> all() {
        List<String> all = new ArrayList<>(List.of(
                "",
                " ",
                "'",
                "''",
                "\"",
                "\"\"",
                "`",
                "``",
                "]",
                "[canary]",
                "\\",
                "\\\\",
                "\\'",
                "\\' OR 1=1 -- ",
                "'; DROP TABLE canary; --",
                "'); DROP TABLE canary; --",
                "\"; DROP TABLE canary; --",
                "`; DROP TABLE canary; --",
                "*/ DROP TABLE canary; /*",
                "-- ",
                "#",
                "/* comment",
                "*/",
                "1; DELETE FROM canary",
                "1 OR 1=1",
                "' OR '1'='1",
                "' UNION SELECT 1 --",
                "admin'/*",
                "%",
                "_",
                "%_%",
                "/%",
                "//",
                "\\%",
                "100%",
                "a_b",
                "*",
                "?",
                "??",
                ":name",
                "::text",
                "$1",
                "$$",
                "$tag$ ' $tag$",
                "{fn now()}",
                "{d '2020-01-01'}",
                "{",
                "}",
                "@variable",
                "@@version",
                "&amp;",
                "<script>alert(1)</script>",
                "line\nbreak",
                "carriage\r\nreturn",
                "tab\there",
                "\u001a",
                "\b",
                "\u00a0",
                "é",
                "\u0301 combining",
                "\u02bc modifier apostrophe",
                "\uff07 wide apostrophe",
                "\u2019 right quote",
                "\ud83d\ude00 emoji",
                "E'\\x27'",
                "U&'\\0027'",
                "x'27'",
                "N'text'",
                "NULL",
                "DEFAULT",
                "TRUE",
                "CHAR(39)",
                "0x27",
                "select",
                "; ",
                "\u202e reversed"));
        all.add("'".repeat(200));
        all.add("\\".repeat(199) + "'");
        return List.copyOf(all);
    }

    /** Those that can be the name of a table or a column everywhere: not empty, no blank at the end, not too long. */
    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (String text : ALL) {
            boolean plain = !text.isBlank() && text.length() <= 60 && text.equals(text.strip());
            boolean inOnePlane = text.codePoints().allMatch(Character::isBmpCodePoint);
            if (plain && inOnePlane && !text.contains("\u001a")) {
                names.add(text);
            }
        }
        return names;
    }
}
