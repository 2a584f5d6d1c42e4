package io.aludel.orm.load;

import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.StatementOption;
import java.util.List;

/** Says that an INSERT adds rows which belong to rows that the same work has just inserted. */
public enum OwnRows implements StatementOption {
    /** The option. */
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
