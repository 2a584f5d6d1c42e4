package io.aludel.compile;

import io.aludel.error.CompileException;
import io.aludel.error.ErrorCode;
import io.aludel.schema.Column;
import io.aludel.schema.PrimaryKey;
import io.aludel.sql.ast.Assignment;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.CaseExpr;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.CompoundNode;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.DmlOptions;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.Join;
import io.aludel.sql.ast.JoinKind;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operators;
import io.aludel.sql.ast.QueryNode;
import io.aludel.sql.ast.SampleRef;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.TableRef;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Adds to a statement what {@link EntityResolver#policy} says of the tables in it. A condition stands in WHERE, and where an outer join
 * may leave a table's row out, in the ON of that join. Single use.
 */
final class PolicyRules {
    private final EntityResolver entities;
    private final List<Expr> conditions = new ArrayList<>();

    PolicyRules(EntityResolver entities) {
        this.entities = entities;
    }

    /** The elements of FROM, with conditions in ON where they belong there; {@link #and} has the others. */
    List<From> within(List<From> elements) {
        if (!entities.hasPolicies()) {
            return elements;
        }
        List<From> guarded = new ArrayList<>(elements.size());
        for (From element : elements) {
            guarded.add(guarded(element, conditions));
        }
        return guarded;
    }

    /** A condition with those of the tables that were met. */
    @Nullable
    Expr and(@Nullable Expr condition) {
        return Conditions.and(condition, conditions);
    }

    /** The condition on the rows of a table that are changed. */
    @Nullable
    Expr changed(@Nullable Expr condition, TableRef table) {
        Expr policy = entities.hasPolicies() ? entities.policy(table, true) : null;
        return policy == null ? condition : Conditions.and(condition, policy);
    }

    private From guarded(From element, List<Expr> outside) {
        TableRef rows = rows(element);
        if (rows != null) {
            Expr policy = entities.policy(rows, false);
            if (policy != null) {
                outside.add(policy);
            }
            return element;
        }
        if (!(element instanceof Join join)) {
            return element;
        }
        List<Expr> leftOutside = new ArrayList<>();
        List<Expr> rightOutside = new ArrayList<>();
        From left = guarded(join.left(), leftOutside);
        From right = guarded(join.right(), rightOutside);
        Expr on = join.on();
        JoinKind kind = join.kind();
        if (kind == JoinKind.RIGHT || kind == JoinKind.FULL) {
            on = Conditions.and(on, leftOutside);
        }
        if (kind == JoinKind.LEFT || kind == JoinKind.FULL) {
            on = Conditions.and(on, rightOutside);
        }
        if (kind == JoinKind.FULL) {
            // A row without a partner comes all the same: it has to be admitted, or to be none.
            outside.addAll(orAbsent(join.left(), leftOutside));
            outside.addAll(orAbsent(join.right(), rightOutside));
        } else {
            outside.addAll(kind == JoinKind.RIGHT ? List.of() : leftOutside);
            outside.addAll(kind == JoinKind.LEFT ? List.of() : rightOutside);
        }
        boolean same = left == join.left() && right == join.right() && on == join.on();
        return same ? join : new Join(kind, left, right, on);
    }

    private List<Expr> orAbsent(From side, List<Expr> conditions) {
        List<Expr> either = new ArrayList<>();
        if (conditions.isEmpty()) {
            return either;
        }
        for (From leaf : Sources.leavesOf(side).all()) {
            TableRef rows = rows(leaf);
            Expr policy = rows == null ? null : entities.policy(rows, false);
            if (rows != null && policy != null) {
                PrimaryKey primaryKey = rows.table().primaryKey();
                List<String> key = primaryKey == null ? List.of() : primaryKey.columns();
                Column<?> column = key.isEmpty()
                        ? rows.table().columns().iterator().next()
                        : rows.table().column(key.get(0));
                Expr absent = Operation.of(
                        Operators.IS,
                        SqlTypes.BOOLEAN,
                        new ColumnRef(rows, column.name(), column.type()),
                        Constant.NULL);
                either.add(Conditions.or(policy, absent));
            }
        }
        return either;
    }

    private static @Nullable TableRef rows(From element) {
        if (element instanceof SampleRef sample && sample.element() instanceof TableRef table) {
            return new TableRef(table.table(), sample.alias());
        }
        return element instanceof TableRef table ? table : null;
    }

    /** An INSERT whose rows have the column that is not theirs to choose, and that changes no row that it must not touch. */
    InsertNode inserted(InsertNode insert, TableRef table, boolean conditional) {
        if (!entities.hasPolicies()) {
            return insert;
        }
        entities.written(table, columnNames(insert.columns()));
        Assignment imposed = entities.imposed(table);
        InsertNode filled = imposed == null ? insert : filled(insert, table, imposed);
        Expr policy = entities.policy(table, true);
        if (policy == null) {
            return filled;
        }
        if (replaces(filled.options())) {
            throw refused("an INSERT into '" + table.table() + "' that replaces rows could delete some that the session"
                    + " must not touch.\n  Use onConflict(..).doUpdate(..).");
        }
        List<InsertNode.Conflict> conflicts = new ArrayList<>();
        for (InsertNode.Conflict conflict : filled.conflicts()) {
            if (!conditional
                    && !conflict.updates().isEmpty()
                    && !filled.returning().isEmpty()) {
                throw refused("an upsert into '" + table.table() + "' with RETURNING shows rows that are there already,"
                        + " also those that the session must not see."
                        + "\n  Leave RETURNING out and read the rows afterwards.");
            }
            checkAssignments(conflict.updates(), table);
            conflicts.add(conflict.updates().isEmpty() ? conflict : guarded(conflict, policy, conditional));
        }
        return conflicts.isEmpty() ? filled : filled.withConflicts(conflicts);
    }

    private static boolean replaces(DmlOptions options) {
        return options.has(DmlOptions.Flag.REPLACING)
                || options.prefixes().stream()
                        .anyMatch(words -> words.text().toUpperCase(Locale.ROOT).contains("REPLACE"));
    }

    private static InsertNode.Conflict guarded(InsertNode.Conflict conflict, Expr policy, boolean conditional) {
        if (conditional) {
            return new InsertNode.Conflict(
                    conflict.target(),
                    conflict.constraint(),
                    conflict.indexWhere(),
                    conflict.updates(),
                    Conditions.and(conflict.where(), policy));
        }
        List<Assignment> updates = new ArrayList<>();
        for (Assignment update : conflict.updates()) {
            updates.add(new Assignment(
                    update.column(),
                    new CaseExpr(
                            null,
                            List.of(new CaseExpr.When(policy, update.value())),
                            update.column(),
                            update.column().type())));
        }
        return conflict.withUpdates(updates);
    }

    /** Refuses an UPDATE of the column that is not for statements to choose. */
    void checkAssignments(List<Assignment> assignments, TableRef table) {
        if (!entities.hasPolicies()) {
            return;
        }
        entities.written(
                table, columnNames(assignments.stream().map(Assignment::column).toList()));
        Assignment imposed = entities.imposed(table);
        if (imposed != null && imposed.column() instanceof ColumnRef column) {
            for (Assignment assignment : assignments) {
                if (names(assignment.column(), column)) {
                    throw refused("the statement sets '" + table.table() + "." + column.name()
                            + "', which says to which tenant a row belongs."
                            + "\n  A row stays with its tenant; leave the column out, or work within crossTenant(..).");
                }
            }
        }
    }

    private List<String> columnNames(List<Expr> columns) {
        Resolver resolver = new Resolver(entities);
        List<String> names = new ArrayList<>(columns.size());
        for (Expr column : columns) {
            if (resolver.underlying(column) instanceof ColumnRef named) {
                names.add(named.name());
            }
        }
        return names;
    }

    private boolean names(Expr expression, ColumnRef column) {
        return new Resolver(entities).underlying(expression) instanceof ColumnRef named
                && named.name().equals(column.name());
    }

    private InsertNode filled(InsertNode insert, TableRef table, Assignment imposed) {
        ColumnRef column = (ColumnRef) imposed.column();
        int position = -1;
        for (int index = 0; index < insert.columns().size(); index++) {
            if (names(insert.columns().get(index), column)) {
                position = index;
            }
        }
        int place = position;
        List<Expr> columns = place < 0 ? with(insert.columns(), -1, column) : insert.columns();
        QueryNode query = insert.query();
        if (query != null) {
            return insert.withQuery(columns, selecting(query, columns.size(), place, imposed, table));
        }
        List<List<Expr>> rows = new ArrayList<>();
        for (List<Expr> row : insert.rows()) {
            rows.add(imposed(row, place, imposed, table));
        }
        return insert.withValues(columns, rows);
    }

    private QueryNode selecting(QueryNode query, int width, int place, Assignment imposed, TableRef table) {
        if (query instanceof SelectNode select) {
            List<Expr> values = new ArrayList<>();
            for (Expr column : select.columns()) {
                values.addAll(column instanceof EntityColumns entity ? entities.columns(entity) : List.of(column));
            }
            if (place >= 0
                    && values.size() != width) { // SQL of the application's own, which stands for several columns
                throw unknown(table, ((ColumnRef) imposed.column()).name());
            }
            return select.withColumns(imposed(values, place, imposed, table));
        }
        if (query instanceof CompoundNode compound) {
            Function<QueryNode, QueryNode> change = member -> selecting(member, width, place, imposed, table);
            return compound.withQueries(compound.queries().stream().map(change).toList());
        }
        throw refused("the rows of an INSERT into '" + table.table() + "' come from SQL of the application's own,"
                + " of which nobody knows to which tenant they belong.\n  Insert from a select(..).");
    }

    /** The values of a row, among them the one that is not for statements to choose; below zero the row says nothing of it. */
    private List<Expr> imposed(List<Expr> row, int place, Assignment imposed, TableRef table) {
        Expr value = place >= 0 && place < row.size() ? agreed(row.get(place), imposed, table) : imposed.value();
        return place < row.size() ? with(row, place, value) : row;
    }

    /** What is imposed, where a row says the same: as a parameter, which each execution compares, or by a row that the session sees. */
    private Expr agreed(Expr given, Assignment imposed, TableRef table) {
        Expr meant = new Resolver(entities).underlying(given);
        String column = ((ColumnRef) imposed.column()).name();
        if (meant instanceof Bind bind && bind.selected() == null) {
            boolean chosen = bind.generated() == null;
            return chosen && imposed.value() instanceof Bind own && own.value() instanceof ContextValue context
                    ? Choice.bind(context, bind, own.type(), table.table().toString(), column)
                    : imposed.value();
        }
        if (meant == Constant.NULL || isImposed(meant)) {
            return imposed.value();
        }
        throw unknown(table, column);
    }

    /** Whether it is the column of rows that the statement sees only with the imposed value. */
    private boolean isImposed(Expr expression) {
        if (expression instanceof ColumnRef column && column.source() instanceof TableRef rows) {
            Assignment imposed = entities.imposed(rows);
            return imposed != null
                    && imposed.column() instanceof ColumnRef own
                    && own.name().equals(column.name());
        }
        return false;
    }

    /** A copy with another element at a place; below zero with one more. */
    private static List<Expr> with(List<Expr> before, int place, Expr element) {
        List<Expr> changed = new ArrayList<>(before);
        if (place < 0) {
            changed.add(element);
        } else {
            changed.set(place, element);
        }
        return changed;
    }

    private static CompileException unknown(TableRef table, String column) {
        return refused("a row of '" + table.table() + "' was to be inserted whose tenant an expression says."
                + "\n  Leave '" + column + "' to the session, or work within session.crossTenant(\"reason\").");
    }

    private static CompileException refused(String what) {
        return new CompileException(ErrorCode.OTHER_TENANT, what);
    }
}
