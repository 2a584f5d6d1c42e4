package io.aludel.orm;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.Discriminator;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.Lineage;
import io.aludel.orm.mapping.Mappings;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.sql.Dml;
import io.aludel.sql.Expressions;
import io.aludel.sql.Insert;
import io.aludel.sql.Predicate;
import io.aludel.sql.Returning;
import io.aludel.sql.Sql;
import io.aludel.sql.Update;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operators;
import io.aludel.sql.ast.Rewriter;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.UpdateNode;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes statements over tables of an INSERT or UPDATE over an entity and the values of many rows. Stateless but for the mappings. */
final class BulkRows {
    /** Tells a row's key from a value that the key is changed to. */
    private static final String KEY = "key_";

    private final Mappings mappings;

    BulkRows(Mappings mappings) {
        this.mappings = mappings;
    }

    /**
     * Rows that one statement takes.
     *
     * @param statement the statement over the table
     * @param rows the values by parameter
     */
    record Batch(Dml statement, List<Map<String, @Nullable Object>> rows) {}

    /** The batches: neighbouring rows with the same attributes go together. */
    List<Batch> batches(Statement statement, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        EntityMapping mapping = mapping(statement);
        List<Batch> batches = new ArrayList<>();
        Set<String> last = Set.of();
        for (Map<String, ? extends @Nullable Object> row : rows) {
            if (batches.isEmpty() || !row.keySet().equals(last)) {
                batches.add(new Batch(table(mapping, statement, row.keySet()), new ArrayList<>()));
                last = row.keySet();
            }
            batches.get(batches.size() - 1).rows().add(parameters(mapping, statement, row));
        }
        return batches;
    }

    private EntityMapping mapping(Statement statement) {
        Object target = statement instanceof InsertNode insert
                ? insert.into()
                : statement instanceof UpdateNode update ? update.table() : null;
        if (target instanceof EntityRef entity) {
            EntityMapping mapping = mappings.get(entity.type());
            if (mapping.tables().size() > 1) {
                throw new InvalidRequestException(
                        ErrorCode.INVALID_REQUEST,
                        "rows of " + mapping.name()
                                + " are spread over several tables, which one statement cannot write."
                                + "\n  Add objects to the session instead.");
            }
            return mapping;
        }
        throw new InvalidRequestException(
                ErrorCode.INVALID_REQUEST,
                "rows of values are taken by insert(Entity.class) and update(Entity.class) only."
                        + "\n  Execute other statements on session.connection().");
    }

    private static BasicMapping attribute(EntityMapping mapping, String name) {
        if (mapping.attribute(name) instanceof BasicMapping basic) {
            return basic;
        }
        throw new InvalidRequestException(
                ErrorCode.INVALID_OPTION,
                mapping.name() + "." + name + " has no single column, so rows of values cannot give it one."
                        + "\n  Give the attribute of its foreign key, or add objects to the session.");
    }

    private Dml table(EntityMapping mapping, Statement statement, Set<String> attributes) {
        return statement instanceof InsertNode ? Sql.insert(mapping.table()) : update(mapping, statement, attributes);
    }

    private static Update update(EntityMapping mapping, Statement statement, Set<String> attributes) {
        Table table = mapping.table();
        List<Predicate> conditions = new ArrayList<>();
        for (Column<?> column : mapping.keyColumns()) {
            conditions.add(Expressions.predicate(Operation.of(
                    Operators.EQ,
                    SqlTypes.BOOLEAN,
                    Sql.table(table).col(column).node(),
                    Bind.parameter(KEY + column.name(), column.type()))));
        }
        Expr extra = statement instanceof UpdateNode update ? update.where() : null;
        if (extra != null) {
            conditions.add(Expressions.predicate(onTable(mapping, extra)));
        }
        Map<Object, @Nullable Object> values = new LinkedHashMap<>();
        for (String name : attributes) {
            Column<?> column = attribute(mapping, name).column();
            if (!mapping.keyColumns().contains(column)) {
                values.put(column, Sql.parameter(column.name(), column.type()));
            }
        }
        return Sql.update(table).values(values).where(conditions.toArray(Predicate[]::new));
    }

    private static Expr onTable(EntityMapping mapping, Expr condition) {
        return new Rewriter() {
            @Override
            protected @Nullable Expr replacement(Expr part) {
                return part instanceof AttributeRef reference
                        ? Sql.table(mapping.table())
                                .col(BulkRows.attribute(mapping, reference.path())
                                        .column())
                                .node()
                        : null;
            }
        }.rewrite(condition);
    }

    private static Map<String, @Nullable Object> parameters(
            EntityMapping mapping, Statement statement, Map<String, ? extends @Nullable Object> row) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        boolean insert = statement instanceof InsertNode;
        row.forEach((name, value) -> {
            Column<?> column = attribute(mapping, name).column();
            boolean key = mapping.keyColumns().contains(column);
            parameters.put(!insert && key ? KEY + column.name() : column.name(), value);
        });
        if (insert) {
            discriminator(mapping, parameters);
        } else {
            checkKey(mapping, parameters);
        }
        return parameters;
    }

    private static void discriminator(EntityMapping mapping, Map<String, @Nullable Object> parameters) {
        Lineage lineage = mapping.lineage();
        Discriminator discriminator =
                lineage == null ? null : lineage.hierarchy().discriminator();
        if (lineage != null && discriminator != null && lineage.discriminatorValue() != null) {
            parameters.putIfAbsent(discriminator.column().name(), lineage.discriminatorValue());
        }
    }

    private static void checkKey(EntityMapping mapping, Map<String, @Nullable Object> parameters) {
        for (Column<?> column : mapping.keyColumns()) {
            if (parameters.get(KEY + column.name()) == null) {
                throw new InvalidRequestException(
                        ErrorCode.INVALID_REQUEST,
                        "a row of an UPDATE by key has no value for '" + column.name()
                                + "', which is part of the key of " + mapping.name()
                                + ".\n  Give every row its key, or update by a condition.");
            }
        }
    }

    /** One INSERT for each kind of row. */
    static <T> List<Returning<T>> returning(
            Returning<T> statement, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        if (!(statement.statement() instanceof InsertNode insert) || !(insert.into() instanceof EntityRef entity)) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST, "rows with RETURNING are taken by insert(Entity.class) only.");
        }
        List<Returning<T>> statements = new ArrayList<>();
        int start = 0;
        for (int index = 1; index <= rows.size(); index++) {
            if (index == rows.size()
                    || !rows.get(index).keySet().equals(rows.get(start).keySet())) {
                Insert filled = Sql.insert(entity.type()).values(rows.subList(start, index));
                InsertNode node = insert.withValues(
                        filled.statement().columns(), filled.statement().rows());
                statements.add(new Returning<>(node, statement.arity()));
                start = index;
            }
        }
        return statements;
    }
}
