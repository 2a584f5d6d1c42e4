package io.aludel.orm;

import io.aludel.sql.ast.StatementOption;

/** Lets a DELETE delete rows for good that would be marked otherwise. */
enum Purge implements StatementOption {
    OPTION;

    @Override
    public Object shape() {
        return this;
    }
}
