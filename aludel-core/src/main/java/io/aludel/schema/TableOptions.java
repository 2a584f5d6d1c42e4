package io.aludel.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a table as a whole. Immutable; each method returns a changed copy.
 *
 * <pre>{@code
 * Table.of("drafts", metadata, TableOptions.NONE.prefix("TEMPORARY").comment("not yet sent"), column(..), ..)
 * }</pre>
 *
 * @param comment the comment that the database keeps, or null
 * @param prefixes words between CREATE and TABLE
 * @param quoting whether the name is quoted
 * @param schemaQuoting whether the name of the schema is quoted
 * @param implicitReturning whether statements may use RETURNING to find what the database filled in
 * @param dialect settings of single databases
 * @param info whatever the application wants to keep here
 * @param after tables that have to be there before, though no foreign key says so
 * @param formerNames what the table was called before, the last name first
 */
public record TableOptions(
        @Nullable String comment,
        List<String> prefixes,
        Quoting quoting,
        Quoting schemaQuoting,
        boolean implicitReturning,
        List<DialectOption> dialect,
        Map<String, Object> info,
        List<String> after,
        List<String> formerNames)
        implements TableElement {
    /** Nothing said. */
    public static final TableOptions NONE = new TableOptions(
            null, List.of(), Quoting.AUTO, Quoting.AUTO, true, List.of(), Map.of(), List.of(), List.of());

    public TableOptions {
        prefixes = List.copyOf(prefixes);
        dialect = List.copyOf(dialect);
        info = Map.copyOf(info);
        after = List.copyOf(after);
        formerNames = List.copyOf(formerNames);
    }

    /** The same with a comment that the database keeps. */
    public TableOptions comment(@Nullable String changed) {
        return new TableOptions(
                changed, prefixes, quoting, schemaQuoting, implicitReturning, dialect, info, after, formerNames);
    }

    /** The same with one more word between CREATE and TABLE, such as TEMPORARY or UNLOGGED. */
    public TableOptions prefix(String word) {
        List<String> more = new ArrayList<>(prefixes);
        more.add(word);
        return new TableOptions(
                comment, more, quoting, schemaQuoting, implicitReturning, dialect, info, after, formerNames);
    }

    /** The same with another rule for quoting the name. */
    public TableOptions quoting(Quoting changed) {
        return new TableOptions(
                comment, prefixes, changed, schemaQuoting, implicitReturning, dialect, info, after, formerNames);
    }

    /** The same with another rule for quoting the name of the schema. */
    public TableOptions schemaQuoting(Quoting changed) {
        return new TableOptions(
                comment, prefixes, quoting, changed, implicitReturning, dialect, info, after, formerNames);
    }

    /** The same, with RETURNING allowed or not. */
    public TableOptions implicitReturning(boolean allowed) {
        return new TableOptions(comment, prefixes, quoting, schemaQuoting, allowed, dialect, info, after, formerNames);
    }

    /** The same with settings of single databases. */
    public TableOptions options(DialectOption... added) {
        return new TableOptions(
                comment,
                prefixes,
                quoting,
                schemaQuoting,
                implicitReturning,
                DialectOptions.with(dialect, added),
                info,
                after,
                formerNames);
    }

    /** The same with something kept for the application. */
    public TableOptions info(String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(info);
        more.put(key, value);
        return new TableOptions(
                comment, prefixes, quoting, schemaQuoting, implicitReturning, dialect, more, after, formerNames);
    }

    /**
     * The same; other tables have to be there before, though no foreign key says so.
     *
     * @param tables their names as {@link MetaData#table(String)} knows them; those that are not declared are passed over
     */
    public TableOptions after(String... tables) {
        List<String> more = new ArrayList<>(after);
        more.addAll(List.of(tables));
        return new TableOptions(
                comment, prefixes, quoting, schemaQuoting, implicitReturning, dialect, info, more, formerNames);
    }

    /**
     * The same, which was called otherwise before, so that migrations rename the table and keep its rows. A name that no database has any
     * more does no harm.
     */
    public TableOptions renamedFrom(String... names) {
        return new TableOptions(
                comment, prefixes, quoting, schemaQuoting, implicitReturning, dialect, info, after, List.of(names));
    }
}
