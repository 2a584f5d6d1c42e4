package io.aludel.orm.load;

import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import org.jspecify.annotations.Nullable;

/** Makes an expression about one use of an entity speak of another. Single use. */
final class Redirection extends QueryRewriter {
    private final EntityRef from;
    private final EntityRef to;

    private Redirection(EntityRef from, EntityRef to) {
        this.from = from;
        this.to = to;
    }

    /** The expression about {@code to} in place of {@code from}. */
    static Expr of(Expr expression, EntityRef from, EntityRef to) {
        return from.equals(to) ? expression : new Redirection(from, to).rewrite(expression);
    }

    @Override
    protected EntityRef entity(EntityRef entity) {
        return entity.equals(from) ? to : entity;
    }

    @Override
    protected @Nullable Expr replacement(Expr part) {
        if (part instanceof AttributeRef attribute && attribute.entity().equals(from)) {
            return new AttributeRef(to, attribute.path(), attribute.type());
        }
        if (part instanceof EntityColumns columns && columns.entity().equals(from)) {
            return new EntityColumns(to);
        }
        return super.replacement(part);
    }
}
