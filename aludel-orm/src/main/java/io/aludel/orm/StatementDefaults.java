package io.aludel.orm;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.flush.RowDefaults;
import io.aludel.orm.mapping.AttributePath;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.KeySequence;
import io.aludel.orm.mapping.Mappings;
import io.aludel.schema.Column;
import io.aludel.sql.ast.Assignment;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.UpdateNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds to an INSERT or UPDATE over an entity what its rows get by themselves: defaults, values on update, discriminators. Stateless. */
final class StatementDefaults {
    private StatementDefaults() {}

    static Statement added(Statement statement, SessionContext session) {
        if (statement instanceof UpdateNode update && update.table() instanceof EntityRef entity) {
            return update(update, entity, session.mappings());
        }
        if (statement instanceof InsertNode insert && insert.into() instanceof EntityRef entity) {
            EntityMapping mapping = session.mappings().get(entity.type());
            checkNumbers(insert, mapping, session);
            return mapping.tables().size() > 1
                            || insert.query() != null
                            || insert.rows().isEmpty()
                    ? insert
                    : insert(insert, mapping, session);
        }
        return statement;
    }

    /** A number that the database took by itself would stand for a whole block of keys. */
    private static void checkNumbers(InsertNode insert, EntityMapping mapping, SessionContext session) {
        BasicMapping key =
                KeySequence.of(mapping) == null ? null : mapping.key().single();
        boolean lacks = insert.query() != null
                && key != null
                && insert.columns().stream()
                        .noneMatch(column -> column instanceof AttributeRef attribute
                                && attribute.path().equals(key.name()));
        if (lacks && session.door().nextKey(mapping) != null) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    "an INSERT from a query gives " + mapping + " no keys, and its rows are numbered by a sequence."
                            + "\n  Select keys too; nextValue(..) is the next number of a sequence.");
        }
    }

    /** All rows get the columns of all others. */
    private static Statement insert(InsertNode insert, EntityMapping mapping, SessionContext session) {
        List<EntityRow> rows = NewRows.of(session, mapping, insert);
        rows.forEach(row -> rows.forEach(
                other -> other.values().keySet().forEach(column -> row.values().putIfAbsent(column, null))));
        return new EntityInsert(session, mapping, insert).node(mapping.table(), rows);
    }

    private static Statement update(UpdateNode update, EntityRef entity, Mappings mappings) {
        EntityMapping mapping = mappings.get(entity.type());
        Map<Column<?>, @Nullable Object> given = new LinkedHashMap<>();
        for (Assignment assignment : update.assignments()) {
            if (assignment.column() instanceof AttributeRef attribute) {
                BasicMapping basic = mapping.column(attribute.path());
                if (basic != null) {
                    given.put(basic.column(), assignment.value());
                }
            }
        }
        Map<Column<?>, Object> added = new RowDefaults(mapping).ofUpdate(NewRows.known(given));
        if (added.isEmpty()) {
            return update;
        }
        List<Assignment> all = new ArrayList<>(update.assignments());
        for (BasicMapping basic : mapping.basics()) {
            Object value = mapping.tableOf(basic.column()) == mapping.table() ? added.get(basic.column()) : null;
            if (value != null) {
                Expr node = value instanceof Expr expression
                        ? expression
                        : Bind.of(value, basic.column().type());
                all.add(new Assignment(
                        new AttributeRef(
                                entity,
                                AttributePath.to(mapping, basic),
                                basic.column().type()),
                        node));
            }
        }
        return update.withAssignments(all);
    }
}
