package io.aludel.sql.ast;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A common table expression: a statement with a name, written once in WITH. Compared by identity, since a recursive one refers to
 * itself.
 */
public final class Cte {
    private final Alias alias;
    private final boolean recursive;
    private final boolean nested;
    private final Statement anchor;
    private final @Nullable Cte restated;
    private final List<DialectText> prefixes;
    private final List<DialectText> suffixes;
    private @Nullable Statement whole;

    /**
     * A common table expression.
     *
     * @param name the name
     * @param recursive whether the query may refer to this expression
     * @param anchor the query, or the first part of a recursive one; names and types of the columns come from it
     */
    public Cte(String name, boolean recursive, QueryNode anchor) {
        this(Alias.named(name), recursive, false, anchor);
    }

    /**
     * A common table expression.
     *
     * @param alias the name
     * @param recursive whether the query may refer to this expression
     * @param nested whether it is written in the WITH of the query that refers to it, rather than in that of the outermost
     * @param anchor the query, or the first part of a recursive one; an INSERT, UPDATE or DELETE gives the rows of its RETURNING
     */
    public Cte(Alias alias, boolean recursive, boolean nested, Statement anchor) {
        this(alias, recursive, nested, anchor, null, List.of(), List.of(), null);
    }

    private Cte(
            Alias alias,
            boolean recursive,
            boolean nested,
            Statement anchor,
            @Nullable Statement whole,
            List<DialectText> prefixes,
            List<DialectText> suffixes,
            @Nullable Cte restated) {
        this.alias = alias;
        this.recursive = recursive;
        this.nested = nested;
        this.anchor = anchor;
        this.whole = whole;
        this.prefixes = List.copyOf(prefixes);
        this.suffixes = List.copyOf(suffixes);
        this.restated = restated;
    }

    /** The name in WITH; the compiler makes one up for an anonymous expression. */
    public Alias alias() {
        return alias;
    }

    /** Whether WITH RECURSIVE is needed. */
    public boolean isRecursive() {
        return recursive;
    }

    /** Whether it is written in the WITH of the query that refers to it. */
    public boolean isNested() {
        return nested;
    }

    /** The statement that gives the columns their names and types. */
    public Statement anchor() {
        return anchor;
    }

    /** What the columns are. */
    public List<Expr> columns() {
        return columns(anchor);
    }

    /** What the rows of a statement consist of. */
    public static List<Expr> columns(Statement statement) {
        return statement instanceof QueryNode query ? query.columns() : ((DmlNode) statement).returning();
    }

    /** The whole statement. */
    public Statement query() {
        return whole == null ? anchor : whole;
    }

    /** The expression that this one extends under the same name, or null. */
    public @Nullable Cte restated() {
        return restated;
    }

    /** Words between AS and the query, such as MATERIALIZED. */
    public List<DialectText> prefixes() {
        return prefixes;
    }

    /** Words after the query. */
    public List<DialectText> suffixes() {
        return suffixes;
    }

    /**
     * Completes a recursive expression, once.
     *
     * @param complete the union of the anchor and a part that refers to this expression
     */
    public void complete(QueryNode complete) {
        if (whole != null) {
            throw new IllegalStateException("the recursive expression '" + alias + "' is complete already");
        }
        whole = complete;
    }

    /** The same name for a longer query, whose new part may refer to this expression. */
    public Cte extended(QueryNode longer) {
        return new Cte(alias, recursive, nested, longer, null, prefixes, suffixes, this);
    }

    /** The same with words between AS and the query. */
    public Cte withPrefix(DialectText prefix) {
        return new Cte(alias, recursive, nested, anchor, whole, appended(prefixes, prefix), suffixes, restated);
    }

    /** The same with words after the query. */
    public Cte withSuffix(DialectText suffix) {
        return new Cte(alias, recursive, nested, anchor, whole, prefixes, appended(suffixes, suffix), restated);
    }

    /** This expression with its statements, words and what it restates changed; {@code known} is told of it before it is complete. */
    Cte rewritten(StatementRewriter rewriter, Consumer<Cte> known) {
        Cte earlier = restated == null ? null : rewriter.cte(restated);
        Cte changed = new Cte(
                alias,
                recursive,
                nested,
                rewriter.rewrite(anchor),
                null,
                rewriter.texts(prefixes),
                rewriter.texts(suffixes),
                earlier);
        known.accept(changed);
        if (whole != null) {
            changed.whole = rewriter.rewrite(whole);
        }
        return changed;
    }

    private static <T> List<T> appended(List<T> present, T added) {
        List<T> all = new ArrayList<>(present);
        all.add(added);
        return all;
    }

    @Override
    public String toString() {
        return alias.toString();
    }
}
