package io.aludel.compile;

import io.aludel.sql.ast.Bind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds the position of a bind among those of a shape. Single use. */
final class Slots {
    private final IdentityList binds = new IdentityList();
    private final List<Bind> named = new ArrayList<>();
    private final Map<Bind, List<Bind>> lists;

    Slots(Shape shape) {
        for (Bind bind : shape.binds()) {
            binds.position(bind);
            if (bind.name() != null) {
                named.add(bind);
            }
        }
        lists = shape.lists();
    }

    List<Bind> named() {
        return named;
    }

    /** The elements of a list parameter. */
    List<Bind> elements(Bind list) {
        List<Bind> elements = lists.get(list);
        if (elements == null) {
            throw new IllegalStateException("list " + list + " is not part of the statement's shape");
        }
        return elements;
    }

    int of(Bind bind) {
        int position = binds.find(bind);
        if (position < 0) {
            throw new IllegalStateException(
                    "bind " + bind
                            + " is not part of the statement's shape; a custom construct renders what it does not list as a child");
        }
        return position;
    }
}
