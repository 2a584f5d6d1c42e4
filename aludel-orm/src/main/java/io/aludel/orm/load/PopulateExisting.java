package io.aludel.orm.load;

import io.aludel.sql.ast.StatementOption;

/** The option that objects which are here lose what they have, changes included, and take what the rows say. */
public enum PopulateExisting implements StatementOption {
    /** The option. */
    OPTION;

    @Override
    public Object shape() {
        return this;
    }
}
