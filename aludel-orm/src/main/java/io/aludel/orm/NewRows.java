package io.aludel.orm;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.flush.RowDefaults;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.KeySequence;
import io.aludel.schema.Column;
import io.aludel.sql.ast.Assignment;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.TableRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Completes the rows of statements over an entity: with what the statement says for all of them, and with what the entity adds. Stateless. */
final class NewRows {
    private NewRows() {}

    /** The rows of an INSERT that come with the execution. */
    static List<EntityRow> given(
            SessionContext session,
            EntityMapping mapping,
            InsertNode insert,
            List<? extends Map<String, ? extends @Nullable Object>> given,
            Nulls nulls) {
        if (insert.query() != null || insert.rows().size() > 1) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    "this INSERT of " + mapping.name() + " has rows of its own and takes no others."
                            + "\n  Give all rows with the execution, or all with the statement.");
        }
        RowColumns columns = new RowColumns(mapping);
        Map<Column<?>, @Nullable Object> shared = new LinkedHashMap<>();
        if (!insert.rows().isEmpty()) {
            shared.putAll(values(insert, 0, columns));
        }
        List<EntityRow> rows = new ArrayList<>(given.size());
        for (Map<String, ? extends @Nullable Object> values : given) {
            Map<Column<?>, @Nullable Object> row = columns.of(values);
            if (nulls == Nulls.OMITTED) {
                row.values().removeIf(value -> value == null);
            }
            shared.forEach(row::putIfAbsent);
            rows.add(new EntityRow(row, expressions(shared, row)));
        }
        return completed(session, mapping, rows);
    }

    /** The rows that stand in an INSERT. */
    static List<EntityRow> of(SessionContext session, EntityMapping mapping, InsertNode insert) {
        RowColumns columns = new RowColumns(mapping);
        List<EntityRow> rows = new ArrayList<>();
        for (int row = 0; row < insert.rows().size(); row++) {
            rows.add(new EntityRow(values(insert, row, columns), Set.of()));
        }
        return completed(session, mapping, rows);
    }

    /** Rows of new values for an UPDATE by key, with what the statement sets in all of them. */
    static List<EntityRow> changes(
            EntityMapping mapping,
            List<Assignment> assignments,
            List<? extends Map<String, ? extends @Nullable Object>> given) {
        RowColumns columns = new RowColumns(mapping);
        Map<Column<?>, @Nullable Object> shared = new LinkedHashMap<>();
        for (Assignment assignment : assignments) {
            if (assignment.column() instanceof AttributeRef attribute) {
                columns.add(attribute.path(), assignment.value(), shared);
            }
        }
        Map<Column<?>, @Nullable Object> known = known(shared);
        List<EntityRow> rows = new ArrayList<>(given.size());
        for (Map<String, ? extends @Nullable Object> values : given) {
            Map<Column<?>, @Nullable Object> row = columns.of(values);
            known.forEach(row::putIfAbsent);
            rows.add(new EntityRow(row, expressions(known, row)));
        }
        return rows;
    }

    private static Map<Column<?>, @Nullable Object> values(InsertNode insert, int row, RowColumns columns) {
        Map<Column<?>, @Nullable Object> values = new LinkedHashMap<>();
        for (int position = 0; position < insert.columns().size(); position++) {
            if (insert.columns().get(position) instanceof AttributeRef attribute) {
                Expr value = insert.rows().get(row).get(position);
                boolean whole = value instanceof Bind bind && isConstant(bind);
                columns.add(attribute.path(), whole ? ((Bind) value).value() : value, values);
            } else if (insert.columns().get(position) instanceof ColumnRef column
                    && column.source() instanceof TableRef table) {
                // a collection sets the foreign key of its elements, for which they may have no attribute
                values.put(
                        table.table().column(column.name()),
                        insert.rows().get(row).get(position));
            }
        }
        return values;
    }

    private static Set<Column<?>> expressions(
            Map<Column<?>, @Nullable Object> shared, Map<Column<?>, @Nullable Object> row) {
        Set<Column<?>> columns = new LinkedHashSet<>();
        shared.forEach((column, value) -> {
            if (value instanceof Expr && row.get(column) == value) {
                columns.add(column);
            }
        });
        return columns;
    }

    private static List<EntityRow> completed(SessionContext session, EntityMapping mapping, List<EntityRow> rows) {
        RowDefaults defaults = new RowDefaults(mapping);
        BasicMapping key =
                KeySequence.of(mapping) == null ? null : mapping.key().single();
        BasicMapping tenant = session.tenants().isCrossing() ? null : mapping.tenant();
        for (EntityRow row : rows) {
            if (tenant != null) {
                tenant(session, mapping, tenant, row);
            }
            row.values().putAll(defaults.ofInsert(known(row.values())));
            Object number = key == null || row.values().get(key.column()) != null
                    ? null
                    : session.door().nextKey(mapping);
            if (key != null && number != null) {
                row.values().put(key.column(), number);
            }
        }
        return rows;
    }

    /** A row gets the tenant of the session, and has no other. */
    private static void tenant(SessionContext session, EntityMapping mapping, BasicMapping tenant, EntityRow row) {
        Object own = session.tenants().of(tenant);
        Object given = known(row.values()).get(tenant.column());
        if (given != null && !given.equals(own)) {
            throw new InvalidRequestException(
                    ErrorCode.OTHER_TENANT,
                    "a row of " + mapping.name() + " was to be inserted for another tenant than that of the session."
                            + "\n  Leave '" + tenant.name()
                            + "' to the session, or work within session.crossTenant(\"reason\").");
        }
        row.values().put(tenant.column(), own);
    }

    /** With constants in the place of their nodes. */
    static Map<Column<?>, @Nullable Object> known(Map<Column<?>, @Nullable Object> values) {
        Map<Column<?>, @Nullable Object> known = new LinkedHashMap<>(values);
        known.replaceAll((column, value) -> value instanceof Bind bind && isConstant(bind) ? bind.value() : value);
        return known;
    }

    static boolean isConstant(Bind bind) {
        return bind.isAutomatic()
                && !bind.isRequired()
                && !bind.isList()
                && bind.generated() == null
                && bind.selected() == null;
    }
}
