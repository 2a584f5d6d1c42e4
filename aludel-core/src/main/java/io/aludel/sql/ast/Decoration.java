package io.aludel.sql.ast;

import java.util.ArrayList;
import java.util.List;

/**
 * What an application adds to a SELECT that SQL has no common form for. Immutable; the {@code with…} methods return changed copies.
 *
 * @param prefixes words after SELECT
 * @param suffixes words at the end
 * @param hints words beside one element of FROM
 * @param statementHints words after all clauses
 * @param clauses constructs at marked places
 */
public record Decoration(
        List<DialectText> prefixes,
        List<DialectText> suffixes,
        List<TableHint> hints,
        List<DialectText> statementHints,
        List<Clause> clauses) {
    /** Nothing. */
    public static final Decoration NONE = new Decoration(List.of(), List.of(), List.of(), List.of(), List.of());

    public Decoration {
        prefixes = List.copyOf(prefixes);
        suffixes = List.copyOf(suffixes);
        hints = List.copyOf(hints);
        statementHints = List.copyOf(statementHints);
        clauses = List.copyOf(clauses);
    }

    /** A hint for one element of FROM. */
    public record TableHint(From table, DialectText hint) {}

    /** A construct at a place of a SELECT. */
    public record Clause(Place place, Expr construct) {}

    /** Where a construct can stand. */
    public enum Place {
        /** Directly after SELECT. */
        AFTER_SELECT,
        /** Before the columns, after DISTINCT. */
        BEFORE_COLUMNS,
        /** After WHERE, GROUP BY and HAVING. */
        AFTER_CRITERIA,
        /** After LIMIT and locks. */
        AFTER_BODY
    }

    public Decoration withPrefix(DialectText prefix) {
        return new Decoration(appended(prefixes, prefix), suffixes, hints, statementHints, clauses);
    }

    public Decoration withSuffix(DialectText suffix) {
        return new Decoration(prefixes, appended(suffixes, suffix), hints, statementHints, clauses);
    }

    public Decoration withHint(TableHint hint) {
        return new Decoration(prefixes, suffixes, appended(hints, hint), statementHints, clauses);
    }

    public Decoration withStatementHint(DialectText hint) {
        return new Decoration(prefixes, suffixes, hints, appended(statementHints, hint), clauses);
    }

    public Decoration withClause(Clause clause) {
        return new Decoration(prefixes, suffixes, hints, statementHints, appended(clauses, clause));
    }

    private static <T> List<T> appended(List<T> present, T added) {
        List<T> all = new ArrayList<>(present);
        all.add(added);
        return all;
    }
}
