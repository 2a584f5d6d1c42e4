package io.aludel.compile;

import io.aludel.error.CompileException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.ast.Cte;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The common table expressions of one WITH, each rendered where it is first met. Single use. */
final class WithClause {
    private final IdentityHashMap<Cte, Entry> known = new IdentityHashMap<>();
    private final List<Entry> written = new ArrayList<>();

    private static final class Entry {
        private final Cte cte;
        private final String name;
        private @Nullable SqlBuffer text;

        Entry(Cte cte, String name) {
            this.cte = cte;
            this.name = name;
        }
    }

    /** Whether the expression, or one that extends it, stands here. */
    boolean contains(Cte cte) {
        return known.containsKey(root(cte));
    }

    /**
     * Notes that a statement refers to an expression.
     *
     * @return whether it has to be rendered now; what it refers to itself is then rendered, and so written, before it
     */
    boolean isNew(Cte cte, String name) {
        Entry present = known.get(root(cte));
        if (present != null) {
            if (!extended(cte, present.cte)) {
                return false;
            }
            written.remove(present);
        }
        for (Map.Entry<Cte, Entry> other : known.entrySet()) {
            if (other.getValue() != present && other.getValue().name.equals(name)) {
                throw new CompileException(
                        ErrorCode.COMPILE_FAILED,
                        "two different common table expressions are called '" + name + "'.\n  Rename one of them.");
            }
        }
        known.put(root(cte), new Entry(cte, name));
        return true;
    }

    void add(Cte cte, SqlBuffer text) {
        Entry entry = known.get(root(cte));
        if (entry != null && entry.cte == cte) {
            entry.text = text;
            written.add(entry);
        }
    }

    boolean isEmpty() {
        return written.isEmpty();
    }

    /** {@code WITH a AS (..), b AS (..) }, with a blank at the end. */
    SqlBuffer text() {
        SqlBuffer whole = new SqlBuffer();
        boolean recursive = written.stream().anyMatch(entry -> entry.cte.isRecursive());
        whole.append(recursive ? "WITH RECURSIVE " : "WITH ");
        String between = "";
        for (Entry entry : written) {
            whole.append(between);
            if (entry.text != null) {
                whole.insert(whole.end(), entry.text);
            }
            between = ", ";
        }
        whole.append(" ");
        return whole;
    }

    private static Cte root(Cte cte) {
        Cte root = cte;
        for (Cte before = cte.restated(); before != null; before = before.restated()) {
            root = before;
        }
        return root;
    }

    /** Whether an expression extends another, directly or not. */
    private static boolean extended(Cte longer, Cte shorter) {
        for (Cte before = longer.restated(); before != null; before = before.restated()) {
            if (before == shorter) {
                return true;
            }
        }
        return false;
    }
}
