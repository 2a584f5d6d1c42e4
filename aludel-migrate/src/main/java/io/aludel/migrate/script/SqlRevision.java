package io.aludel.migrate.script;

import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.graph.RevisionSpec;
import io.aludel.migrate.op.OperationTarget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A revision in a file of SQL: lines that begin with {@code -- aludel:} say what it is and where its two parts begin.
 *
 * <pre>{@code
 * -- aludel: revision 27c6a30d7c24
 * -- aludel: follows 1975ea83b712
 * -- aludel: message add biographies
 * -- aludel: upgrade
 * ALTER TABLE users ADD COLUMN bio TEXT;
 * -- aludel: downgrade
 * ALTER TABLE users DROP COLUMN bio;
 * }</pre>
 *
 * <p>Further lines are {@code labels}, {@code depends-on} and {@code replaces}, with commas between several, {@code transactional no}, and
 * {@code safety-assured PG01: why} for the linter; within a part such a line speaks of the statement behind it.
 */
final class SqlRevision {
    private static final String MARK = "-- aludel:";
    private static final List<String> SETTINGS = List.of(
            "revision", "follows", "message", "labels", "depends-on", "replaces", "transactional", "safety-assured");

    private final String origin;
    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, StringBuilder> parts = new HashMap<>();
    private final List<Assurance> assurances = new ArrayList<>();

    private SqlRevision(String origin) {
        this.origin = origin;
    }

    /** Whether a file means to be a revision: one that lacks the line with its id is wrong rather than passed over. */
    static boolean isRevision(String text) {
        return text.lines()
                .anyMatch(line -> line.startsWith(MARK + " revision ") || line.startsWith(MARK + " upgrade"));
    }

    static RevisionScript parse(String text, String origin) {
        return new SqlRevision(origin).read(text);
    }

    private RevisionScript read(String text) {
        StringBuilder part = null;
        for (String line : text.lines().toList()) {
            String word = line.startsWith(MARK) ? line.substring(MARK.length()).strip() : "";
            if (word.equals("upgrade") || word.equals("downgrade")) {
                part = new StringBuilder();
                if (parts.put(word, part) != null) {
                    throw wrong("has two parts '" + word + "'.");
                }
            } else if (part != null) {
                part.append(line).append('\n');
            } else if (!word.isEmpty()) {
                setting(word);
            }
        }
        if (!parts.containsKey("upgrade")) {
            throw wrong("has no line '" + MARK + " upgrade'.");
        }
        RevisionSpec spec = new RevisionSpec(
                required("revision"),
                names("follows"),
                names("labels"),
                names("depends-on"),
                settings.getOrDefault("message", ""),
                names("replaces"));
        return new RevisionScript(spec, isTransactional(), origin, work("upgrade"), work("downgrade"), assurances);
    }

    private void setting(String line) {
        int blank = line.indexOf(' ');
        String name = blank < 0 ? line : line.substring(0, blank);
        if (!SETTINGS.contains(name)) {
            throw wrong("has an unknown line '" + MARK + " " + line + "'." + Suggestions.didYouMean(name, SETTINGS)
                    + "\n  Before the line '" + MARK + " upgrade' there may be " + String.join(", ", SETTINGS) + ".");
        }
        String value = blank < 0 ? "" : line.substring(blank).strip();
        if (name.equals("safety-assured")) {
            assurances.add(Assurance.parse(value));
        }
        settings.put(name, value);
    }

    private boolean isTransactional() {
        return switch (settings.getOrDefault("transactional", "yes")) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw wrong("says neither yes nor no after 'transactional'.");
        };
    }

    private Consumer<OperationTarget> work(String part) {
        StringBuilder sql = parts.get(part);
        if (sql == null) {
            return target -> {
                throw new MigrationException(
                        ErrorCode.IRREVERSIBLE_OPERATION,
                        "revision " + settings.get("revision") + " cannot be taken back: " + origin + " has no part '"
                                + MARK + " " + part + "'.");
            };
        }
        List<String> statements = SqlStatements.of(sql.toString());
        return target -> statements.forEach(target::execute);
    }

    private String required(String name) {
        String value = settings.get(name);
        if (value == null || value.isEmpty()) {
            throw wrong("has no line '" + MARK + " " + name + " ..'.");
        }
        return value;
    }

    private List<String> names(String setting) {
        List<String> names = new ArrayList<>();
        for (String name : settings.getOrDefault(setting, "").split(",")) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }

    private MigrationException wrong(String what) {
        return new MigrationException(ErrorCode.INVALID_REVISION, origin + " " + what);
    }
}
