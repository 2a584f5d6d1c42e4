package io.aludel.orm.load;

import io.aludel.orm.mapping.RowView;
import io.aludel.sql.ast.StatementOption;
import java.util.List;

/** Finds rows that are marked as deleted, too: in the statement, and in what is loaded later from its objects. */
public enum IncludeDeleted implements StatementOption {
    /** The option. */
    OPTION;

    @Override
    public Object shape() {
        return this;
    }

    /** What a statement with some options sees. */
    public static RowView view(RowView otherwise, List<? extends StatementOption> options) {
        return options.contains(OPTION) ? otherwise.withDeleted() : otherwise;
    }
}
