package io.aludel.schema;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How constraints and indexes are named that have no name. Immutable.
 *
 * <pre>{@code
 * NamingConvention.DEFAULT
 *         .with(Kind.UNIQUE, "uq_%(table_name)s_%(column_0_name)s")
 *         .with(Kind.CHECK, "ck_%(table_name)s_%(constraint_name)s")
 *         .with(Kind.FOREIGN_KEY, "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s")
 * }</pre>
 *
 * <p>The tokens are {@code table_name}, {@code constraint_name} (the name that was given), {@code referred_table_name}, and for the
 * columns {@code column_0_name}, {@code column_0_label} (table and column), {@code column_0_key}, {@code referred_column_0_name},
 * where 0 is the position; {@code column_0N_name} joins all of them, {@code column_0_N_name} does so with underscores between.
 * Names that get too long for a database are cut, and end in four digits computed from the whole.
 */
public final class NamingConvention {
    /** What indexes are called that have no name: {@code ix_<table>_<first column>}; nothing else is named. */
    public static final NamingConvention DEFAULT =
            new NamingConvention(Map.of(Kind.INDEX, "ix_%(column_0_label)s"), Map.of());

    private final Map<Kind, String> templates;
    private final Map<String, Token> tokens;

    private NamingConvention(Map<Kind, String> templates, Map<String, Token> tokens) {
        this.templates = Map.copyOf(templates);
        this.tokens = Map.copyOf(tokens);
    }

    /** What is named. */
    public enum Kind {
        INDEX("ix"),
        PRIMARY_KEY("pk"),
        UNIQUE("uq"),
        CHECK("ck"),
        FOREIGN_KEY("fk"),
        EXCLUDE("ex");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** Two letters by which the kind is known. */
        public String code() {
            return code;
        }

        private static Kind of(String code) {
            for (Kind kind : values()) {
                if (kind.code.equals(code)) {
                    return kind;
                }
            }
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "'" + code + "' is no kind of a naming convention.\n  Use ix, pk, uq, ck, fk or ex.");
        }
    }

    /** A part of a name that the application computes. */
    @FunctionalInterface
    public interface Token {
        /**
         * The text of the token.
         *
         * @param element the {@link Constraint} or {@link Index}
         * @param table the name of the table
         */
        String text(TableElement element, String table);
    }

    /**
     * A convention with templates by the two letters of their kinds: ix, pk, uq, ck, fk, ex.
     *
     * @param templates the templates; unless it is among them, none for indexes
     */
    public static NamingConvention of(Map<String, String> templates) {
        Map<Kind, String> byKind = new EnumMap<>(Kind.class);
        templates.forEach((code, template) -> byKind.put(Kind.of(code), template));
        return new NamingConvention(byKind, Map.of());
    }

    /** The same with a template for a kind. */
    public NamingConvention with(Kind kind, String template) {
        Map<Kind, String> changed = new EnumMap<>(Kind.class);
        changed.putAll(templates);
        changed.put(kind, requireNonNull(template, "template"));
        return new NamingConvention(changed, tokens);
    }

    /** The same with a token of the application's own. */
    public NamingConvention token(String name, Token token) {
        Map<String, Token> changed = new LinkedHashMap<>(tokens);
        changed.put(name, token);
        return new NamingConvention(templates, changed);
    }

    @Nullable
    String template(Kind kind) {
        return templates.get(kind);
    }

    @Nullable
    Token token(String name) {
        return tokens.get(name);
    }
}
