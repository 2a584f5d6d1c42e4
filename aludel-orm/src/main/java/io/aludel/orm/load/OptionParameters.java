package io.aludel.orm.load;

import io.aludel.compile.Shape;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Expr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters in the options of a statement. A load plan outlives the statement it was made from and serves others of the same shape,
 * so its expressions hold no values: each value is replaced by a mark that says where among the statement's values it is found.
 *
 * <p>Filled while the statement is planned, not changed afterwards, and then safe for use by many threads.
 */
final class OptionParameters {
    /** No parameters. */
    static final OptionParameters NONE = new OptionParameters(0);

    private final Map<Bind, Integer> positions = new IdentityHashMap<>();
    private final Map<Integer, Bind> marks = new HashMap<>();
    /** Where the options of the application are found that travel. */
    private final Set<Integer> travelling = new LinkedHashSet<>();

    private final int offset;
    private final int size;

    /** The parameters of the options of a statement with so many values. */
    OptionParameters(int size) {
        this.offset = 0;
        this.size = size;
    }

    /** The parameters of options that are added to others; their values follow those of the others. */
    OptionParameters(OptionParameters before, int more) {
        this.offset = before.size;
        this.size = before.size + more;
        positions.putAll(before.positions);
        travelling.addAll(before.travelling);
    }

    /** Lets an option of the application travel to what is loaded later; it is among the values of the statement. */
    void carry(ApplicationOption option, Shape shape) {
        List<Bind> binds = shape.binds();
        for (int index = 0; index < binds.size(); index++) {
            if (binds.get(index).value() == option) {
                travelling.add(offset + index);
            }
        }
    }

    /** The options of the application that travel, found among the values of the statement. */
    List<ApplicationOption> carried(@Nullable Object[] values) {
        List<ApplicationOption> carried = new ArrayList<>();
        for (int position : travelling) {
            if (values[position] instanceof ApplicationOption option) {
                carried.add(option);
            }
        }
        return carried;
    }

    /** How many values there are, those of other parameters of the statement included. */
    int size() {
        return size;
    }

    /** An expression with marks in the place of its values. */
    Expr detach(Expr expression, Shape shape) {
        List<Bind> binds = shape.binds();
        return new Replacing() {
            @Override
            @Nullable
            Bind other(Bind bind) {
                int position = indexOf(binds, bind);
                return position < 0 ? null : mark(offset + position, bind);
            }
        }.rewrite(expression);
    }

    private Bind mark(int position, Bind bind) {
        return marks.computeIfAbsent(position, added -> {
            Bind mark = Bind.of(null, bind.type());
            positions.put(mark, position);
            return mark;
        });
    }

    /** An expression for the statement itself, whose values it has again. */
    Expr attach(Expr expression, Shape shape) {
        if (positions.isEmpty()) {
            return expression;
        }
        List<Bind> binds = shape.binds();
        return new Replacing() {
            @Override
            @Nullable
            Bind other(Bind bind) {
                Integer position = positions.get(bind);
                return position == null || position < offset ? null : binds.get(position - offset);
            }
        }.rewrite(expression);
    }

    /** Where among the statement's values that of a mark is found; -1 when this is no mark. */
    int position(Bind mark) {
        return positions.getOrDefault(mark, -1);
    }

    /** Whether there are none. */
    boolean isEmpty() {
        return positions.isEmpty() && travelling.isEmpty();
    }

    private static int indexOf(List<Bind> binds, Bind wanted) {
        for (int index = 0; index < binds.size(); index++) {
            if (binds.get(index) == wanted) {
                return index;
            }
        }
        return -1;
    }

    private abstract static class Replacing extends QueryRewriter {
        abstract @Nullable Bind other(Bind bind);

        @Override
        protected @Nullable Expr replacement(Expr part) {
            return part instanceof Bind bind ? other(bind) : super.replacement(part);
        }
    }
}
