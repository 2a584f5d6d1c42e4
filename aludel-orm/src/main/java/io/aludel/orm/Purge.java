package io.aludel.orm;

import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.StatementOption;
import java.util.List;

/** Lets a DELETE delete rows for good that would be marked otherwise. */
enum Purge implements StatementOption {
    OPTION;

    @Override
    public Object shape() {
        return this;
    }

    @Override
    public List<Expr> expressions() {
        return List.of();
    }
}
