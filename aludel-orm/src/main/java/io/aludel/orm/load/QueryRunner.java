package io.aludel.orm.load;

import io.aludel.dialect.Dialect;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.StatementOption;
import java.util.ArrayList;
import java.util.List;

/** Starts statements of a session on their way. One thread; one for each session. */
public final class QueryRunner {
    private final LoadSession session;
    private final LazyLoader loader;
    private final Dialect dialect;

    /** A runner for a session. */
    public QueryRunner(LoadSession session, LazyLoader loader, Dialect dialect) {
        this.session = session;
        this.loader = loader;
        this.dialect = dialect;
    }

    /** A statement with the options of the session, and for an UPDATE or DELETE with the conditions that they ask for. */
    public Statement complete(Statement statement) {
        return CriteriaRewriter.changing(withOptions(HybridAssignments.expanded(statement, session.mappings())));
    }

    private Statement withOptions(Statement statement) {
        List<StatementOption> more = session.loadOptions();
        if (more.isEmpty()) {
            return statement;
        }
        if (statement instanceof SelectNode select) {
            List<StatementOption> all = new ArrayList<>(more);
            all.addAll(select.options()); // behind the session's, since the last one counts
            return select.withOptions(all);
        }
        return StatementOptions.add(statement, more);
    }

    /** A complete statement with its plan, not yet executed. */
    public EntityQuery prepare(Statement statement) {
        return new EntityQuery(statement, session, loader, dialect);
    }

    /** What makes objects of entities, and values, from the rows of any statement. */
    public NamedColumns named(List<Expr> selected) {
        return new NamedColumns(session, loader, dialect, selected);
    }
}
