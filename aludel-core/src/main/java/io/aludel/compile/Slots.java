package io.aludel.compile;

import io.aludel.sql.ast.Bind;

/** Finds the position of a bind among those of a shape. Single use. */
final class Slots {
    private final IdentityList binds = new IdentityList();

    Slots(Shape shape) {
        shape.binds().forEach(binds::position);
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
