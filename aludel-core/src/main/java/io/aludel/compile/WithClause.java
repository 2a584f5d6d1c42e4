package io.aludel.compile;

import io.aludel.error.CompileException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.ast.Cte;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The common table expressions of a statement, each rendered where it is first met and written before the statement. Single use. */
final class WithClause {
    private final Map<String, Cte> known = new HashMap<>();
    private final List<SqlBuffer> rendered = new ArrayList<>();
    private boolean recursive;

    /**
     * Notes that a statement refers to an expression.
     *
     * @return whether it has to be rendered now; what it refers to itself is then rendered, and so written, before it
     */
    boolean isNew(Cte cte) {
        Cte present = known.putIfAbsent(cte.name(), cte);
        if (present != null && present != cte) {
            throw new CompileException(
                    ErrorCode.COMPILE_FAILED,
                    "two different common table expressions are called '" + cte.name() + "'.\n  Rename one of them.");
        }
        recursive |= cte.isRecursive();
        return present == null;
    }

    void add(SqlBuffer expression) {
        rendered.add(expression);
    }

    boolean isEmpty() {
        return rendered.isEmpty();
    }

    /** {@code WITH a AS (..), b AS (..) }, with a blank at the end. */
    SqlBuffer text() {
        SqlBuffer whole = new SqlBuffer();
        whole.append(recursive ? "WITH RECURSIVE " : "WITH ");
        for (int index = 0; index < rendered.size(); index++) {
            whole.append(index == 0 ? "" : ", ");
            whole.insert(whole.end(), rendered.get(index));
        }
        whole.append(" ");
        return whole;
    }
}
