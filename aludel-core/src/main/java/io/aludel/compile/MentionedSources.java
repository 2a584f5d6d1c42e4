package io.aludel.compile;

import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.SourceValue;
import io.aludel.sql.ast.Star;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the FROM elements that expressions mention; those that only their subqueries mention do not count. Single use. */
final class MentionedSources extends ExpressionWalk {
    private final Resolver resolver;
    private final Sources found = new Sources();

    MentionedSources(Resolver resolver) {
        this.resolver = resolver;
    }

    static Sources in(Resolver resolver, @Nullable Expr expression) {
        MentionedSources mentioned = new MentionedSources(resolver);
        mentioned.walk(expression);
        return mentioned.found;
    }

    static Sources in(Resolver resolver, List<? extends Expr> expressions) {
        MentionedSources mentioned = new MentionedSources(resolver);
        mentioned.walk(expressions);
        return mentioned.found;
    }

    @Override
    public ExpressionWalk column(ColumnRef column) {
        found.addLeaves(resolver.from(column.source()));
        return this;
    }

    @Override
    public ExpressionWalk attribute(AttributeRef attribute) {
        walk(resolver.attribute(attribute));
        return this;
    }

    @Override
    public ExpressionWalk entityColumns(EntityColumns columns) {
        found.addLeaves(resolver.from(columns.entity()));
        return this;
    }

    @Override
    public ExpressionWalk sourceValue(SourceValue value) {
        found.addLeaves(resolver.from(value.source()));
        return this;
    }

    @Override
    public ExpressionWalk star(Star star) {
        if (star.source() != null) {
            found.addLeaves(resolver.from(star.source()));
        }
        return this;
    }
}
