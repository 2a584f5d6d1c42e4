package io.aludel.migrate.imports;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether an expression such as {@code test and !prod, staging} holds for some names. One use, one thread. */
final class ContextExpression {
    private static final Pattern TOKEN = Pattern.compile("[(),!]|[^\\s(),!]+");

    private final Matcher tokens;
    private final Set<String> names;
    private String token = "";

    private ContextExpression(String text, Set<String> names) {
        this.tokens = TOKEN.matcher(text.toLowerCase(Locale.ROOT));
        this.names = names;
        next();
    }

    /** Whether an expression holds; it does without an expression, and without names. */
    static boolean holds(String text, Set<String> names) {
        return text.isBlank() || names.isEmpty() || new ContextExpression(text, names).any();
    }

    private void next() {
        token = tokens.find() ? tokens.group() : "";
    }

    private boolean any() {
        boolean holds = all();
        while (token.equals("or") || token.equals(",")) {
            next();
            holds = all() | holds;
        }
        return holds;
    }

    private boolean all() {
        boolean holds = not();
        while (token.equals("and")) {
            next();
            holds = not() & holds;
        }
        return holds;
    }

    private boolean not() {
        if (token.equals("!") || token.equals("not")) {
            next();
            return !not();
        }
        if (token.equals("(")) {
            next();
            boolean holds = any();
            next();
            return holds;
        }
        String name = token;
        next();
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }
}
