package io.aludel.compile;

import io.aludel.sql.ast.Bind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the position of a bind among those of a shape. Single use. */
final class Slots {
    private final IdentityList binds = new IdentityList();
    private final List<Bind> named = new ArrayList<>();
    private final Map<Bind, List<Bind>> lists;
    private final EntityResolver entities;
    private final IdentityList supplied = new IdentityList();
    private final List<@Nullable Object> suppliedValues = new ArrayList<>();

    Slots(Shape shape, EntityResolver entities) {
        this.entities = entities;
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
        if (position < 0 && (bind.isConstant() || entities.supplies(bind))) {
            return supplied(bind);
        }
        if (position < 0) {
            throw new IllegalStateException(
                    "bind " + bind
                            + " is not part of the statement's shape; a custom construct renders what it does not list as a child");
        }
        return position;
    }

    private int supplied(Bind bind) {
        int position = supplied.position(bind);
        if (position == suppliedValues.size()) {
            suppliedValues.add(bind.value());
            if (bind.value() instanceof Choice choice) {
                suppliedValues.set(position, choice.at(of(choice.given())));
            }
        }
        return -1 - position;
    }

    /** The values of parameters that belong to the mapping. */
    List<@Nullable Object> suppliedValues() {
        return suppliedValues;
    }
}
