package io.aludel.sql.ast;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What INSERT, UPDATE and DELETE have in common beside their main clauses. Immutable.
 *
 * @param prefixes words after the first keyword, such as {@code OR REPLACE}
 * @param hints words after the name of the table
 * @param commonTables what WITH holds even when nothing refers to it
 * @param limit how many rows are changed at most, or null for all
 * @param flags how the statement is completed and executed
 * @param defaults the columns that {@link Flag#RETURN_DEFAULTS} gives back; empty for those that the database fills in
 * @param clauses constructs of the application's behind the values of an INSERT, and behind the conditions of UPDATE and DELETE
 * @param options what only an object-relational session understands; it changes the statement before anything else reads it
 */
public record DmlOptions(
        List<Words> prefixes,
        List<Words> hints,
        List<Cte> commonTables,
        @Nullable Expr limit,
        Set<Flag> flags,
        Set<String> defaults,
        List<Expr> clauses,
        List<StatementOption> options) {
    /** Nothing beside the main clauses. */
    public static final DmlOptions NONE =
            new DmlOptions(List.of(), List.of(), List.of(), null, Set.of(), Set.of(), List.of(), List.of());

    public DmlOptions {
        prefixes = List.copyOf(prefixes);
        hints = List.copyOf(hints);
        commonTables = List.copyOf(commonTables);
        flags = Set.copyOf(flags);
        defaults = Set.copyOf(defaults);
        clauses = List.copyOf(clauses);
        options = List.copyOf(options);
    }

    /**
     * Words as the application wrote them.
     *
     * @param text the words
     * @param dialect the name of the only dialect for which they are meant, or null for all
     */
    public record Words(String text, @Nullable String dialect) {}

    /** How a statement is completed and executed. */
    public enum Flag {
        /** The keys of the new row are not asked for. */
        INLINE,
        /** An INSERT from a query leaves the columns that it does not name alone. */
        WITHOUT_DEFAULTS,
        /** What the database fills in is given back with the result. */
        RETURN_DEFAULTS,
        /** The rows of RETURNING come in the order of the values. */
        PARAMETER_ORDER,
        /** Rows with the same unique values are deleted before. */
        REPLACING
    }

    /** Whether a flag is set. */
    public boolean has(Flag flag) {
        return flags.contains(flag);
    }

    /** The same with one more prefix. */
    public DmlOptions withPrefix(Words words) {
        return new DmlOptions(and(prefixes, words), hints, commonTables, limit, flags, defaults, clauses, options);
    }

    /** The same with one more hint. */
    public DmlOptions withHint(Words words) {
        return new DmlOptions(prefixes, and(hints, words), commonTables, limit, flags, defaults, clauses, options);
    }

    /** The same with one more common table expression. */
    public DmlOptions withCommonTable(Cte cte) {
        return new DmlOptions(prefixes, hints, and(commonTables, cte), limit, flags, defaults, clauses, options);
    }

    /** The same with another limit. */
    public DmlOptions withLimit(@Nullable Expr changed) {
        return new DmlOptions(prefixes, hints, commonTables, changed, flags, defaults, clauses, options);
    }

    /** The same with one more option for a session. */
    public DmlOptions withOption(StatementOption option) {
        return new DmlOptions(prefixes, hints, commonTables, limit, flags, defaults, clauses, and(options, option));
    }

    /** The same with more options for a session. */
    public DmlOptions withOptions(List<StatementOption> more) {
        List<StatementOption> all = new ArrayList<>(options);
        all.addAll(more);
        return new DmlOptions(prefixes, hints, commonTables, limit, flags, defaults, clauses, all);
    }

    /** The same with one more flag. */
    public DmlOptions withFlag(Flag flag) {
        Set<Flag> changed = EnumSet.of(flag);
        changed.addAll(flags);
        return new DmlOptions(prefixes, hints, commonTables, limit, changed, defaults, clauses, options);
    }

    /** The same that gives columns back with the result; none for those that the database fills in. */
    public DmlOptions withDefaults(Set<String> columns) {
        Set<Flag> changed = EnumSet.of(Flag.RETURN_DEFAULTS);
        changed.addAll(flags);
        return new DmlOptions(prefixes, hints, commonTables, limit, changed, columns, clauses, options);
    }

    /** The same with one more construct. */
    public DmlOptions withClause(Expr clause) {
        return new DmlOptions(prefixes, hints, commonTables, limit, flags, defaults, and(clauses, clause), options);
    }

    /** The same without a flag. */
    public DmlOptions withoutFlag(Flag flag) {
        Set<Flag> changed = new HashSet<>(flags);
        changed.remove(flag);
        return new DmlOptions(prefixes, hints, commonTables, limit, changed, defaults, clauses, options);
    }

    private static <T> List<T> and(List<T> list, T more) {
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return all;
    }
}
