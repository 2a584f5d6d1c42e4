package io.aludel.orm.mapping;

import io.aludel.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.runtime.JoinConditionFact;
import io.aludel.schema.Column;
import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Inline;
import io.aludel.sql.ast.Rewriter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The condition of a relationship that has one of its own, as its method gave it. Immutable. */
public final class JoinExpression {
    private final RelationshipMapping relationship;
    private final EntityRef owner;
    private final EntityRef target;
    private final Expr condition;

    private JoinExpression(RelationshipMapping relationship, JoinConditionFact fact) {
        this.relationship = relationship;
        owner = new EntityRef(relationship.owner().type(), Alias.anonymous());
        target = new EntityRef(relationship.target().type(), Alias.anonymous());
        condition = fact.condition().apply(owner, target);
    }

    /** The condition of a relationship, or null when it goes by its columns. */
    static @Nullable JoinExpression of(RelationshipMapping relationship) {
        JoinConditionFact fact = relationship.description().fact(JoinConditionFact.class);
        return fact == null ? null : new JoinExpression(relationship, fact);
    }

    /** The condition over columns as they are found at both sides. */
    Expr over(Function<Column<?>, Expr> ownerColumns, Function<Column<?>, Expr> targetColumns) {
        return new Rewriter() {
            @Override
            protected @Nullable Expr replacement(Expr part) {
                if (part instanceof AttributeRef attribute && attribute.entity().equals(owner)) {
                    return ownerColumns.apply(columnOf(relationship.owner(), attribute.path()));
                }
                if (part instanceof AttributeRef attribute && attribute.entity().equals(target)) {
                    return targetColumns.apply(columnOf(relationship.target(), attribute.path()));
                }
                return part instanceof Bind bind ? literal(bind) : null;
            }
        }.rewrite(condition);
    }

    private static Expr literal(Bind bind) {
        Object value = bind.value();
        return value == null ? Constant.NULL : new Inline(value, bind.type());
    }

    private Column<?> columnOf(EntityMapping mapping, String path) {
        BasicMapping basic = mapping.column(path);
        if (basic != null) {
            return mapping.columnOf(basic);
        }
        int dot = path.indexOf('.');
        if (mapping.attribute(dot < 0 ? path : path.substring(0, dot)) instanceof ReferenceMapping reference) {
            BasicMapping referred = dot < 0 ? null : reference.target().column(path.substring(dot + 1));
            int part = dot < 0 && reference.columns().size() == 1
                    ? 0
                    : referred == null
                            ? -1
                            : reference
                                    .referredColumns()
                                    .indexOf(reference.target().columnOf(referred));
            if (part >= 0) {
                return reference.columns().get(part);
            }
        }
        throw new MappingException(
                ErrorCode.MAPPING,
                "the condition of " + relationship + " uses " + mapping + "." + path
                        + ", which is no column of its table.\n  Use attributes of both ends, and keys of their to-ones.");
    }
}
