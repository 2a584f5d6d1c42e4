package io.aludel.orm.load;

import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;

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
        return entity.equals(from) ? to : super.entity(entity);
    }
}
