package io.aludel.dialect.h2;

import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.CastExpr;
import io.aludel.sql.ast.Expr;
import io.aludel.type.TypeKind;
import java.util.List;

/** Puts parameters into casts, where H2 cannot tell their types by what stands around them. Stateless. */
final class TypedBinds {
    private TypedBinds() {}

    /** Parameters in casts, unless nobody stated their type, and other expressions as they are. */
    static List<Expr> all(List<Expr> expressions) {
        return expressions.stream().map(TypedBinds::typed).toList();
    }

    private static Expr typed(Expr expression) {
        boolean stated = expression.type().kind() != TypeKind.UNKNOWN;
        return expression instanceof Bind && stated ? new CastExpr(expression, expression.type()) : expression;
    }
}
