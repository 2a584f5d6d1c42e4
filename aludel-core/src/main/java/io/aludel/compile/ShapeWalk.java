package io.aludel.compile;

import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.Assignment;
import io.aludel.sql.ast.CompoundNode;
import io.aludel.sql.ast.Cte;
import io.aludel.sql.ast.CteRef;
import io.aludel.sql.ast.DeleteNode;
import io.aludel.sql.ast.DmlOptions;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.FromVisitor;
import io.aludel.sql.ast.FunctionRef;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.Join;
import io.aludel.sql.ast.LabelRef;
import io.aludel.sql.ast.QueryNode;
import io.aludel.sql.ast.SampleRef;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.StatementOption;
import io.aludel.sql.ast.StatementVisitor;
import io.aludel.sql.ast.SubqueryRef;
import io.aludel.sql.ast.TableRef;
import io.aludel.sql.ast.TextNode;
import io.aludel.sql.ast.UpdateNode;
import io.aludel.sql.ast.ValuesNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The walk behind {@link Shape}: statements and FROM elements; {@link ShapeOfExpressions} does the expressions. Single use.
 *
 * <p>It runs for each execution, so it allocates little beyond the key. Every node writes a mark of its kind first and the number of
 * elements before each list; otherwise two different trees could write the same key.
 */
final class ShapeWalk implements StatementVisitor<ShapeBuffer>, FromVisitor<ShapeBuffer> {
    /** What kind of node, or what part of one, comes next. */
    enum Mark {
        SELECT,
        COMPOUND,
        TEXT,
        INSERT,
        UPDATE,
        DELETE,
        CONFLICT,
        JOIN_STEP,
        RELATIONSHIP,
        OPTION,
        TABLE,
        ENTITY,
        SUBQUERY,
        CTE,
        JOIN,
        FUNCTION,
        SAMPLE,
        VALUES,
        LOCK,
        CORRELATION,
        ALIAS,
        AGAIN,
        ABSENT
    }

    private final ShapeBuffer buffer;
    private final ShapeOfExpressions expressions;
    private final ShapeOfQueries queries;
    private final IdentityList seen = new IdentityList();

    ShapeWalk(Map<String, ? extends @Nullable Object> parameters) {
        buffer = new ShapeBuffer(parameters);
        expressions = new ShapeOfExpressions(this, buffer);
        queries = new ShapeOfQueries(this, buffer, expressions);
    }

    Shape finish() {
        return buffer.finish();
    }

    void statement(Statement statement) {
        statement.accept(this);
    }

    void from(From from) {
        from.accept(this);
    }

    void all(List<? extends Expr> list) {
        buffer.add(list.size());
        for (int index = 0; index < list.size(); index++) {
            list.get(index).accept(expressions);
        }
    }

    void optional(@Nullable Expr expression) {
        if (expression == null) {
            buffer.add(Mark.ABSENT);
        } else {
            expression.accept(expressions);
        }
    }

    /** Aliases are compared by identity, so the key has their number, and the name of those that have one. */
    void alias(@Nullable Alias alias) {
        if (alias == null) {
            buffer.add(Mark.ABSENT);
            return;
        }
        buffer.add(Mark.ALIAS);
        buffer.add(seen.position(alias));
        buffer.add(alias.name());
    }

    @Override
    public ShapeBuffer entity(EntityRef entity) {
        buffer.add(Mark.ENTITY);
        buffer.add(entity.type());
        alias(entity.alias());
        if (entity.within() != null) {
            buffer.add(entity.within());
        }
        if (entity.source() != null) {
            entity.source().accept(this);
        }
        return buffer;
    }

    @Override
    public ShapeBuffer select(SelectNode select) {
        return queries.select(select);
    }

    @Override
    public ShapeBuffer compound(CompoundNode compound) {
        return queries.compound(compound);
    }

    @Override
    public ShapeBuffer values(ValuesNode values) {
        return queries.values(values);
    }

    void froms(List<From> froms) {
        buffer.add(froms.size());
        for (From from : froms) {
            from.accept(this);
        }
    }

    /** A query inside another: one that stands in several places gives its columns the same names in all of them. */
    void query(QueryNode query) {
        if (!again(query)) {
            query.accept(this);
        }
    }

    @Override
    public ShapeBuffer text(TextNode text) {
        buffer.add(Mark.TEXT);
        parts(text.parts());
        all(text.columns());
        return buffer;
    }

    void parts(List<Object> parts) {
        buffer.add(parts.size());
        for (Object part : parts) {
            if (part instanceof Expr expression) {
                expression.accept(expressions);
            } else {
                buffer.add(part);
            }
        }
    }

