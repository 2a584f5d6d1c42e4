package io.aludel.orm.load;

import io.aludel.sql.ast.ChangeNode;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.StatementOption;
import java.util.ArrayList;
import java.util.List;

/** The options that a session understands among what a SELECT, UPDATE or DELETE says; other statements have none. Stateless. */
public final class StatementOptions {
    private StatementOptions() {}

    /** The options of a statement. */
    public static List<StatementOption> of(Statement statement) {
        if (statement instanceof SelectNode select) {
            return select.options();
        }
        return statement instanceof ChangeNode change ? change.options().options() : List.of();
    }

    /** A statement with more options behind its own. */
    public static Statement add(Statement statement, List<StatementOption> more) {
        if (statement instanceof SelectNode select) {
            List<StatementOption> all = new ArrayList<>(select.options());
            all.addAll(more);
            return select.withOptions(all);
        }
        return statement instanceof ChangeNode change
                ? change.withOptions(change.options().withOptions(more))
                : statement;
    }
}
