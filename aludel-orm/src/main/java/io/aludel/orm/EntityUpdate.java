package io.aludel.orm;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.error.StaleDataException;
import io.aludel.orm.flush.RowDefaults;
import io.aludel.orm.load.EntityQuery;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.TablePart;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.sql.Sql;
import io.aludel.sql.ast.Assignment;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.TableRef;
import io.aludel.sql.ast.UpdateNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Updates rows of an entity by their keys, in each of its tables: neighbouring rows of the same columns are one batch. */
final class EntityUpdate {
    /** Tells what a row is found by from what it is changed to. */
    private static final String FOUND_BY = "key_";

    private final SessionContext session;
    private final EntityMapping mapping;
    private final UpdateNode update;
    private final RowDefaults defaults;
    private final List<Column<?>> key;

    EntityUpdate(SessionContext session, EntityMapping mapping, UpdateNode update) {
        this.session = session;
        this.mapping = mapping;
        this.update = update;
        this.defaults = new RowDefaults(mapping);
        this.key = mapping.parts().get(0).key();
    }

    /** The rows with what the entity adds; refuses rows without a key. */
    List<EntityRow> complete(List<EntityRow> rows) {
        rows.forEach(this::checkKey);
        List<EntityRow> complete = new ArrayList<>(rows.size());
        for (EntityRow row : rows) {
            Map<Column<?>, @Nullable Object> values = new LinkedHashMap<>(row.values());
            values.putAll(defaults.ofUpdate(
                    NewRows.known(row.part(column -> !key.contains(column)).values())));
            complete.add(withNextVersion(values, row));
        }
        return complete;
    }

    /** A version among the values is the one that the row has to have; the next one is written. */
    private EntityRow withNextVersion(Map<Column<?>, @Nullable Object> values, EntityRow row) {
        BasicMapping version = mapping.version();
        Object current = version == null ? null : values.remove(version.column());
        Object next = version == null || current == null ? null : defaults.nextVersion(version, current);
        if (version != null && next != null) {
            values.put(version.column(), next);
        }
        return new EntityRow(values, row.shared(), current);
    }

    /** Updates by complete rows. Returns how many of them there were. */
    long rows(List<EntityRow> rows) {
        Set<EntityRow> found = Collections.newSetFromMap(new IdentityHashMap<>());
        for (TablePart part : mapping.parts()) {
            update(part, rows, found);
        }
        return found.size();
    }

    private void checkKey(EntityRow row) {
        for (Column<?> column : key) {
            if (row.values().get(column) == null) {
                throw new InvalidRequestException(
                        ErrorCode.INVALID_REQUEST,
                        "a row of an UPDATE by key has no value for '" + column.name()
                                + "', which is part of the key of " + mapping.name()
                                + ".\n  Give every row its key, or update by a condition.");
            }
        }
    }

    /** Neighbours are those that write something in the table: rows of other tables alone do not stand between them. */
    private void update(TablePart part, List<EntityRow> rows, Set<EntityRow> found) {
        boolean versioned = versionIn(part) != null;
        Map<EntityRow, EntityRow> sources = new IdentityHashMap<>();
        List<EntityRow> own = new ArrayList<>();
        for (EntityRow row : rows) {
            EntityRow inTable = row.part(column -> key.contains(column) || isIn(part, column));
            EntityRow written = versioned ? inTable : new EntityRow(inTable.values(), inTable.shared());
            if (written.values().keySet().stream().anyMatch(column -> isIn(part, column))) {
                own.add(written);
                sources.put(written, row);
            }
        }
        for (List<EntityRow> run : EntityRow.runs(own)) {
            if (run.get(0).hasOwnExpressions()) {
                run.forEach(row -> send(part, List.of(row), sources, found));
            } else {
                send(part, run, sources, found);
            }
        }
    }

    private boolean isIn(TablePart part, Column<?> column) {
        return !key.contains(column) && mapping.tableOf(column) == part.table();
    }

