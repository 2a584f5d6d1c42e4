package io.aludel.compile;

import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.Join;
import io.aludel.sql.ast.Label;
import io.aludel.sql.ast.RelationCondition;
import io.aludel.sql.ast.RelationshipRef;
import io.aludel.sql.ast.SelectNode.JoinStep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the {@link EntityResolver} wherever a statement names an entity, so that the rest of the compiler sees tables only. */
final class Resolver {
    private final EntityResolver entities;

    Resolver(EntityResolver entities) {
        this.entities = entities;
    }

    /** The element with its entities replaced by tables. */
    From from(From from) {
        if (from instanceof EntityRef entity) {
            return entities.from(entity);
        }
        if (from instanceof Join join) {
            return new Join(join.kind(), from(join.left()), from(join.right()), join.on());
        }
        return from;
    }

    /** What holds for the rows of tables, whatever a statement asks for. */
    PolicyRules policies() {
        return new PolicyRules(entities);
    }

    /** Looks at SQL that the application wrote itself. */
    void raw(String sql) {
        entities.raw(sql);
    }

    /** The table that a statement changes. */
    From target(From from) {
        return from instanceof EntityRef entity ? entities.target(entity) : from(from);
    }

    /** A condition with what is true of an entity's rows. */
    @Nullable
    Expr restricted(@Nullable Expr condition, From from) {
        Expr criterion = from instanceof EntityRef entity ? entities.criterion(entity) : null;
        return criterion == null ? condition : Conditions.and(condition, criterion);
    }

    Expr attribute(AttributeRef attribute) {
        return entities.attribute(attribute);
    }

    Expr relation(RelationCondition relation) {
        return entities.relation(relation);
    }

    List<Expr> columns(EntityColumns entity) {
        return entities.columns(entity);
    }

    /** The expression itself, or what the mapping says about an attribute; a label is looked through. */
    Expr underlying(Expr expression) {
        if (expression instanceof Label label) {
            return underlying(label.expression());
        }
        return expression instanceof AttributeRef attribute ? attribute(attribute) : expression;
    }

    /** The expression itself, or what the mapping says that it means. */
    Expr meant(Expr expression) {
        return expression instanceof RelationCondition relation ? relation(relation) : underlying(expression);
    }

    /** One step for a plain join, all that are needed for one along a relationship; the targets are tables. */
    List<JoinStep> join(JoinStep step) {
        RelationshipRef relationship = step.relationship();
        if (relationship != null) {
            return entities.join(step, relationship);
        }
        Expr on = restricted(step.on(), step.target());
        return List.of(new JoinStep(step.kind(), from(step.target()), on, null, null, step.byForeignKey()));
    }

    @Nullable
    From owner(JoinStep step) {
        RelationshipRef relationship = step.relationship();
        return relationship == null ? null : from(relationship.owner());
    }
}
