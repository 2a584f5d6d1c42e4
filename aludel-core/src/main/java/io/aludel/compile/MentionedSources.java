package io.aludel.compile;

import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.Join;
import io.aludel.sql.ast.RelationCondition;
import io.aludel.sql.ast.SourceValue;
import io.aludel.sql.ast.Star;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the FROM elements that expressions mention; those that only their subqueries mention do not count. Single use. */
final class MentionedSources extends ExpressionWalk {
    private final Resolver resolver;
    private final Sources found = new Sources();
    private final @Nullable Set<EntityRef> entities;

    MentionedSources(Resolver resolver) {
        this(resolver, null);
    }

    private MentionedSources(Resolver resolver, @Nullable Set<EntityRef> entities) {
        this.resolver = resolver;
        this.entities = entities;
    }

    /** Keeps together what an entity consists of, and takes note of the entities. */
    static Sources whole(
            Resolver resolver, List<? extends Expr> expressions, @Nullable Expr other, Set<EntityRef> entities) {
        MentionedSources mentioned = new MentionedSources(resolver, entities);
        mentioned.walk(expressions);
        mentioned.walk(other);
        return mentioned.found;
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
        if (!isWhole(attribute.entity())) {
            walk(resolver.attribute(attribute));
        }
        return this;
    }

    @Override
    public ExpressionWalk relation(RelationCondition relation) {
        walk(resolver.relation(relation));
        return this;
    }

    @Override
    public ExpressionWalk entityColumns(EntityColumns columns) {
        if (!isWhole(columns.entity())) {
            found.addLeaves(resolver.from(columns.entity()));
        }
        return this;
    }

    /** Takes an entity as a whole when that was asked for and it consists of several tables. */
    private boolean isWhole(EntityRef entity) {
        if (entities == null) {
            return false;
        }
        entities.add(entity);
        From from = resolver.from(entity);
        if (from instanceof Join) {
            found.add(from);
        }
        return from instanceof Join;
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