    @Override
    public ShapeBuffer insert(InsertNode insert) {
        buffer.add(Mark.INSERT);
        insert.into().accept(this);
        all(insert.columns());
        buffer.add(insert.rows().size());
        for (List<Expr> row : insert.rows()) {
            all(row);
        }
        if (insert.query() == null) {
            buffer.add(Mark.ABSENT);
        } else {
            insert.query().accept(this);
        }
        buffer.add(insert.conflicts().size());
        insert.conflicts().forEach(this::conflict);
        all(insert.returning());
        dmlOptions(insert.options());
        return buffer;
    }

    private void conflict(InsertNode.Conflict conflict) {
        buffer.add(Mark.CONFLICT);
        all(conflict.target());
        buffer.add(conflict.constraint());
        optional(conflict.indexWhere());
        if (conflict.indexWhere() != null) {
            // Its values may stand in the text, since the database compares them with those of the index.
            buffer.neverCache();
        }
        assignments(conflict.updates());
        optional(conflict.where());
    }

    private void dmlOptions(DmlOptions options) {
        if (options == DmlOptions.NONE) {
            buffer.add(Mark.ABSENT);
            return;
        }
        buffer.add(Mark.OPTION);
        buffer.add(options.prefixes());
        buffer.add(options.hints());
        buffer.add(options.commonTables().size());
        options.commonTables().forEach(cte -> cte(new CteRef(cte, null)));
        optional(options.limit());
        all(options.clauses());
        buffer.add(options.flags());
        buffer.add(options.defaults());
        // Their expressions are in the statement itself by now, if they are to change it.
        buffer.add(options.options().stream().map(StatementOption::shape).toList());
    }

    private void assignments(List<Assignment> assignments) {
        buffer.add(assignments.size());
        for (Assignment assignment : assignments) {
            assignment.column().accept(expressions);
            assignment.value().accept(expressions);
        }
    }

    @Override
    public ShapeBuffer update(UpdateNode update) {
        buffer.add(Mark.UPDATE);
        update.table().accept(this);
        assignments(update.assignments());
        optional(update.where());
        buffer.add(update.allRows());
        all(update.returning());
        dmlOptions(update.options());
        return buffer;
    }

    @Override
    public ShapeBuffer delete(DeleteNode delete) {
        buffer.add(Mark.DELETE);
        delete.table().accept(this);
        froms(delete.using());
        optional(delete.where());
        buffer.add(delete.allRows());
        all(delete.returning());
        dmlOptions(delete.options());
        return buffer;
    }

    @Override
    public ShapeBuffer table(TableRef table) {
        buffer.add(Mark.TABLE);
        buffer.add(table.table());
        alias(table.alias());
        return buffer;
    }

    @Override
    public ShapeBuffer subquery(SubqueryRef subquery) {
        if (again(subquery)) {
            return buffer;
        }
        buffer.add(Mark.SUBQUERY);
        alias(subquery.alias());
        buffer.add(subquery.lateral());
        query(subquery.query());
        return buffer;
    }

    @Override
    public ShapeBuffer cte(CteRef reference) {
        cte(reference.cte());
        alias(reference.alias());
        return buffer;
    }

    void cte(Cte cte) {
        if (again(cte)) {
            return;
        }
        buffer.add(Mark.CTE);
        alias(cte.alias());
        buffer.add(cte.isRecursive());
        buffer.add(cte.isNested());
        Cte restated = cte.restated();
        buffer.add(restated == null ? Mark.ABSENT : (Object) seen.position(restated));
        queries.texts(cte.prefixes());
        queries.texts(cte.suffixes());
        if (!again(cte.query())) {
            cte.query().accept(this);
        }
    }

    @Override
    public ShapeBuffer function(FunctionRef function) {
        if (again(function)) {
            return buffer;
        }
        buffer.add(Mark.FUNCTION);
        function.function().accept(expressions);
        buffer.add(function.columns().size());
        for (LabelRef column : function.columns()) {
            column.accept(expressions);
        }
        alias(function.alias());
        buffer.add(function.ordinality());
        buffer.add(function.naming());
        buffer.add(function.lateral());
        buffer.add(function.joined());
        return buffer;
    }

    @Override
    public ShapeBuffer sample(SampleRef sample) {
        if (again(sample)) {
            return buffer;
        }
        buffer.add(Mark.SAMPLE);
        sample.element().accept(this);
        sample.method().accept(expressions);
        optional(sample.seed());
        alias(sample.alias());
        return buffer;
    }

    @Override
    public ShapeBuffer join(Join join) {
        if (again(join)) {
            return buffer;
        }
        buffer.add(Mark.JOIN);
        buffer.add(join.kind());
        join.left().accept(this);
        join.right().accept(this);
        optional(join.on());
        return buffer;
    }

    /** Big things are walked once, which also ends the circle of a recursive query. */
    private boolean again(Object thing) {
        int position = seen.find(thing);
        if (position < 0) {
            seen.position(thing);
            return false;
        }
        buffer.add(Mark.AGAIN);
        buffer.add(position);
        return true;
    }
}
