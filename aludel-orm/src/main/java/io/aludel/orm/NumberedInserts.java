package io.aludel.orm;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.KeySequence;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives the rows of INSERT statements keys where a sequence numbers them. A number that the database took by itself would stand for a
 * whole block of keys. One thread at a time.
 */
final class NumberedInserts {
    private final SessionContext session;

    NumberedInserts(SessionContext session) {
        this.session = session;
    }

    /** The statement with keys in its rows, if it inserts any without. */
    Statement complete(Statement statement) {
        if (!(statement instanceof InsertNode insert) || !(insert.into() instanceof EntityRef entity)) {
            return statement;
        }
        EntityMapping mapping = session.mappings().get(entity.type());
        BasicMapping key = key(mapping);
        if (key == null || (insert.rows().isEmpty() && insert.query() == null) || names(insert, key)) {
            return statement;
        }
        Object first = session.nextKey(mapping);
        if (first == null) {
            return statement;
        }
        if (insert.query() != null) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    "an INSERT from a query gives " + mapping + " no keys, and its rows are numbered by a sequence."
                            + "\n  Select keys too; nextValue(..) is the next number of a sequence.");
        }
        List<Expr> columns = new ArrayList<>(insert.columns());
        columns.add(new AttributeRef(entity, key.name(), key.column().type()));
        List<List<Expr>> rows = new ArrayList<>();
        for (List<Expr> values : insert.rows()) {
            List<Expr> row = new ArrayList<>(values);
            row.add(Bind.of(rows.isEmpty() ? first : session.nextKey(mapping), key.column().type()));
            rows.add(row);
        }
        return insert.withValues(columns, rows);
    }

    /** Rows of values with keys in those that have none. */
    List<? extends Map<String, ? extends @Nullable Object>> complete(
            Statement statement, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        if (!(statement instanceof InsertNode insert) || !(insert.into() instanceof EntityRef entity)) {
            return rows;
        }
        EntityMapping mapping = session.mappings().get(entity.type());
        BasicMapping key = key(mapping);
        if (key == null) {
            return rows;
        }
        List<Map<String, @Nullable Object>> numbered = new ArrayList<>();
        for (Map<String, ? extends @Nullable Object> row : rows) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>(row);
            Object number = values.get(key.name()) == null ? session.nextKey(mapping) : null;
            if (number != null) {
                values.put(key.name(), number);
            }
            numbered.add(values);
        }
        return numbered;
    }

    private static @Nullable BasicMapping key(EntityMapping mapping) {
        return KeySequence.of(mapping) == null ? null : mapping.key().single();
    }

    private static boolean names(InsertNode insert, BasicMapping key) {
        return insert.columns().stream()
                .anyMatch(column -> column instanceof AttributeRef reference
                        && reference.path().equals(key.name()));
    }
}
