package io.aludel.compile;

import io.aludel.sql.ast.FunctionCall;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a dialect writes functions, by their generic names. Immutable, safe for use by many threads.
 *
 * <p>A function without an entry is written under its own name, so that every function of a database can be called. Names are
 * identifiers: parts with odd characters are quoted, never taken over as SQL.
 */
public final class FunctionTable {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_$]*");

    /** The way of standard SQL. */
    public static final FunctionTable STANDARD = new FunctionTable(Map.of())
            .withWords("current_date", "CURRENT_DATE")
            .withWords("current_time", "CURRENT_TIME")
            .withWords("current_timestamp", "CURRENT_TIMESTAMP")
            .withWords("localtime", "LOCALTIME")
            .withWords("localtimestamp", "LOCALTIMESTAMP")
            .withWords("current_user", "CURRENT_USER")
            .withWords("session_user", "SESSION_USER")
            .withWords("user", "USER")
            .withWords("sysdate", "sysdate")
            .withName("cube", "CUBE")
            .withName("rollup", "ROLLUP")
            .withName("grouping_sets", "GROUPING SETS")
            .withCall("aggregate_strings", (out, call) -> {
                throw out.syntax()
                        .unsupported(
                                "aggregate_strings",
                                "Compile for the database that will run it; each has a function of its own.");
            });

    private final Map<String, Call> templates;

    private FunctionTable(Map<String, Call> templates) {
        this.templates = Map.copyOf(templates);
    }

    /** Writes a whole call but for its FILTER and WITHIN GROUP. Stateless. */
    @FunctionalInterface
    public interface Call {
        /** Writes the call. */
        void render(SqlCompiler out, FunctionCall call);
    }

    /** A copy in which a function has another name. */
    public FunctionTable withName(String generic, String name) {
        return withCall(generic, (out, call) -> arguments(out.write(name), call));
    }

    /** A copy in which a function without arguments is written as words without parentheses. */
    public FunctionTable withWords(String generic, String words) {
        return with(generic, Template.words(words));
    }

    /** A copy in which a function is written in another way. */
    public FunctionTable with(String generic, Template template) {
        return withCall(generic, (out, call) -> template.render(out, call.arguments()));
    }

    /** A copy in which a function is written in another way, its DISTINCT and ORDER BY included. */
    public FunctionTable withCall(String generic, Call template) {
        Map<String, Call> changed = new HashMap<>(templates);
        changed.put(generic, template);
        return new FunctionTable(changed);
    }

    /** Writes a call without its FILTER and WITHIN GROUP. */
    void render(SqlCompiler out, FunctionCall call) {
        Call template = templates.get(call.name().toLowerCase(Locale.ROOT));
        if (template != null) {
            template.render(out, call);
            return;
        }
        String[] parts = call.name().split("\\.", -1);
        for (int index = 0; index < parts.length; index++) {
            out.write(index == 0 ? "" : ".");
            out.write(
                    PLAIN.matcher(parts[index]).matches()
                            ? parts[index]
                            : out.syntax().identifiers().quote(parts[index]));
        }
        arguments(out, call);
    }

    /** {@code (DISTINCT a, b ORDER BY c)}. */
    public static void arguments(SqlCompiler out, FunctionCall call) {
        out.write(call.distinct() ? "(DISTINCT " : "(").list(call.arguments());
        if (!call.orderBy().isEmpty()) {
            out.write(" ORDER BY ").list(call.orderBy());
        }
        out.write(")");
    }
}
