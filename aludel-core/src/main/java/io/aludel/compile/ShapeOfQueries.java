package io.aludel.compile;

import io.aludel.sql.ast.AddedCte;
import io.aludel.sql.ast.CompoundNode;
import io.aludel.sql.ast.Correlation;
import io.aludel.sql.ast.Decoration;
import io.aludel.sql.ast.DialectText;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.LabelRef;
import io.aludel.sql.ast.QueryNode;
import io.aludel.sql.ast.RelationshipRef;
import io.aludel.sql.ast.RowLock;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.StatementOption;
import io.aludel.sql.ast.ValuesNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of the {@link ShapeWalk} that goes through queries. Single use. */
final class ShapeOfQueries {
    private final ShapeWalk walk;
    private final ShapeBuffer buffer;
    private final ShapeOfExpressions expressions;

    ShapeOfQueries(ShapeWalk walk, ShapeBuffer buffer, ShapeOfExpressions expressions) {
        this.walk = walk;
        this.buffer = buffer;
        this.expressions = expressions;
    }

    ShapeBuffer select(SelectNode select) {
        buffer.add(ShapeWalk.Mark.SELECT);
        walk.all(select.columns());
        buffer.add(select.distinct());
        walk.all(select.distinctOn());
        walk.froms(select.from());
        buffer.add(select.joins().size());
        for (SelectNode.JoinStep step : select.joins()) {
            joinStep(step);
        }
        walk.optional(select.where());
        walk.all(select.groupBy());
        walk.optional(select.having());
        walk.all(select.orderBy());
        walk.optional(select.limit());
        walk.optional(select.offset());
        buffer.add(select.fetch());
        lock(select.lock());
        correlation(select.correlation());
        buffer.add(select.labels());
        addedCtes(select.ctes());
        decoration(select.decoration());
        buffer.add(select.options().size());
        for (StatementOption option : select.options()) {
            buffer.add(ShapeWalk.Mark.OPTION);
            buffer.add(option.shape());
            walk.all(option.expressions());
        }
        return buffer;
    }

    private void lock(@Nullable RowLock lock) {
        if (lock == null) {
            buffer.add(ShapeWalk.Mark.ABSENT);
            return;
        }
        buffer.add(ShapeWalk.Mark.LOCK);
        buffer.add(lock.shared());
        buffer.add(lock.key());
        buffer.add(lock.waiting());
        walk.froms(lock.of());
    }

    private void correlation(@Nullable Correlation correlation) {
        if (correlation == null) {
            buffer.add(ShapeWalk.Mark.ABSENT);
            return;
        }
        buffer.add(ShapeWalk.Mark.CORRELATION);
        walk.froms(correlation.to());
        List<From> except = correlation.except();
        if (except == null) {
            buffer.add(ShapeWalk.Mark.ABSENT);
        } else {
            walk.froms(except);
        }
    }

    private void addedCtes(List<AddedCte> ctes) {
        buffer.add(ctes.size());
        for (AddedCte added : ctes) {
            walk.cte(added.cte());
            buffer.add(added.here());
        }
    }

    private void decoration(Decoration decoration) {
        if (decoration == Decoration.NONE) {
            buffer.add(ShapeWalk.Mark.ABSENT);
            return;
        }
        texts(decoration.prefixes());
        texts(decoration.suffixes());
        buffer.add(decoration.hints().size());
        for (Decoration.TableHint hint : decoration.hints()) {
            hint.table().accept(walk);
            text(hint.hint());
        }
        texts(decoration.statementHints());
        buffer.add(decoration.clauses().size());
        for (Decoration.Clause clause : decoration.clauses()) {
            buffer.add(clause.place());
            clause.construct().accept(expressions);
        }
    }

    void texts(List<DialectText> texts) {
        buffer.add(texts.size());
        texts.forEach(this::text);
    }

    private void text(DialectText text) {
        buffer.add(text.dialect());
        text.text().accept(expressions);
    }

    private void joinStep(SelectNode.JoinStep step) {
        buffer.add(ShapeWalk.Mark.JOIN_STEP);
        buffer.add(step.kind());
        step.target().accept(walk);
        walk.optional(step.on());
        buffer.add(step.byForeignKey());
        From left = step.left();
        if (left == null) {
            buffer.add(ShapeWalk.Mark.ABSENT);
        } else {
            left.accept(walk);
        }
        RelationshipRef relationship = step.relationship();
        if (relationship == null) {
            buffer.add(ShapeWalk.Mark.ABSENT);
        } else {
            buffer.add(ShapeWalk.Mark.RELATIONSHIP);
            walk.entity(relationship.owner());
            buffer.add(relationship.name());
        }
    }

    ShapeBuffer compound(CompoundNode compound) {
        buffer.add(ShapeWalk.Mark.COMPOUND);
        buffer.add(compound.kind());
        buffer.add(compound.queries().size());
        for (QueryNode query : compound.queries()) {
            walk.query(query);
        }
        walk.all(compound.groupBy());
        walk.all(compound.orderBy());
        walk.optional(compound.limit());
        walk.optional(compound.offset());
        buffer.add(compound.fetch());
        lock(compound.lock());
        addedCtes(compound.ctes());
        return buffer;
    }

    ShapeBuffer values(ValuesNode values) {
        buffer.add(ShapeWalk.Mark.VALUES);
        buffer.add(values.labels().size());
        for (LabelRef label : values.labels()) {
            label.accept(expressions);
        }
        buffer.add(values.rows().size());
        values.rows().forEach(walk::all);
        buffer.add(values.literal());
        if (values.literal()) {
            buffer.neverCache();
        }
        return buffer;
    }
}
