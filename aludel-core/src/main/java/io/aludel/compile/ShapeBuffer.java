package io.aludel.compile;

import io.aludel.sql.ast.Bind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Collects the parts of a key and the binds, and hashes as it goes. Single use. */
final class ShapeBuffer {
    private @Nullable Object[] parts = new Object[64];
    private int size;
    private int hash = 1;
    private final IdentityList binds = new IdentityList();
    private boolean cacheable = true;

    void add(@Nullable Object part) {
        if (size == parts.length) {
            parts = Arrays.copyOf(parts, size * 2);
        }
        parts[size++] = part;
        hash = 31 * hash + (part == null ? 0 : part.hashCode());
    }

    /** Adds a bind, or says which one it repeats: one slot must never stand for two binds of another statement of this shape. */
    void bind(Bind bind) {
        int before = binds.size();
        int position = binds.position(bind);
        if (position < before) {
            add(ShapeWalk.Mark.AGAIN);
            add(position);
        } else {
            add(ShapeOfExpressions.Mark.BIND);
            add(bind.type());
        }
    }

    void neverCache() {
        cacheable = false;
    }

    Shape finish() {
        return new Shape(new Shape.Key(parts, size, hash), cacheable, binds.toArray(Bind[]::new));
    }
}
