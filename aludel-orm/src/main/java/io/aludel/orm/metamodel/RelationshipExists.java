package io.aludel.orm.metamodel;

import io.aludel.orm.runtime.EntityDescription;
import io.aludel.sql.Expressions;
import io.aludel.sql.Predicate;
import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.Correlation;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.QueryNode;
import io.aludel.sql.ast.RelationCondition;
import io.aludel.sql.ast.RelationshipRef;
import io.aludel.sql.ast.Rewriter;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.SubqueryExpr;
import io.aludel.sql.ast.TextFragment;
import io.aludel.type.SqlTypes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code EXISTS} over what is at the other end of a relationship. */
final class RelationshipExists {
    private RelationshipExists() {}

    /** Where both ends are of one hierarchy and neither has an alias, the other end goes by a name of its own, in the criterion too. */
    static Predicate of(RelationshipAttribute<?, ?> attribute, @Nullable Predicate criterion) {
        EntityRef plain = attribute.target();
        EntityRef owner = attribute.entity();
        boolean same = isPlain(plain) && isPlain(owner) && root(owner.type()) == root(plain.type());
        EntityRef target = same ? new EntityRef(plain.type(), Alias.anonymous()) : plain;
        Expr condition = criterion == null ? null : criterion.node();
        if (same && condition != null) {
            condition = renamed(condition, plain, target);
        }
        return of(attribute.relationship(), target, condition);
    }

    private static boolean isPlain(EntityRef entity) {
        return entity.alias() == null && entity.source() == null;
    }

    /** The entity at the top of a hierarchy, whose table others may share. */
    private static Class<?> root(Class<?> entity) {
        Class<?> root = entity;
        for (EntityDescription each = EntityDescription.of(entity); each != null; each = each.superclass()) {
            root = each.isEntity() ? each.type() : root;
        }
        return root;
    }

    static Predicate of(RelationshipRef relationship, EntityRef target, @Nullable Expr criterion) {
        Expr meet = new RelationCondition(relationship, target);
        SelectNode rows = SelectNode.of(List.of(new TextFragment(List.of("1"), SqlTypes.INTEGER)))
                .withFrom(List.of(target))
                .withWhere(criterion == null ? meet : Conditions.and(meet, criterion))
                .withCorrelation(new Correlation(List.of(), List.of(target)));
        return Expressions.predicate(new SubqueryExpr(SubqueryExpr.Kind.EXISTS, rows, SqlTypes.BOOLEAN));
    }

    private static Expr renamed(Expr condition, EntityRef from, EntityRef to) {
        return new Rewriter() {
            /** Further conditions along relationships of the entity; queries that read the entity themselves mean their own rows. */
            @Override
            protected QueryNode query(QueryNode query) {
                boolean within = query instanceof SelectNode select
                        && !select.from().isEmpty()
                        && !select.from().contains(from);
                Expr where = within ? ((SelectNode) query).where() : null;
                return where == null ? query : ((SelectNode) query).withWhere(rewrite(where));
            }

            @Override
            protected @Nullable Expr replacement(Expr part) {
                if (part instanceof AttributeRef attribute && attribute.entity().equals(from)) {
                    return new AttributeRef(to, attribute.path(), attribute.type());
                }
                return part instanceof RelationCondition further
                                && further.relationship().owner().equals(from)
                        ? new RelationCondition(
                                new RelationshipRef(to, further.relationship().name()), further.target())
                        : null;
            }
        }.rewrite(condition);
    }
}
