package io.aludel.engine;

import io.aludel.engine.SqlToken.Kind;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds what a statement does and which tables it names. Single use; knows as much of SQL as that takes. */
final class ShapeReader {
    private static final Map<String, StatementKind> VERBS = Map.of(
            "select", StatementKind.SELECT,
            "values", StatementKind.SELECT,
            "table", StatementKind.SELECT,
            "insert", StatementKind.INSERT,
            "replace", StatementKind.INSERT,
            "update", StatementKind.UPDATE,
            "delete", StatementKind.DELETE,
            "merge", StatementKind.MERGE);
    private static final Set<String> BETWEEN = Set.of("only", "into", "ignore", "from", "or", "replace");
    private static final Set<String> ENDS =
            Set.of("where", "group", "order", "having", "limit", "offset", "set", "union", "on", "returning", "window");

    private final List<SqlToken> tokens;
    private final Set<String> queries = new HashSet<>();
    private final Set<String> tables = new LinkedHashSet<>();
    private StatementKind kind = StatementKind.OTHER;
    private int verb = -1;

    ShapeReader(List<SqlToken> tokens) {
        this.tokens = tokens;
        findVerb();
        findTables();
    }

    StatementKind kind() {
        return kind;
    }

    /** The tables: the one that is changed, or read first, before the others. */
    List<String> tables() {
        return List.copyOf(tables);
    }

    private void findVerb() {
        int start = 0;
        while (start < tokens.size() && tokens.get(start).isSign('(')) {
            start++;
        }
        if (start == tokens.size()) {
            return;
        }
        if (!tokens.get(start).is("with")) {
            verb(start);
            findChangeWithin();
            return;
        }
        int depth = 0;
        for (int at = start + 1; at < tokens.size() && verb < 0; at++) {
            SqlToken token = tokens.get(at);
            depth += token.isSign('(') ? 1 : token.isSign(')') ? -1 : 0;
            if (depth == 0 && token.isName() && !isVerbAt(at)) {
                queries.add(token.name().toLowerCase(Locale.ROOT));
            } else if (depth == 0) {
                verb(at);
            }
        }
    }

    /** H2 reads what a change gives back: {@code SELECT id FROM FINAL TABLE (INSERT INTO users ..)}. */
    private void findChangeWithin() {
        for (int at = 1; at + 2 < tokens.size(); at++) {
            boolean change = tokens.get(at).is("table")
                    && tokens.get(at + 1).isSign('(')
                    && (tokens.get(at - 1).is("final")
                            || tokens.get(at - 1).is("old")
                            || tokens.get(at - 1).is("new"));
            if (change && isVerbAt(at + 2)) {
                verb(at + 2);
                return;
            }
        }
    }

    private boolean isVerbAt(int at) {
        return tokens.get(at).kind() == Kind.WORD && VERBS.containsKey(lower(at));
    }

    private void verb(int at) {
        if (isVerbAt(at)) {
            verb = at;
            kind = VERBS.getOrDefault(lower(at), StatementKind.OTHER);
        }
    }

    private void findTables() {
        if (verb < 0) {
            return;
        }
        if (kind == StatementKind.SELECT) {
            read(verb, true);
        } else {
            target(verb + 1);
        }
        read(0, false);
    }

    /** The table that is changed comes after the verb. */
    private void target(int from) {
        int at = from;
        while (at < tokens.size() && tokens.get(at).kind() == Kind.WORD && BETWEEN.contains(lower(at))) {
            at++;
        }
        name(at, false);
    }

    /**
     * Tables after FROM and JOIN.
     *
     * @param outer whether only those of the statement itself are meant, and not those of queries within
     */
    private void read(int from, boolean outer) {
        int depth = 0;
        boolean[] queried = new boolean[tokens.size() + 1];
        boolean[] listed = new boolean[tokens.size() + 1];
        for (int at = from; at < tokens.size() && depth >= 0; at++) {
            SqlToken token = tokens.get(at);
            if (token.isSign('(')) {
                depth++;
                queried[depth] = false;
                listed[depth] = false;
            } else if (token.isSign(')')) {
                depth--;
            } else if (outer && depth > 0) {
                continue;
            } else if (token.is("select") || token.is("delete") || token.is("update")) {
                queried[depth] = true;
            } else if (token.is("from") && queried[depth] && !tokens.get(at - 1).is("distinct")) {
                listed[depth] = true;
                table(at + 1);
            } else if (token.is("join") || (token.isSign(',') && listed[depth])) {
                table(at + 1);
            } else if (token.kind() == Kind.WORD && ENDS.contains(lower(at)) && !token.is("on")) {
                listed[depth] = false;
            }
        }
    }

    private void table(int from) {
        int at = from;
        while (at < tokens.size()
                && (tokens.get(at).is("only") || tokens.get(at).is("lateral"))) {
            at++;
        }
        boolean changed = at + 1 < tokens.size() && tokens.get(at + 1).is("table");
        if (!changed) {
            name(at, true);
        }
    }

    /** A name with what stands before its dots; one before a bracket is a function where rows are read. */
    private void name(int from, boolean read) {
        String name = null;
        int at = from;
        while (at < tokens.size() && tokens.get(at).isName()) {
            name = name == null
                    ? tokens.get(at).name()
                    : name + "." + tokens.get(at).name();
            boolean dotted = at + 2 < tokens.size()
                    && tokens.get(at + 1).isSign('.')
                    && tokens.get(at + 2).isName();
            at += dotted ? 2 : 1;
            if (!dotted) {
                break;
            }
        }
        boolean function = read && at < tokens.size() && tokens.get(at).isSign('(');
        if (name != null && !function && !queries.contains(name.toLowerCase(Locale.ROOT))) {
            tables.add(name);
        }
    }

    private String lower(int at) {
        return tokens.get(at).text().toLowerCase(Locale.ROOT);
    }
}
