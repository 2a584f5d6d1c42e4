package io.aludel.compile;

import io.aludel.sql.ast.Bind;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the parts of a key and the binds, and hashes as it goes. Single use. */
final class ShapeBuffer {
    private @Nullable Object[] parts = new Object[128];
    private int size;
    private int hash = 1;
    private final IdentityList binds = new IdentityList();
    private boolean cacheable = true;
    private final Map<String, ? extends @Nullable Object> parameters;
    private Map<Bind, List<Bind>> lists = Map.of();

    ShapeBuffer(Map<String, ? extends @Nullable Object> parameters) {
        this.parameters = parameters;
    }

    void add(@Nullable Object part) {
        if (size == parts.length) {
            parts = Arrays.copyOf(parts, size * 2);
        }
        parts[size++] = part;
        hash = 31 * hash + (part == null ? 0 : part.hashCode());
    }

    /** Adds a bind, or says which one it repeats: one slot must never stand for two binds of another statement of this shape. */
    void bind(Bind bind) {
        if (bind.isConstant()) {
            add(bind);
        } else if (bind.isList()) {
            list(bind);
        } else {
            single(bind);
        }
    }

    /** The length of a list decides about the text, its values do not. */
    private void list(Bind list) {
        List<Bind> elements = lists.get(list);
        if (elements == null) {
            String name = list.name();
            elements =
                    list.elements(name != null && parameters.containsKey(name) ? parameters.get(name) : list.value());
            if (lists.isEmpty()) {
                lists = new IdentityHashMap<>();
            }
            lists.put(list, elements);
        }
        add(ShapeOfExpressions.Mark.LIST);
        add(elements.size());
        elements.forEach(this::single);
    }

    private void single(Bind bind) {
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
        return new Shape(new Shape.Key(parts, size, hash), cacheable, binds.toArray(Bind[]::new), lists);
    }
}
