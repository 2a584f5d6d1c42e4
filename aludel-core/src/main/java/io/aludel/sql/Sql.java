package io.aludel.sql;

import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.RawSql;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueConstraint;
import io.aludel.sql.ast.CompoundNode;
import io.aludel.sql.ast.Cte;
import io.aludel.sql.ast.CteRef;
import io.aludel.sql.ast.DeleteNode;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operators;
import io.aludel.sql.ast.QueryNode;
import io.aludel.sql.ast.SubqueryExpr;
import io.aludel.sql.ast.TableRef;
import io.aludel.sql.ast.TextNode;
import io.aludel.sql.ast.UpdateNode;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.util.List;
import java.util.function.Function;

/**
 * The words of SQL, for a static import: statements, functions, types and the parts of tables.
 *
 * <pre>{@code
 * import static io.aludel.sql.Sql.*;
 *
 * select(User.class).where(User_.username.like("a%")).orderBy(User_.username).limit(20)
 * }</pre>
 *
 * <p>{@link SqlSelects}, {@link SqlFroms}, {@link SqlFunctions} and {@link SqlTypes} hold most of the names; this class inherits them, so that one
 * import brings all.
 */
public final class Sql extends SqlDefinitions {
    private Sql() {}

    /** An INSERT into a table. */
    public static Insert insert(Table table) {
        return insert(TableRef.of(table));
    }

    /** An INSERT into the table of an entity; a session executes it. */
    public static Insert insert(Class<?> entity) {
        return insert(EntityRef.of(entity));
    }

    /** An UPDATE of a table. */
    public static Update update(Table table) {
        return new Update(new UpdateNode(TableRef.of(table), List.of(), null, false, List.of()));
    }

    /** An UPDATE of a table under an alias, by which its conditions and values refer to it. */
    public static Update update(TableExpr table) {
        return new Update(new UpdateNode(table.from(), List.of(), null, false, List.of()));
    }

    /** An UPDATE of the table of an entity; a session executes it. */
    public static Update update(Class<?> entity) {
        return new Update(new UpdateNode(EntityRef.of(entity), List.of(), null, false, List.of()));
    }

    /** A DELETE from a table. */
    public static Delete delete(Table table) {
        return new Delete(new DeleteNode(TableRef.of(table), null, false, List.of()));
    }

    /** A DELETE from a table under an alias, by which its conditions refer to it. */
    public static Delete delete(TableExpr table) {
        return new Delete(new DeleteNode(table.from(), null, false, List.of()));
    }

    /** A DELETE from the table of an entity; a session executes it. */
    public static Delete delete(Class<?> entity) {
        return new Delete(new DeleteNode(EntityRef.of(entity), null, false, List.of()));
    }

    /**
     * A statement that the application wrote itself. Its text is sent as it stands, so keep out of it what somebody typed: values are bound.
     *
     * <p>A string becomes SQL also by {@link #literalSql}, {@link #conditionSql(String)}, {@link #orderSql}, {@link #fromSql} and
     * {@link #check}, by the symbols of {@link Expression#op(String, Expression, SqlType)} and {@link Expression#boolOp(String, Expression)},
     * by prefixes, suffixes and hints, by the templates of {@link CustomFunction}, and in definitions of tables; the page "SQL as text" of
     * the documentation names all of them.
     *
     * <pre>{@code
     * connection.execute(text("SELECT title FROM books WHERE price < :most").bind("most", 9));
     * }</pre>
     *
     * @param sql with parameters as {@code :name}
     */
    public static TextQuery<Row> text(String sql) {
        return new TextQuery<>(new TextNode(TextParser.parse(sql), List.of()));
    }

    /** Whether a query gives any row. */
    public static Predicate exists(Query<?> query) {
        return Expressions.predicate(
                new SubqueryExpr(SubqueryExpr.Kind.EXISTS, Expressions.queryNode(query), SqlTypes.BOOLEAN));
    }

    /**
     * A recursive common table expression.
     *
     * <pre>{@code
     * var chain = recursive("chain", anchor, self -> select(...).join(self, ...));
     * }</pre>
     *
     * @param name its name in WITH
     * @param anchor where it begins; gives the columns their names and types
     * @param step what is added, given the rows so far
     */
    public static <T> QueryExpr recursive(String name, Query<T> anchor, Function<QueryExpr, Query<T>> step) {
        QueryNode first = Expressions.queryNode(anchor);
        Cte cte = new Cte(name, true, first);
        QueryExpr self = new QueryExpr(new CteRef(cte, null));
        QueryNode next = Expressions.queryNode(step.apply(self));
        cte.complete(new CompoundNode(CompoundNode.Kind.UNION_ALL, List.of(first, next)));
        return self;
    }

    /**
     * What the same INSERT or UPDATE gives to another column: its value or expression, written once more. A column to which it gives
     * nothing stands for itself.
     */
    public static <T> Expression<T> givenValue(Expression<T> column) {
        return Expressions.of(Operation.of(Operators.GIVEN_VALUE, column.type(), column.node()), column.type());
    }

    /** A column of a table under declaration. */
    public static <T> Column<T> column(String name, SqlType<T> type) {
        return Column.of(name, type);
    }

    /** A primary key over several columns. */
    public static PrimaryKey primaryKey(String... columns) {
        return new PrimaryKey(null, List.of(columns));
    }

    /** A named unique constraint. */
    public static UniqueConstraint unique(String name, String... columns) {
        return new UniqueConstraint(name, List.of(columns));
    }

    /** A CHECK constraint; SQL as the application wrote it. */
    public static CheckConstraint check(String sql) {
        return new CheckConstraint(null, new RawSql(sql));
    }

    /** A CHECK constraint from an expression. */
    public static CheckConstraint check(Predicate condition) {
        return new CheckConstraint(null, condition.node());
    }

    /** A foreign key over several columns. */
    public static ForeignKey foreignKey(List<String> columns, String referredTable, List<String> referredColumns) {
        return ForeignKey.of(columns, referredTable, referredColumns);
    }

    /** An index over columns. */
    public static Index index(String name, String... columns) {
        return Index.of(name, false, List.of(columns));
    }

    private static Insert insert(From into) {
        return new Insert(new InsertNode(into, List.of(), List.of(), null, null, List.of()));
    }
}