    /** Sends rows whose expressions are those of the first one. */
    private void send(TablePart part, List<EntityRow> run, Map<EntityRow, EntityRow> sources, Set<EntityRow> found) {
        EntityRow first = run.get(0);
        Set<Column<?>> written =
                first.part(column -> isIn(part, column)).values().keySet();
        Table table = part.table();
        TableExpressions expressions = new TableExpressions(mapping, table);
        TableRef target = TableRef.of(table);
        List<Assignment> assignments = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            if (written.contains(column)) {
                Object value = first.values().get(column);
                assignments.add(new Assignment(
                        reference(target, column),
                        value instanceof Expr node
                                ? expressions.rewrite(node)
                                : Bind.parameter(column.key(), column.type())));
            }
        }
        Expr condition = null;
        List<Column<?>> own = part.key();
        for (Column<?> column : own) {
            condition = Conditions.and(condition, isFoundBy(target, column));
        }
        BasicMapping version = first.version() == null ? null : versionIn(part);
        if (version != null) {
            condition = Conditions.and(condition, isFoundBy(target, version.column()));
        }
        Expr extra = update.where();
        if (extra != null) {
            condition = Conditions.and(condition, expressions.rewrite(extra));
        }
        UpdateNode node = new UpdateNode(target, assignments, condition, false, List.of(), update.options());
        EntityQuery query = session.runner().prepare(node);
        List<@Nullable Object[]> values = new ArrayList<>(run.size());
        for (EntityRow row : run) {
            Map<String, @Nullable Object> parameters =
                    row.part(written::contains).parameters();
            for (int column = 0; column < own.size(); column++) {
                parameters.put(FOUND_BY + own.get(column).key(), row.values().get(key.get(column)));
            }
            if (version != null) {
                parameters.put(FOUND_BY + version.column().key(), row.version());
            }
            values.add(query.values(parameters));
        }
        long[] counts = session.connections().of(query.tables(), false).batch(query.plan(), values);
        if (part.optional() && extra == null) {
            insertMissing(part, counts, run, written);
        }
        counted(counts, run);
        for (int row = 0; row < counts.length; row++) {
            if (counts[row] != 0) {
                found.add(requireNonNull(sources.get(run.get(row))));
            }
        }
    }

    /** Rows of a table in which an object may have none get one. */
    private void insertMissing(TablePart part, long[] counts, List<EntityRow> run, Set<Column<?>> written) {
        List<EntityRow> missing = new ArrayList<>();
        for (int row = 0; row < counts.length; row++) {
            if (counts[row] == 0) {
                EntityRow added = run.get(row).part(written::contains);
                for (int column = 0; column < key.size(); column++) {
                    added.values()
                            .put(part.key().get(column), run.get(row).values().get(key.get(column)));
                }
                missing.add(added);
                counts[row] = 1;
            }
        }
        EntityInsert insert =
                new EntityInsert(session, mapping, Sql.insert(part.table()).statement());
        EntityRow.runs(missing).forEach(rows -> insert.insert(part.table(), rows));
    }

    private @Nullable BasicMapping versionIn(TablePart part) {
        BasicMapping version = mapping.version();
        return version != null && mapping.tableOf(version.column()) == part.table() ? version : null;
    }

    /** Without a condition of the statement each key has to be there, with its version if one is said. */
    private void counted(long[] counts, List<EntityRow> run) {
        for (int row = 0; row < counts.length; row++) {
            if (counts[row] == 0 && update.where() == null) {
                throw stale(run.get(row));
            }
        }
    }

    private StaleDataException stale(EntityRow row) {
        Object version = row.version();
        return new StaleDataException(
                ErrorCode.STALE_DATA,
                "UPDATE of " + mapping.name() + "#" + row.values().get(key.get(0)) + " matched 0 rows, expected 1"
                        + (version == null ? "." : ": it has no longer the version " + version + ".")
                        + "\n  Usually another transaction changed or deleted the row after it was read."
                        + "\n  Read it again and try once more, or update by a condition, which may match nothing.");
    }

    private static Expr isFoundBy(TableRef target, Column<?> column) {
        return Conditions.equal(reference(target, column), Bind.parameter(FOUND_BY + column.key(), column.type()));
    }

    private static ColumnRef reference(TableRef target, Column<?> column) {
        return new ColumnRef(target, column.name(), column.type());
    }
}
